import SoundingsModel

/// The list of background papers that a report to a committee of a council in England or Wales needs.
extension AppendixBuilder {
  /// Local Government Act 1972, section 100D, subsections (1), (4) and (5).
  private static let wording =
    "This list of background papers is made under section 100D of the Local Government Act 1972. It "
    + "names the documents that disclose facts or matters on which this summary, or an important part of "
    + "it, is based, and which were relied on to a material extent in preparing it. It leaves out "
    + "published works, and documents that would disclose confidential or exempt information. Where a "
    + "document holds personal data, or words that a respondent asked not to be published, what is open "
    + "to inspection is a copy without them."

  func backgroundPapers() -> [Block] {
    var table = Table(
      id: "background-papers", caption: "Background papers",
      columns: [
        Table.Column("Document", .text), Table.Column("What it is", .text),
        Table.Column("Responses dated", .text), Table.Column("Rows, posts or letters"),
      ])
    func add(_ path: String, _ what: String) {
      table.rows.append(
        Table.Row([
          Table.Cell(published(path)), Table.Cell(what), Table.Cell("–", data: ""),
          Table.Cell("–", data: ""),
        ]))
    }
    let dates = responseDates()
    for file in input.method.files {
      let range = dates[file.path]
      table.rows.append(
        Table.Row([
          Table.Cell(published(file.path)), Table.Cell("Responses, as \(file.layout)"),
          range.map {
            Table.Cell(
              $0.lowerBound == $0.upperBound
                ? $0.lowerBound.inWords : "\($0.lowerBound.inWords) to \($0.upperBound.inWords)",
              data: "\($0.lowerBound)/\($0.upperBound)")
          } ?? Table.Cell("not known", data: ""),
          Table.Cell("\(file.records)"),
        ]))
    }
    for frame in input.background.frames {
      add(frame.path, frame.version.isEmpty ? "Code frame" : "Code frame, version \(frame.version)")
    }
    for document in input.background.policy {
      add(document.path, document.title.map { "Draft policy: \($0)" } ?? "Draft policy")
    }
    if let decisions = input.background.decisions {
      add(decisions, "Officers' decisions on single responses and comments")
    }
    return [
      .heading(level: 3, id: "annex-g", text: "G. Background papers"),
      .paragraph([
        .text(consultation.report.wording["background-papers"] ?? Self.wording)
      ]),
      .table(table),
    ]
  }

  /// The first and the last day on which the responses of each file were received.
  private func responseDates() -> [String: ClosedRange<CalendarDate>] {
    var ranges: [String: ClosedRange<CalendarDate>] = [:]
    for response in results.responses {
      guard let day = response.received else { continue }
      let file = response.origin.file
      guard let known = ranges[file] else {
        ranges[file] = day...day
        continue
      }
      ranges[file] = min(known.lowerBound, day)...max(known.upperBound, day)
    }
    return ranges
  }
}
