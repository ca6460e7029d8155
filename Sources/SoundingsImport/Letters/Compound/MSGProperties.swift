/// The properties of an Outlook message or attachment (MS-OXMSG) in one storage of a compound file.
struct MSGProperties {
  private let streams: [String: [UInt8]]
  private let fixed: [Int: [UInt8]]
  private let codePage: Int

  /// - Parameter path: the storage; empty for the message itself.
  init(_ file: CompoundFile, _ path: [String]) {
    var streams: [String: [UInt8]] = [:]
    for entry in file.entries(in: path) where !entry.isStorage {
      streams[entry.path[path.count].lowercased()] = entry.bytes
    }
    self.streams = streams
    let table = streams["__properties_version1.0"] ?? []
    // The message's table has 32 bytes before its rows, an attached message's 24, an attachment's 8.
    let isAttachment = path.last?.hasPrefix("__attach") ?? false
    var offset = path.isEmpty ? 32 : isAttachment ? 8 : 24
    var fixed: [Int: [UInt8]] = [:]
    while offset + 16 <= table.count {
      let tag = Int(table[offset + 2]) | Int(table[offset + 3]) << 8
      if fixed[tag] == nil { fixed[tag] = Array(table[(offset + 8)..<(offset + 16)]) }
      offset += 16
    }
    self.fixed = fixed
    codePage = fixed[0x3FFD].map { Self.integer($0) } ?? 1252
  }

  func bytes(_ id: String, type: String) -> [UInt8]? { streams["__substg1.0_\(id)\(type)"] }

  /// A text, in UTF-16 or in the message's code page.
  func text(_ id: String) -> String? {
    if let wide = bytes(id, type: "001f") {
      let text = DecodedText(wide, declared: .utf16LittleEndian)
      return Self.unless(empty: String(decoding: text.bytes, as: UTF8.self))
    }
    return bytes(id, type: "001e").flatMap { Self.unless(empty: RTFCodePage.decode($0, codePage)) }
  }

  private static func unless(empty text: String) -> String? {
    let bare = String(text.prefix { $0 != "\0" })
    return bare.trimmed.isEmpty ? nil : bare
  }

  func integer(_ id: Int) -> Int? { fixed[id].map { Self.integer($0) } }

  private static func integer(_ bytes: [UInt8]) -> Int {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// A time as `YYYY-MM-DD`: units of 100 ns since 1601 (MS-DTYP §2.3.3), in UTC.
  func day(_ id: Int) -> String? {
    guard let bytes = fixed[id] else { return nil }
    let ticks = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let days = Int(ticks / 864_000_000_000)
    guard days > 0, days < 3_000_000 else { return nil }
    // Civil from days (Hinnant 2013), counted from 1 March 0000; 1601-01-01 is day 584,694.
    let shifted = days + 584_694
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    let written = [year + era * 400 + (civil <= 2 ? 1 : 0), civil, day].map { number in
      number < 10 ? "0\(number)" : "\(number)"
    }
    return written.joined(separator: "-")
  }
}
