import SoundingsModel

extension FileReader {
  func readCSV(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let bytes = text.bytes
    noteNulls(bytes, in: &file)
    var records = CSVRecords(bytes, dialect: CSVDialect(sniffing: bytes))
    guard let header = try Self.next(&records, file) else { return }
    let columns = try Columns(
      headers: header.cells.map { $0.text(in: bytes) }, source: source, file: file.file.path)
    var table = TableReading(columns: columns)
    while let record = try Self.next(&records, file) {
      table.add(Self.row(record, columns, bytes), to: &file)
    }
    if let quote = records.unterminatedQuote {
      var position = TextPosition()
      position.move(to: quote, in: bytes.span)
      file.find(
        "unterminated-quote", line: position.line, column: position.column,
        "a quote is opened here and never closed: the rest of the file is one cell, kept")
    }
    table.finish(&file)
  }

  private static func next(
    _ records: inout CSVRecords, _ file: ParsedFile
  ) throws(ImportError) -> RawRecord? {
    do throws(CSVRecordTooLong) {
      return try records.next()
    } catch {
      throw .tooLong(file: file.file.path)
    }
  }

  private func noteNulls(_ bytes: [UInt8], in file: inout ParsedFile) {
    guard let first = bytes.firstIndex(of: 0) else { return }
    var position = TextPosition()
    position.move(to: first, in: bytes.span)
    let count = bytes[first...].count { $0 == 0 }
    file.find(
      "nul-bytes", line: position.line, column: position.column,
      "\(count) NUL characters, the first here: kept")
  }

  private static func row(
    _ record: RawRecord, _ columns: Columns, _ bytes: [UInt8]
  ) -> TableRow {
    var hashed: [UInt8] = []
    var filled = 0
    for (index, cell) in record.cells.enumerated() where !cell.range.isEmpty {
      // Empty cells between are counted by the index that goes in with each that is not.
      SHA256.append("\(index)".utf8, to: &hashed)
      SHA256.append(bytes[cell.range], to: &hashed)
      filled = index + 1
    }
    var cells = [TableRow.Cell](repeating: .init(), count: columns.count)
    var position = TextPosition(line: record.line, offset: record.offset)
    for index in record.cells.indices.prefix(columns.count) {
      let cell = record.cells[index]
      guard columns.isUsed(index), !cell.range.isEmpty else { continue }
      position.move(to: cell.range.lowerBound, in: bytes.span)
      cells[index] = .init(
        text: cell.text(in: bytes), line: position.line, column: position.column)
    }
    return TableRow(
      row: record.row, line: record.line, count: record.cells.count, filled: filled,
      digest: SHA256.digest(hashed), cells: cells)
  }
}
