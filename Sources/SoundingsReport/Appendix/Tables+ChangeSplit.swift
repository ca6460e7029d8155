import SoundingsModel

/// Differences taken apart.
extension AppendixBuilder {
  enum SplitPart: String {
    case within = "within-types"
    case composition
    case typesInOneRound = "types-in-one-round"

    fileprivate var rule: String {
      switch self {
      case .within:
        "Part of the difference that lies within stakeholder types (Kitagawa, averaged weights)"
      case .composition:
        "Part of the difference that lies in which stakeholder types commented (Kitagawa, averaged "
          + "weights)"
      case .typesInOneRound:
        "Part of the difference from stakeholder types that commented in one of the rounds only"
      }
    }
  }

  /// A part in points, with its sign.
  mutating func part(_ part: SplitPart, _ change: Change, _ value: ChangeSplit.Part) -> Inline {
    let id = "change/theme/\(frame.themes[change.theme].id)/\(part.rawValue)"
    let isOfResamples = part != .typesInOneRound
    book.cite(
      Figure(
        id: id, value: Self.value(value), base: change.first.base + change.last.base,
        rule: part.rule + (isOfResamples ? ", bootstrap interval, 95 %" : "")))
    return .figure(Wording.points(value.value), id: id)
  }

  mutating func standardisedFigure(_ change: Change, _ part: ChangeSplit.Part) -> Inline {
    let id = "change/theme/\(frame.themes[change.theme].id)/standardised"
    book.cite(
      Figure(
        id: id, value: Self.value(part), base: change.last.base,
        rule: "Share in the last round with the first round's mix of stakeholder types, bootstrap "
          + "interval, 95 %"))
    return .figure(Self.percent(part.value), id: id)
  }

  private static func value(_ part: ChangeSplit.Part) -> Figure.Value {
    guard let interval = part.interval else { return .fraction(part.value) }
    return .interval(part.value, lower: interval.lowerBound, upper: interval.upperBound)
  }

  /// A share that is no count of respondents, rounded half up; never "0%" for something.
  private static func percent(_ fraction: Double) -> String {
    let percent = Int((fraction * 100).rounded(.toNearestOrAwayFromZero))
    if percent == 0, fraction > 0 { return "under 1%" }
    if percent == 100, fraction < 1 { return "over 99%" }
    return "\(percent)%"
  }

  /// "46% to 63%".
  static func percents(_ interval: ClosedRange<Double>) -> String {
    "\(percent(interval.lowerBound)) to \(percent(interval.upperBound))"
  }

  /// Both shares, the last one with the first round's mix, the difference and its parts.
  ///
  /// - Parameter isWhole: with the interval of the share with the first round's mix, for which a page in
  ///   print is too narrow.
  mutating func splitTable(
    _ rows: [(change: Change, depth: Int)], _ comparison: RoundComparison, id: String,
    caption: String, isWhole: Bool = false
  ) -> Table {
    let rounds = [comparison.first, comparison.last].map { results.byRound[$0] }
    let isSplit = rows.contains { $0.change.split != nil }
    let hasLoneTypes = rows.contains { ($0.change.split?.typesInOneRound ?? 0) != 0 }
    var table = Table(
      id: id, caption: caption,
      columns: [Table.Column("Theme", .text)]
        + Self.shareColumns(isSplit: isSplit, isWhole: isWhole)
        + Self.differenceColumns(isSplit: isSplit, hasLoneTypes: hasLoneTypes)
        + (isSplit ? [Table.Column("Lies in", .text)] : []) + [Table.Column("Reading", .text)])
    for (change, depth) in rows {
      var cells = [Table.Cell(themeTitle(change.theme))]
      for (tally, share) in zip(rounds, [change.first, change.last]) {
        cells.append(
          cell(themePercent(change.theme, in: tally, .round(tally.group)), data: data(share)))
      }
      if isSplit { cells += standardisedCells(change, isWhole: isWhole) }
      cells.append(
        change.difference.map {
          cell(
            differenceFigure(change, $0, printed: Wording.points($0.value)), data: "\($0.value)")
        } ?? Self.none)
      if isSplit { cells += splitCells(change, hasLoneTypes: hasLoneTypes) }
      cells.append(Table.Cell(Self.reading(change)))
      table.rows.append(Table.Row(cells, depth: depth))
    }
    table.notes.append(
      "First round: \(rounds[0].group.title). Last round: \(rounds[1].group.title). Shares are of "
        + "those who commented.")
    if isSplit {
      table.notes += [
        standardisedNote(comparison),
        "All = within types + who answered\(hasLoneTypes ? " + types in one round only" : ""). Each "
          + "figure is rounded on its own, so the sum can be out by a point.",
      ]
    }
    return table
  }

  private static func shareColumns(isSplit: Bool, isWhole: Bool) -> [Table.Column] {
    var titles = ["First round", "Last round"]
    if isSplit { titles.append("Last, had the mix stayed") }
    if isSplit, isWhole { titles.append("95% interval") }
    return titles.map { Table.Column($0, group: "Share") }
  }

  private static func differenceColumns(isSplit: Bool, hasLoneTypes: Bool) -> [Table.Column] {
    var titles = ["All"]
    if isSplit { titles += ["Within types", "95% interval", "Who answered", "95% interval"] }
    if hasLoneTypes { titles.append("Types in one round only") }
    return titles.map { Table.Column($0, group: "Difference in points") }
  }

  private mutating func standardisedCells(_ change: Change, isWhole: Bool) -> [Table.Cell] {
    let part = change.split?.standardised
    let share =
      part.map { cell(standardisedFigure(change, $0), data: "\($0.value)") } ?? Self.none
    guard isWhole else { return [share] }
    let interval = part?.interval.map {
      Table.Cell(Self.percents($0), data: "\($0.lowerBound) to \($0.upperBound)")
    }
    return [share, interval ?? Self.none]
  }

  private mutating func splitCells(_ change: Change, hasLoneTypes: Bool) -> [Table.Cell] {
    guard let split = change.split else {
      return Array(repeating: Self.none, count: hasLoneTypes ? 6 : 5)
    }
    var cells = [
      cell(part(.within, change, split.within), data: "\(split.within.value)"),
      Self.pointsInterval(split.within),
      cell(part(.composition, change, split.composition), data: "\(split.composition.value)"),
      Self.pointsInterval(split.composition),
    ]
    if hasLoneTypes {
      cells.append(
        cell(
          part(.typesInOneRound, change, ChangeSplit.Part(split.typesInOneRound)),
          data: "\(split.typesInOneRound)"))
    }
    return cells + [Table.Cell(Self.place(split.reading(of: change.difference?.value ?? 0)))]
  }

  static let none = Table.Cell("–", data: "")

  private static func pointsInterval(_ part: ChangeSplit.Part) -> Table.Cell {
    part.interval.map {
      Table.Cell(
        "\(Wording.points($0.lowerBound)) to \(Wording.points($0.upperBound))",
        data: "\($0.lowerBound) to \($0.upperBound)")
    } ?? none
  }

  /// What a difference lies in, always in the same words.
  private static func place(_ reading: ChangeSplit.Reading) -> String {
    switch reading {
    case .within: "Within types"
    case .composition: "Who answered"
    case .both: "Both"
    case .against, .reversed: "Opposed"
    case .unclear: "Not clear"
    }
  }

  /// Whose mix the standardised share has, and which types it leaves out.
  private func standardisedNote(_ comparison: RoundComparison) -> String {
    let columns = results.roundByStakeholder.columns
    let cells = [comparison.first, comparison.last].map { results.roundByStakeholder.cells[$0] }
    let left = columns.indices.filter {
      cells[0][$0].commenters > 0 && cells[1][$0].commenters == 0
    }
    let note =
      "Last, had the mix stayed: the share in the last round if the stakeholder types had been as large a "
      + "part of those who commented as in the first."
    guard !left.isEmpty else { return note }
    let base = results.byRound[comparison.first].commenters
    let number = left.reduce(0) { $0 + cells[0][$1].commenters }
    return note
      + " \(Wording.list(left.map { "“\(columns[$0].title)”" })) (\(number) of \(base) in "
      + "the first round) commented then only, have no share to take, and are left out of that mix."
  }
}
