/// The layouts that are read.
public enum Layout: String, Sendable, CaseIterable {
  case csv
  case phpBB2 = "phpbb2"
  case htmlTable = "html-table"

  static var names: [String] { allCases.map(\.rawValue) }

  /// Finds the layout by content, never by the file's name.
  init(detecting raw: [UInt8]) throws(FileFormatFound) {
    if let format = FileFormat(raw) { throw FileFormatFound(format: format) }
    // In UTF-16 every other byte is zero.
    let head = Array(raw.prefix(1 << 16).lazy.filter { $0 != 0 })
    let start = head.firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 < 0xFE }
    guard let start, head[start] == UInt8(ascii: "<") else {
      self = .csv
      return
    }
    let isBoard = ["postbody", "postdetails"].contains { ByteSearch.first($0, in: head) != nil }
    self = isBoard ? .phpBB2 : .htmlTable
  }
}

/// A format that is recognised and not read.
struct FileFormatFound: Error {
  var format: FileFormat
}

extension FileFormat {
  /// Recognises the first bytes of formats that are not text.
  init?(_ raw: [UInt8]) {
    if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if raw.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if raw.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else {
      return nil
    }
  }
}
