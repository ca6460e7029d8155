import SoundingsModel

extension FileReader {
  func readCSV(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let bytes = text.bytes
    noteNulls(bytes, in: &file)
    var table = CSVTable(bytes, file: file.file.path)
    try readTable(&table, source, into: &file)
    file.file.table?.separator = table.dialect.separator
    if table.hasBackslashQuotes {
      file.find(
        "backslash-quotes",
        "a quote within quotes is written with a backslash here: read as a quote")
    }
    if let quote = table.unterminatedQuote {
      var position = TextPosition()
      position.move(to: quote, in: bytes.span)
      file.find(
        "unterminated-quote", line: position.line, column: position.column,
        "a quote is opened here and never closed: the rest of the file is one cell, kept")
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
}
