import SoundingsModel

/// Tables of themes by stakeholder type.
extension AppendixBuilder {
  /// The note under each table of themes.
  var severalThemes: String {
    "Respondents can raise several themes, so percentages do not add up to 100."
      + subThemesNote
  }

  /// What a theme counts, after another sentence; nothing where the frame has no sub-themes.
  var subThemesNote: String {
    themes.hasSubThemes ? " A theme counts those who raised any of its sub-themes." : ""
  }

  mutating func sectionTable(_ index: Int) -> Table {
    let tally = results.bySection[index]
    return themeTable(
      id: "themes-section-\(tally.group.id)",
      caption: "Respondents who raised each theme under “\(tally.group.title)”",
      tally: tally, row: results.sectionByStakeholder.cells[index], scope: .section(tally.group),
      outline: themes.outline(in: tally))
  }

  mutating func allThemesTable() -> Table {
    var table = themeTable(
      id: "themes", caption: "Respondents who raised each theme, all comments",
      tally: results.all, row: results.byStakeholder, scope: .all,
      outline: themes.outline(in: results.all))
    table.notes.append(
      "The 95% interval shows how far a percentage of so few people could move by chance alone. It "
        + "would hold for everyone only if those who answered had been drawn by lot. They chose to "
        + "answer, so it says nothing of those who did not."
    )
    return table
  }

  /// Respondents by theme: all with both bases, then counts by type.
  mutating func themeTable(
    id: String, caption: String, tally: Tally, row: [Tally], scope: Scope,
    outline: [(theme: Int, depth: Int)]
  ) -> Table {
    let types = row.filter { $0.commenters > 0 }
    let withInterval = scope.id.isEmpty
    var table = Table(
      id: id, caption: caption,
      columns: [
        Table.Column("Theme", .text), Table.Column("Number", group: "All"),
        Table.Column("% of those who commented", group: "All"),
      ] + (withInterval ? [Table.Column("95% interval", group: "All")] : []) + [
        Table.Column("% of all respondents", group: "All")
      ] + types.map { Table.Column($0.group.title, group: "Number by stakeholder type") },
      isRanked: true)
    for (theme, depth) in outline {
      let id = "\(scope.id)theme/\(frame.themes[theme].id)"
      var cells = [
        Table.Cell(themeTitle(theme)),
        cell(
          themeCount(theme, in: tally, scope), data: String(tally.themes[theme].respondents)),
        cell(themePercent(theme, in: tally, scope), data: data(tally.share(ofTheme: theme))),
      ]
      if withInterval { cells.append(intervalCell(theme)) }
      cells.append(
        percentCell(
          "\(id)/share-of-all",
          Share(tally.themes[theme].respondents, of: results.respondents.count),
          rule: "Share of all respondents who raised the theme\(scope.rule)"))
      for type in types {
        cells.append(
          cell(
            themeCount(theme, in: type, scope.and(.stakeholder(type.group))),
            data: String(type.themes[theme].respondents)))
      }
      table.rows.append(Table.Row(cells, depth: depth))
    }
    var base = [
      Table.Cell("Respondents who commented"),
      cell(commenters(tally, scope), data: String(tally.commenters)),
      Table.Cell("100%", data: "1"),
    ]
    if withInterval { base.append(Table.Cell("–", data: "")) }
    base.append(
      percentCell(
        "\(scope.id)commenters/share-of-all",
        Share(tally.commenters, of: results.respondents.count),
        rule: "Share of all respondents with a comment\(scope.rule)"))
    for type in types {
      base.append(
        cell(commenters(type, scope.and(.stakeholder(type.group))), data: String(type.commenters)))
    }
    table.rows.append(Table.Row(base, kind: .total))
    table.notes.append(severalThemes)
    return table
  }

  private mutating func intervalCell(_ theme: Int) -> Table.Cell {
    guard let interval = results.intervals[theme] else { return Table.Cell("–", data: "") }
    let id = "theme/\(frame.themes[theme].id)/interval"
    book.cite(
      Figure(
        id: id,
        value: .interval(interval.value, lower: interval.lower, upper: interval.upper),
        base: results.all.commenters, rule: "Wilson interval of the share, 95 %"))
    return Table.Cell(
      Self.range(interval), data: "\(interval.lower)–\(interval.upper)", figure: id)
  }

  /// "38–52%".
  static func range(_ interval: Estimate) -> String {
    let bounds = [interval.lower, interval.upper].map {
      Int(($0 * 100).rounded(.toNearestOrAwayFromZero))
    }
    return "\(bounds[0])–\(bounds[1])%"
  }

  /// The top-level themes of all comments, with their intervals.
  func themesChart() -> Chart? {
    let ranked = themes.ranked(in: results.all).prefix(12)
    guard let lead = ranked.first, results.all.commenters >= consultation.report.floor else {
      return nil
    }
    let bars = ranked.map { theme in
      let share = results.all.share(ofTheme: theme)
      return Chart.Bar(
        label: themeTitle(theme), value: share.fraction ?? 0,
        interval: results.intervals[theme].map { $0.lower...$0.upper },
        text: "\(Wording.percent(share)) (\(share.count))")
    }
    let counts = ranked.map { results.all.themes[$0].respondents }
    let isAlone = counts.count == 1 || counts[0] > counts[1]
    return Chart(
      id: "chart-themes",
      title: isAlone
        ? "\(themeTitle(lead)) was raised by more respondents than any other theme"
        : "Themes by the share of respondents who raised them",
      drawing: .bars(bars, unit: .share), table: "themes")
  }
}
