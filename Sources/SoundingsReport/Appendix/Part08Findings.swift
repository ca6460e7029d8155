import SoundingsModel

extension AppendixBuilder {
  mutating func findingsPart() -> Part {
    var blocks: [Block] = []
    if let text = input.officersText[8] { blocks += text }
    blocks.append(
      .heading(
        level: 3, id: "findings-all",
        text: isDivided ? "All \(sectionNoun)s together" : "All comments"))
    if results.comments.isEmpty {
      blocks.append(.paragraph([.text("No comments were made.")]))
    } else {
      let table = allThemesTable()
      blocks.append(
        .paragraph(
          allSectionsSentences(isExcerpt: table.excerptOf != nil) + excerptSentence(table)))
      if let chart = themesChart(from: table) { blocks.append(.chart(chart)) }
      blocks.append(.table(table))
      if let chart = stakeholdersChart(from: table) { blocks.append(.chart(chart)) }
      if let places = placesTable() {
        annexTables.append(places)
        blocks.append(
          .paragraph(
            Wording.sentences([
              rankingSentences(),
              [.reference(to: places.id), .text(" has the places of all themes.")],
            ])))
      }
    }
    for question in results.questions
    where question.all.answered > 0 && question.question.section == nil {
      blocks += questionBlocks(question)
    }
    if !statesPermission, !results.comments.isEmpty {
      blocks.append(
        .paragraph([.text("No comment is quoted in this summary: \(Self.permissionUnstated).")]))
    }
    for index in results.bySection.indices { blocks += sectionBlocks(index) }
    blocks += eventBlocks()
    return Part(
      number: 8, id: "findings-part",
      title: isDivided ? "Findings by \(sectionNoun)" : "Findings", blocks: blocks)
  }

  static let permissionUnstated = "the sources do not say whether respondents agree to be quoted"

  private mutating func allSectionsSentences(isExcerpt: Bool) -> [Inline] {
    if results.all.commenters == results.respondents.count, results.respondents.count > 1 {
      return [.text("All "), respondentCount(), .text(" respondents made comments. ")]
        + leadSentences(results.all, .all, isExcerpt: isExcerpt)
    }
    return [
      commenters(results.all, .all), .text(" of the "), respondentCount(),
      .text(
        results.respondents.count == 1
          ? " respondent made comments. " : " respondents made comments. "),
    ] + leadSentences(results.all, .all, isExcerpt: isExcerpt)
  }

  /// The lead theme, then those that followed, then those that few raised, unless these stand in another
  /// table.
  private mutating func leadSentences(
    _ tally: Tally, _ scope: Scope, isExcerpt: Bool
  ) -> [Inline] {
    let lead = leading(in: tally, scope)
    var inlines = lead.sentence
    let others = themes.ranked(in: tally).dropFirst(lead.named)
    let fewest = words.scale.steps.dropFirst().first?.word
    let scale = words.scale
    let isFew = { (share: Share) in scale.word(for: share) == fewest }
    let more = others.filter {
      tally.themes[$0].respondents > 1 && !isFew(tally.share(ofTheme: $0))
    }
    let few = others.filter { isFew(tally.share(ofTheme: $0)) }
    if !more.isEmpty {
      let items = more.map { alsoRaised($0, in: tally, scope) }
      inlines += [.text(more.count == 1 ? " Another theme was " : " Other themes were ")]
      inlines += Wording.list(items) + [.text(".")]
    }
    if isExcerpt { return inlines }
    let single = others.filter { tally.themes[$0].respondents == 1 }
    let several = few.filter { tally.themes[$0].respondents > 1 }
    if !several.isEmpty {
      let items: [[Inline]] = several.map {
        [.text(frame.themes[$0].title), .text(" ("), themeCount($0, in: tally, scope), .text(")")]
      }
      inlines += [.text(" Few raised ")] + Wording.list(items) + [.text(".")]
    }
    if !single.isEmpty {
      let names = single.map { [told(themeTitle($0), by: themeCount($0, in: tally, scope))] }
      inlines += [.text(" ")] + Wording.list(names)
      inlines.append(
        .text(
          single.count > 1
            ? " were each raised by one respondent." : " was raised by one respondent."))
    }
    return inlines
  }

  private mutating func sectionBlocks(_ index: Int) -> [Block] {
    let tally = results.bySection[index]
    let scope = sectionScope(tally.group)
    let isGeneral = tally.group.id == PolicySection.general.id
    var blocks: [Block] = []
    if isDivided {
      blocks.append(
        .heading(level: 3, id: sectionAnchor(tally.group), text: sectionTitle(tally.group)))
    }
    blocks += wordingNote(tally.group)
    for question in results.questions
    where question.all.answered > 0 && question.question.section == tally.group.id {
      blocks += questionBlocks(question)
    }
    guard tally.comments > 0 else {
      if isDivided {
        blocks.append(
          .paragraph([
            .text(
              isGeneral
                ? "No general comments were made." : "No comments were made on this \(sectionNoun)."
            )
          ]))
      }
      return blocks
    }
    let table = isDivided && !themes.ranked(in: tally).isEmpty ? sectionTable(index) : nil
    if isDivided {
      blocks.append(
        .paragraph(
          commentedSentence(tally, scope)
            + leadSentences(tally, scope, isExcerpt: table?.excerptOf != nil)
            + (table.map(excerptSentence) ?? [])))
    }
    let more = Wording.sentences([stakeholderSentences(index), uncodedSentence(tally, scope)])
    if !more.isEmpty { blocks.append(.paragraph(more)) }
    blocks += notCodedBlocks(tally, scope)
    if let table { blocks.append(.table(table)) }
    let input = input
    let chosen = Verbatims(results) { name in
      Masking.text(name, input.personalData(name).filter { $0.kind != .name })
    }.quotes(for: tally, themes: themes)
    let shown = input.isFinal ? chosen.quotes.filter(\.isApproved) : chosen.quotes
    proposedQuotes += chosen.quotes.lazy.filter { !$0.isApproved }.count
    if !shown.isEmpty { blocks.append(.quotes(shown)) }
    quotations += shown.count
    let ids = Set(shown.map(\.comment))
    redactions += chosen.redactions.filter { ids.contains($0.comment) }
    return blocks
  }

  /// "7 comments raised none of the themes."
  private mutating func uncodedSentence(_ tally: Tally, _ scope: Scope) -> [Inline] {
    guard !tally.uncoded.isEmpty else { return [] }
    return [
      count(
        "\(scope.id)uncoded", tally.uncoded.count, base: tally.comments,
        rule: "Comments that no theme took\(scope.rule)", comments: tally.uncoded),
      .text(
        tally.uncoded.count == 1
          ? " comment raised none of the themes." : " comments raised none of the themes."),
    ]
  }

  /// "23 respondents commented, each in one comment. "
  private mutating func commentedSentence(_ tally: Tally, _ scope: Scope) -> [Inline] {
    let comments = count(
      "\(scope.id)comments", tally.comments, base: results.comments.count,
      rule: "Comments\(scope.rule)", comments: tally.commentIndexes)
    let subject = tally.commenters == 1 ? " respondent commented" : " respondents commented"
    guard tally.comments > tally.commenters else {
      return [
        commenters(tally, scope),
        .text(subject + (tally.commenters == 1 ? ", in one comment. " : ", each in one comment. ")),
      ]
    }
    return [commenters(tally, scope), .text("\(subject), in "), comments, .text(" comments. ")]
  }

  /// What each stakeholder type raised most, where at least five of it commented and at most two
  /// themes share the first place; what one respondent raised is not raised most.
  private mutating func stakeholderSentences(_ index: Int) -> [Inline] {
    let row = results.sectionByStakeholder.cells[index]
    let section = sectionScope(results.bySection[index].group)
    let overall = themes.ranked(in: results.bySection[index]).first
    var items: [[Inline]] = []
    var groups: [[Inline]] = []
    for tally in row where tally.commenters >= 5 {
      let scope = section.and(.stakeholder(tally.group))
      let top = themes.first(of: themes.ranked(in: tally), in: tally)
      guard let lead = top.first, top.count <= 2, tally.themes[lead].respondents > 1 else {
        continue
      }
      let names = Wording.list(top.map { [Inline.strong(themeTitle($0))] })
      let numbers: [Inline] = [
        .text("("), themeCount(lead, in: tally, scope),
        .text(" of "), commenters(tally, scope), .text("\(top.count == 2 ? " each" : ""))"),
      ]
      items.append(
        [.text("\(items.isEmpty ? "" : "; ")\(tally.group.title), ")] + names + [.text(" ")]
          + numbers)
      if top == overall.map({ [$0] }) { groups.append([.text("\(tally.group.title) ")] + numbers) }
    }
    guard items.count > 1 else { return [] }
    if let overall, groups.count == items.count {
      return [
        .strong(themeTitle(overall)),
        .text(" was the theme raised most often in each of these stakeholder types: "),
      ] + Wording.list(groups) + [.text(".")]
    }
    return [.text("By stakeholder type, the theme raised most often was: ")] + items.flatMap(\.self)
      + [.text(".")]
  }
}
