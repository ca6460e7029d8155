/// Rows of sheets that were read and not yet handed out, only their cells that have text.
///
/// All lie in three arrays that are used again: a row costs no allocation, and cells that are not there
/// cost nothing until the row is handed out.
struct SheetRows {
  /// More columns no sheet has, in any program (XFD).
  static let columnLimit = 16_384

  struct Cell {
    /// From 0.
    var column: Int
    /// How many columns have the same text.
    var span: Int
    /// How many columns it is merged over, itself included.
    var merged: Int
    var text: Range<Int>
  }

  struct Row {
    /// Which of the sheets it is in.
    var sheet: Int
    /// As the sheet numbers it, from 1.
    var number: Int
    /// How many times the row stands there.
    var repeats: Int
    var cells: Range<Int>
  }

  /// What the cells' texts point into. The text of an open cell is appended to it.
  var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  /// The first row that was not handed out.
  private var first = 0
  /// Where the open row begins.
  private var openCells = 0
  private var openBytes = 0

  var isEmpty: Bool { first == rows.count }

  /// Whether the open row has a cell with text.
  var hasOpenCells: Bool { cells.count > openCells }

  /// The row to hand out next.
  var head: Row? { isEmpty ? nil : rows[first] }

  mutating func beginRow() {
    cells.removeLast(cells.count - openCells)
    openBytes = bytes.count
  }

  /// Ends a cell whose text was appended from `start` on; one without text is none.
  mutating func endCell(column: Int, span: Int = 1, merged: Int = 1, from start: Int) {
    guard start < bytes.count, column < Self.columnLimit else { return }
    cells.append(
      Cell(
        column: column, span: min(span, Self.columnLimit - column), merged: merged,
        text: start..<bytes.count))
  }

  /// Ends the open row; one without cells is none.
  mutating func endRow(sheet: Int = 0, number: Int, repeats: Int = 1) {
    guard cells.count > openCells else { return }
    rows.append(
      Row(sheet: sheet, number: number, repeats: repeats, cells: openCells..<cells.count))
    openCells = cells.count
    openBytes = bytes.count
  }

  /// Takes the head away, or one of its repetitions.
  mutating func dropHead() {
    rows[first].repeats -= 1
    rows[first].number += 1
    if rows[first].repeats <= 0 { first += 1 }
  }

  /// Forgets all rows that were handed out; the open one moves to the front.
  ///
  /// Call it only once all are handed out.
  mutating func reuse() {
    let openText = bytes[openBytes...]
    let kept = cells[openCells...].map { cell in
      var cell = cell
      cell.text = cell.text.lowerBound - openBytes..<cell.text.upperBound - openBytes
      return cell
    }
    if openText.isEmpty { bytes.removeAll(keepingCapacity: true) } else { bytes = Array(openText) }
    cells.removeAll(keepingCapacity: true)
    cells += kept
    rows.removeAll(keepingCapacity: true)
    first = 0
    openCells = 0
    openBytes = 0
  }
}

/// What the sheets of one file may hand out: a few bytes of XML can stand for a great many cells.
final class SheetBudget {
  private static let allowance = 1 << 22
  /// Empty cells between others, and repeated ones.
  private var emptyCells = allowance
  private var bytes = 1 << 31

  /// Takes a row off; false where the file has used up what it may.
  func take(cells: Int, filled: Int, bytes count: Int) -> Bool {
    // In a survey of a thousand columns each row has a cell or two with text.
    emptyCells = min(emptyCells - cells + 1000 * filled, Self.allowance)
    bytes -= count
    return emptyCells >= 0 && bytes >= 0
  }
}
