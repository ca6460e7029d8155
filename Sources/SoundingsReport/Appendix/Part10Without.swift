import SoundingsModel

/// How the themes stand with and without the texts of campaigns.
extension AppendixBuilder {
  /// A theme's share has to move by so much before a sentence tells it.
  private static let noticeable = 0.02
  private static let mostTold = 3

  mutating func withoutCampaignsBlocks() -> [Block] {
    guard let without = results.withoutCampaigns, without.commenters > 0 else { return [] }
    let table = withoutCampaignsTable(without)
    annexTables.append(table)
    var inlines: [Inline] = [
      .text("Without these texts "), withoutCommenters(without),
      .text(" respondents commented; passages that senders added stay in. "),
    ]
    let moved = themes.ranked(in: results.all).filter { theme in
      abs(shift(theme, without)) >= Self.noticeable
    }.sorted { abs(shift($0, without)) > abs(shift($1, without)) }.prefix(Self.mostTold)
    if moved.isEmpty {
      inlines.append(.text("No theme's share moves by two points or more. "))
    } else {
      let items = moved.map { theme -> [Inline] in
        [
          .strong(themeTitle(theme)), .text(" "), withoutShare(theme, without),
          .text(" instead of "), themePercent(theme, in: results.all, .all),
        ]
      }
      inlines += [.text("The shares that move most: ")] + Wording.list(items) + [.text(". ")]
    }
    inlines += [.reference(to: table.id), .text(" has all themes counted both ways.")]
    return [
      .heading(level: 3, id: "without-campaigns", text: "With and without these texts"),
      .paragraph(inlines),
    ]
  }

  private func shift(_ theme: Int, _ without: Tally) -> Double {
    (without.share(ofTheme: theme).fraction ?? 0)
      - (results.all.share(ofTheme: theme).fraction ?? 0)
  }

  private mutating func withoutCommenters(_ without: Tally) -> Inline {
    count(
      "without-campaigns/commenters", without.commenters, base: results.respondents.count,
      rule: "Respondents with a comment, without the campaigns' texts",
      comments: without.commentIndexes)
  }

  private mutating func withoutShare(_ theme: Int, _ without: Tally) -> Inline {
    percent(
      "without-campaigns/theme/\(frame.themes[theme].id)/share", without.share(ofTheme: theme),
      rule: "Share of those who commented who raised the theme, without the campaigns' texts")
  }

  private mutating func withoutCampaignsTable(_ without: Tally) -> Table {
    var table = Table(
      id: "themes-without-campaigns", caption: "Themes with and without the campaigns' texts",
      columns: [
        Table.Column("Theme", .text), Table.Column("Respondents", group: "With"),
        Table.Column("% of those who commented", group: "With"),
        Table.Column("Respondents", group: "Without"),
        Table.Column("% of those who commented", group: "Without"),
      ])
    for (theme, depth) in themes.outline(in: results.all) {
      table.rows.append(
        Table.Row(
          [
            Table.Cell(themeTitle(theme)),
            cell(
              themeCount(theme, in: results.all, .all),
              data: "\(results.all.themes[theme].respondents)"),
            cell(
              themePercent(theme, in: results.all, .all),
              data: data(results.all.share(ofTheme: theme))),
            countCell(
              "without-campaigns/theme/\(frame.themes[theme].id)/respondents",
              without.themes[theme].respondents, base: without.commenters,
              rule: "Respondents who raised the theme, without the campaigns' texts",
              comments: without.themes[theme].evidence),
            cell(withoutShare(theme, without), data: data(without.share(ofTheme: theme))),
          ], depth: depth))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("Respondents who commented"),
          cell(commenters(results.all, .all), data: "\(results.all.commenters)"),
          Table.Cell("100%", data: "1"),
          cell(withoutCommenters(without), data: "\(without.commenters)"),
          Table.Cell("100%", data: "1"),
        ], kind: .total))
    table.notes.append(
      "Without: a campaign's comment counts only where its sender added a passage of eight words or more, and "
        + "then only with the themes raised in such passages.")
    return table
  }
}
