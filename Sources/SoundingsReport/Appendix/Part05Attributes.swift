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
    where unshown(result) == nil && showsCommenters(result)
      && !themes.ranked(in: results.all).isEmpty
    {
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

  /// Where few commented, how they divide would tell small numbers.
  private func showsCommenters(_ result: AttributeResult) -> Bool {
    !result.isProtected
      || results.all.commenters >= consultation.report.threshold(of: result.attribute.id) ?? 0
  }

  private mutating func attributeTable(_ result: AttributeResult) -> Table {
    let total = results.respondents.count
    let withComments = showsCommenters(result)
    var table = Table(
      id: "attribute-\(result.attribute.id)",
      caption: "Respondents by “\(result.attribute.title)”",
      columns: [
        Table.Column(result.attribute.title, .text), Table.Column("Respondents"),
        Table.Column("%"),
      ] + (withComments ? [Table.Column("With a comment")] : []))
    for (index, column) in attributeColumns(result).enumerated() {
      let tally = result.groups[index]
      let share = Share(tally.respondents, of: total)
      let rule = column.scope.rule
      let cells =
        [
          Table.Cell(column.title),
          countCell(
            "\(column.scope.id)respondents", share.count, base: total, rule: "Respondents\(rule)"),
          percentCell("\(column.scope.id)respondents/share", share, rule: "Share of all\(rule)"),
        ] + (withComments ? [attributeCommenters(result, index, column.scope)] : [])
      table.rows.append(Table.Row(cells))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"), cell(respondentCount(), data: "\(total)"),
          Table.Cell("100%", data: "1"),
        ]
          + (withComments
            ? [cell(commenters(results.all, .all), data: "\(results.all.commenters)")] : []),
        kind: .total))
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
    let rows = themes.outline(in: results.all).filter { !result.isProtected || $0.depth == 0 }
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
          countCell(
            "\(column.scope.id)theme/\(frame.themes[theme].id)/respondents",
            tally.themes[theme].respondents, base: tally.commenters,
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
    return table
  }

  private mutating func attributeCommenters(
    _ result: AttributeResult, _ index: Int, _ scope: Scope
  ) -> Table.Cell {
    let tally = result.groups[index]
    return cell(commenters(tally, scope), data: "\(tally.commenters)")
  }

  /// The values as they may be published, each with ids of its own.
  func attributeColumns(
    _ result: AttributeResult
  ) -> [(title: String, slug: String, scope: Scope)] {
    var slugs: Set<String> = []
    return result.groups.map { tally in
      let title = tally.group == .notStated ? tally.group.title : published(tally.group.title)
      var slug = tally.group == .notStated ? tally.group.id : Self.slug(title)
      while !slugs.insert(slug).inserted { slug += "-again" }
      let id = result.attribute.id
      return (
        title, slug, Scope(id: "attribute/\(id)/\(slug)/", rule: " whose \(id) is “\(title)”")
      )
    }
  }
}
