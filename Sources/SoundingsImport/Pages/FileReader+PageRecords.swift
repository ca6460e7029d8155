import SoundingsModel

extension FileReader {
  /// Makes a submission of each record, its labels being headers.
  ///
  /// - Parameters:
  ///   - noun: how a person names a record: `form`, `entry`, `block`.
  ///   - roles: what labels mean by the layout; nil where their words tell.
  func take(
    _ records: [PageRecord], as noun: String, roles: [String: Role]? = nil, _ page: ParsedPage,
    _ source: Source, into file: inout ParsedFile
  ) throws(ImportError) {
    guard !records.isEmpty else {
      file.find("nothing-found", "nothing on the page looks like a response")
      cover(page, [], &file)
      return
    }
    var headers: [String] = []
    var places: [String: Int] = [:]
    for record in records {
      for field in record.fields where places[field.label] == nil {
        places[field.label] = headers.count
        headers.append(field.label)
      }
    }
    addMissing(&headers, &places, source, &file)
    let columns = try Columns(
      headers: headers,
      roles: roles.map { roles in headers.map { roles[$0] } }
        ?? PageLabels.roles(of: headers, source: source),
      source: source, file: file.file.path)
    var groups = SubmissionGroups()
    var taken: [Range<Int>] = []
    for (index, record) in records.enumerated() {
      let row = record.row(index + 1, places, columns, page.lines)
      var submission = Submission(row, columns)
      let depth = record.depth.map { $0 > 0 ? ", reply at depth \($0)" : "" } ?? ""
      submission.rename("\(noun) \(record.id ?? "\(index + 1) on the page")\(depth)")
      submission.id = submission.id ?? record.id
      if officer.isOne(
        rank: submission.stakeholder?.text, name: submission.name?.text ?? "")
      {
        submission.mark = .officer
      }
      groups.add(submission)
      taken.append(record.source)
    }
    if !columns.hasText {
      file.find("no-text-column", "no part of the page is mapped to text: no comments are read")
    }
    file.file.records = records.count
    file.submissions = groups.submissions
    file.received = groups.submissions.count
    cover(page, taken, &file)
  }

  /// A label that the source maps and the page lacks is a field that was left empty, or misspelt.
  private func addMissing(
    _ headers: inout [String], _ places: inout [String: Int], _ source: Source,
    _ file: inout ParsedFile
  ) {
    let known = Set(headers.map { Folding.header($0) })
    for mapping in source.columns where !known.contains(Folding.header(mapping.header)) {
      places[mapping.header] = headers.count
      headers.append(mapping.header)
      file.find(
        "missing-label",
        "the page has no field ‘\(mapping.header)’, which the source maps to \(mapping.role.name)")
    }
  }
}

extension PageRecord {
  func row(
    _ number: Int, _ places: [String: Int], _ columns: Columns, _ lines: PageLines
  ) -> TableRow {
    var cells = [TableRow.Cell](repeating: .init(), count: columns.count)
    var hashed: [UInt8] = []
    for field in fields {
      guard let place = places[field.label], place < columns.count else { continue }
      cells[place] = .init(
        text: field.text, line: lines.line(at: field.offset), context: field.context)
      SHA256.append(field.label.utf8, to: &hashed)
      SHA256.append(field.text.utf8, to: &hashed)
    }
    return TableRow(
      row: number, line: lines.line(at: source.lowerBound), count: columns.count,
      filled: columns.count, digest: SHA256.digest(hashed), cells: cells)
  }
}

extension Submission {
  /// Gives it, and what it says, another position.
  mutating func rename(_ position: String) {
    self.position = position
    for index in texts.indices { texts[index].position = position }
  }
}
