/// A workbook of Excel 97–2003 or older, as the program xls2csv of catdoc reads it.
///
/// The program gives the sheets one after another as CSV, without their names and without blank rows.
/// Dates whose format the file writes out come as the numbers of days that they are.
struct XLSWorkbook: Workbook {
  /// Ends a sheet: controls that Excel lets nobody type.
  private static let sheetBreak = "\u{1D}\u{1E}\u{1D}"

  /// Everything in quotes, UTF-8, dates in ISO 8601; without a path, catdoc 0.95 crashes.
  static let program = ExternalProgram(
    "xls2csv",
    ["-x", "-q3", "-c,", "-dutf-8", "-f%Y-%m-%dT%H:%M:%S", "-b\(sheetBreak)", "/dev/stdin"])

  let sheets: [SheetName]
  private let texts: [[UInt8]]
  private let file: String

  /// - Parameter output: what the program wrote, decoded.
  init(_ output: [UInt8], file: String) {
    self.file = file
    var texts: [[UInt8]] = []
    var start = 0
    while let end = ByteSearch.first(Self.sheetBreak, in: output, from: start) {
      texts.append(Array(output[start..<end]))
      start = end + Self.sheetBreak.utf8.count
    }
    if output[start...].contains(where: { $0 > 0x20 }) { texts.append(Array(output[start...])) }
    self.texts = texts
    sheets = texts.indices.map { SheetName(name: "\($0 + 1)") }
  }

  func sample(sheet: Int) throws(ImportError) -> [(RawRecord, [UInt8])] {
    var table = table(sheet: sheet)
    return try table.sample()
  }

  func table(sheet: Int) -> XLSTable { XLSTable(texts[sheet], name: sheets[sheet].name, file) }

  func report(sheet: Int, to file: inout ParsedFile) {}
}

/// One sheet that xls2csv wrote as CSV.
struct XLSTable: TableSource {
  private var records: CSVRecords
  private let file: String
  let sheet: String?
  let numbering = CellNumbering.cells

  init(_ bytes: [UInt8], name: String, _ file: String) {
    records = CSVRecords(bytes, dialect: CSVDialect(separator: UInt8(ascii: ","), start: 0))
    sheet = name
    self.file = file
  }

  var bytes: [UInt8] { records.bytes }

  mutating func next() throws(ImportError) -> RawRecord? {
    do throws(CSVRecordTooLong) {
      while var record = try records.next() {
        while let last = record.cells.last, last.range.isEmpty { record.cells.removeLast() }
        guard !record.cells.isEmpty else { continue }
        record.line = record.row
        return record
      }
      return nil
    } catch {
      throw .tooLong(file: file)
    }
  }
}
