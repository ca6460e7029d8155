import SoundingsModel

/// All themes in the first round and in the last, and who raised those that changed.
extension AppendixBuilder {
  /// For the annex: all themes, also those that did not change.
  mutating func changeAnnexBlocks() -> [Block] {
    guard let comparison = results.change else { return [] }
    var blocks: [Block] = [.table(changeTable(comparison))]
    let changes = Dictionary(uniqueKeysWithValues: comparison.themes.map { ($0.theme, $0) })
    let all = themes.outline(in: results.all).compactMap { row in
      changes[row.theme].map { (change: $0, depth: row.depth) }
    }.filter { $0.change.reading != .absent }
    if all.contains(where: { $0.change.split != nil }) {
      blocks.append(
        .table(
          splitTable(
            all, comparison, id: "change-split-themes",
            caption: "What the difference between the rounds lies in, all themes", isWhole: true)))
    }
    let pairs = pairedThemes(comparison)
    if pairs.count > Self.fewRows {
      blocks.append(
        .table(
          pairedTable(
            pairs, comparison, id: "change-same-respondents-themes",
            caption: "Those who commented in both rounds, all themes")))
    }
    blocks += frameChangeTables(comparison)
    blocks.append(.table(monthsTable()))
    return blocks
  }

  mutating func changeTable(_ comparison: RoundComparison) -> Table {
    let first = results.byRound[comparison.first]
    let last = results.byRound[comparison.last]
    // Where nobody is in both rounds, all are in one only.
    let isApart = comparison.inBoth > 0 && comparison.basis == .oneRound
    var table = Table(
      id: "change", caption: "Themes in the first round and in the last",
      columns: [
        Table.Column("Theme", .text),
        Table.Column("Respondents", group: first.group.title),
        Table.Column("% of those who commented", group: first.group.title),
        Table.Column("Respondents", group: last.group.title),
        Table.Column("% of those who commented", group: last.group.title),
        Table.Column("Points", group: "Difference"),
        Table.Column("95% interval", group: "Difference"),
      ])
    let test = isApart ? "In only one of the two rounds" : "Test"
    if isApart {
      table.columns += [
        Table.Column(first.group.title, group: test), Table.Column(last.group.title, group: test),
      ]
    }
    table.columns += [
      Table.Column("p", group: test), Table.Column("q", group: test),
      Table.Column("Reading", .text),
    ]
    let changes = Dictionary(uniqueKeysWithValues: comparison.themes.map { ($0.theme, $0) })
    for (theme, depth) in themes.outline(in: results.all) {
      guard let change = changes[theme], change.reading != .absent else { continue }
      var cells = [Table.Cell(themeTitle(theme))]
      for (tally, share) in [(first, change.first), (last, change.last)] {
        cells.append(
          cell(themeCount(theme, in: tally, .round(tally.group)), data: String(share.count)))
        cells.append(cell(themePercent(theme, in: tally, .round(tally.group)), data: data(share)))
      }
      if let difference = change.difference {
        cells.append(
          cell(
            differenceFigure(change, difference, printed: Wording.points(difference.value)),
            data: "\(difference.value)"))
        cells.append(
          Table.Cell(
            "\(Wording.points(difference.lower)) to \(Wording.points(difference.upper))",
            data: "\(difference.lower) to \(difference.upper)"))
      } else {
        cells += [Self.none, Self.none]
      }
      if isApart {
        cells += [onlyCell(.first, change), onlyCell(.last, change)]
      }
      let isPaired = comparison.basis == .bothRounds
      for value in isPaired ? [change.paired.p, change.paired.q] : [change.p, change.q] {
        cells.append(
          value.map { Table.Cell(Wording.probability($0), data: "\($0)") } ?? Self.none)
      }
      let rests = [first, last].map {
        "\(Scope.round($0.group).id)theme/\(frame.themes[theme].id)/respondents"
      }
      cells.append(Table.Cell(Self.reading(change), restsOn: rests))
      table.rows.append(Table.Row(cells, depth: depth))
    }
    var base = [
      Table.Cell("Respondents who commented"),
      cell(commenters(first, .round(first.group)), data: String(first.commenters)),
      Table.Cell("100%", data: "1"),
      cell(commenters(last, .round(last.group)), data: String(last.commenters)),
      Table.Cell("100%", data: "1"), Self.none, Self.none,
    ]
    if isApart {
      base += [
        cell(onlyFirst(comparison), data: "\(comparison.onlyFirst)"),
        cell(onlyLast(comparison), data: "\(comparison.onlyLast)"),
      ]
    }
    table.rows.append(Table.Row(base + [Self.none, Self.none, Self.none], kind: .total))
    table.notes.append(severalThemes)
    table.notes += changeNotes(comparison)
    return table
  }

  private func changeNotes(_ comparison: RoundComparison) -> [String] {
    guard comparison.isComparable else {
      return [
        "Fewer than \(max(consultation.report.floor, 1)) respondents commented in one of the rounds, so "
          + "differences are not given."
      ]
    }
    switch comparison.basis {
    case .oneRound where comparison.inBoth > 0:
      return [
        "p and q are of those who commented in only one of the two rounds (Fisher's exact test). Those "
          + "who commented in both are compared with themselves in a table of their own."
      ]
    case .bothRounds:
      return ["p and q are of those who commented in both rounds (McNemar's exact test)."]
    case .oneRound, .none: return []
    }
  }

  private enum Side: String { case first, last }

  /// Those who raised the theme and commented in no other of the two rounds.
  private mutating func onlyCell(_ side: Side, _ change: Change) -> Table.Cell {
    let share = side == .first ? change.onlyFirst : change.onlyLast
    let round = results.change.map { side == .first ? $0.first : $0.last }
    let evidence = round.map { results.byRound[$0].themes[change.theme].evidence } ?? []
    return countCell(
      "change/only-\(side.rawValue)/theme/\(frame.themes[change.theme].id)/respondents",
      share.count, base: share.base,
      rule:
        "Respondents who raised the theme in the \(side.rawValue) round and commented in no other "
        + "of the two",
      comments: evidence.filter { !inBothRounds.contains(results.comments[$0].respondent) })
  }

  static func reading(_ change: Change) -> String {
    switch change.reading {
    case .up: change.first.count == 0 ? "New" : "Raised more"
    case .down: change.last.count == 0 ? "No longer raised" : "Raised less"
    case .unclear: "No clear change"
    case .tooFew: "Too few to say"
    case .absent: "Not raised"
    }
  }

  /// For the top-level themes that are told: counts by stakeholder type in both rounds.
  mutating func whoMovedTable(_ comparison: RoundComparison) -> Table? {
    let clear = toldChanges(comparison).filter { $0.isRoot(themes) }
    let columns = results.roundByStakeholder.columns.indices.filter { column in
      [comparison.first, comparison.last].contains {
        results.roundByStakeholder.cells[$0][column].commenters > 0
      }
    }
    guard !clear.isEmpty, columns.count > 1 else { return nil }
    let rounds = [comparison.first, comparison.last]
    var table = Table(
      id: "change-by-stakeholder", caption: "Who raised the themes named above",
      columns: [Table.Column("Theme", .text)]
        + columns.flatMap { column in
          ["First", "Last"].map {
            Table.Column($0, group: results.roundByStakeholder.columns[column].title)
          }
        })
    for change in clear {
      var cells = [Table.Cell(themeTitle(change.theme))]
      for column in columns {
        for round in rounds {
          let tally = results.roundByStakeholder.cells[round][column]
          let scope = Scope.round(results.byRound[round].group).and(
            .stakeholder(results.roundByStakeholder.columns[column]))
          cells.append(
            cell(
              themeCount(change.theme, in: tally, scope),
              data: String(tally.themes[change.theme].respondents)))
        }
      }
      table.rows.append(Table.Row(cells))
    }
    var base = [Table.Cell("Respondents who commented")]
    for column in columns {
      for round in rounds {
        let tally = results.roundByStakeholder.cells[round][column]
        let scope = Scope.round(results.byRound[round].group).and(
          .stakeholder(results.roundByStakeholder.columns[column]))
        base.append(cell(commenters(tally, scope), data: String(tally.commenters)))
      }
    }
    table.rows.append(Table.Row(base, kind: .total))
    table.notes.append(
      "First: \(results.byRound[rounds[0]].group.title). Last: "
        + "\(results.byRound[rounds[1]].group.title).")
    return table
  }
}
