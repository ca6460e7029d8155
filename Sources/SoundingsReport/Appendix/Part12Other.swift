import SoundingsModel

extension AppendixBuilder {
  mutating func otherPart() -> Part {
    var blocks: [Block] = []
    blocks += kindBlocks(
      .outOfScope, id: "out-of-scope", title: "Outside the scope of the consultation",
      caption: "Comments on matters outside the scope",
      none: "Nothing outside the scope of the consultation was raised.")
    blocks += kindBlocks(
      .process, id: "process", title: "On the consultation itself",
      caption: "Comments on the consultation itself",
      none: "Nothing was said about how the consultation was run.")
    blocks += urgentBlocks()
    if let text = input.officersText[12] { blocks += text }
    return Part(
      number: 12, id: "other", title: "Out of scope, and comments on the process", blocks: blocks)
  }

  /// That there were urgent remarks, and no more: who made them and where is for the team.
  private mutating func urgentBlocks() -> [Block] {
    let urgent = Set(frame.themes.indices.filter { frame.themes[$0].kind == .urgent })
    let comments = results.comments.indices.filter { index in
      results.comments[index].codings.contains { urgent.contains($0.theme) }
    }
    guard !comments.isEmpty else { return [] }
    return [
      .heading(level: 3, id: "urgent", text: "Matters that may be urgent"),
      .paragraph([
        count(
          "comments/urgent", comments.count, base: results.comments.count,
          rule: "Comments that raised a theme of the kind urgent", comments: comments),
        .text(
          comments.count == 1
            ? " comment may raise something urgent. It was listed first for the consultation team, and "
              + "is neither quoted nor counted by theme here."
            : " comments may raise something urgent. They were listed first for the consultation team, "
              + "and are neither quoted nor counted by theme here."),
      ]),
    ]
  }

  private mutating func kindBlocks(
    _ kind: Theme.Kind, id: String, title: String, caption: String, none: String
  ) -> [Block] {
    let known = frame.themes.indices.filter { frame.themes[$0].kind == kind }
    guard !known.isEmpty else {
      return [
        .heading(level: 3, id: id, text: title),
        .paragraph([.text("The code frame has no theme for this, so it was not looked for.")]),
      ]
    }
    let raised = known.filter { results.all.themes[$0].respondents > 0 }
    guard !raised.isEmpty else {
      return [.heading(level: 3, id: id, text: title), .paragraph([.text(none)])]
    }
    var table = Table(
      id: "\(id)-themes", caption: caption,
      columns: [
        Table.Column("Theme", .text), Table.Column("Respondents"),
        Table.Column("% of those who commented"), Table.Column("Comments"),
      ])
    for theme in raised {
      let found = results.all.themes[theme]
      table.rows.append(
        Table.Row(
          [
            Table.Cell(themeTitle(theme)),
            cell(themeCount(theme, in: results.all, .all), data: String(found.respondents)),
            cell(
              themePercent(theme, in: results.all, .all),
              data: data(results.all.share(ofTheme: theme))),
            countCell(
              "theme/\(frame.themes[theme].id)/comments", found.comments,
              base: results.comments.count, rule: "Comments that raised the theme",
              comments: found.evidence),
          ], depth: raised.contains { frame.themes[$0].id == frame.themes[theme].parent } ? 1 : 0))
    }
    return [.heading(level: 3, id: id, text: title), .table(table)]
  }
}
