import SoundingsModel

extension FileReader {
  func readBoard(_ text: DecodedText, into file: inout ParsedFile) throws(ImportError) {
    let reader = PHPBB2Reader()
    let page = try parse(text, with: reader, &file)
    reader.finish()
    // Style sheets are gone by now: the class stands in tags only.
    let expected = ["\"postbody\"", "'postbody'", "=postbody>"]
      .reduce(0) { $0 + ByteSearch.count($1, in: page) }
    if reader.bodies < expected {
      file.find(
        "page-not-whole",
        "the page has \(expected) message bodies and \(reader.bodies) of them were understood")
    }
    file.isBoard = true
    file.file.records = reader.posts.count
    file.submissions = reader.posts.enumerated().map { submission($1, number: $0 + 1) }
    file.received = reader.posts.count
    if reader.posts.isEmpty { file.find("nothing-found", "no posts were found on the page") }
  }

  func readTable(
    _ text: DecodedText, _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    let reader = HTMLTableReader()
    _ = try parse(text, with: reader, &file)
    reader.finish()
    guard let (table, header) = Self.choose(reader.tables, source) else {
      file.find("nothing-found", "no table with rows that repeat was found on the page")
      return
    }
    if case .look = purpose {
      look(at: table, header: header, into: &file)
      return
    }
    if !purpose.isResponses {
      var rows = CellTable(
        table.rows[header...].map { ($0.cells.map(\.text), $0.line) }, firstRow: header + 1)
      try readTable(&rows, source, into: &file)
      return
    }
    let columns = try Columns(
      headers: table.rows[header].cells.map(\.text), source: source, file: file.file.path)
    var reading = TableReading(columns: columns)
    for (index, row) in table.rows.enumerated() where index > header {
      reading.add(Self.row(row.cells, number: index + 1, line: row.line, columns), to: &file)
    }
    reading.finish(&file)
  }

  private func parse(
    _ text: DecodedText, with handler: any HTMLHandler, _ file: inout ParsedFile
  ) throws(ImportError) -> [UInt8] {
    let page = HTMLPreparation(text.bytes)
    if page.nulls > 0 {
      file.find("nul-bytes", "\(page.nulls) NUL characters: each replaced by U+FFFD")
    }
    guard HTMLParser.parse(page.bytes, with: handler) else { throw .tooLong(file: file.file.path) }
    if !page.bytes.isEmpty, ByteSearch.first("</html", in: page.bytes) == nil {
      file.find("page-cut-off", "the page has no end: it may have been cut off")
    }
    return page.bytes
  }

  private func submission(_ post: BoardPost, number: Int) -> Submission {
    let position = "post \(post.number ?? "\(number) on the page")"
    var result = Submission(
      position: position, line: post.line,
      digest: SHA256.hex(
        parts: [post.number ?? "", post.author, post.date ?? "", post.body], digits: 64))
    func cell(_ text: String) -> Submission.Cell? {
      text.isEmpty ? nil : Submission.Cell(text: text, line: post.line)
    }
    result.id = post.number.map { "post-\($0)" }
    result.name = cell(post.author)
    result.stakeholder = cell(post.rank ?? "")
    result.date = cell(post.date ?? "")
    result.writtenDate = post.date.flatMap { WrittenDate($0) }
    let isNobody = ["", "guest", "anonymous"].contains(Folding.phrase(post.author))
    result.user = isNobody ? nil : post.author
    if !post.body.isEmpty {
      var text = Submission.Text(
        text: Submission.Cell(text: post.body, line: post.line), position: position,
        context: post.context)
      text.named = cell(post.topic ?? "")
      text.otherwiseNamed = cell(post.subject ?? "")
      result.texts.append(text)
    }
    if officer.isOne(rank: post.rank, name: post.author) { result.mark = .officer }
    return result
  }

  /// The table with the most rows like its header; one whose header has roles goes before.
  private static func choose(
    _ tables: [HTMLTableReader.Table], _ source: Source
  ) -> (HTMLTableReader.Table, header: Int)? {
    var best: (table: HTMLTableReader.Table, header: Int, hasRoles: Bool, cells: Int)?
    for table in tables {
      let named = table.rows.indices.prefix(5).first { index in
        Columns.areFound(in: table.rows[index].cells.map(\.text), source: source)
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

  private static func row(
    _ cells: [HTMLTableReader.Cell], number: Int, line: Int, _ columns: Columns
  ) -> TableRow {
    var hashed: [UInt8] = []
    var filled = 0
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      SHA256.append("\(index)".utf8, to: &hashed)
      SHA256.append(cell.text.utf8, to: &hashed)
      filled = index + 1
    }
    var kept = [TableRow.Cell](repeating: .init(), count: columns.count)
    for (index, cell) in cells.prefix(columns.count).enumerated() {
      kept[index] = .init(text: cell.text, line: cell.line)
    }
    return TableRow(
      row: number, line: line, count: cells.count, filled: filled,
      digest: SHA256.digest(hashed), cells: kept)
  }
}
