@testable import SoundingsImport

/// Writes small compound files (MS-CFB, version 3), so that messages and old documents can be made up.
struct CompoundWriter {
  final class Storage {
    var name: String
    var streams: [(name: String, bytes: [UInt8])] = []
    var storages: [Storage] = []

    init(_ name: String = "Root Entry") { self.name = name }

    func add(_ name: String, _ bytes: [UInt8]) { streams.append((name, bytes)) }
  }

  private struct Entry {
    var name: String
    var kind: UInt8
    var start = 0xFFFF_FFFE
    var size = 0
    var child = 0xFFFF_FFFF
    var right = 0xFFFF_FFFF
  }

  private var entries: [Entry] = []
  private var sectors: [[UInt8]] = []
  private var chains: [Int] = []
  private var mini: [UInt8] = []
  private var miniChains: [Int] = []

  static func bytes(_ root: Storage) -> [UInt8] {
    var writer = CompoundWriter()
    return writer.write(root)
  }

  private mutating func write(_ root: Storage) -> [UInt8] {
    entries.append(Entry(name: root.name, kind: 5))
    addChildren(of: root, at: 0)
    entries[0].size = mini.count
    if !mini.isEmpty { entries[0].start = addChain(mini) }
    var table: [UInt8] = []
    for chain in miniChains { table.append(chain, bytes: 4) }
    let miniStart = table.isEmpty ? 0xFFFF_FFFE : addChain(table, filledWith: 0xFF)
    let miniCount = (table.count + 511) / 512
    var directory: [UInt8] = []
    for entry in entries { directory += Self.record(entry) }
    let directoryStart = addChain(directory)
    // The table of sectors lists itself.
    var count = 1
    while count * 128 < sectors.count + count { count += 1 }
    let first = sectors.count
    chains += [Int](repeating: 0xFFFF_FFFD, count: count)
    var fat: [UInt8] = []
    for chain in chains { fat.append(chain, bytes: 4) }
    fat += [UInt8](repeating: 0xFF, count: count * 512 - fat.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    for value in [0x3E, 3, 0xFFFE, 9, 6] { header.append(value, bytes: 2) }
    header += [UInt8](repeating: 0, count: 10)
    for value in [count, directoryStart, 0, 4096, miniStart, miniCount, 0xFFFF_FFFE, 0] {
      header.append(value, bytes: 4)
    }
    for index in 0..<109 { header.append(index < count ? first + index : 0xFFFF_FFFF, bytes: 4) }
    return header + sectors.flatMap(\.self) + fat
  }

  private mutating func addChildren(of storage: Storage, at index: Int) {
    let first = entries.count
    var children: [(index: Int, storage: Storage)] = []
    for stream in storage.streams {
      var entry = Entry(name: stream.name, kind: 2)
      entry.size = stream.bytes.count
      if entry.size >= 4096 {
        entry.start = addChain(stream.bytes)
      } else if entry.size > 0 {
        entry.start = addMini(stream.bytes)
      }
      entries.append(entry)
    }
    for inner in storage.storages {
      children.append((entries.count, inner))
      entries.append(Entry(name: inner.name, kind: 1))
    }
    guard entries.count > first else { return }
    entries[index].child = first
    for place in first..<(entries.count - 1) { entries[place].right = place + 1 }
    for child in children { addChildren(of: child.storage, at: child.index) }
  }

  private mutating func addChain(_ bytes: [UInt8], filledWith filler: UInt8 = 0) -> Int {
    let start = sectors.count
    var offset = 0
    while offset < bytes.count {
      let part = Array(bytes[offset..<min(offset + 512, bytes.count)])
      sectors.append(part + [UInt8](repeating: filler, count: 512 - part.count))
      offset += 512
      chains.append(offset < bytes.count ? sectors.count : 0xFFFF_FFFE)
    }
    return start
  }

  private mutating func addMini(_ bytes: [UInt8]) -> Int {
    let start = miniChains.count
    let count = (bytes.count + 63) / 64
    for index in 1...count { miniChains.append(index == count ? 0xFFFF_FFFE : start + index) }
    mini += bytes + [UInt8](repeating: 0, count: count * 64 - bytes.count)
    return start
  }

  private static func record(_ entry: Entry) -> [UInt8] {
    var record: [UInt8] = []
    for unit in entry.name.utf16 { record.append(Int(unit), bytes: 2) }
    let length = entry.kind == 0 ? 0 : record.count + 2
    record += [UInt8](repeating: 0, count: 64 - record.count)
    record.append(length, bytes: 2)
    record += [entry.kind, 1]
    for value in [0xFFFF_FFFF, entry.right, entry.child] { record.append(value, bytes: 4) }
    record += [UInt8](repeating: 0, count: 36)
    record.append(entry.start, bytes: 4)
    record.append(entry.size, bytes: 8)
    return record
  }
}

/// Makes up Outlook messages and old Word documents.
enum SampleCompound {
  static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// - Parameter texts: properties by their id, in UTF-16.
  static func storage(
    _ name: String = "Root Entry", texts: [String: String], bytes: [String: [UInt8]] = [:],
    fixed: [(tag: Int, value: Int)] = [], header: Int = 32
  ) -> CompoundWriter.Storage {
    let storage = CompoundWriter.Storage(name)
    var table = [UInt8](repeating: 0, count: header)
    for entry in fixed {
      table.append(entry.tag, bytes: 4)
      table.append(6, bytes: 4)
      table.append(entry.value, bytes: 8)
    }
    storage.add("__properties_version1.0", table)
    for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
      storage.add("__substg1.0_\(id)001F", wide(text))
    }
    for (id, content) in bytes.sorted(by: { $0.key < $1.key }) {
      storage.add("__substg1.0_\(id)0102", content)
    }
    return storage
  }

  static func message(_ body: String, texts: [String: String] = [:]) -> CompoundWriter.Storage {
    var all = [
      "001A": "IPM.Note", "0037": "School improvement", "0C1A": "Zoë Böhm", "5D01": "zoe@x.example",
      "1035": "<m7@x.example>", "1000": body.withCRLF,
    ]
    all.merge(texts) { $1 }
    // 6 November 2006, 09:14 UTC, in units of 100 ns since 1601.
    return storage(texts: all, fixed: [(0x0039_0040, 128_072_924_400_000_000)])
  }

  /// A document of Word 97: the file information block, and the text in one piece.
  static func doc(_ paragraphs: [String]) -> [UInt8] {
    let text = SampleDocument.windows1252(paragraphs.joined(separator: "\r") + "\r")
    var stream: [UInt8] = [0xEC, 0xA5, 0xC1, 0x00]
    stream += [UInt8](repeating: 0, count: 20)
    stream.append(0x600, bytes: 4)
    stream.append(0x600 + text.count, bytes: 4)
    stream += [UInt8](repeating: 0, count: 0x600 - stream.count)
    stream += text
    stream += [UInt8](repeating: 0, count: max(0, 4096 - stream.count))
    let root = CompoundWriter.Storage()
    root.add("WordDocument", stream)
    root.add("1Table", [UInt8](repeating: 0, count: 4096))
    return CompoundWriter.bytes(root)
  }
}
