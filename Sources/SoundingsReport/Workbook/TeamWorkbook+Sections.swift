import SoundingsModel

extension TeamWorkbook {
  /// What stands in place of a comment that may be urgent.
  static let urgent = "[This comment may be urgent: an officer of the consultation passes it on.]"

  /// A sheet for each section that has comments, to be sent to its lead: who wrote them is not told,
  /// and personal data are masked as in what is published.
  var sectionSheets: [WorkbookSheet] {
    let known = results.consultation.sections
    let general = known.first { $0.id == PolicySection.general.id } ?? .general
    let places = Dictionary(
      known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var members = [[CodedComment]](repeating: [], count: known.count + 1)
    for coded in comments {
      members[places[coded.comment.section] ?? places[general.id] ?? known.count].append(coded)
    }
    return zip(known + [general], members).filter { !$1.isEmpty }.map { section, comments in
      let name = section.id == general.id ? section.title : "Section \(section.id)"
      return sheet(named: name, of: comments)
    }
  }

  private func sheet(named name: String, of comments: [CodedComment]) -> WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    var sheet = WorkbookSheet(
      name,
      columns: [
        Column("id", width: 16), Column("stakeholder type", width: 20), Column("round", width: 18),
        Column("text", width: 90, .wrapped), Column("themes", width: 36, .wrapped),
        Column("may be quoted", width: 14),
      ])
    sheet.frozenColumns = 1
    sheet.hasFilter = true
    sheet.rows = comments.map(row)
    return sheet
  }

  private func row(_ coded: CodedComment) -> [WorkbookSheet.Cell] {
    let response = results.responses[coded.response]
    let isUrgent = coded.codings.contains { results.frame.themes[$0.theme].kind == .urgent }
    let runs =
      isUrgent
      ? [TextRun(Self.urgent)]
      : [TextRun](
        coded.comment.text, evidence: coded.codings.flatMap(\.evidence), masks: coded.personalData)
    let themes =
      coded.isCoded
      ? coded.codings.map { title($0.theme) }.joined(separator: "; ")
      : "not coded: \(coded.language?.name ?? "not in English")"
    let mayBeQuoted =
      response.permission.allowsQuote && !isUrgent && coded.mayBeQuoted != false
    return [
      .text(masked(coded.comment.id)), .text(type(of: response)), .text(round(of: response)),
      .marked(runs), .text(isUrgent ? "" : themes), .text(mayBeQuoted ? "yes" : "no"),
    ]
  }

  /// An id comes from the source, which may have taken an e-mail address for one.
  private func masked(_ value: String) -> String { Masking.text(value, personalData(value)) }
}
