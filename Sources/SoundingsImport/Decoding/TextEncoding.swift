/// A character encoding that files arrive in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  /// Mac Roman, under the name that IANA has for it.
  case macRoman = "macintosh"

  /// The byte order mark, as UTF-8 writes it.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads a label as people and pages write it.
  ///
  /// The labels of ISO 8859-1 and ASCII mean windows-1252, as in the WHATWG Encoding Standard §4.2:
  /// what is called Latin-1 and holds bytes 0x80–0x9F was written on Windows.
  public init?(label: some StringProtocol) {
    let key = label.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "1252", "xcp1252", "ansi", "iso88591", "88591", "latin1", "l1",
      "ascii", "usascii":
      self = .windows1252
    case "macintosh", "macroman", "xmacroman", "mac", "csmacintosh": self = .macRoman
    default: return nil
    }
  }
}

/// How the encoding of a file was decided.
public enum EncodingDecision: String, Sendable, CaseIterable {
  /// The source in `consultation.yaml` says so.
  case declared
  /// A byte order mark stands at the start.
  case byteOrderMark = "bom"
  /// Every byte fits, and at least one is not ASCII.
  case validUTF8 = "valid utf-8"
  /// Only ASCII, where the encodings agree.
  case ascii
  /// More well-formed sequences of several bytes than bytes that fit nowhere.
  case mostlyUTF8 = "mostly utf-8"
  /// Every other byte is zero.
  case zeroBytes = "zero bytes"
  /// The page says so.
  case label
  /// The bytes make words in Mac Roman, and unlikely signs in windows-1252.
  case words
  /// None of the others: windows-1252, in which every byte means something.
  case fallback
}
