/// Lines of CSV (RFC 4180) with LF line ends, safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, so that nothing
/// that a respondent typed ever runs; a number keeps its sign as it is.
public enum CSVLine {
  /// One line with its line end.
  public static func text(_ cells: [String]) -> String {
    var line = ""
    append(cells, to: &line)
    return line
  }

  /// Appends one line with its line end.
  ///
  /// - Parameters:
  ///   - separator: what parts the cells, in ASCII.
  ///   - lineEnd: LF, but for lines that are added to a file with other ones.
  public static func append(
    _ cells: [String], to csv: inout String, separator: UInt8 = UInt8(ascii: ","),
    lineEnd: String = "\n"
  ) {
    if cells.count == 1, cells[0].isEmpty {
      // A line with nothing on it would be no record at all.
      csv += "\"\"" + lineEnd
      return
    }
    for (place, cell) in cells.enumerated() {
      if place > 0 { csv.unicodeScalars.append(Unicode.Scalar(separator)) }
      append(cell, to: &csv, separator)
    }
    csv += lineEnd
  }

  /// What was written as this cell: without the apostrophe that keeps a spreadsheet from running it.
  ///
  /// A cell that had such an apostrophe of its own loses it too.
  public static func value(ofCell cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return startsFormula(rest) ? rest : cell
  }

  private static func append(_ cell: String, to csv: inout String, _ separator: UInt8) {
    let apostrophe = startsFormula(cell) ? "'" : ""
    guard cell.utf8.contains(where: { $0 == separator || needsQuotes($0) }) else {
      csv += apostrophe
      csv += cell
      return
    }
    csv += "\""
    csv += apostrophe
    csv.append(cell) { $0 == UInt8(ascii: "\"") ? "\"\"" : nil }
    csv += "\""
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether a spreadsheet could take the cell for a formula (OWASP, "CSV Injection").
  private static func startsFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    case "+", "-": !isNumber(cell.utf8)
    default: false
    }
  }

  /// A sign, digits, a fraction, an exponent; all but digits may be missing.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    var digits = dropDigits(&rest)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += dropDigits(&rest)
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if dropDigits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  private static func dropDigits(_ text: inout String.UTF8View.SubSequence) -> Int {
    var count = 0
    while let byte = text.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      text.removeFirst()
      count += 1
    }
    return count
  }
}
