/// A row of a table whose columns have roles, wherever it was read.
struct TableRow: Sendable {
  /// The sheet that it is in, where the file has several.
  var sheet: String?
  var row: Int
  var line: Int
  /// How many cells the file has there.
  var count: Int
  /// The last cell that is not empty, counted from 1.
  var filled: Int
  /// SHA-256 of all cells, empty ones at the end left out.
  var digest: [UInt8]
  /// The cells of the columns that have a role, by their index; others are empty.
  var cells: [Cell]

  /// Where people find the row: `row 14`, `sheet June, row 14`.
  var position: String { sheet.map { "sheet \($0), row \(row)" } ?? "row \(row)" }

  struct Cell: Sendable, Hashable {
    var text = ""
    var line = 0
    var column = 0
    /// What stands in the cell and is not the respondent's own text: a quoted post.
    var context: [String] = []
  }
}
