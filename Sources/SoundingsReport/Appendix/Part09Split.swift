import SoundingsModel

/// Whether a change lies within stakeholder types or in who answered.
extension AppendixBuilder {
  /// So many themes that who answered moved are told.
  private static let mostMoved = 4

  /// Themes without a clear change of the total of which the parts tell more: who answered moved them,
  /// or hid that they moved within the types. A theme below one of them is not told again.
  func mixChanges(_ comparison: RoundComparison) -> [Change] {
    var told: [Change] = []
    let candidates = comparison.themes.filter {
      $0.reading == .unclear && mixReading($0) != nil && frame.themes[$0.theme].kind != .urgent
    }.sorted { left, right in
      let a = (left.isRoot(themes) ? 0 : 1, -abs(left.split?.composition.value ?? 0), left.theme)
      let b = (right.isRoot(themes) ? 0 : 1, -abs(right.split?.composition.value ?? 0), right.theme)
      return a < b
    }
    for change in candidates
    where !told.contains(where: { themes.children[$0.theme].contains(change.theme) }) {
      told.append(change)
    }
    return Array(told.prefix(Self.mostMoved))
  }

  private enum MixReading { case moved, hidden }

  private func mixReading(_ change: Change) -> MixReading? {
    guard let split = change.split, let difference = change.difference else { return nil }
    switch split.reading(of: difference.value) {
    case .composition: return Wording.wholePoints(difference.value) == 0 ? nil : .moved
    case .against, .reversed:
      return abs(split.within.value) >= ChangeSplit.noticeable ? .hidden : nil
    case .within, .both, .unclear: return nil
    }
  }

  /// Who answered when, and the themes without a clear change that it moved.
  mutating func mixBlocks(_ comparison: RoundComparison) -> [Block] {
    guard comparison.themes.contains(where: { $0.split != nil }) else { return [] }
    var blocks: [Block] = [
      .heading(level: 3, id: "change-who-answered", text: "Who answered"),
      .paragraph(Wording.sentences([whoAnswered(comparison), typesInOneRound(comparison)])),
    ]
    let moved = mixChanges(comparison)
    if !moved.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            "That alone moves some shares by five points or more, where the difference of the totals "
              + "is no more than chance could easily make:")
        ]))
      blocks.append(.list(moved.map { mixSentence($0, comparison) }, ordered: false))
    }
    return blocks
  }

  /// The types whose part among those who commented moved by five points or more.
  private mutating func whoAnswered(_ comparison: RoundComparison) -> [Inline] {
    let rounds = [comparison.first, comparison.last]
    let moved = results.roundByStakeholder.columns.indices.map { column in
      (column: column, shares: rounds.map { typeShare(column, $0) })
    }.filter {
      abs(($0.shares[1].fraction ?? 0) - ($0.shares[0].fraction ?? 0)) >= ChangeSplit.noticeable
    }
    guard !moved.isEmpty else {
      return [
        .text(
          "The mix of stakeholder types among those who commented hardly changed between the two "
            + "rounds.")
      ]
    }
    let items = moved.map { type -> [Inline] in
      [
        .text("“\(results.roundByStakeholder.columns[type.column].title)” "),
        typePercent(type.column, rounds[0]), .text(" then "), typePercent(type.column, rounds[1]),
      ]
    }
    return [.text("The mix of those who commented changed between the two rounds: ")]
      + Wording.list(items) + [.text(".")]
  }

  private func typesInOneRound(_ comparison: RoundComparison) -> [Inline] {
    func titles(in round: Int, notIn other: Int) -> [String] {
      results.roundByStakeholder.columns.indices.filter {
        typeShare($0, round).count > 0 && typeShare($0, other).count == 0
      }.map { "“\(results.roundByStakeholder.columns[$0].title)”" }
    }
    let only = [
      (titles(in: comparison.first, notIn: comparison.last), "first"),
      (titles(in: comparison.last, notIn: comparison.first), "last"),
    ].filter { !$0.0.isEmpty }
    guard !only.isEmpty else { return [] }
    let texts = only.map { "\(Wording.list($0.0)) commented in the \($0.1) round only" }
    return [
      .text(
        texts.joined(separator: "; ")
          + ", cannot be compared with themselves and are a part of their own.")
    ]
  }

  private func typeShare(_ column: Int, _ round: Int) -> Share {
    Share(
      results.roundByStakeholder.cells[round][column].commenters,
      of: results.byRound[round].commenters)
  }

  private mutating func typePercent(_ column: Int, _ round: Int) -> Inline {
    let scope = Scope.round(results.byRound[round].group).and(
      .stakeholder(results.roundByStakeholder.columns[column]))
    return percent(
      "\(scope.id)commenters/share-of-round", typeShare(column, round),
      rule: "Share of the respondents who commented in the round\(scope.rule)",
      comments: results.roundByStakeholder.cells[round][column].commentIndexes)
  }

  /// What a clear change lies in; nothing where types cannot be told apart.
  mutating func splitSentence(
    _ change: Change, _ comparison: RoundComparison, isBrief: Bool = false
  ) -> [Inline] {
    guard let split = change.split, let difference = change.difference else { return [] }
    let reading = split.reading(of: difference.value)
    let standardised = standardisedSentence(change, split, comparison, isBrief: isBrief)
    if isBrief { return reading == .within || reading == .unclear ? [] : standardised }
    let within = part(.within, change, split.within)
    let composition = part(.composition, change, split.composition)
    switch reading {
    case .within:
      return [
        .text(" It lies mostly within the stakeholder types ("), within,
        .text(" points), little in who answered ("), composition, .text(")."),
      ]
    case .both:
      return [
        .text(" It lies both within the stakeholder types ("), within,
        .text(" points) and in who answered ("), composition, .text(")."),
      ] + standardised
    case .against:
      return [
        .text(
          " Within the stakeholder types it \(split.within.value > 0 ? "rose" : "fell") by more ("),
        within, .text(" points): the change in who answered ("), composition,
        .text(") hides a part of it."),
      ] + standardised
    case .reversed:
      return [
        .text(
          " Within the stakeholder types it \(split.within.value > 0 ? "rose" : "fell") ("), within,
        .text(" points): the total has its direction from who answered ("), composition,
        .text(")."),
      ] + standardised
    case .composition:
      return [
        .text(" It lies mostly in who answered ("), composition, .text(" points); "),
        .text(withinTypes(split)), .text(" ("), within, .text(")."),
      ] + standardised
    case .unclear:
      return [
        .text(" How much of it lies within the stakeholder types ("), within,
        .text(" points) and how much in who answered ("), composition, .text(") is not clear."),
      ]
    }
  }

  private func withinTypes(_ split: ChangeSplit) -> String {
    abs(split.within.value) < ChangeSplit.noticeable
      ? "within the stakeholder types the share hardly moved"
      : "within the stakeholder types there is no clear change"
  }

  /// " Had the mix of respondents stayed as in November, 34% of those who commented in June would have
  /// raised it (95% interval 26% to 42%)."
  private mutating func standardisedSentence(
    _ change: Change, _ split: ChangeSplit, _ comparison: RoundComparison, isBrief: Bool
  ) -> [Inline] {
    guard let standardised = split.standardised else { return [] }
    let first = roundTally(comparison.first).group.title
    let last = roundTally(comparison.last).group.title
    let interval =
      isBrief ? "" : standardised.interval.map { " (95% interval \(Self.percents($0)))" } ?? ""
    return [
      .text(" Had the mix of respondents stayed as in \(first), "),
      standardisedFigure(change, standardised),
      .text(" of those who commented in \(last) would have raised it\(interval)."),
    ]
  }

  /// "**Trees** was raised by more respondents in June (24 of 184; 13%) than in March (9 of 127; 7%),
  /// because more of those who commented were “Parents”: within the stakeholder types the share hardly
  /// moved."
  mutating func mixSentence(
    _ change: Change, _ comparison: RoundComparison, isBrief: Bool = false
  ) -> [Inline] {
    guard let split = change.split, let difference = change.difference,
      let reading = mixReading(change)
    else { return [] }
    let within = part(.within, change, split.within)
    let interval = isBrief ? [] : [Inline.text(Self.intervalWords(split.within))]
    switch reading {
    case .moved:
      return [
        .strong(themeTitle(change.theme)),
        .text(" was raised by \(Self.more(change, difference)) in "),
      ] + shareInRound(change, comparison.last) + [.text(" than in ")]
        + shareInRound(change, comparison.first) + [.text(", because ")]
        + because(split, comparison)
        + [.text(": \(withinTypes(split)) ("), within, .text(" points")] + interval + [.text(").")]
    case .hidden:
      return [
        .strong(themeTitle(change.theme)), .text(" was raised by "),
      ] + percentInRound(change, comparison.first) + [.text(" and by ")]
        + percentInRound(change, comparison.last)
        + [
          .text(
            ". Within the stakeholder types the share \(split.within.value > 0 ? "rose" : "fell") ("
          ),
          within, .text(" points"),
        ] + interval + [
          .text("): the change in who answered ("), part(.composition, change, split.composition),
        ]
        + [.text(") hides it.")] + standardisedSentence(change, split, comparison, isBrief: isBrief)
    }
  }

  /// "more respondents"; "a larger share of respondents" where they are not more.
  private static func more(_ change: Change, _ difference: Estimate) -> String {
    if difference.value > 0 {
      return change.last.count > change.first.count
        ? "more respondents" : "a larger share of respondents"
    }
    return change.last.count < change.first.count
      ? "fewer respondents" : "a smaller share of respondents"
  }

  private mutating func shareInRound(_ change: Change, _ round: Int) -> [Inline] {
    let tally = roundTally(round)
    return [
      .text("\(tally.group.title) ("), themeCount(change.theme, in: tally, .round(tally.group)),
      .text(" of \(tally.commenters); "),
      themePercent(change.theme, in: tally, .round(tally.group)),
      .text(")"),
    ]
  }

  private mutating func percentInRound(_ change: Change, _ round: Int) -> [Inline] {
    let tally = roundTally(round)
    return [
      themePercent(change.theme, in: tally, .round(tally.group)),
      .text(" in \(tally.group.title) ("),
      themeCount(change.theme, in: tally, .round(tally.group)),
      .text(" of \(tally.commenters))"),
    ]
  }

  /// "more of those who commented were “Parents” (43%, before 14%)".
  private mutating func because(_ split: ChangeSplit, _ comparison: RoundComparison) -> [Inline] {
    guard let type = split.drivingType else {
      return [.text("other types of respondents commented")]
    }
    let shares = [comparison.first, comparison.last].map { typeShare(type, $0).fraction ?? 0 }
    return [
      .text(
        "\(shares[1] > shares[0] ? "more" : "fewer") of those who commented were "
          + "“\(results.roundByStakeholder.columns[type].title)” ("),
      typePercent(type, comparison.last), .text(", before "), typePercent(type, comparison.first),
      .text(")"),
    ]
  }

  /// ", 95% interval −9 to +5".
  private static func intervalWords(_ part: ChangeSplit.Part) -> String {
    part.interval.map {
      ", 95% interval \(Wording.points($0.lowerBound)) to \(Wording.points($0.upperBound))"
    } ?? ""
  }
}
