import SoundingsModel

extension AppendixBuilder {
  /// At most a page: what was asked, how many answered, the headline of each section, what each
  /// stakeholder type raised, what changed between rounds.
  mutating func summaryPart() -> Part {
    var blocks: [Block] = [.paragraph(askedSentences()), .paragraph(answeredSentences())]
    blocks += closedHeadlines()
    if !results.comments.isEmpty {
      blocks.append(.heading(level: 3, id: "summary-sections", text: "What was said"))
      blocks.append(.paragraph(overallSentences()))
      if isDivided { blocks.append(.list(sectionHeadlines(), ordered: false)) }
    }
    let byType = raisedByType()
    if !byType.isEmpty {
      blocks.append(
        .heading(
          level: 3, id: "summary-stakeholders", text: "What each stakeholder type raised"))
      blocks += byType
    }
    if let comparison = results.change {
      blocks.append(.heading(level: 3, id: "summary-change", text: "What changed between rounds"))
      blocks += changeHeadline(comparison)
    }
    return Part(number: 2, id: "summary", title: "Summary", blocks: blocks)
  }

  func askedSentences() -> [Inline] {
    var text = "\(consultation.authority) consulted on “\(consultation.title)”"
    if let period { text += " from \(period.from.inWords) to \(period.to.inWords)" }
    switch consultation.rounds.count {
    case 0, 1: text += "."
    default: text += ", in \(consultation.rounds.count) rounds."
    }
    let open = results.bySection.lazy.filter { $0.group.id != PolicySection.general.id }.count
    var ways = [
      open > 0 ? "comment on \(Wording.counted(open, sectionNoun))\(ofSubject)" : "comment freely"
    ]
    if open > 0, open < results.bySection.count { ways.append("add general comments") }
    if !consultation.questions.isEmpty {
      ways.append("answer \(Wording.counted(consultation.questions.count, "closed question"))")
    }
    if open > 0 || ways.count > 1 { text += " Respondents could \(Wording.list(ways))." }
    return [.text(text)]
  }

  mutating func answeredSentences() -> [Inline] {
    let ledger = results.ledger
    var inlines: [Inline] = [received()]
    if ledger.analysed == ledger.received {
      inlines.append(
        .text(
          ledger.received == 1
            ? " response was received and analysed"
            : " responses were received, and all were analysed"
        ))
    } else {
      inlines += [
        .text(ledger.received == 1 ? " response was received. " : " responses were received. "),
        analysed(), .text(ledger.analysed == 1 ? " was analysed" : " were analysed"),
      ]
    }
    if ledger.excludedTotal > 0 {
      inlines += [
        .text(ledger.merged > 0 ? ", " : " and "), excludedTotal(),
        .text(
          ledger.excludedTotal == 1
            ? " was excluded for a stated reason" : " were excluded, each for a stated reason"),
      ]
    }
    if ledger.merged > 0 {
      inlines += [
        .text(ledger.excludedTotal > 0 ? ", and " : " and "), merged(),
        .text(ledger.merged == 1 ? " was" : " were"),
        .text(" merged with another from the same respondent\(inSameRound)"),
      ]
    }
    inlines += [
      .text(
        othersInWords().map {
          ". Among the analysed are \($0), which stand in no count of respondents. The others came from "
        }
          ?? (ledger.analysed == ledger.received
            ? ". They came from " : ". The responses analysed came from ")), respondentCount(),
      .text(results.respondents.count == 1 ? " respondent, who made " : " respondents, who made "),
      commentCount(), .text(results.comments.count == 1 ? " comment." : " comments."),
    ]
    return inlines
  }

  mutating func closedHeadlines() -> [Block] {
    results.questions.compactMap { question -> Block? in
      guard question.all.answered > 0 else { return nil }
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
          .text("To “\(question.question.title)”, "),
          .text(question.hasSeveral ? "where several answers could be given, " : ""),
          answered(question, question.all, .all),
          .text(question.all.answered == 1 ? " respondent answered: " : " respondents answered: "),
        ] + Wording.list(parts) + [.text(".")]
      return .paragraph(
        Wording.sentences([answers, netSentence(question), sideSentence(question, .negative)]))
    }
  }

  private mutating func overallSentences() -> [Inline] {
    var inlines = themeHeadline(results.all, .all)
    if isDivided {
      inlines.append(
        .text(
          " The theme raised most often on each \(sectionNoun), and by how many of those who "
            + "commented there:"))
    }
    return inlines
  }

  /// "4. Self-evaluation: **Workload** (20 of 28; 71%).": a line a section, so that all stand on a page.
  private mutating func sectionHeadlines() -> [[Inline]] {
    results.bySection.compactMap { tally -> [Inline]? in
      guard tally.comments > 0 else { return nil }
      let scope = sectionScope(tally.group)
      let title: [Inline] = [
        .link(sectionTitle(tally.group), to: sectionAnchor(tally.group)), .text(": "),
      ]
      let leads = themes.first(of: themes.ranked(in: tally), in: tally)
      guard let lead = leads.first, leads.count <= 3,
        leads.count == 1 || tally.themes[lead].respondents > 1
      else {
        return title + [
          .text(leads.isEmpty ? "none of the themes (" : "no theme stands out ("),
          commenters(tally, scope), .text(" commented)."),
        ]
      }
      let share = tally.share(ofTheme: lead)
      let percent = themePercent(lead, in: tally, scope)
      var inlines = title + Wording.list(leads.map { [.strong(themeTitle($0))] })
      inlines += [
        .text(" ("), themeCount(lead, in: tally, scope), .text(" of "), commenters(tally, scope),
        .text(leads.count == 1 ? "" : " each"),
      ]
      if share.base >= words.scale.smallestBase { inlines += [.text("; "), percent] }
      return inlines + [.text(").")]
    }
  }

  private mutating func raisedByType() -> [Block] {
    var items: [[Inline]] = []
    for tally in results.byStakeholder where tally.commenters > 0 {
      let scope = Scope.stakeholder(tally.group)
      let ranked = themes.ranked(in: tally)
      guard !ranked.isEmpty else { continue }
      let top = themes.foremost(of: ranked, in: tally).map { alsoRaised($0, in: tally, scope) }
      items.append(
        [
          .strong(tally.group.title), .text(" ("), commenters(tally, scope), .text(" commented): "),
        ] + (top.isEmpty ? [.text("no theme stands out")] : Wording.list(top)) + [.text(".")])
    }
    guard items.count > 1 else { return [] }
    return [
      .paragraph([
        .text(
          "The themes that each type raised most often, and the share of those who commented:")
      ]), .list(items, ordered: false),
    ]
  }
}
