/// What hands out the records of a table one after another: CSV, a sheet, a page.
protocol TableSource {
  /// What the cells of the last record point into.
  var bytes: [UInt8] { get }

  /// The next record that is not blank; nil at the end.
  ///
  /// - Throws: where the file cannot be read on.
  mutating func next() throws(ImportError) -> RawRecord?
}
