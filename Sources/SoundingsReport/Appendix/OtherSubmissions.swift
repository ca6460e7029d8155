import SoundingsModel

/// Notes of events and petitions: shown, and in no base of respondents.
extension AppendixBuilder {
  func others(_ form: Response.Form) -> [OtherSubmission] {
    results.others.filter { results.responses[$0.response].form == form }
  }

  /// For the findings: which themes stand in the notes of events.
  mutating func eventBlocks() -> [Block] {
    let events = others(.eventNotes)
    guard !events.isEmpty else { return [] }
    var table = Table(
      id: "event-notes", caption: "Themes in the notes of events",
      columns: [
        Table.Column("Event", .text), Table.Column("Date", .text), Table.Column("Comments"),
        Table.Column("Themes", .text),
      ])
    for (place, event) in events.enumerated() {
      table.rows.append(
        Table.Row([
          Table.Cell("Event \(place + 1)"), date(event),
          otherCount("event/\(place + 1)/comments", event),
          Table.Cell(themesOf(event)),
        ]))
    }
    table.notes.append(
      "Notes say what was heard, not how many said it. Each event is one submission and stands in no "
        + "count of respondents.")
    return [.heading(level: 3, id: "events", text: "Notes of events"), .table(table)]
  }

  /// For the part on petitions.
  mutating func petitionBlocks() -> [Block] {
    let petitions = others(.petition)
    guard !petitions.isEmpty else { return [] }
    var table = Table(
      id: "petitions", caption: "Petitions",
      columns: [
        Table.Column("Petition", .text), Table.Column("Date", .text),
        Table.Column("Stated signatures"), Table.Column("Themes", .text),
      ])
    for (place, petition) in petitions.enumerated() {
      let signatures = results.responses[petition.response].signatures
      table.rows.append(
        Table.Row([
          Table.Cell(petitionName(petition, place)), date(petition),
          signatures.map {
            countCell(
              "petition/\(place + 1)/signatures", $0, rule: "Signatures that the petition states")
          } ?? Table.Cell("not stated", data: ""),
          Table.Cell(themesOf(petition)),
        ]))
    }
    table.notes.append(
      "Signatures are as the petitions state them. They are not checked, not added up, and in no "
        + "count of respondents: someone may have signed several petitions and answered as well.")
    return [.heading(level: 3, id: "petitions-part", text: "Petitions"), .table(table)]
  }

  /// The rows of the reconciliation that say what the analysed submissions are.
  mutating func formRows() -> [Table.Row] {
    guard !results.others.isEmpty else { return [] }
    let (events, petitions) = (others(.eventNotes).count, others(.petition).count)
    let responses = results.ledger.analysed - events - petitions
    let rows = [
      ("responses", "of which responses of respondents", responses),
      ("event-notes", "of which notes of events", events),
      ("petition", "of which petitions", petitions),
    ]
    return rows.filter { $0.2 > 0 }.map { id, title, number in
      Table.Row(
        [
          Table.Cell(title),
          countCell(
            "ledger/analysed/\(id)", number, base: results.ledger.analysed,
            rule: "Analysed submissions, \(title)"),
        ], depth: 1)
    }
  }

  /// "3 notes of events and 1 petition" of the analysed ones; nothing where there are none.
  func othersInWords() -> String? {
    let (events, petitions) = (others(.eventNotes).count, others(.petition).count)
    var parts: [String] = []
    if events > 0 {
      parts.append(events == 1 ? "the notes of 1 event" : "the notes of \(events) events")
    }
    if petitions > 0 { parts.append(Wording.counted(petitions, "petition")) }
    return parts.isEmpty ? nil : Wording.list(parts)
  }

  /// An organisation that may be named, else a number.
  private func petitionName(_ petition: OtherSubmission, _ place: Int) -> String {
    let response = results.responses[petition.response]
    guard response.permission == .publish, let name = response.identity.organisation else {
      return "Petition \(place + 1)"
    }
    return publishedName(name)
  }

  private func date(_ other: OtherSubmission) -> Table.Cell {
    results.responses[other.response].received
      .map { Table.Cell($0.inWords, data: $0.description) } ?? Table.Cell("–", data: "")
  }

  private mutating func otherCount(_ id: String, _ other: OtherSubmission) -> Table.Cell {
    book.cite(
      Figure(
        id: id, value: .count(other.comments.count), base: nil, rule: "Comments in the notes"),
      comments: other.comments.map(\.comment.id))
    return Table.Cell("\(other.comments.count)", data: "\(other.comments.count)", figure: id)
  }

  /// The titles of the themes raised, in the order of the frame; urgent ones are for the team.
  private func themesOf(_ other: OtherSubmission) -> String {
    let raised = Set(other.comments.flatMap { $0.codings.map(\.theme) })
    let titles = frame.themes.indices
      .filter { raised.contains($0) && frame.themes[$0].kind != .urgent }.map(themeTitle)
    if !titles.isEmpty { return titles.joined(separator: "; ") }
    return other.comments.contains { !$0.isCoded } ? "not coded" : "–"
  }
}
