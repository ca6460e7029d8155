/// A file of CSV in memory, as a table.
struct CSVTable: TableSource {
  private var records: CSVRecords
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    records = CSVRecords(bytes, dialect: CSVDialect(sniffing: bytes))
    self.file = file
  }

  var bytes: [UInt8] { records.bytes }
  /// The offset of a quote that nothing closes, once all records are read.
  var unterminatedQuote: Int? { records.unterminatedQuote }

  mutating func next() throws(ImportError) -> RawRecord? {
    do throws(CSVRecordTooLong) {
      return try records.next()
    } catch {
      throw .tooLong(file: file)
    }
  }
}
