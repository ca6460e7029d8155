/// A file of CSV in memory, as a table.
struct CSVTable: TableSource {
  private var records: CSVRecords
  private let file: String
  let dialect: CSVDialect
  /// Whether quotes are written `\"`, and were read as doubled ones.
  let hasBackslashQuotes: Bool

  init(_ bytes: [UInt8], file: String) {
    dialect = CSVDialect(sniffing: bytes)
    let rewritten = BackslashQuotes.rewritten(bytes, dialect: dialect)
    hasBackslashQuotes = rewritten != nil
    records = CSVRecords(rewritten ?? bytes, dialect: dialect)
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
