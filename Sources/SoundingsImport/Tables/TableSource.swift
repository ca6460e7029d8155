/// What hands out the records of a table one after another: CSV, a sheet, a page.
protocol TableSource {
  /// What the cells of the last record point into.
  var bytes: [UInt8] { get }
  /// The name of the sheet that it is, where the file has several.
  var sheet: String? { get }
  /// What `line` and `column` of its cells mean.
  var numbering: CellNumbering { get }
  /// The columns that nobody sees, from 0, as far as is known before the first record.
  var hiddenColumns: Set<Int> { get }

  /// The next record that is not blank; nil at the end.
  ///
  /// - Throws: where the file cannot be read on.
  mutating func next() throws(ImportError) -> RawRecord?
}

/// How people find a cell again.
enum CellNumbering: Sendable {
  /// By the line of the text in which it begins, and the column within that.
  case lines
  /// By its row and its column, as a spreadsheet has them; a row is as wide as its header.
  case cells
}

extension TableSource {
  var sheet: String? { nil }
  var numbering: CellNumbering { .lines }
  var hiddenColumns: Set<Int> { [] }
}
