/// Writes small ZIP archives (APPNOTE.TXT 6.3.10), so that each trap in one is written down.
struct ZipWriter {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// 0 is stored, 8 deflated; for others nothing but the number is written.
    var method = 0
    var isEncrypted = false
    /// What the archive says of the content, where that is to be wrong.
    var checksum: UInt32?
    var size: Int?
    /// What stands in the archive instead of the bytes.
    var packed: [UInt8]?
  }

  var entries: [Entry] = []

  init(_ texts: KeyValuePairs<String, String> = [:]) {
    for (name, text) in texts { add(name, text) }
  }

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let packed = entry.packed ?? entry.bytes
      // What both headers have alike: version, flags (UTF-8 names), method, time, checksum, sizes.
      var common: [UInt8] = []
      common.append(20, bytes: 2)
      common.append(entry.isEncrypted ? 0x0801 : 0x0800, bytes: 2)
      common.append(entry.method, bytes: 2)
      common.append(0x0021_0000, bytes: 4)
      common.append(Int(entry.checksum ?? Self.crc32(entry.bytes)), bytes: 4)
      common.append(packed.count, bytes: 4)
      common.append(entry.size ?? entry.bytes.count, bytes: 4)
      common.append(entry.name.utf8.count, bytes: 2)
      common.append(0, bytes: 2)
      file += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + packed
      directory += [0x50, 0x4B, 1, 2, 20, 3] + common
      directory += [UInt8](repeating: 0, count: 10)
      directory.append(offset, bytes: 4)
      directory += Array(entry.name.utf8)
    }
    let start = file.count
    file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    file.append(entries.count, bytes: 2)
    file.append(entries.count, bytes: 2)
    file.append(directory.count, bytes: 4)
    file.append(start, bytes: 4)
    file.append(0, bytes: 2)
    return file
  }

  /// A deflated entry (RFC 1951 §3.2.6) of one byte, repeated `1 + 258 * runs` times.
  static func run(of byte: UInt8, runs: Int, named name: String) -> Entry {
    var packed: [UInt8] = []
    var bits = 0
    var pending: UInt8 = 0
    func put(_ value: Int, _ count: Int) {
      for shift in (0..<count).reversed() {
        pending |= UInt8(value >> shift & 1) << UInt8(bits)
        bits += 1
        if bits == 8 {
          packed.append(pending)
          (pending, bits) = (0, 0)
        }
      }
    }
    put(0b110, 3)  // the last block, fixed codes
    if byte < 144 { put(0x30 + Int(byte), 8) } else { put(0x190 + Int(byte) - 144, 9) }
    for _ in 0..<runs {
      put(0b1100_0101, 8)  // a match of 258 …
      put(0, 5)  // … one byte back
    }
    put(0, 7)
    if bits > 0 { packed.append(pending) }
    return Entry(
      name: name, bytes: [UInt8](repeating: byte, count: 1 + 258 * runs), method: 8, packed: packed)
  }

  /// CRC-32 as ZIP has it (ISO 3309), a bit at a time.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

extension [UInt8] {
  /// Adds a number, its least significant byte first.
  mutating func append(_ number: Int, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
