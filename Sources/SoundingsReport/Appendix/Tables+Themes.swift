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
    let outline = themes.outline(in: tally)
    let table = themeTable(
      id: "themes-section-\(tally.group.id)",
      caption: "Respondents who raised each theme under “\(tally.group.title)”",
      tally: tally, row: results.sectionByStakeholder.cells[index], scope: .section(tally.group),
      outline: outline)
    return excerpt(of: table, outline: outline, in: tally)
  }

  mutating func allThemesTable() -> Table {
    let outline = themes.outline(in: results.all)
    var table = themeTable(
      id: "themes", caption: "Respondents who raised each theme, all comments",
      tally: results.all, row: results.byStakeholder, scope: .all, outline: outline)
    table.notes.append(
      "The 95% interval shows how far a percentage of so few people could move by chance alone. It "
        + "would hold for everyone only if those who answered had been drawn by lot. They chose to "
        + "answer, so it says nothing of those who did not."
    )
    var excerpt = excerpt(of: table, outline: outline, in: results.all)
    excerpt.notes = table.notes
    return excerpt
  }

  /// The share of those who commented from which a theme stands in a part; annex D has all.
  static let excerptShare = 0.1

  /// The rows of the themes that at least a tenth of those who commented raised, and more than one of
  /// them; the whole table goes to annex D, unless it has nothing more.
  mutating func excerpt(of table: Table, outline: [(theme: Int, depth: Int)], in tally: Tally)
    -> Table
  {
    let least = Self.excerptShare
    let isShown = outline.map { theme, _ in
      let share = tally.share(ofTheme: theme)
      return share.count > 1 && (share.fraction ?? 0) >= least
    }
    guard isShown.contains(true), isShown.lazy.filter({ !$0 }).count > 2 else { return table }
    annexTables.append(table)
    var excerpt = table
    excerpt.id += "-main"
    excerpt.excerptOf = table.id
    excerpt.caption += ", main themes"
    excerpt.rows =
      zip(isShown, table.rows).filter(\.0).map(\.1) + table.rows.dropFirst(isShown.count)
    excerpt.notes = []
    return excerpt
  }

  /// "Table 8.3 has the themes that at least a tenth of them raised, Table 15.9 has all."
  func excerptSentence(_ excerpt: Table) -> [Inline] {
    guard let whole = excerpt.excerptOf else { return [] }
    return [
      .text(" "), .reference(to: excerpt.id),
      .text(" has the themes that at least a tenth of them raised, "),
      .reference(to: whole), .text(" has all."),
    ]
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
  func themesChart(from table: Table) -> Chart? {
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
      drawing: .bars(bars, unit: .share), table: table.excerptOf ?? table.id)
  }

  /// The main themes by stakeholder type; only types of which enough commented for shares.
  func stakeholdersChart(from table: Table) -> Chart? {
    let ranked = themes.ranked(in: results.all).prefix(8)
    let types = results.byStakeholder.indices.filter {
      results.byStakeholder[$0].commenters >= max(consultation.report.floor, 1)
        && results.byStakeholder[$0].group.id != Group.notStated.id
    }.prefix(6)
    guard types.count > 1, !ranked.isEmpty else { return nil }
    let panels = types.map { type in
      let tally = results.byStakeholder[type]
      return Chart.Panel(
        label: tally.group.title, base: "\(Wording.grouped(tally.commenters)) commented",
        points: ranked.map { theme in
          Chart.Point(
            value: tally.share(ofTheme: theme).fraction ?? 0,
            interval: results.stakeholderIntervals[type][theme].map { $0.lower...$0.upper })
        })
    }
    return Chart(
      id: "chart-themes-by-stakeholder",
      title: widestSpread(of: Array(ranked), types: Array(types)),
      drawing: .panels(panels, rows: ranked.map(themeTitle), unit: .share),
      table: table.excerptOf ?? table.id)
  }

  /// "“Workload” differs most between stakeholder types: from 4% of other partners to 41% of
  /// headteachers"; of equal spreads the theme that more raised.
  private func widestSpread(of ranked: [Int], types: [Int]) -> String {
    var widest: (theme: Int, low: Int, high: Int, spread: Double)?
    for theme in ranked {
      let shares = types.map { results.byStakeholder[$0].share(ofTheme: theme).fraction ?? 0 }
      guard let low = shares.indices.min(by: { shares[$0] < shares[$1] }),
        let high = shares.indices.max(by: { shares[$0] < shares[$1] })
      else { continue }
      let spread = shares[high] - shares[low]
      if spread > widest?.spread ?? 0 { widest = (theme, types[low], types[high], spread) }
    }
    guard let widest else { return "Themes by stakeholder type" }
    func part(_ type: Int) -> String {
      let tally = results.byStakeholder[type]
      return "\(Wording.percent(tally.share(ofTheme: widest.theme))) of "
        + Wording.uncapitalised(tally.group.title)
    }
    return "“\(themeTitle(widest.theme))” differs most between stakeholder types: from "
      + "\(part(widest.low)) to \(part(widest.high))"
  }
}
