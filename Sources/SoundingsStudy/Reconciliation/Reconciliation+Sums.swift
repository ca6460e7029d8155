internal import SoundingsReport

/// The comparisons that the rules of the tables are made of; what a table does not have is not compared.
extension Reconciliation {
  mutating func equal(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ column: String, _ expected: Int
  ) {
    guard let found = table.number(row, column), found != expected else { return }
    fail(table, row, column, "\(expected)", found)
  }

  /// Plain rows add up to the total row.
  mutating func addUp(_ table: TableNumbers, rows columns: [String]) {
    guard let total = table.total else { return }
    for column in columns {
      let numbers = table.rows.filter { $0.kind == .plain }.compactMap { table.number($0, column) }
      guard !numbers.isEmpty else { continue }
      equal(table, total, column, numbers.reduce(0, +))
    }
  }

  /// Columns add up to another of the row.
  mutating func addUp(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ whole: String, parts: [String]
  ) {
    let numbers = parts.compactMap { table.number(row, $0) }
    guard !numbers.isEmpty else { return }
    equal(table, row, whole, numbers.reduce(0, +))
  }

  /// Columns of a row add up to a number of it.
  mutating func sum(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ columns: [String], is expected: Int
  ) {
    let numbers = columns.compactMap { table.number(row, $0) }
    guard !numbers.isEmpty, let last = columns.last else { return }
    let found = numbers.reduce(0, +)
    guard found != expected else { return }
    let name = columns.count == 1 ? last : "\(columns[0]) to \(last)"
    fail(table, row, name, "\(expected)", found)
  }

  mutating func atMost(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ column: String, _ other: String
  ) {
    atMost(table, row, column, by: table.number(row, other))
  }

  mutating func atMost(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ column: String, by most: Int?
  ) {
    guard let found = table.number(row, column), let most, found > most else { return }
    fail(table, row, column, "at most \(most)", found)
  }

  /// No plain row is more than the base in the last row.
  mutating func belowTotal(_ table: TableNumbers, _ column: String) {
    guard let total = table.total, let base = table.number(total, column) else { return }
    for row in table.rows where row.kind == .plain { atMost(table, row, column, by: base) }
  }
}
