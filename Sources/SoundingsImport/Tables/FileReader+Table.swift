import SoundingsModel

extension FileReader {
  /// Reads the records of a table after its header.
  func readTable(
    _ table: inout some TableSource, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    // Records are kept with their bytes: the source may use its buffer again.
    var first: [(record: RawRecord, bytes: [UInt8])] = []
    while first.count < TableShape.sample, let record = try table.next() {
      first.append((record, table.bytes))
    }
    guard !first.isEmpty else { return }
    let texts = first.map { record, bytes in record.cells.map { $0.text(in: bytes) } }
    var shape = TableShape(of: texts, source: source)
    adapt(&shape, texts, hidden: table.hiddenColumns, source, &file)
    if file.file.table == nil { file.file.table = TableDescription(shape) }
    note(shape, at: first.dropFirst(shape.preamble).first?.record.line ?? 0, &file)
    let body = first.dropFirst(shape.preamble + shape.headerRows)
    if case .look = purpose {
      try look(at: &table, after: first, shape, into: &file)
      return
    }
    if case .records(let sink) = purpose {
      var records = RecordNames(shape.headers, sink)
      for (record, bytes) in body { guard records.hand(record, bytes) else { return } }
      while let record = try table.next() {
        guard records.hand(record, table.bytes) else { return }
      }
      return
    }
    let columns = try Columns(
      headers: shape.headers, roles: shape.roles, tool: shape.columns, source: source,
      file: file.file.path)
    if case .counts = purpose {
      var tally = RecordTally(columns)
      for (record, bytes) in body { tally.add(record, bytes) }
      while let record = try table.next() { tally.add(record, table.bytes) }
      file.received += tally.records
      file.counted = tally + file.counted
      return
    }
    var reading = TableReading(columns: columns)
    for (record, bytes) in body {
      reading.add(Self.row(record, of: table, columns, bytes), to: &file)
    }
    while let record = try table.next() {
      reading.add(Self.row(record, of: table, columns, table.bytes), to: &file)
    }
    reading.finish(&file)
  }

  /// What the consultation and the file say of a tool's columns beside the tool itself.
  private func adapt(
    _ shape: inout TableShape, _ texts: [[String]], hidden: Set<Int>, _ source: Source,
    _ file: inout ParsedFile
  ) {
    if !hidden.isEmpty, shape.dropText(of: hidden) {
      file.find(
        "hidden-text",
        "a hidden column looks like free text: not read, unless the source maps it")
    }
    var types = StakeholderMatcher(consultation.stakeholders)
    let body = texts.dropFirst(shape.preamble + shape.headerRows)
    if let title = shape.takeStakeholder(body, &types, source) {
      file.find(
        "stakeholder-by-answers",
        "the answers to ‘\(title)’ are agreed spellings: read as the stakeholder type; map the column "
          + "to say so, or to say otherwise")
    }
  }

  private func note(_ shape: TableShape, at line: Int, _ file: inout ParsedFile) {
    if shape.preamble > 0 {
      file.find(
        "preamble", line: line,
        shape.preamble == 1
          ? "one row stands before the header here: left out"
          : "\(shape.preamble) rows stand before the header here: left out")
    }
    if shape.headerRows > 1, shape.tool == nil {
      file.find(
        "header-rows", line: line,
        "the header has \(shape.headerRows) rows: joined with ‘ | ’, none of them is a response")
    }
  }

  private static func row(
    _ record: RawRecord, of table: some TableSource, _ columns: Columns, _ bytes: [UInt8]
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
      let column: Int
      switch table.numbering {
      case .lines:
        position.move(to: cell.range.lowerBound, in: bytes.span)
        column = position.column
      case .cells: column = index + 1
      }
      cells[index] = .init(text: cell.text(in: bytes), line: position.line, column: column)
    }
    // A sheet has no blank cells at the end of a row.
    let count =
      table.numbering == .cells ? max(record.cells.count, columns.count) : record.cells.count
    return TableRow(
      sheet: table.sheet, row: record.row, line: record.line, count: count, filled: filled,
      digest: SHA256.digest(hashed), cells: cells)
  }
}
