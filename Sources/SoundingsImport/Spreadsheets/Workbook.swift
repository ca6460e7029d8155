/// A file with sheets that can each be a table.
protocol Workbook {
  associatedtype Table: TableSource

  /// In the order of the file.
  var sheets: [SheetName] { get }

  /// The first records of a sheet with what their cells point into, at most `TableShape.sample`.
  mutating func sample(sheet: Int) throws(ImportError) -> [(RawRecord, [UInt8])]
  /// A sheet from its beginning; sheets are opened in the order of the file.
  mutating func table(sheet: Int) throws(ImportError) -> Table
  /// Adds what was odd in a sheet, once it is read.
  func report(sheet: Int, to file: inout ParsedFile)
}

struct SheetName: Sendable, Hashable {
  var name: String
  var isHidden = false
}

extension TableSource {
  /// The records from here on, at most `TableShape.sample`.
  mutating func sample() throws(ImportError) -> [(RawRecord, [UInt8])] {
    var records: [(RawRecord, [UInt8])] = []
    while records.count < TableShape.sample, let record = try next() {
      records.append((record, bytes))
    }
    return records
  }
}
