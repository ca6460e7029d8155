import SoundingsModel

extension AppendixBuilder {
  mutating func equalityPart() -> Part {
    var blocks: [Block] = [.paragraph([.text(equalityWording())])]
    let equality = frame.themes.indices.filter { frame.themes[$0].kind == .equality }
    if equality.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            "The code frame has no themes of the kind “equality”, so comments on equality were not "
              + "looked for.")
        ]))
    } else {
      blocks.append(.table(equalityTable(equality)))
      let silent = equality.filter { results.all.themes[$0].respondents == 0 }
      if !silent.isEmpty {
        blocks.append(
          .paragraph([
            .text("Nothing was said about \(Wording.list(silent.map(themeTitle))).")
          ]))
      }
    }
    if let text = input.officersText[11] { blocks += text }
    return Part(number: 11, id: "equality", title: "Equality and other impacts", blocks: blocks)
  }

  private func equalityWording() -> String {
    if let own = consultation.report.wording["equality"] { return own }
    var text =
      "This part shows what respondents said about groups that equality law protects and about other "
      + "impacts on people. It reports comments; it is not an equality impact assessment."
    // The public sector equality duty of the Equality Act 2010 (section 149) began on 5 April 2011.
    if let end = period?.to, end.year < 2011 {
      text +=
        " The consultation took place before the Equality Act 2010; its comments were analysed to "
        + "today's standards."
    }
    return text
  }

  private mutating func equalityTable(_ themes: [Int]) -> Table {
    let types = results.byStakeholder.filter { $0.commenters > 0 }
    var table = Table(
      id: "equality", caption: "Comments on equality, by theme and stakeholder type",
      columns: [
        Table.Column("Theme", .text), Table.Column("Number", group: "All"),
        Table.Column("% of those who commented", group: "All"),
        Table.Column("Comments", group: "All"),
      ] + types.map { Table.Column($0.group.title, group: "Number by stakeholder type") })
    for theme in themes {
      let found = results.all.themes[theme]
      var cells = [
        Table.Cell(themeTitle(theme)),
        cell(themeCount(theme, in: results.all, .all), data: String(found.respondents)),
        cell(
          themePercent(theme, in: results.all, .all), data: data(results.all.share(ofTheme: theme))),
        countCell(
          "theme/\(frame.themes[theme].id)/comments", found.comments, base: results.comments.count,
          rule: "Comments that raised the theme", comments: found.evidence),
      ]
      for type in types {
        cells.append(
          cell(
            themeCount(theme, in: type, .stakeholder(type.group)),
            data: String(type.themes[theme].respondents)))
      }
      let parent = frame.themes[theme].parent
      let isBelow = themes.contains { frame.themes[$0].id == parent }
      table.rows.append(Table.Row(cells, depth: isBelow ? 1 : 0))
    }
    table.notes.append(severalThemes)
    return table
  }
}
