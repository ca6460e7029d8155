import SoundingsModel

/// Each month from the first to the last.
extension AppendixBuilder {
  mutating func monthBlocks(_ comparison: RoundComparison) -> [Block] {
    var blocks: [Block] = [
      .heading(level: 3, id: "month-by-month", text: "Month by month")
    ]
    let shown = monthThemes(comparison)
    if let chart = monthsChart(shown.themes, areChanges: shown.areChanges) {
      blocks.append(.chart(chart))
    }
    if shown.themes.isEmpty {
      blocks.append(.paragraph([.text("No theme was raised.")]))
    } else {
      blocks.append(.table(monthSharesTable(shown.themes)))
    }
    return blocks
  }

  /// So many themes fit beside each other on a page.
  private static let mostByMonth = 5

  /// The top-level themes that are told, with one that who answered moved, or else the largest ones.
  private func monthThemes(
    _ comparison: RoundComparison
  ) -> (themes: [Int], areChanges: Bool) {
    let clear = clearChanges(comparison).filter { $0.isRoot(themes) }.map(\.theme)
    let moved = mixChanges(comparison).filter { $0.isRoot(themes) }.map(\.theme)
    if clear.isEmpty, moved.isEmpty {
      return (Array(themes.ranked(in: results.all).prefix(Self.mostByMonth)), false)
    }
    let kept = clear.prefix(Self.mostByMonth - min(moved.count, 1))
    return (Array((kept + moved).prefix(Self.mostByMonth)), true)
  }

  /// A row a month, with the numbers and shares of a few themes and the base of each month.
  private mutating func monthSharesTable(_ shown: [Int]) -> Table {
    var table = Table(
      id: "months-shares", caption: "Shares month by month",
      columns: [Table.Column("Month", .text), Table.Column("Respondents who commented")]
        + shown.flatMap { theme in
          [
            Table.Column("Number", group: themeTitle(theme)),
            Table.Column("%", group: themeTitle(theme)),
          ]
        })
    let floor = max(consultation.report.floor, 1)
    for month in results.byMonth {
      let scope = Scope.month(month.group)
      var cells = [
        Table.Cell(month.group.title),
        cell(commenters(month, scope), data: "\(month.commenters)"),
      ]
      for theme in shown {
        guard month.commenters > 0 else {
          cells += [Self.none, Self.none]
          continue
        }
        cells.append(
          cell(themeCount(theme, in: month, scope), data: "\(month.themes[theme].respondents)"))
        cells.append(
          month.commenters < floor
            ? Self.none
            : cell(themePercent(theme, in: month, scope), data: data(month.share(ofTheme: theme))))
      }
      table.rows.append(Table.Row(cells))
    }
    table.notes.append(
      "Respondents who raised the theme, and their part of those who commented in the month. Someone "
        + "who commented in several months is counted in each."
        + monthNotes(floor) + " Annex D has all themes.")
    return table
  }

  private func monthNotes(_ floor: Int) -> String {
    let hasFew = results.byMonth.contains { $0.commenters > 0 && $0.commenters < floor }
    let hasNone = results.byMonth.contains { $0.commenters == 0 }
    return (hasFew ? " Under \(floor) who commented, only numbers are given." : "")
      + (hasNone ? " A dash stands where nobody commented." : "")
  }

  mutating func monthsTable() -> Table {
    let months = results.byMonth
    var table = Table(
      id: "months", caption: "Respondents who raised each theme, by month",
      columns: [Table.Column("Theme", .text)] + months.map { Table.Column($0.group.title) })
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
      "Numbers of respondents. Someone who commented in several months is counted in each.")
    return table
  }

  private func monthsChart(_ shown: [Int], areChanges: Bool) -> Chart? {
    let months = results.byMonth.filter { CalendarDate(iso: $0.group.id + "-01") != nil }
    guard months.count > 2, !shown.isEmpty else { return nil }
    return Chart(
      id: "chart-months",
      title: areChanges ? "The themes named above, by month" : "The themes raised most, by month",
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
      table: "months-shares")
  }
}
