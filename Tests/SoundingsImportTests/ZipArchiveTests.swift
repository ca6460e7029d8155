import Testing

@testable import SoundingsImport

@Suite("ZIP archives")
struct ZipArchiveTests {
  private static func read(
    _ name: String, of writer: ZipWriter, limits: ZipLimits = ZipLimits()
  ) throws(ZipError) -> [UInt8] {
    let archive = try ZipArchive(writer.bytes, limits: limits)
    guard let entry = try archive.entry(named: name) else { throw .missing(entry: name) }
    return try archive.read(entry)
  }

  private static func archive(_ entry: ZipWriter.Entry) -> ZipWriter {
    var writer = ZipWriter(["first.xml": "<a/>"])
    writer.entries.append(entry)
    return writer
  }

  @Test("entries are listed, and read whole, stored or deflated")
  func whole() throws {
    var writer = ZipWriter(["[Content_Types].xml": "<Types/>", "xl/größe.xml": "é"])
    writer.entries.append(ZipWriter.run(of: UInt8(ascii: "x"), runs: 2, named: "run"))
    let archive = try ZipArchive(writer.bytes)
    #expect(archive.entries.map(\.name) == ["[Content_Types].xml", "xl/größe.xml", "run"])
    #expect(archive.entries.map(\.size) == [8, 2, 517])
    #expect(try Self.read("xl/größe.xml", of: writer) == Array("é".utf8))
    #expect(try Self.read("run", of: writer) == [UInt8](repeating: UInt8(ascii: "x"), count: 517))
  }

  @Test("an entry is unpacked chunk by chunk")
  func stream() throws {
    let archive = try ZipArchive(
      Self.archive(ZipWriter.run(of: 0xE9, runs: 10, named: "run")).bytes)
    var reader = try archive.stream(#require(try archive.entry(named: "run")))
    var chunk = [UInt8](repeating: 0, count: 1000)
    var counts: [Int] = []
    repeat { counts.append(try reader.read(into: &chunk)) } while counts.last != 0
    #expect(counts == [1000, 1000, 581, 0])
  }

  @Test(
    "names are compared as the names of parts are",
    arguments: ["xl/workbook.xml", "/xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml"])
  func names(_ name: String) throws {
    #expect(try Self.read(name, of: ZipWriter(["xl/workbook.xml": "a"])) == [0x61])
    #expect(try Self.read("xl/workbook.xml", of: ZipWriter(["xl\\WORKBOOK.xml": "a"])) == [0x61])
  }

  @Test(
    "names that lead elsewhere are counted and never found",
    arguments: ["../secret", "a/../../secret", "..\\secret", "/secret", "C:/secret"])
  func strayNames(_ name: String) throws {
    let archive = try ZipArchive(ZipWriter([name: "a"]).bytes)
    #expect(archive.strayNames == 1)
    #expect(try archive.entry(named: name) == nil)
    #expect(try archive.entry(named: "secret") == nil)
  }

  static let errors: [(name: String, entry: ZipWriter.Entry, error: ZipError)] = [
    (
      "encrypted", .init(name: "b", bytes: [1], isEncrypted: true), .encrypted(entry: "b")
    ),
    (
      "compressed by LZMA", .init(name: "b", bytes: [1], method: 14),
      .unknownCompression(entry: "b", method: 14)
    ),
    (
      "another checksum", .init(name: "b", bytes: [1], checksum: 1), .checksum(entry: "b")
    ),
    (
      "no deflated data", .init(name: "b", bytes: [1], method: 8, packed: [0xFF, 0xFF]),
      .damaged(entry: "b")
    ),
  ]

  @Test("what cannot be read is an error with its reason", arguments: errors.indices)
  func unreadable(_ index: Int) {
    let sample = Self.errors[index]
    #expect(throws: sample.error, "\(sample.name)") {
      try Self.read("b", of: Self.archive(sample.entry))
    }
  }

  @Test("of several entries with one name none is read")
  func repeatedName() {
    let writer = ZipWriter(["a.xml": "1", "A.xml": "2"])
    #expect(throws: ZipError.repeatedName("a.xml")) { try Self.read("a.xml", of: writer) }
  }

  static let limits: [(name: String, limits: ZipLimits, error: ZipError)] = [
    ("entries", ZipLimits(entries: 1), .tooManyEntries(count: 2, limit: 1)),
    ("an entry", ZipLimits(entryBytes: 1000), .tooLarge(entry: "run", limit: 1000)),
    ("the archive", ZipLimits(archiveBytes: 1000), .archiveTooLarge(limit: 1000)),
    (
      "the ratio", ZipLimits(ratio: 100, ratioFloor: 1 << 16),
      .expandsTooMuch(entry: "run", ratio: 100)
    ),
  ]

  @Test("a bomb goes no further than the limits", arguments: limits.indices)
  func bomb(_ index: Int) {
    let sample = Self.limits[index]
    let bomb = Self.archive(ZipWriter.run(of: 0, runs: 1000, named: "run"))
    #expect(throws: sample.error, "\(sample.name)") {
      try Self.read("run", of: bomb, limits: sample.limits)
    }
  }

  @Test("an entry that is longer than the directory says is damaged")
  func hiddenLength() {
    var entry = ZipWriter.run(of: 0, runs: 1000, named: "run")
    entry.size = 10
    #expect(throws: ZipError.self) { try Self.read("run", of: Self.archive(entry)) }
  }

  @Test("no archive, and archives cut at every byte, are errors")
  func truncated() {
    let bytes = ZipWriter(["a": "text", "b": "more"]).bytes
    #expect(throws: ZipError.notAnArchive) { try ZipArchive([]) }
    for end in 0..<bytes.count {
      #expect(throws: ZipError.self, "\(end)") { try ZipArchive(Array(bytes[..<end])) }
    }
  }
}
