import SoundingsModel

/// Mends and reports what spreadsheets do to cells.
///
/// - `'=…`, as exports escape what a spreadsheet would take for a formula: the apostrophe goes.
/// - `1.23E+11` in a column of ids: the digits are gone, and two ids may have become one.
/// - A cell of 32,767 characters, the most that Excel keeps: the rest of the text is lost.
struct CellRepairs: Sendable {
  private struct Count: Sendable {
    var count = 0
    var line = 0
    var column = 0

    mutating func add(_ cell: TableRow.Cell) {
      if count == 0 { (line, column) = (cell.line, cell.column) }
      count += 1
    }
  }

  /// The most characters that Excel keeps in a cell, in units of UTF-16.
  static let longestCell = 32_767

  private let columns: Columns
  private var escaped = Count()
  private var scientific: [Int: Count] = [:]
  private var cut: [(cell: TableRow.Cell, row: Int)] = []

  init(_ columns: Columns) { self.columns = columns }

  mutating func mend(_ row: inout TableRow) {
    for column in columns.columns {
      let bytes = row.cells[column.index].text.utf8
      guard let first = bytes.first else { continue }
      if first == UInt8(ascii: "'"), Self.isFormula(bytes.dropFirst().first) {
        escaped.add(row.cells[column.index])
        row.cells[column.index].text.removeFirst()
      }
      switch column.role {
      case .id, .respondent:
        if Self.isScientific(row.cells[column.index].text.trimmed) {
          scientific[column.index, default: Count()].add(row.cells[column.index])
        }
      default:
        if bytes.count >= Self.longestCell, Self.isCut(row.cells[column.index].text) {
          var cell = row.cells[column.index]
          cell.text = ""
          cut.append((cell, row.row))
        }
      }
    }
  }

  func report(to file: inout ParsedFile) {
    if escaped.count > 0 {
      file.find(
        "formula-escaped", line: escaped.line, column: escaped.column,
        "\(escaped.count) cells begin with an apostrophe that keeps a spreadsheet from taking them "
          + "for a formula, the first here: read without it")
    }
    for (index, count) in scientific.sorted(by: { $0.key < $1.key }) {
      file.find(
        "id-scientific", line: count.line, column: count.column,
        "column \(index + 1): \(count.count) ids are written like 1.23E+11, the first here: a "
          + "spreadsheet has rounded them, and different ones may now be equal")
    }
    for (cell, row) in cut {
      file.find(
        "cell-cut", line: cell.line, column: cell.column,
        "row \(row) has a cell of 32,767 characters, the most that a spreadsheet keeps: its end may "
          + "be missing")
    }
  }

  private static func isFormula(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

  private static func isCut(_ text: String) -> Bool {
    text.utf16.count == longestCell || text.unicodeScalars.count == longestCell
  }

  /// Digits, perhaps with a point or a comma among them, then `E+` and digits.
  private static func isScientific(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(30))
    guard bytes.count >= 5, bytes.count < 30,
      let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), mark > 0,
      mark + 2 < bytes.count, bytes[mark + 1] == UInt8(ascii: "+")
    else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    return isDigit(bytes[0]) && bytes[(mark + 2)...].allSatisfy(isDigit)
      && bytes[..<mark].allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2C }
      && bytes[..<mark].count { !isDigit($0) } <= 1
  }
}
