import SoundingsModel

/// Respondents and themes by what else is known of respondents.
extension AppendixBuilder {
  /// More values than this are no grouping: a table of them would be a list of respondents.
  private static let mostValues = 30

  /// For the part on who responded.
  mutating func attributeBlocks() -> [Block] {
    var blocks: [Block] = []
    for result in results.byAttribute {
      if let problem = unshown(result) {
        blocks.append(.paragraph([.text(problem)]))
      } else {
        blocks.append(.table(attributeTable(result)))
      }
    }
    return blocks
  }

  /// For the annex of data tables.
  mutating func attributeThemeBlocks() -> [Block] {
    var blocks: [Block] = []
    for result in results.byAttribute
    where unshown(result) == nil && !themes.ranked(in: results.all).isEmpty {
      blocks.append(.table(attributeThemeTable(result)))
    }
    return blocks
  }

  private func unshown(_ result: AttributeResult) -> String? {
    let values = result.groups.lazy.filter { $0.group != .notStated }.count
    return values <= Self.mostValues
      ? nil
      : "“\(result.attribute.title)” has \(values) different values among the respondents, too many "
        + "for a table."
  }

  private mutating func attributeTable(_ result: AttributeResult) -> Table {
    let total = results.respondents.count
    var table = Table(
      id: "attribute-\(result.attribute.id)",
      caption: "Respondents by “\(result.attribute.title)”",
      columns: [
        Table.Column(result.attribute.title, .text), Table.Column("Respondents"),
        Table.Column("%"), Table.Column("With a comment"),
      ])
    for (index, column) in attributeColumns(result).enumerated() {
      let tally = result.groups[index]
      var cells = [Table.Cell(column.title)]
      if result.hidden?.respondents.contains(index) ?? false {
        cells += [Self.hiddenCell, Self.hiddenCell]
      } else {
        let share = Share(tally.respondents, of: total)
        let rule = column.scope.rule
        cells += [
          countCell(
            "\(column.scope.id)respondents", share.count, base: total, rule: "Respondents\(rule)"),
          percentCell("\(column.scope.id)respondents/share", share, rule: "Share of all\(rule)"),
        ]
      }
      cells.append(attributeCommenters(result, index, column.scope))
      table.rows.append(Table.Row(cells))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"), cell(respondentCount(), data: "\(total)"),
          Table.Cell("100%", data: "1"),
          cell(commenters(results.all, .all), data: "\(results.all.commenters)"),
        ], kind: .total))
    table.notes += attributeNotes(result)
    return table
  }

  /// Themes by value: counts of respondents, and those who commented as their base.
  private mutating func attributeThemeTable(_ result: AttributeResult) -> Table {
    let columns = attributeColumns(result)
    var table = Table(
      id: "themes-by-attribute-\(result.attribute.id)",
      caption: "Respondents who raised each theme, by “\(result.attribute.title)”",
      columns: [Table.Column("Theme", .text), Table.Column("All")]
        + columns.map { Table.Column($0.title, group: result.attribute.title) })
    // What is shown of a theme would narrow the hidden counts of those below it.
    let rows = themes.outline(in: results.all).filter { result.hidden == nil || $0.depth == 0 }
    for (theme, depth) in rows {
      var cells = [
        Table.Cell(themeTitle(theme)),
        cell(
          themeCount(theme, in: results.all, .all),
          data: "\(results.all.themes[theme].respondents)"),
      ]
      for (index, column) in columns.enumerated() {
        let tally = result.groups[index]
        cells.append(
          result.hidden?.themes[theme].contains(index) ?? false
            ? Self.hiddenCell
            : countCell(
              "\(column.scope.id)theme/\(frame.themes[theme].id)/respondents",
              tally.themes[theme].respondents,
              base: result.hidden?.commenters.contains(index) ?? false ? nil : tally.commenters,
              rule: "Respondents who raised the theme\(column.scope.rule)",
              comments: tally.themes[theme].evidence))
      }
      table.rows.append(Table.Row(cells, depth: depth))
    }
    var base = [
      Table.Cell("Respondents who commented"),
      cell(commenters(results.all, .all), data: "\(results.all.commenters)"),
    ]
    for (index, column) in columns.enumerated() {
      base.append(attributeCommenters(result, index, column.scope))
    }
    table.rows.append(Table.Row(base, kind: .total))
    table.notes.append(severalThemes)
    table.notes += attributeNotes(result)
    return table
  }

  private mutating func attributeCommenters(
    _ result: AttributeResult, _ index: Int, _ scope: Scope
  ) -> Table.Cell {
    let tally = result.groups[index]
    guard let hidden = result.hidden else {
      return cell(commenters(tally, scope), data: "\(tally.commenters)")
    }
    if hidden.commenters.contains(index) { return Self.hiddenCell }
    return countCell(
      "\(scope.id)commenters", tally.commenters,
      base: hidden.respondents.contains(index) ? nil : tally.respondents,
      rule: "Respondents with a comment\(scope.rule)", comments: tally.commentIndexes)
  }

  /// The values as they may be published, each with ids of its own.
  private func attributeColumns(_ result: AttributeResult) -> [(title: String, scope: Scope)] {
    var slugs: Set<String> = []
    return result.groups.map { tally in
      let title = tally.group == .notStated ? tally.group.title : published(tally.group.title)
      var slug = tally.group == .notStated ? tally.group.id : Self.slug(title)
      while !slugs.insert(slug).inserted { slug += "-again" }
      let id = result.attribute.id
      return (
        title, Scope(id: "attribute/\(id)/\(slug)/", rule: " whose \(id) is “\(title)”")
      )
    }
  }

  private func attributeNotes(_ result: AttributeResult) -> [String] {
    guard let hidden = result.hidden else { return [] }
    return [
      "[c]: not shown, since it is under \(hidden.threshold), or would tell a count that is."
    ]
  }

  /// "[c]", as official statistics in the United Kingdom mark what is confidential.
  private static let hiddenCell = Table.Cell("[c]", data: "[c]")
}
