import SoundingsModel

/// A cell of a table that a person wrote, with the place of its first character.
struct TableCell {
  var text: String
  var place: FilePlace

  /// Without the blanks around it.
  var trimmed: TableCell {
    let kept = text.drop(while: \.isWhitespace)
    let end = kept.lastIndex { !$0.isWhitespace }
    var place = place
    place.column += text.count - kept.count
    return TableCell(text: end.map { String(kept[...$0]) } ?? "", place: place)
  }
}

/// Splits a small CSV file (RFC 4180 §2) into cells that know their place.
///
/// Comma, semicolon or tab, whichever the first line has outside quotes; CR, LF or CRLF; a first line
/// `sep=;` is taken. A quote within a cell that does not begin with one is a character like any other.
struct TableSplitter {
  private let source: ConfigurationText
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  /// In scalars, from 1.
  private var column = 1

  init(_ source: ConfigurationText) {
    self.source = source
    scalars = Array(source.text.unicodeScalars)
  }

  /// All records but those without any character; the first is the header.
  func records() throws(ConfigurationErrors) -> [[TableCell]] {
    var splitter = self
    let separator = splitter.takeSeparator()
    var records: [[TableCell]] = []
    while splitter.index < scalars.count {
      if splitter.takeLineBreak() { continue }
      records.append(try splitter.record(separator))
    }
    return records
  }

  private mutating func takeSeparator() -> Unicode.Scalar {
    let first = source.lines.first.map { Array($0.unicodeScalars) } ?? []
    if String(String.UnicodeScalarView(first.prefix(4))).lowercased() == "sep=", first.count == 5 {
      for _ in first { advance() }
      return first[4]
    }
    var isQuoted = false
    for scalar in first {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "," || scalar == ";" || scalar == "\t" { return scalar }
    }
    return ","
  }

  private mutating func record(_ separator: Unicode.Scalar) throws(ConfigurationErrors)
    -> [TableCell]
  {
    var cells: [TableCell] = []
    while true {
      cells.append(try cell(separator))
      if index < scalars.count, scalars[index] == separator {
        advance()
        continue
      }
      _ = takeLineBreak()
      return cells
    }
  }

  private mutating func cell(_ separator: Unicode.Scalar) throws(ConfigurationErrors) -> TableCell {
    guard index < scalars.count, scalars[index] == "\"" else {
      let place = source.place(line: line, scalarColumn: column)
      return TableCell(text: plainText(until: separator), place: place)
    }
    let opening = source.place(line: line, scalarColumn: column)
    advance()
    let place = source.place(line: line, scalarColumn: column)
    var text = String.UnicodeScalarView()
    while true {
      guard index < scalars.count else {
        throw ConfigurationErrors([source.error(.unterminatedQuote, at: opening)])
      }
      let scalar = scalars[index]
      if scalar == "\"" {
        advance()
        guard index < scalars.count, scalars[index] == "\"" else { break }
      } else if takeLineBreak() {
        text.append("\n")
        continue
      }
      text.append(scalar)
      advance()
    }
    let after = source.place(line: line, scalarColumn: column)
    if plainText(until: separator).contains(where: { !$0.isWhitespace }) {
      throw ConfigurationErrors([source.error(.textAfterQuote, at: after)])
    }
    return TableCell(text: String(text), place: place)
  }

  private mutating func plainText(until separator: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != separator, scalars[index] != "\n",
      scalars[index] != "\r"
    {
      text.append(scalars[index])
      advance()
    }
    return String(text)
  }

  private mutating func advance() {
    index += 1
    column += 1
  }

  /// Takes one CR, LF or CRLF, if it stands here.
  private mutating func takeLineBreak() -> Bool {
    guard index < scalars.count, scalars[index] == "\n" || scalars[index] == "\r" else {
      return false
    }
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
    return true
  }
}
