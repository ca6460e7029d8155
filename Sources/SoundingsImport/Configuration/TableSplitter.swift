import SoundingsModel

/// A cell of a table that a person wrote, with the place of its first character.
struct TableCell {
  var text: String
  var place: FilePlace

  /// Without the blanks around it.
  var trimmed: TableCell {
    if let first = text.utf8.first, let last = text.utf8.last, Self.isPlain(first),
      Self.isPlain(last)
    {
      return self
    }
    let kept = text.drop(while: \.isWhitespace)
    let end = kept.lastIndex { !$0.isWhitespace }
    var place = place
    place.column += text.count - kept.count
    return TableCell(text: end.map { String(kept[...$0]) } ?? "", place: place)
  }

  /// Whether the byte is ASCII and no blank.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}

/// Splits a small CSV file (RFC 4180 §2) into cells that know their place.
///
/// Comma, semicolon or tab, whichever the first line has outside quotes; CR, LF or CRLF; a first line
/// `sep=;` is taken. A quote within a cell that does not begin with one is a character like any other.
struct TableSplitter {
  private let source: ConfigurationText
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// In scalars, from 1.
  private var column = 1

  init(_ source: ConfigurationText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  /// All records but those without any character; the first is the header.
  func records() throws(ConfigurationErrors) -> [[TableCell]] {
    var splitter = self
    let separator = splitter.takeSeparator()
    var records: [[TableCell]] = []
    while splitter.index < bytes.count {
      if splitter.takeLineBreak() { continue }
      records.append(try splitter.record(separator))
    }
    return records
  }

  /// What parts the cells of the first line.
  var separator: UInt8 {
    var splitter = self
    return splitter.takeSeparator()
  }

  private mutating func takeSeparator() -> UInt8 {
    let first = bytes.prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    if first.count == 5, String(decoding: first.prefix(4), as: UTF8.self).lowercased() == "sep=" {
      for _ in first { advance() }
      return first[4]
    }
    var isQuoted = false
    for byte in first {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, Self.separators.contains(byte) { return byte }
    }
    return Self.separators[0]
  }

  private mutating func record(_ separator: UInt8) throws(ConfigurationErrors) -> [TableCell] {
    var cells: [TableCell] = []
    while true {
      cells.append(try cell(separator))
      if index < bytes.count, bytes[index] == separator {
        advance()
        continue
      }
      _ = takeLineBreak()
      return cells
    }
  }

  private mutating func cell(_ separator: UInt8) throws(ConfigurationErrors) -> TableCell {
    guard index < bytes.count, bytes[index] == Self.quote else {
      let place = source.place(line: line, scalarColumn: column)
      return TableCell(text: plainText(until: separator), place: place)
    }
    let opening = source.place(line: line, scalarColumn: column)
    advance()
    let place = source.place(line: line, scalarColumn: column)
    var text: [UInt8] = []
    while true {
      guard index < bytes.count else {
        throw ConfigurationErrors([source.error(.unterminatedQuote, at: opening)])
      }
      let byte = bytes[index]
      if byte == Self.quote {
        advance()
        guard index < bytes.count, bytes[index] == Self.quote else { break }
      } else if takeLineBreak() {
        text.append(Self.lineFeed)
        continue
      }
      text.append(byte)
      advance()
    }
    let after = source.place(line: line, scalarColumn: column)
    if plainText(until: separator).contains(where: { !$0.isWhitespace }) {
      throw ConfigurationErrors([source.error(.textAfterQuote, at: after)])
    }
    return TableCell(text: String(decoding: text, as: UTF8.self), place: place)
  }

  private mutating func plainText(until separator: UInt8) -> String {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != Self.lineFeed,
      bytes[index] != Self.carriageReturn
    {
      advance()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func advance() {
    // The bytes that go on a scalar have no column of their own.
    if bytes[index] & 0xC0 != 0x80 { column += 1 }
    index += 1
  }

  /// Takes one CR, LF or CRLF, if it stands here.
  private mutating func takeLineBreak() -> Bool {
    guard index < bytes.count, bytes[index] == Self.lineFeed || bytes[index] == Self.carriageReturn
    else { return false }
    if bytes[index] == Self.carriageReturn, index + 1 < bytes.count,
      bytes[index + 1] == Self.lineFeed
    {
      index += 1
    }
    index += 1
    line += 1
    column = 1
    return true
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let separators = [",", ";", "\t"].map { UInt8(ascii: $0) }
}
