internal import SoundingsReport

/// A table as numbers by row and column.
struct TableNumbers {
  struct Column {
    var title: String
    var group: String?
    /// "All: Number": the title with its group's before it.
    var name: String { group.map { "\($0): \(title)" } ?? title }
  }

  struct Cell {
    var figure: String?
    var number: Int?
  }

  struct Row {
    var name: String
    var kind: Table.Row.Kind
    var depth: Int
    var cells: [Cell]
  }

  let id: String
  let columns: [Column]
  let rows: [Row]
  private let places: [String: Int]

  init(_ table: Table) {
    id = table.id
    columns = table.columns.map { Column(title: $0.title, group: $0.group) }
    rows = table.rows.map { row in
      Row(
        name: row.cells.first?.text ?? "", kind: row.kind, depth: row.depth,
        cells: row.cells.map { Cell(figure: $0.figure, number: Int($0.data ?? $0.text)) })
    }
    places = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The last row that is a total.
  var total: Row? { rows.last { $0.kind == .total } }

  /// Nil where the table has no such column, or no whole number there.
  func number(_ row: Row, _ column: String) -> Int? {
    guard let place = places[column], place < row.cells.count else { return nil }
    return row.cells[place].number
  }
}
