import SoundingsModel

/// The register of submissions as everybody may see it: number, date, channel, type, status.
///
/// Rows stand by what they show and are numbered in that order, so that a number tells nothing more, and
/// not where a submission stands in a source. A type or a channel with few submissions is shown as
/// “Other”: beside a day it could tell who somebody is. Types of organisations stay.
struct PublicRegister {
  /// The number of submissions from which a type or a channel is shown.
  let threshold: Int
  private let results: Results

  static let other = "Other"
  static let notStated = "Not stated"

  init(_ results: Results) {
    self.results = results
    threshold = results.consultation.report.suppress ?? 5
  }

  /// The channels that are shown, in order of the alphabet.
  var channels: [String] {
    Set(results.responses.compactMap(\.channel)).subtracting(rareChannels).sorted()
  }

  func table(published: (String) -> String) -> Table {
    var table = Table(
      id: "submissions", caption: "Submissions received",
      columns: [
        Table.Column("Number", .text), Table.Column("Received", .text),
        Table.Column("Channel", .text),
        Table.Column("Type", .text), Table.Column("Status", .text),
      ])
    let (rareTypes, rareChannels) = (rareTypes, rareChannels)
    let rows = results.responses.map { response in
      let type = type(of: response)
      let channel = response.channel
      return [
        response.received?.description ?? "",
        channel.map { rareChannels.contains($0) ? Self.other : published($0) } ?? Self.notStated,
        rareTypes.contains(type) ? Self.other : type, Self.status(response.status),
      ]
    }.sorted { Self.isBefore($0, $1) }
    for (place, row) in rows.enumerated() {
      let date = CalendarDate(iso: row[0])
      table.rows.append(
        Table.Row(
          [
            Table.Cell("\(place + 1)"),
            Table.Cell(date?.inWords.replacing(" ", with: "\u{A0}") ?? "Not known", data: row[0]),
          ] + row.dropFirst().map { Table.Cell($0) }))
    }
    if !rareTypes.isEmpty || !rareChannels.isEmpty {
      table.notes.append(
        "Types of individuals and channels with fewer than \(threshold) submissions are shown as "
          + "“\(Self.other)”, so that nobody can be known by them.")
    }
    return table
  }

  /// By date, those without one last.
  private static func isBefore(_ left: [String], _ right: [String]) -> Bool {
    if left[0].isEmpty != right[0].isEmpty { return right[0].isEmpty }
    return left.lexicographicallyPrecedes(right)
  }

  private func type(of response: Response) -> String {
    switch response.form {
    case .eventNotes: return "Notes of an event"
    case .petition: return "Petition"
    case .response: break
    }
    let stakeholders = results.consultation.stakeholders
    return stakeholders.first { $0.id == response.stakeholder }?.title ?? Self.notStated
  }

  private var rareTypes: Set<String> {
    var shown = Set(
      results.consultation.stakeholders.filter { $0.kind == .organisation }.map(\.title))
    shown.formUnion(["Notes of an event", "Petition", Self.notStated])
    return rare(results.responses.map { type(of: $0) }, apart: shown)
  }

  private var rareChannels: Set<String> {
    rare(results.responses.compactMap(\.channel), apart: [])
  }

  /// Values that stand fewer times than the threshold, and, as long as they do together, the next ones:
  /// one alone would be known by its absence.
  private func rare(_ values: [String], apart shown: Set<String>) -> Set<String> {
    var counts: [String: Int] = [:]
    for value in values where !shown.contains(value) { counts[value, default: 0] += 1 }
    var hidden: Set<String> = []
    var sum = 0
    for (value, number) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard number < threshold || !hidden.isEmpty && sum < threshold else { break }
      hidden.insert(value)
      sum += number
    }
    return hidden
  }

  /// Without what only the team may know: the reason of a decision, the id of another response.
  private static func status(_ status: Response.Status) -> String {
    switch status {
    case .analysed: "Analysed"
    case .merged: "Merged with another response of the same respondent"
    case .excluded(let exclusion): "Excluded: \(reason(exclusion))"
    }
  }

  private static func reason(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .blank: "blank"
    case .test: "a test of the form"
    case .officerReply: "a reply by an officer"
    case .late: "received after the last day"
    case .withdrawn: "withdrawn by the respondent"
    case .automatic: "an automatic reply"
    case .unread: "not yet read, since no program could"
    case .duplicate: "the same submission received twice"
    case .decided: "a recorded decision"
    }
  }
}
