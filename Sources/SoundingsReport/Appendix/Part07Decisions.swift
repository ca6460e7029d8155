import SoundingsModel

/// What people decided, and how much of the rules' work they changed.
extension AppendixBuilder {
  mutating func decisionCheck() -> [Inline] {
    let decisions = results.decisions
    guard !decisions.outcomes.isEmpty else {
      return [.text("Officers' decisions on single comments and responses: none are recorded.")]
    }
    let lost = decisions.outcomes.count - decisions.outcomes.lazy.filter(\.holds).count
    return [
      .text("Officers' decisions: "), decisionCount(),
      .text(
        lost == 0
          ? ", each of which has its effect or was overtaken by a later one."
          : ", of which \(Wording.grouped(lost)) \(lost == 1 ? "has" : "have") no effect, since "
            + "what \(lost == 1 ? "it is" : "they are") about is gone or cannot be told."),
    ]
  }

  /// Nothing where nobody decided anything.
  mutating func decisionBlocks() -> [Block] {
    let decisions = results.decisions
    guard !decisions.outcomes.isEmpty else { return [] }
    var inlines: [Inline] = [
      .text(
        "The program proposes and officers decide. They can mend a coding, exclude or include a "
          + "response, join those of one respondent, "
          + (isDivided ? "move a comment to another \(sectionNoun), " : "")
          + "take words out of quotations, and approve each quotation. "), decisionCount(),
      .text(
        decisions.outcomes.count == 1
          ? " such decision is recorded, with its date, its author and its reason. "
          : " such decisions are recorded, each with its date, its author and its reason. "),
      .text("Officers gave a theme to a comment in "),
      count(
        "decisions/codings/added", decisions.codingsAdded, base: decisions.codingsByRules,
        rule: "Codings that officers added to those of the rules"),
      .text(decisions.codingsAdded == 1 ? " case, took one away in " : " cases, took one away in "),
      count(
        "decisions/codings/removed", decisions.codingsRemoved, base: decisions.codingsByRules,
        rule: "Codings of the rules that officers took away"),
      .text(" and changed one in "),
      count(
        "decisions/codings/changed", decisions.codingsChanged, base: decisions.codingsByRules,
        rule: "Codings of the rules whose evidence or stance officers changed"),
    ]
    if decisions.share.base > 0 {
      inlines += [
        .text(": "),
        percent(
          "decisions/codings/share", decisions.share,
          rule:
            "Codings that officers added, took away or changed, of all that rules or officers gave"),
        .text(" of all codings"),
      ]
    }
    let table = decisionTable()
    annexTables.append(table)
    inlines += [.text(". "), .reference(to: table.id), .text(" has them by kind.")]
    return [
      .heading(level: 3, id: "method-decisions", text: "What officers decided"),
      .paragraph(inlines),
    ]
  }

  private mutating func decisionCount() -> Inline {
    count(
      "decisions", results.decisions.outcomes.count,
      rule: "Decisions that officers recorded in decisions.csv")
  }

  private mutating func decisionTable() -> Table {
    var table = Table(
      id: "decisions", caption: "Officers' decisions, by kind",
      columns: [
        Table.Column("Decision", .text), Table.Column("Recorded"), Table.Column("In effect"),
      ])
    for what in Decision.What.allCases {
      let outcomes = results.decisions.outcomes.filter { $0.decision.what == what }
      guard !outcomes.isEmpty else { continue }
      table.rows.append(
        Table.Row([
          Table.Cell(title(what), data: what.rawValue),
          countCell(
            "decisions/\(what.rawValue)", outcomes.count, base: results.decisions.outcomes.count,
            rule: "Decisions of this kind"),
          countCell(
            "decisions/\(what.rawValue)/in-effect",
            outcomes.lazy.filter { $0.fate == .applied || $0.fate == .alreadySo }.count,
            base: outcomes.count, rule: "Decisions of this kind that hold in the figures"),
        ]))
    }
    return table
  }

  private func title(_ what: Decision.What) -> String {
    switch what {
    case .addTheme: "Theme given to a comment"
    case .removeTheme: "Theme taken from a comment"
    case .stance: "Stance of a comment changed"
    case .exclude: "Response excluded"
    case .include: "Response included"
    case .merge: "Responses of one respondent joined"
    case .section: "Comment moved to another \(sectionNoun)"
    case .redact: "Words taken out of a quotation"
    case .publish: "Quotation approved or refused"
    case .withdraw: "Response withdrawn"
    case .late: "Response marked as late or in time"
    case .read: "Comment marked as read"
    case .note: "Note"
    }
  }
}

extension DecisionOutcome {
  /// Whether it has its effect, or a later one took its place.
  var holds: Bool {
    switch fate {
    case .applied, .alreadySo, .overtaken: true
    case .contradicted, .failed: false
    }
  }
}
