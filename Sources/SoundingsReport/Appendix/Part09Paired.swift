import SoundingsModel

/// Those who commented in both rounds, against themselves.
extension AppendixBuilder {
  mutating func pairedBlocks(_ comparison: RoundComparison) -> [Block] {
    guard comparison.inBoth > 0 else { return [] }
    let clear = comparison.themes.filter {
      ($0.paired.reading == .up || $0.paired.reading == .down)
        && frame.themes[$0.theme].kind != .urgent
    }.sorted { before($0, $1) }
    let floor = max(consultation.report.floor, 1)
    var blocks: [Block] = [
      .heading(level: 3, id: "change-paired", text: "Those who commented in both rounds")
    ]
    var inlines: [Inline] = [
      inBoth(comparison),
      .text(
        comparison.inBoth == 1
          ? " respondent commented in both rounds and is compared with themselves. "
          : " respondents commented in both rounds and are compared with themselves. "),
    ]
    if comparison.inBoth < floor {
      inlines.append(.text("They are fewer than \(floor), so only counts are given."))
    } else if clear.isEmpty {
      inlines.append(
        .text("For no theme is the difference among them more than chance could easily make."))
    } else {
      inlines.append(.text("Among them, more than chance could easily make:"))
    }
    blocks.append(.paragraph(inlines))
    if !clear.isEmpty { blocks.append(.list(clear.map { pairedSentence($0) }, ordered: false)) }
    let told = Set(toldChanges(comparison).map(\.theme)).union(clear.map(\.theme))
    let rows = pairedThemes(comparison)
    let shown = rows.count <= Self.fewRows ? rows : rows.filter { told.contains($0.theme) }
    if !shown.isEmpty {
      blocks.append(
        .table(
          pairedTable(
            shown, comparison, id: "change-same-respondents",
            caption: shown.count == rows.count
              ? "Those who commented in both rounds, by theme"
              : "Those who commented in both rounds: the themes named above")))
    }
    return blocks
  }

  /// A table of more rows stands in the annex.
  static let fewRows = 15

  /// Themes that any of those in both rounds raised, as the tables of themes stand.
  func pairedThemes(_ comparison: RoundComparison) -> [(theme: Int, depth: Int)] {
    let changes = Dictionary(uniqueKeysWithValues: comparison.themes.map { ($0.theme, $0) })
    return themes.outline(in: results.all).filter { row in
      guard let pairs = changes[row.theme]?.paired.pairs else { return false }
      return pairs.neither < pairs.total
    }
  }

  /// "**Funding**: 8 raised it in the last round only and nobody in the first only, of 20; …"
  private mutating func pairedSentence(_ change: Change) -> [Inline] {
    var inlines: [Inline] = [
      .strong(themeTitle(change.theme)),
      .text(change.paired.reading == .up ? " was raised more: by " : " was raised less: by "),
      pairedCount(.onlyFirst, change), .text(" in the first round only, by "),
      pairedCount(.onlyLast, change), .text(" in the last only and by "),
      pairedCount(.both, change), .text(" in both"),
    ]
    if let difference = change.paired.difference {
      inlines += [
        .text(" ("), pairedDifference(change, difference),
        .text(
          " points, 95% interval \(Wording.points(difference.lower)) to "
            + "\(Wording.points(difference.upper)))"),
      ]
    }
    return inlines + [.text(".")]
  }

  mutating func pairedTable(
    _ rows: [(theme: Int, depth: Int)], _ comparison: RoundComparison, id: String, caption: String
  ) -> Table {
    let isTested = comparison.themes.contains { $0.paired.p != nil }
    var table = Table(
      id: id, caption: caption,
      columns: [
        Table.Column("Theme", .text), Table.Column("In both rounds", group: "Respondents who raised it"),
        Table.Column("In the first only", group: "Respondents who raised it"),
        Table.Column("In the last only", group: "Respondents who raised it"),
        Table.Column("In neither", group: "Respondents who raised it"),
      ])
    if isTested {
      table.columns += [
        Table.Column("Points", group: "Difference"),
        Table.Column("95% interval", group: "Difference"), Table.Column("p", group: "Difference"),
        Table.Column("q", group: "Difference"), Table.Column("Reading", .text),
      ]
    }
    let changes = Dictionary(uniqueKeysWithValues: comparison.themes.map { ($0.theme, $0) })
    for (theme, depth) in rows {
      guard let change = changes[theme] else { continue }
      var cells = [Table.Cell(themeTitle(theme))]
      for kind in PairKind.allCases {
        cells.append(cell(pairedCount(kind, change), data: "\(kind.count(change.paired.pairs))"))
      }
      if isTested { cells += testCells(change) }
      table.rows.append(Table.Row(cells, depth: depth))
    }
    table.notes.append(
      "Base: the \(Wording.counted(comparison.inBoth, "respondent")) who commented in both rounds."
        + subThemesNote)
    return table
  }

  private mutating func testCells(_ change: Change) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    if let difference = change.paired.difference {
      cells += [
        cell(pairedDifference(change, difference), data: "\(difference.value)"),
        Table.Cell(
          "\(Wording.points(difference.lower)) to \(Wording.points(difference.upper))",
          data: "\(difference.lower) to \(difference.upper)"),
      ]
    } else {
      cells += [Self.none, Self.none]
    }
    for value in [change.paired.p, change.paired.q] {
      cells.append(
        value.map { Table.Cell(Wording.probability($0), data: "\($0)") } ?? Self.none)
    }
    return cells + [Table.Cell(Self.reading(change.paired))]
  }

  private static func reading(_ change: PairedChange) -> String {
    switch change.reading {
    case .up: change.pairs.first.count == 0 ? "New" : "Raised more"
    case .down: change.pairs.last.count == 0 ? "No longer raised" : "Raised less"
    case .unclear: "No clear change"
    case .tooFew: "Too few to say"
    case .absent: "Not raised"
    }
  }

  private mutating func pairedDifference(_ change: Change, _ difference: Estimate) -> Inline {
    let id = "change/paired/theme/\(frame.themes[change.theme].id)/difference"
    book.cite(
      Figure(
        id: id,
        value: .interval(difference.value, lower: difference.lower, upper: difference.upper),
        base: change.paired.pairs.total,
        rule: "Share in the last round less share in the first, of those who commented in both, "
          + "Newcombe's paired interval, 95 %"))
    return .figure(Wording.points(difference.value), id: id)
  }
}

/// What someone who commented in both rounds did with a theme.
private enum PairKind: String, CaseIterable {
  case both
  case onlyFirst = "only-first"
  case onlyLast = "only-last"
  case neither

  func count(_ pairs: PairedCounts) -> Int {
    switch self {
    case .both: pairs.both
    case .onlyFirst: pairs.onlyFirst
    case .onlyLast: pairs.onlyLast
    case .neither: pairs.neither
    }
  }

  var rule: String {
    switch self {
    case .both: "raised the theme in both"
    case .onlyFirst: "raised the theme in the first only"
    case .onlyLast: "raised the theme in the last only"
    case .neither: "raised the theme in neither"
    }
  }
}

extension AppendixBuilder {
  private mutating func pairedCount(_ kind: PairKind, _ change: Change) -> Inline {
    count(
      "change/paired/theme/\(frame.themes[change.theme].id)/\(kind.rawValue)",
      kind.count(change.paired.pairs), base: change.paired.pairs.total,
      rule: "Respondents who commented in both rounds and \(kind.rule)",
      comments: pairedEvidence(kind, change.theme))
  }

  /// The comments that raised the theme, of the respondents who are counted.
  private func pairedEvidence(_ kind: PairKind, _ theme: Int) -> [Int] {
    guard let comparison = results.change, kind != .neither else { return [] }
    let evidence = [comparison.first, comparison.last].map { round in
      results.byRound[round].themes[theme].evidence.filter {
        inBothRounds.contains(results.comments[$0].respondent)
      }
    }
    let raised = evidence.map { Set($0.map { results.comments[$0].respondent }) }
    let counted =
      switch kind {
      case .both: raised[0].intersection(raised[1])
      case .onlyFirst: raised[0].subtracting(raised[1])
      case .onlyLast: raised[1].subtracting(raised[0])
      case .neither: Set<Int>()
      }
    return evidence.joined().filter { counted.contains(results.comments[$0].respondent) }.sorted()
  }

  /// Indexes of the respondents who commented in both of the rounds that are compared.
  static func respondentsInBothRounds(_ results: Results) -> Set<Int> {
    guard let comparison = results.change else { return [] }
    let rounds = [comparison.first, comparison.last].map { round in
      Set(results.byRound[round].commentIndexes.map { results.comments[$0].respondent })
    }
    return rounds[0].intersection(rounds[1])
  }
}
