/// Rows whose cells are texts already, as a table.
struct CellTable: TableSource {
  private(set) var bytes: [UInt8] = []
  private let rows: [(cells: [String], line: Int)]
  private let firstRow: Int
  private var reached = 0

  init(_ rows: [(cells: [String], line: Int)], firstRow: Int = 1) {
    self.rows = rows
    self.firstRow = firstRow
  }

  mutating func next() -> RawRecord? {
    guard reached < rows.count else { return nil }
    let row = rows[reached]
    bytes = []
    let cells = row.cells.map { cell in
      let start = bytes.count
      bytes += cell.utf8
      return RawRecord.Cell(range: start..<bytes.count, needsUnescape: false)
    }
    reached += 1
    return RawRecord(row: firstRow + reached - 1, line: row.line, offset: 0, cells: cells)
  }
}
