import SoundingsModel

/// The cabinet paper kit: from the same figures, and in the same sentences, as the appendix.
extension AppendixBuilder {
  /// - Parameter document: the appendix, which the paper refers to.
  mutating func cabinetPaper(_ document: ReportDocument) -> CabinetPaper {
    let references = AppendixReferences(document)
    let consultations = cabinetNumber("cabinet-consultations", "8")
    let implications = cabinetNumber("cabinet-implications", "6")
    let finance = cabinetNumber("cabinet-finance", "5")
    return CabinetPaper(
      title:
        "For the report to the \(consultation.committee ?? "committee"): \(consultation.title)",
      banners: cabinetBanners(document),
      introduction: [
        .text(
          "Paragraphs and tables to take into the report, numbered as its sections are. Figures are "
            + "those of the appendix, which says what each is of. What an officer must confirm is "
            + "marked.")
      ],
      sections: [
        CabinetPaper.Section(
          "\(consultations). Consultations", consultationParagraphs(consultations, references)),
        CabinetPaper.Section(
          "\(implications). Other implications", implicationBlocks(implications, references)),
        CabinetPaper.Section(
          "Evidence on equality", references.blocks(ofPart: "equality")),
        CabinetPaper.Section(
          "\(finance). Financial implications raised in the consultation",
          financeBlocks(finance, references)),
      ])
  }

  private func cabinetNumber(_ name: String, _ standard: String) -> String {
    consultation.report.wording[name] ?? standard
  }

  private func cabinetBanners(_ document: ReportDocument) -> [Banner] {
    document.banners.map { banner in
      banner.kind == .draft
        ? Banner(
          .draft, [.text("Not for publication. The summary lists what must be done before that.")])
        : banner
    }
  }

  private mutating func consultationParagraphs(
    _ section: String, _ references: AppendixReferences
  ) -> [Block] {
    var paragraphs = NumberedParagraphs(section: section)
    paragraphs.add(askedSentences() + roundsSentence())
    paragraphs.add(
      answeredSentences() + [references.inline(part: "ledger-part", table: "ledger")])
    if let who = typesSentence() {
      paragraphs.add(who + [references.inline(part: "who", table: "stakeholders")])
    }
    if let asked = consulteesSentence() {
      paragraphs.add(asked + [references.inline(part: "ledger-part", table: "consultees")])
    }
    for case .paragraph(let headline) in closedHeadlines() {
      paragraphs.add(headline + [references.inline(part: "findings-part")])
    }
    if !results.comments.isEmpty {
      paragraphs.add(
        themeHeadline(results.all, .all)
          + [references.inline(part: "findings-part", table: "themes")])
    }
    addChange(to: &paragraphs, references)
    addIssues(to: &paragraphs, references)
    paragraphs.add([
      .text(
        "These are the views of those who chose to respond. They cannot be taken as those of all who "
          + "could have, and what respondents say was not fact-checked"),
      references.inline(part: "method"), .text("."),
    ])
    return paragraphs.blocks
  }

  private func roundsSentence() -> [Inline] {
    guard hasRounds else { return [] }
    return [.text(" The rounds were \(Wording.list(consultation.rounds.map(\.title))).")]
  }

  private mutating func typesSentence() -> [Inline]? {
    let types = results.byStakeholder.filter { $0.respondents > 0 }
    guard types.count > 1 else { return nil }
    let total = results.respondents.count
    let items = types.map { tally -> [Inline] in
      let scope = Scope.stakeholder(tally.group)
      return [
        .text("\(tally.group.title) "),
        count(
          "\(scope.id)respondents", tally.respondents, base: total,
          rule: "Respondents among stakeholder type \(tally.group.id)"), .text(" ("),
        percent(
          "\(scope.id)share", Share(tally.respondents, of: total),
          rule: "Share of all respondents\(scope.rule)"), .text(")"),
      ]
    }
    return [.text("By stakeholder type, the "), respondentCount(), .text(" respondents were: ")]
      + Wording.list(items) + [.text(".")]
  }

  private mutating func consulteesSentence() -> [Inline]? {
    guard case .paragraph(let sentence)? = consulteeBlocks().first else { return nil }
    return sentence
  }

  private mutating func addChange(
    to paragraphs: inout NumberedParagraphs, _ references: AppendixReferences
  ) {
    if let comparison = results.change {
      let reference = references.inline(part: "change-part", table: "change")
      for block in changeHeadline(comparison) {
        switch AppendixReferences.unlinked(block) {
        case .paragraph(let inlines): paragraphs.add(inlines + [reference])
        case .list(let items, let ordered):
          paragraphs.add(
            [.text("What changed between the first round and the last"), reference, .text(":")],
            after: [.list(items, ordered: ordered)])
        case let other: paragraphs.add([.text("Between rounds"), reference], after: [other])
        }
      }
    }
    guard let wording = results.wording, !wording.changes.isEmpty else { return }
    let compared = Set(wording.changes.map(\.section))
    let changed = Set(wording.changes.filter { !$0.isUnchanged }.map(\.section))
    paragraphs.add([
      .text("The text of "),
      count(
        "wording/changed", changed.count, base: compared.count,
        rule: "Sections whose words differ between any two drafts"),
      .text(" of the "),
      count(
        "wording/compared", compared.count, rule: "Sections with a text in any of the drafts"),
      .text(
        " \(sectionNoun)s of the \(subject) changed between the drafts of "
          + "\(Wording.list(wording.drafts.map(\.title))) (\(references.text(part: "annexes")), annex H)."
      ),
    ])
  }

  private mutating func addIssues(
    to paragraphs: inout NumberedParagraphs, _ references: AppendixReferences
  ) {
    let issues = KeyIssues.themes(results)
    guard !issues.isEmpty else { return }
    let answers = issues.compactMap { theme in
      results.issues.first { $0.theme == frame.themes[theme].id && $0.isComplete }
    }
    let changes: [[Inline]] = issues.compactMap { theme in
      guard let answer = results.issues.first(where: { $0.theme == frame.themes[theme].id }),
        answer.isComplete, let change = answer.change
      else { return nil }
      return [.strong(themeTitle(theme)), .text(": \(change)")]
    }
    paragraphs.add(
      [
        .text("Of the "),
        count("issues/key", issues.count, rule: "Key issues"),
        .text(
          issues.count == 1
            ? " key issue, officers have answered " : " key issues, officers have answered "),
        count(
          "issues/answered", answers.count, base: issues.count,
          rule: "Key issues with an officers' response and a change or a reason for none"),
        references.inline(part: "issues", table: "key-issues"),
        .text(
          changes.isEmpty
            ? ". No change is recorded." : ". What was changed, as officers record it:"),
      ], after: changes.isEmpty ? [] : [.list(changes, ordered: false)])
  }
}
