public import SoundingsModel

/// The workbook of the team: all comments with their themes, a sheet for each section's lead, and one to
/// decide on.
public struct TeamWorkbook: Sendable {
  let results: Results
  /// The stances that are good enough to be published.
  let stances: [Stance]
  /// Finds personal data in a value that is no comment.
  let personalData: @Sendable (String) -> [PersonalDataSpan]
  /// Those of responses that count, then those of notes of events and petitions.
  let comments: [CodedComment]

  public init(
    _ results: Results, stances: [Stance] = [],
    personalData: @escaping @Sendable (String) -> [PersonalDataSpan]
  ) {
    self.results = results
    self.stances = stances
    self.personalData = personalData
    comments = results.comments + results.others.flatMap(\.comments)
  }

  public var sheets: [WorkbookSheet] {
    [commentSheet] + sectionSheets + [decisionSheet, readMeSheet]
  }

  /// “Comments”: a row a comment, a column a theme.
  var commentSheet: WorkbookSheet {
    let themes = occurring
    let sides =
      stances.isEmpty
      ? []
      : themes.filter { theme in
        comments.contains { $0.codings.contains { $0.theme == theme && isPublished($0.stance) } }
      }
    typealias Column = WorkbookSheet.Column
    var sheet = WorkbookSheet(
      "Comments",
      columns: [
        Column("id", width: 16), Column("response", width: 14), Column("respondent", width: 14),
        Column("stakeholder type", width: 20), Column("kind", width: 12),
        Column("round", width: 18), Column("received", width: 11), Column("section", width: 8),
        Column("section title", width: 26, .wrapped), Column("text", width: 80, .wrapped),
      ] + themes.map { Column(title($0), width: 14) }
        + sides.map { Column("stance: \(title($0))", width: 14) } + [Column("language", width: 12)])
    sheet.frozenColumns = 1
    sheet.hasFilter = true
    sheet.rows = comments.map { coded in
      let response = results.responses[coded.response]
      let given = Dictionary(
        coded.codings.map { ($0.theme, $0) }, uniquingKeysWith: { first, _ in first })
      var cells: [WorkbookSheet.Cell] = [
        coded.comment.id, response.id, response.respondent, type(of: response),
        response.kind?.rawValue ?? "", round(of: response), response.received?.description ?? "",
        coded.comment.section, sectionTitle(coded.comment.section),
      ].map { .text($0) }
      cells.append(
        .marked([TextRun](coded.comment.text, evidence: coded.codings.flatMap(\.evidence))))
      cells += themes.map { .text(given[$0] == nil ? "" : "x") }
      cells += sides.map { theme in
        let stance = given[theme]?.stance
        return .text(isPublished(stance) ? stance?.rawValue ?? "" : "")
      }
      cells.append(.text(coded.language?.name ?? ""))
      return cells
    }
    return sheet
  }

  private func isPublished(_ stance: Stance?) -> Bool { stance.map(stances.contains) ?? false }

  /// The themes that some comment has, in the order of the frame.
  private var occurring: [Int] {
    Set(comments.flatMap { $0.codings.map(\.theme) }).sorted()
  }

  /// A theme's title; with its id where another theme has the same.
  func title(_ theme: Int) -> String {
    let wanted = results.frame.themes[theme]
    let alike = results.frame.themes.lazy.filter { $0.title == wanted.title }.count
    return alike > 1 ? "\(wanted.title) (\(wanted.id))" : wanted.title
  }

  /// What of a stakeholder type can be said: its title, or what was handed in where it is no response.
  func type(of response: Response) -> String {
    switch response.form {
    case .eventNotes: "Notes of an event"
    case .petition: "Petition"
    case .response:
      results.consultation.stakeholders.first { $0.id == response.stakeholder }?.title
        ?? Group.notStated.title
    }
  }

  func round(of response: Response) -> String {
    results.consultation.rounds.first { $0.id == response.round }?.title ?? ""
  }

  func sectionTitle(_ id: String) -> String {
    if let section = results.consultation.sections.first(where: { $0.id == id }) {
      return section.title
    }
    return id == PolicySection.general.id ? PolicySection.general.title : ""
  }
}
