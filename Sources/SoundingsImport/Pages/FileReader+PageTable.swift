import SoundingsModel

extension FileReader {
  /// Reads the table of a page that has the most rows like its header.
  func readTable(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let reader = HTMLTableReader()
    let page = try parse(text, with: reader, &file)
    guard let (table, header) = Self.choose(reader.tables, source) else {
      file.find("nothing-found", "no table with rows that repeat was found on the page")
      cover(page, [], &file)
      return
    }
    let taken = try read(table, header: header, page, source, into: &file)
    cover(page, taken, &file)
  }

  /// Reads the rows of a table; gives where what became responses stands.
  ///
  /// - Parameter hasLabels: whether its headers are those that SharePoint always uses.
  func read(
    _ table: HTMLTable, header: Int, _ page: ParsedPage, _ source: Source,
    hasLabels: Bool = false, into file: inout ParsedFile
  ) throws(ImportError) -> [Range<Int>] {
    if !purpose.isResponses {
      var records = HTMLTableRecords(table, page.lines, from: header)
      try readTable(&records, source, into: &file)
      return []
    }
    let shape = TableShape(
      of: table.rows.indices.dropFirst(header).prefix(TableShape.sample).map {
        table.texts(ofRow: $0)
      }, source: source)
    file.file.table = TableDescription(shape)
    let roles =
      hasLabels ? PageLabels.roles(of: shape.headers, source: source) : shape.roles
    let columns = try Columns(
      headers: shape.headers, roles: roles, source: source, file: file.file.path)
    var reading = TableReading(columns: columns)
    var taken: [Range<Int>] = []
    let first = header + shape.preamble + shape.headerRows
    for (index, row) in table.rows.enumerated() where index >= header {
      if index >= first {
        reading.add(
          table.row(index, columns, line: page.lines.line(at: row.offset)), to: &file)
      }
      for (column, cell) in row.cells.enumerated()
      where index < first || (column < columns.count && columns.isUsed(column)) {
        let source = table.cells[cell].source
        // Between the cells of a row there is no text: neighbours are one range.
        if column > 0, let last = taken.last, last.lowerBound >= row.offset,
          last.upperBound == table.cells[cell - 1].source.upperBound,
          source.upperBound >= last.upperBound
        {
          taken[taken.count - 1] = last.lowerBound..<source.upperBound
        } else {
          taken.append(source)
        }
      }
    }
    reading.finish(&file)
    return taken
  }

  /// One whose header has roles goes before.
  static func choose(
    _ tables: [HTMLTable], _ source: Source
  ) -> (HTMLTable, header: Int)? {
    var best: (table: HTMLTable, header: Int, hasRoles: Bool, cells: Int)?
    for table in tables {
      let named = table.rows.indices.prefix(5).first { index in
        Columns.areFound(in: table.texts(ofRow: index), source: source)
      }
      let header = named ?? 0
      let repeats = table.repeats(header: header)
      guard repeats > 0 else { continue }
      let cells = repeats * table.rows[header].cells.count
      let isBetter = best.map { best in
        best.hasRoles == (named != nil) ? cells > best.cells : named != nil
      }
      if isBetter ?? true { best = (table, header, named != nil, cells) }
    }
    return best.map { ($0.table, $0.header) }
  }
}

extension HTMLTable {
  /// A row with the cells of the columns that have a role.
  func row(_ index: Int, _ columns: Columns, line: Int) -> TableRow {
    var hashed: [UInt8] = []
    var filled = 0
    let cells = rows[index].cells
    var kept = [TableRow.Cell](repeating: .init(), count: columns.count)
    for (column, cell) in cells.enumerated() where !self.cells[cell].text.isEmpty {
      let text = self.cells[cell].text
      SHA256.append("\(column)".utf8, to: &hashed)
      SHA256.append(bytes[text], to: &hashed)
      filled = column + 1
      guard column < columns.count, columns.isUsed(column) else { continue }
      kept[column] = .init(text: self.text(cell).trimmed, line: line)
      if let quoted = quoted[cell] { kept[column].context = [quoted] }
    }
    return TableRow(
      row: index + 1, line: line, count: cells.count, filled: filled,
      digest: SHA256.digest(hashed), cells: kept)
  }
}
