/// One sheet of a workbook as a table.
struct SheetTable: TableSource {
  private let stream: SheetStream
  private let number: Int
  private let budget: SheetBudget
  private let file: String
  /// The cells that the first row with several is merged over: `column` and how many.
  private let merged: [Int: Int]
  private var hasHeader = false
  let sheet: String?
  let numbering = CellNumbering.cells

  init(
    _ stream: SheetStream, number: Int, name: String, merged: [Int: Int], budget: SheetBudget,
    file: String
  ) {
    self.stream = stream
    self.number = number
    self.budget = budget
    self.merged = merged
    self.file = file
    sheet = name
  }

  var bytes: [UInt8] { stream.handler.rows.bytes }

  var hiddenColumns: Set<Int> { stream.handler.hiddenColumns(sheet: number) }

  mutating func next() throws(ImportError) -> RawRecord? {
    while let row = try stream.head() {
      guard row.sheet <= number else { return nil }
      if row.sheet < number {
        stream.handler.rows.dropHead()
        continue
      }
      let record = try record(row)
      stream.handler.rows.dropHead()
      return record
    }
    return nil
  }

  private mutating func record(_ row: SheetRows.Row) throws(ImportError) -> RawRecord {
    let rows = stream.handler.rows
    let isHeader = !hasHeader && row.cells.count > 1
    hasHeader = hasHeader || isHeader
    var width = 0
    var textLength = 0
    for cell in rows.cells[row.cells] {
      width = max(width, cell.column + cell.span)
      textLength += cell.text.count * cell.span
    }
    guard budget.take(cells: width, filled: row.cells.count, bytes: textLength) else {
      throw .tooLong(file: file)
    }
    var cells = [RawRecord.Cell](
      repeating: RawRecord.Cell(range: 0..<0, needsUnescape: false), count: width)
    for cell in rows.cells[row.cells] {
      for column in cell.column..<cell.column + cell.span { cells[column].range = cell.text }
    }
    if isHeader { fill(&cells, rows.cells[row.cells]) }
    return RawRecord(row: row.number, line: row.number, offset: 0, cells: cells)
  }

  /// A header that is merged over several columns is that of each of them.
  private func fill(_ cells: inout [RawRecord.Cell], _ filled: ArraySlice<SheetRows.Cell>) {
    for cell in filled {
      let count = max(cell.merged, merged[cell.column] ?? 1)
      let end = min(cell.column + count, SheetRows.columnLimit)
      while cells.count < end {
        cells.append(RawRecord.Cell(range: 0..<0, needsUnescape: false))
      }
      for column in cell.column..<end where cells[column].range.isEmpty {
        cells[column].range = cell.text
      }
    }
  }
}
