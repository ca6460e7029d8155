import SoundingsModel

extension AppendixBuilder {
  /// So many changes are told one by one; what else changed is named.
  private static let mostTold = 8

  /// The clear changes that are told: top-level themes, and those whose parent is not told.
  private func told(among clear: [Change]) -> [Change] {
    var told: [Change] = []
    for change in clear where told.count < Self.mostTold {
      let parent = frame.themes[change.theme].parent
      if !told.contains(where: { frame.themes[$0.theme].id == parent }) { told.append(change) }
    }
    return told
  }

  mutating func changePart() -> Part {
    var blocks: [Block] = []
    if let comparison = results.change {
      blocks.append(.paragraph(comparedSentences(comparison)))
      blocks += changeBlocks(comparison)
      blocks += mixBlocks(comparison)
      if let table = whoMovedTable(comparison) { blocks.append(.table(table)) }
      blocks += pairedBlocks(comparison)
      blocks += frameChangeBlocks(comparison)
      let words = keyWordsSentences()
      if !words.isEmpty {
        blocks += [
          .heading(level: 3, id: "change-words", text: "Words that were used more"),
          .paragraph(words),
        ]
      }
      blocks += monthBlocks(comparison)
      blocks.append(.heading(level: 3, id: "change-caveats", text: "How to read the comparison"))
      blocks.append(.list(changeCaveats(comparison), ordered: false))
    } else {
      blocks.append(
        .paragraph([
          .text(
            hasRounds
              ? "Comments came in one round only, so there is nothing to compare between rounds."
              : "The consultation had one round, so there is nothing to compare between rounds.")
        ]))
      if results.byMonth.count > 1, results.comments.count > 0 {
        blocks.append(.table(monthsTable()))
      }
    }
    blocks += questionChangeBlocks()
    if let table = keyWordsTable() { annexTables.append(table) }
    return Part(number: 9, id: "change-part", title: "Change between rounds", blocks: blocks)
  }

  func roundTally(_ index: Int) -> Tally { results.byRound[index] }

  private mutating func comparedSentences(_ comparison: RoundComparison) -> [Inline] {
    let first = roundTally(comparison.first)
    let last = roundTally(comparison.last)
    var inlines: [Inline] = [
      .text(
        "The first round (\(first.group.title)) is compared with the last (\(last.group.title)). "),
      commenters(first, .round(first.group)), .text(" respondents commented in the first and "),
      commenters(last, .round(last.group)), .text(" in the last"),
    ]
    if comparison.inBoth > 0 {
      inlines += [
        .text("; "), inBoth(comparison),
        .text(
          comparison.inBoth == 1
            ? " did both and is counted in each." : " did both and are counted in each."),
      ]
    } else {
      inlines.append(.text("; nobody did both."))
    }
    if comparison.inBoth > 0 { inlines += testedSentence(comparison) }
    if results.frameChange != nil {
      inlines.append(.text(" Both rounds are counted under today's code frame."))
    }
    return inlines
  }

  mutating func inBoth(_ comparison: RoundComparison) -> Inline {
    count(
      "change/in-both", comparison.inBoth,
      rule: "Respondents who commented in the first and in the last round")
  }

  mutating func onlyFirst(_ comparison: RoundComparison) -> Inline {
    count(
      "change/only-first", comparison.onlyFirst,
      rule: "Respondents who commented in the first and not in the last round")
  }

  mutating func onlyLast(_ comparison: RoundComparison) -> Inline {
    count(
      "change/only-last", comparison.onlyLast,
      rule: "Respondents who commented in the last and not in the first round")
  }

  /// Who the readings rest on, where some commented in both rounds.
  private mutating func testedSentence(_ comparison: RoundComparison) -> [Inline] {
    guard comparison.isComparable else { return [] }
    switch comparison.basis {
    case .oneRound:
      return [
        .text(" Whether a theme was raised clearly more or less is tested on the "),
        onlyFirst(comparison),
        .text(" and the "),
        onlyLast(comparison),
        .text(
          " who commented in only one of the two rounds; those who did both are compared with "
            + "themselves below."),
      ]
    case .bothRounds:
      return [
        .text(
          " Too few commented in only one of the two rounds for a test, so whether a theme was raised "
            + "clearly more or less is tested on those who did both, compared with themselves.")
      ]
    case .none:
      return []
    }
  }

  /// Changes that are more than chance, top-level themes first, the largest difference first.
  func clearChanges(_ comparison: RoundComparison) -> [Change] {
    comparison.themes.filter {
      ($0.reading == .up || $0.reading == .down) && frame.themes[$0.theme].kind != .urgent
    }.sorted { before($0, $1) }
  }

  /// Top-level themes first, the largest difference first.
  func before(_ left: Change, _ right: Change) -> Bool {
    let a = (left.isRoot(themes) ? 0 : 1, -abs(left.difference?.value ?? 0), left.theme)
    let b = (right.isRoot(themes) ? 0 : 1, -abs(right.difference?.value ?? 0), right.theme)
    return a < b
  }

  /// The changes that are told one by one, then the themes that who answered moved.
  func toldChanges(_ comparison: RoundComparison) -> [Change] {
    told(among: clearChanges(comparison)) + mixChanges(comparison)
  }

  mutating func changeHeadline(_ comparison: RoundComparison) -> [Block] {
    let clear = clearChanges(comparison).filter { $0.isRoot(themes) }
    let moved = mixChanges(comparison).filter { $0.isRoot(themes) }
    var blocks: [Block] = []
    if clear.isEmpty { blocks.append(.paragraph([.text(noClearChange(comparison))])) }
    let items =
      clear.prefix(5).map { changeSentence($0, comparison, isBrief: true) }
      + moved.prefix(2).map { mixSentence($0, comparison, isBrief: true) }
    if !items.isEmpty { blocks.append(.list(items, ordered: false)) }
    return blocks
  }

  private func noClearChange(_ comparison: RoundComparison) -> String {
    if !comparison.isComparable { return tooFewToCompare }
    return comparison.basis == .none
      ? "Too few respondents commented in only one of the two rounds, or in both, to test whether a "
        + "theme was raised clearly more or less."
      : "No theme was raised clearly more or less in the last round than in the first: the "
        + "differences are no more than chance could easily make."
  }

  var tooFewToCompare: String {
    "Too few respondents commented in the first or the last round to compare shares; only counts are "
      + "shown."
  }

  /// The clear changes, told one by one, with their chart and table; then what else changed, and what
  /// did not.
  private mutating func changeBlocks(_ comparison: RoundComparison) -> [Block] {
    let clear = clearChanges(comparison)
    let main = told(among: clear)
    var blocks: [Block] = []
    if clear.isEmpty {
      blocks.append(.paragraph([.text(noClearChange(comparison))]))
    } else {
      let together = robustTogether(main.map(\.theme))
      blocks.append(
        .list(
          main.map { changeSentence($0, comparison, saysRobust: together.isEmpty) }, ordered: false)
      )
      if !together.isEmpty { blocks.append(.paragraph(together)) }
    }
    let others = clear.filter { change in !main.contains { $0.theme == change.theme } }.map {
      [Inline.strong(themeTitle($0.theme))]
        + [.text($0.reading == .up ? " (raised more)" : " (raised less)")]
    }
    if !others.isEmpty {
      blocks.append(
        .paragraph(
          [
            .text("Changed as well: ")
          ] + Wording.list(others) + [
            .text("; the numbers are in the table "),
            .link("Themes in the first round and in the last", to: "change"), .text("."),
          ]))
    }
    blocks += unclearBlocks(comparison)
    if let chart = changeChart(comparison) { blocks.append(.chart(chart)) }
    let named = toldChanges(comparison)
    if named.contains(where: { $0.split != nil || $0.difference != nil }) {
      blocks.append(
        .table(
          splitTable(
            named.map { ($0, 0) }, comparison, id: "change-split",
            caption: named.contains { $0.split != nil }
              ? "Themes that changed: how much, and what the change lies in"
              : "Themes that changed, and how much")))
    }
    return blocks
  }

  private mutating func unclearBlocks(_ comparison: RoundComparison) -> [Block] {
    let rest = comparison.themes.filter {
      $0.reading == .unclear && frame.themes[$0.theme].kind != .urgent
    }
    guard !rest.isEmpty, !clearChanges(comparison).isEmpty else { return [] }
    let roots = themes.ranked(in: results.all).filter { theme in
      rest.contains { $0.theme == theme }
    }
    var inlines: [Inline] = [
      .text("For "),
      count(
        "change/unclear", rest.count, base: comparison.themes.count,
        rule: "Themes whose difference is no more than chance could easily make"),
      .text(
        rest.count == 1
          ? " other theme the difference is no more than chance could easily make"
          : " other themes the difference is no more than chance could easily make"),
    ]
    if !roots.isEmpty {
      inlines.append(.text(roots.count < rest.count ? ", among them " : ": "))
      inlines += Wording.list(roots.map { [.strong(themeTitle($0))] })
    }
    inlines += [
      .text(". All themes are in the table "),
      .link("Themes in the first round and in the last", to: "change"), .text("."),
    ]
    return [.paragraph(inlines)]
  }

  /// "**Funding** was raised more: by 17% in … (9 of 54) and by 52% in … (31 of 60), a rise of 35
  /// points (95% interval 18 to 49)." Then what the change lies in.
  ///
  /// - Parameters:
  ///   - isBrief: without the difference and its interval.
  ///   - saysRobust: whether it says that the change stands when others are counted, or does not.
  mutating func changeSentence(
    _ change: Change, _ comparison: RoundComparison, isBrief: Bool = false, saysRobust: Bool = true
  ) -> [Inline] {
    let first = roundTally(comparison.first)
    let last = roundTally(comparison.last)
    let isUp = change.reading == .up
    var inlines: [Inline] = [
      .strong(themeTitle(change.theme)),
      .text(isUp ? " was raised more: by " : " was raised less: by "),
      themePercent(change.theme, in: first, .round(first.group)),
      .text(" of those who commented in \(first.group.title) ("),
      themeCount(change.theme, in: first, .round(first.group)),
      .text(" of \(first.commenters)) and by "),
      themePercent(change.theme, in: last, .round(last.group)), .text(" in \(last.group.title) ("),
      themeCount(change.theme, in: last, .round(last.group)), .text(" of \(last.commenters))"),
    ]
    if !isBrief, let difference = change.difference {
      inlines += [
        .text(isUp ? ", a rise of " : ", a fall of "),
        differenceFigure(change, difference, printed: Wording.unsignedPoints(difference.value)),
        .text(" points (95% interval \(Self.bounds(difference)))"),
      ]
    }
    return Wording.sentences([
      inlines + [.text(".")] + splitSentence(change, comparison, isBrief: isBrief),
      saysRobust ? robustness(ofChange: change.theme, isBrief: isBrief) : [],
    ])
  }

  /// The bounds of a rise or fall, without signs: "18 to 49"; with them where it could be either.
  private static func bounds(_ difference: Estimate) -> String {
    let points = [difference.lower, difference.upper].map(Wording.wholePoints)
    if points[0] < 0, points[1] > 0 {
      return "\(Wording.points(difference.lower)) to \(Wording.points(difference.upper))"
    }
    let sizes = points.map { abs($0) }.sorted()
    return "\(sizes[0]) to \(sizes[1])"
  }

  mutating func differenceFigure(
    _ change: Change, _ difference: Estimate, printed: String
  ) -> Inline {
    let id = "change/theme/\(frame.themes[change.theme].id)/difference"
    book.cite(
      Figure(
        id: id,
        value: .interval(difference.value, lower: difference.lower, upper: difference.upper),
        base: change.first.base + change.last.base,
        rule: "Share in the last round less share in the first, Newcombe's interval, 95 %"))
    return .figure(printed, id: id)
  }
}

extension Change {
  func isRoot(_ themes: ThemeOrder) -> Bool { themes.roots.contains(theme) }
}
