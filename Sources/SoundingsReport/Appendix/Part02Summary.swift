import SoundingsModel

extension AppendixBuilder {
  /// At most a page: what was asked, how many answered, the headline of each section, the main
  /// differences between stakeholder types, what changed between rounds.
  mutating func summaryPart() -> Part {
    var blocks: [Block] = [.paragraph(askedSentences()), .paragraph(answeredSentences())]
    blocks += closedHeadlines()
    let headlines = sectionHeadlines()
    if !headlines.isEmpty {
      blocks.append(.heading(level: 3, id: "summary-sections", text: "What was said"))
      blocks.append(.paragraph(overallSentences()))
      blocks.append(.list(headlines, ordered: false))
    }
    let differences = stakeholderDifferences()
    if !differences.isEmpty {
      blocks.append(
        .heading(
          level: 3, id: "summary-stakeholders", text: "Differences between stakeholder types"))
      blocks += differences
    }
    if let comparison = results.change {
      blocks.append(.heading(level: 3, id: "summary-change", text: "What changed between rounds"))
      blocks += changeHeadline(comparison)
    }
    return Part(number: 2, id: "summary", title: "Summary", blocks: blocks)
  }

  private func askedSentences() -> [Inline] {
    var text = "\(consultation.authority) consulted on “\(consultation.title)”"
    if let period { text += " from \(period.from.inWords) to \(period.to.inWords)" }
    switch consultation.rounds.count {
    case 0, 1: text += "."
    default: text += ", in \(consultation.rounds.count) rounds."
    }
    let open = consultation.sections.lazy.filter { $0.id != PolicySection.general.id }.count
    let closed = consultation.questions.count
    if open > 0 {
      text += " Respondents could comment on \(Wording.counted(open, "section")) of the policy"
      text += closed > 0 ? " and answer \(Wording.counted(closed, "closed question"))." : "."
    } else if closed > 0 {
      text += " Respondents could comment and answer \(Wording.counted(closed, "closed question"))."
    }
    return [.text(text)]
  }

  private mutating func answeredSentences() -> [Inline] {
    let ledger = results.ledger
    var inlines: [Inline] = [
      received(),
      .text(ledger.received == 1 ? " response was received. " : " responses were received. "),
      analysed(), .text(ledger.analysed == 1 ? " was analysed" : " were analysed"),
    ]
    if ledger.excludedTotal > 0 {
      inlines += [
        .text(", "), excludedTotal(),
        .text(
          ledger.excludedTotal == 1
            ? " was excluded for a stated reason" : " were excluded, each for a stated reason"),
      ]
    }
    if ledger.merged > 0 {
      inlines += [
        .text(ledger.excludedTotal > 0 ? ", and " : " and "), merged(),
        .text(ledger.merged == 1 ? " was" : " were"),
        .text(" merged with another from the same respondent in the same round"),
      ]
    }
    inlines += [
      .text(
        othersInWords().map {
          ". Among the analysed are \($0), which stand in no count of respondents. The others came from "
        } ?? ". They came from "), respondentCount(),
      .text(results.respondents.count == 1 ? " respondent, who made " : " respondents, who made "),
      commentCount(), .text(results.comments.count == 1 ? " comment." : " comments."),
    ]
    return inlines
  }

  private mutating func closedHeadlines() -> [Block] {
    results.questions.compactMap { question -> Block? in
      guard question.all.answered > 0, !isWithheld(question) else { return nil }
      var parts: [[Inline]] = []
      for (value, title) in question.question.scale.enumerated() {
        let share = Share(question.all.counts[value], of: question.all.answered)
        guard share.count > 0 else { continue }
        parts.append([
          .text("\(title) "), answerCount(question, question.all, value, .all), .text(" ("),
          answerPercent(question, question.all, value, .all), .text(")"),
        ])
      }
      let answers =
        [
          .text("To “\(question.question.title)”, "), answered(question, question.all, .all),
          .text(question.all.answered == 1 ? " respondent answered: " : " respondents answered: "),
        ] + Wording.list(parts) + [.text(".")]
      return .paragraph(
        Wording.sentences([answers, netSentence(question), sideSentence(question, .negative)]))
    }
  }

  private mutating func overallSentences() -> [Inline] {
    let ranked = themes.ranked(in: results.all)
    guard let lead = ranked.first else {
      return [.text("No comment raised a theme of the code frame.")]
    }
    var inlines = raised(lead, in: results.all, .all, people: "who commented")
    let next = ranked.dropFirst().prefix(3).map { alsoRaised($0, in: results.all, .all) }
    if !next.isEmpty { inlines += [.text(" Next came ")] + Wording.list(next) + [.text(".")] }
    return inlines
  }

  private mutating func sectionHeadlines() -> [[Inline]] {
    results.bySection.compactMap { tally -> [Inline]? in
      guard tally.comments > 0 else { return nil }
      let scope = Scope.section(tally.group)
      let title = Inline.link(sectionTitle(tally.group), to: sectionAnchor(tally.group))
      guard let lead = themes.ranked(in: tally).first else {
        return [
          title, .text(": "), commenters(tally, scope),
          .text(" commented; none of the themes was raised."),
        ]
      }
      return [title, .text(": ")]
        + raised(lead, in: tally, scope, people: "who commented", isOpening: false)
    }
  }

  private mutating func stakeholderDifferences() -> [Block] {
    var items: [[Inline]] = []
    for tally in results.byStakeholder where tally.commenters > 0 {
      let scope = Scope.stakeholder(tally.group)
      let top = themes.ranked(in: tally).prefix(3).map { alsoRaised($0, in: tally, scope) }
      guard !top.isEmpty else { continue }
      items.append(
        [
          .strong(tally.group.title), .text(" ("), commenters(tally, scope),
          .text(" commented) most often raised "),
        ] + Wording.list(top) + [.text(".")])
    }
    return items.count < 2 ? [] : [.list(items, ordered: false)]
  }
}
