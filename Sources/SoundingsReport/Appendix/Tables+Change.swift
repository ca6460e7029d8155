import SoundingsModel

/// Tables and charts of change.
extension AppendixBuilder {
  mutating func changeTable(_ comparison: RoundComparison) -> Table {
    let first = results.byRound[comparison.first]
    let last = results.byRound[comparison.last]
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
        Table.Column("p", group: "Difference"), Table.Column("q", group: "Difference"),
        Table.Column("Reading", .text),
      ], isRanked: true)
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
        cells += [Table.Cell("–", data: ""), Table.Cell("–", data: "")]
      }
      for value in [change.p, change.q] {
        cells.append(
          value.map { Table.Cell(Wording.probability($0), data: "\($0)") }
            ?? Table.Cell("–", data: ""))
      }
      let rests = [first, last].map {
        "\(Scope.round($0.group).id)theme/\(frame.themes[theme].id)/respondents"
      }
      cells.append(Table.Cell(Self.reading(change), restsOn: rests))
      table.rows.append(Table.Row(cells, depth: depth))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("Respondents who commented"),
          cell(commenters(first, .round(first.group)), data: String(first.commenters)),
          Table.Cell("100%", data: "1"),
          cell(commenters(last, .round(last.group)), data: String(last.commenters)),
          Table.Cell("100%", data: "1"), Table.Cell("–", data: ""), Table.Cell("–", data: ""),
          Table.Cell("–", data: ""), Table.Cell("–", data: ""), Table.Cell("–", data: ""),
        ], kind: .total))
    table.notes.append(severalThemes)
    let floor = consultation.report.floor
    if comparison.themes.contains(where: { $0.reading == .tooFew }) {
      table.notes.append(
        "Fewer than \(floor) respondents commented in one of the rounds, so differences are not given."
      )
    }
    return table
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

  /// For the clear changes of top-level themes: counts by stakeholder type in both rounds.
  mutating func whoMovedTable(_ comparison: RoundComparison) -> Table? {
    let clear = clearChanges(comparison).filter { $0.isRoot(themes) }
    let columns = results.roundByStakeholder.columns.indices.filter { column in
      [comparison.first, comparison.last].contains {
        results.roundByStakeholder.cells[$0][column].commenters > 0
      }
    }
    guard !clear.isEmpty, columns.count > 1 else { return nil }
    let rounds = [comparison.first, comparison.last]
    var table = Table(
      id: "change-by-stakeholder", caption: "Who raised the themes that changed",
      columns: [Table.Column("Theme", .text)]
        + columns.flatMap { column in
          rounds.map { round in
            Table.Column(
              results.byRound[round].group.title,
              group: results.roundByStakeholder.columns[column].title)
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
    return table
  }

  mutating func monthsTable() -> Table {
    let months = results.byMonth
    var table = Table(
      id: "months", caption: "Respondents who raised each theme, by month",
      columns: [Table.Column("Theme", .text)] + months.map { Table.Column($0.group.title) },
      isRanked: true)
    for theme in themes.ranked(in: results.all) {
      table.rows.append(
        Table.Row(
          [Table.Cell(themeTitle(theme))]
            + months.map { month in
              cell(
                themeCount(theme, in: month, .month(month.group)),
                data: String(month.themes[theme].respondents))
            }))
    }
    table.rows.append(
      Table.Row(
        [Table.Cell("Respondents who commented")]
          + months.map {
            cell(commenters($0, .month($0.group)), data: String($0.commenters))
          }, kind: .total))
    table.notes.append(
      "Numbers of respondents. Someone who commented in several months is counted in each. Months in "
        + "which fewer than \(consultation.report.floor) commented are left out of the chart.")
    return table
  }

  func changeChart(_ comparison: RoundComparison) -> Chart? {
    let shown = comparison.themes.filter {
      $0.isRoot(themes) && $0.difference != nil && frame.themes[$0.theme].kind != .urgent
    }.sorted {
      let a = ($0.difference?.value ?? 0, -$0.theme)
      let b = ($1.difference?.value ?? 0, -$1.theme)
      return a > b
    }
    guard !shown.isEmpty else { return nil }
    let up = shown.filter { $0.reading == .up }.map { themeTitle($0.theme) }
    let down = shown.filter { $0.reading == .down }.map { themeTitle($0.theme) }
    var title = "No theme changed clearly between the first round and the last"
    switch (up.isEmpty, down.isEmpty) {
    case (false, false):
      title = "Raised more: \(Wording.list(up)). Raised less: \(Wording.list(down))"
    case (false, true): title = "Raised more: \(Wording.list(up))"
    case (true, false): title = "Raised less: \(Wording.list(down))"
    case (true, true): break
    }
    return Chart(
      id: "chart-change", title: title,
      drawing: .change(
        shown.map {
          Chart.Change(
            label: themeTitle($0.theme), first: $0.first.fraction ?? 0, last: $0.last.fraction ?? 0,
            isClear: $0.reading == .up || $0.reading == .down)
        }, first: results.byRound[comparison.first].group.title,
        last: results.byRound[comparison.last].group.title),
      table: "change")
  }

  /// The top-level themes that changed clearly, or else the largest ones.
  func monthsChart(_ comparison: RoundComparison) -> Chart? {
    let months = results.byMonth.filter { CalendarDate(iso: $0.group.id + "-01") != nil }
    guard months.count > 2 else { return nil }
    let clear = clearChanges(comparison).filter { $0.isRoot(themes) }.map(\.theme)
    let shown =
      clear.isEmpty ? Array(themes.ranked(in: results.all).prefix(6)) : Array(clear.prefix(6))
    guard !shown.isEmpty else { return nil }
    return Chart(
      id: "chart-months",
      title: clear.isEmpty
        ? "The themes raised most, by month" : "The themes that changed, by month",
      drawing: .months(
        months.map(\.group.title),
        shown.map { theme in
          Chart.Series(
            label: themeTitle(theme),
            values: months.map { month in
              month.commenters < consultation.report.floor
                ? nil : month.share(ofTheme: theme).fraction
            })
        }, unit: .share),
      table: "months")
  }
}
