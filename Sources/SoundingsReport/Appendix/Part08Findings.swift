import SoundingsModel

extension AppendixBuilder {
  mutating func findingsPart() -> Part {
    var blocks: [Block] = []
    if let text = input.officersText[8] { blocks += text }
    blocks.append(.heading(level: 3, id: "findings-all", text: "All sections together"))
    if results.comments.isEmpty {
      blocks.append(.paragraph([.text("No comments were made.")]))
    } else {
      blocks.append(.paragraph(allSectionsSentences()))
      if let chart = themesChart() { blocks.append(.chart(chart)) }
      blocks.append(.table(allThemesTable()))
    }
    for question in results.questions
    where question.all.answered > 0 && question.question.section == nil {
      blocks += questionBlocks(question)
    }
    for index in results.bySection.indices { blocks += sectionBlocks(index) }
    blocks += eventBlocks()
    return Part(number: 8, id: "findings-part", title: "Findings by policy section", blocks: blocks)
  }

  private mutating func allSectionsSentences() -> [Inline] {
    [
      .text("Across the whole policy, "), commenters(results.all, .all), .text(" of the "),
      respondentCount(),
      .text(
        results.respondents.count == 1
          ? " respondent made comments. " : " respondents made comments. "),
    ] + leadSentences(results.all, .all, people: "who commented")
  }

  /// The lead theme, then those that followed, then those that few raised.
  private mutating func leadSentences(
    _ tally: Tally, _ scope: Scope, people: String
  ) -> [Inline] {
    let ranked = themes.ranked(in: tally)
    guard let lead = ranked.first else {
      return [.text("No theme of the code frame was raised.")]
    }
    var inlines = raised(lead, in: tally, scope, people: people)
    let others = ranked.dropFirst()
    let fewest = words.scale.steps.dropFirst().first?.word
    let scale = words.scale
    let isFew = { (share: Share) in scale.word(for: share) == fewest }
    let more = others.filter { !isFew(tally.share(ofTheme: $0)) }
    let few = others.filter { isFew(tally.share(ofTheme: $0)) }
    if !more.isEmpty {
      let items = more.map { alsoRaised($0, in: tally, scope) }
      inlines += [.text(" Others raised ")] + Wording.list(items) + [.text(".")]
    }
    let single = few.filter { tally.themes[$0].respondents == 1 }
    let several = few.filter { tally.themes[$0].respondents > 1 }
    if !several.isEmpty {
      let items: [[Inline]] = several.map {
        [.text(frame.themes[$0].title), .text(" ("), themeCount($0, in: tally, scope), .text(")")]
      }
      inlines += [.text(" Few raised ")] + Wording.list(items) + [.text(".")]
    }
    if !single.isEmpty {
      inlines.append(
        .text(
          " \(Wording.list(single.map(themeTitle))) "
            + (single.count > 1
              ? "were each raised by one respondent." : "was raised by one respondent.")
        ))
    }
    return inlines
  }

  private mutating func sectionBlocks(_ index: Int) -> [Block] {
    let tally = results.bySection[index]
    let scope = Scope.section(tally.group)
    var blocks: [Block] = [
      .heading(level: 3, id: sectionAnchor(tally.group), text: sectionTitle(tally.group))
    ]
    for question in results.questions
    where question.all.answered > 0 && question.question.section == tally.group.id {
      blocks += questionBlocks(question)
    }
    guard tally.comments > 0 else {
      blocks.append(.paragraph([.text("No comments were made on this section.")]))
      return blocks
    }
    blocks.append(
      .paragraph(
        [
          commenters(tally, scope),
          .text(
            tally.commenters == 1 ? " respondent commented, in " : " respondents commented, in "),
          count(
            "\(scope.id)comments", tally.comments, base: results.comments.count,
            rule: "Comments\(scope.rule)", comments: tally.commentIndexes),
          .text(tally.comments == 1 ? " comment. " : " comments. "),
        ] + leadSentences(tally, scope, people: "who commented on this section")))
    let byType = stakeholderSentences(index)
    if !byType.isEmpty { blocks.append(.paragraph(byType)) }
    if !tally.uncoded.isEmpty {
      blocks.append(
        .paragraph([
          count(
            "\(scope.id)uncoded", tally.uncoded.count, base: tally.comments,
            rule: "Comments that no theme took\(scope.rule)", comments: tally.uncoded),
          .text(
            tally.uncoded.count == 1
              ? " comment raised none of the themes." : " comments raised none of the themes."),
        ]))
    }
    blocks += notCodedBlocks(tally, scope)
    if !themes.ranked(in: tally).isEmpty { blocks.append(.table(sectionTable(index))) }
    let input = input
    let chosen = Verbatims(results) { name in
      Masking.text(name, input.personalData(name).filter { $0.kind != .name })
    }.quotes(for: tally, themes: themes)
    let shown = input.isFinal ? chosen.quotes.filter(\.isApproved) : chosen.quotes
    proposedQuotes += chosen.quotes.lazy.filter { !$0.isApproved }.count
    if !shown.isEmpty { blocks.append(.quotes(shown)) }
    let ids = Set(shown.map(\.comment))
    redactions += chosen.redactions.filter { ids.contains($0.comment) }
    return blocks
  }

  /// What each stakeholder type raised most, where at least five of it commented.
  private mutating func stakeholderSentences(_ index: Int) -> [Inline] {
    let row = results.sectionByStakeholder.cells[index]
    let section = Scope.section(results.bySection[index].group)
    let overall = themes.ranked(in: results.bySection[index]).first
    var items: [[Inline]] = []
    var groups: [[Inline]] = []
    for tally in row where tally.commenters >= 5 {
      let scope = section.and(.stakeholder(tally.group))
      let ranked = themes.ranked(in: tally)
      guard let lead = ranked.first else { continue }
      let top = ranked.filter { tally.themes[$0].respondents == tally.themes[lead].respondents }
      guard top.count <= 2 else { continue }
      let names = Wording.list(top.map { [Inline.strong(themeTitle($0))] })
      let group: [Inline] = [
        .text("\(tally.group.title) ("), themeCount(lead, in: tally, scope),
        .text(" of \(tally.commenters)"), .text(top.count == 2 ? " each)" : ")"),
      ]
      items.append(names + [.text(" among ")] + group)
      if top == overall.map({ [$0] }) { groups.append(group) }
    }
    guard items.count > 1 else { return [] }
    if let overall, groups.count == items.count {
      return [.strong(themeTitle(overall)), .text(" was the theme raised most often among ")]
        + Wording.list(groups)
        + [.text(".")]
    }
    return [.text("By stakeholder type, the theme raised most often was ")]
      + Wording.list(items) + [.text(".")]
  }
}
