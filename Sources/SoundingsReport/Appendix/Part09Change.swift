import SoundingsModel

extension AppendixBuilder {
  mutating func changePart() -> Part {
    var blocks: [Block] = []
    if let comparison = results.change {
      blocks.append(.paragraph(comparedSentences(comparison)))
      blocks += changeSentences(comparison)
      if let chart = changeChart(comparison) { blocks.append(.chart(chart)) }
      blocks.append(.table(changeTable(comparison)))
      if let table = whoMovedTable(comparison) { blocks.append(.table(table)) }
      blocks += frameChangeBlocks(comparison)
      blocks.append(.heading(level: 3, id: "month-by-month", text: "Month by month"))
      if let chart = monthsChart(comparison) { blocks.append(.chart(chart)) }
      blocks.append(.table(monthsTable()))
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
    return Part(number: 9, id: "change-part", title: "Change between rounds", blocks: blocks)
  }

  private func roundTally(_ index: Int) -> Tally { results.byRound[index] }

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
        .text("; "),
        count(
          "change/in-both", comparison.inBoth,
          rule: "Respondents who commented in the first and in the last round"),
        .text(
          comparison.inBoth == 1
            ? " did both and is counted in each." : " did both and are counted in each."),
      ]
    } else {
      inlines.append(.text("; nobody did both."))
    }
    if results.frameChange != nil {
      inlines.append(.text(" Both rounds are counted under today's code frame."))
    }
    return inlines
  }

  /// Changes that are more than chance, top-level themes first, the largest difference first.
  func clearChanges(_ comparison: RoundComparison) -> [Change] {
    comparison.themes.filter {
      ($0.reading == .up || $0.reading == .down) && frame.themes[$0.theme].kind != .urgent
    }.sorted {
      let a = ($0.isRoot(themes) ? 0 : 1, -abs($0.difference?.value ?? 0), $0.theme)
      let b = ($1.isRoot(themes) ? 0 : 1, -abs($1.difference?.value ?? 0), $1.theme)
      return a < b
    }
  }

  mutating func changeHeadline(_ comparison: RoundComparison) -> [Block] {
    let clear = clearChanges(comparison).filter { $0.isRoot(themes) }
    var blocks: [Block] = []
    if clear.isEmpty {
      blocks.append(.paragraph([.text(noClearChange(comparison))]))
    } else {
      blocks.append(
        .list(clear.prefix(5).map { changeSentence($0, comparison, isBrief: true) }, ordered: false)
      )
    }
    return blocks
  }

  private func noClearChange(_ comparison: RoundComparison) -> String {
    comparison.themes.contains { $0.difference != nil }
      ? "No theme was raised clearly more or less in the last round than in the first: the "
        + "differences are no more than chance could easily make."
      : "Too few respondents commented in the first or the last round to compare shares; only counts "
        + "are shown."
  }

  private mutating func changeSentences(_ comparison: RoundComparison) -> [Block] {
    let clear = clearChanges(comparison)
    guard !clear.isEmpty else { return [.paragraph([.text(noClearChange(comparison))])] }
    let rest = comparison.themes.filter {
      $0.reading == .unclear && frame.themes[$0.theme].kind != .urgent
    }.count
    var blocks: [Block] = [
      .list(clear.map { changeSentence($0, comparison) }, ordered: false)
    ]
    if rest > 0 {
      blocks.append(
        .paragraph([
          .text("For "),
          count(
            "change/unclear", rest, base: comparison.themes.count,
            rule: "Themes whose difference is no more than chance could easily make"),
          .text(
            rest == 1
              ? " other theme the difference is no more than chance could easily make."
              : " other themes the difference is no more than chance could easily make."),
        ]))
    }
    return blocks
  }

  /// "**Funding** was raised more: by 17% in … (9 of 54) and by 52% in … (31 of 60), a rise of 35
  /// points (95% interval 18 to 49)."
  ///
  /// - Parameter isBrief: without the difference and its interval.
  mutating func changeSentence(
    _ change: Change, _ comparison: RoundComparison, isBrief: Bool = false
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
      let bounds = [difference.lower, difference.upper].map {
        abs(Int(($0 * 100).rounded(.toNearestOrAwayFromZero)))
      }
      inlines += [
        .text(isUp ? ", a rise of " : ", a fall of "),
        differenceFigure(
          change, difference,
          printed: Wording.points(difference.value).filter { $0 != "+" && $0 != "−" }),
        .text(" points (95% interval \(bounds.min() ?? 0) to \(bounds.max() ?? 0))"),
      ]
    }
    return inlines + [.text(".")]
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

  private func changeCaveats(_ comparison: RoundComparison) -> [[Inline]] {
    var items: [[Inline]] = [
      [
        .text(
          "A share can change because people say other things, or because other people answer. The "
            + "table of respondents by stakeholder type and round in part 5 shows who answered when; "
            + "the two causes have not been told apart here.")
      ],
      [
        .text(
          "The test is Fisher's exact test, two-sided, corrected for the number of themes in the "
            + "table (Benjamini and Hochberg). A theme is said to be raised more or less only where "
            + "the corrected value (q) is under .05. The interval of a difference is Newcombe's, "
            + "unadjusted.")
      ],
      [.text(sameFrameSentence())],
    ]
    if comparison.inBoth > 0 {
      items.append([
        .text(
          "The test treats the two rounds as different people. "
            + "\(Wording.counted(comparison.inBoth, "respondent")) commented in both, so it is "
            + "slightly too cautious or too bold for them.")
      ])
    }
    return items
  }
}

extension Change {
  func isRoot(_ themes: ThemeOrder) -> Bool { themes.roots.contains(theme) }
}
