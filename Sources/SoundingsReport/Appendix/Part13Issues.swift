import SoundingsModel

extension AppendixBuilder {
  /// The share of those who commented from which a theme is a key issue.
  static let issueThreshold = 0.1

  mutating func issuesPart() -> Part {
    var blocks: [Block] = []
    let issues = themes.ranked(in: results.all, kinds: [.theme, .equality, .finance]).filter {
      (results.all.share(ofTheme: $0).fraction ?? 0) >= Self.issueThreshold
    }
    if issues.isEmpty {
      blocks.append(
        .paragraph([
          .text("No theme was raised by a tenth or more of the respondents who commented.")
        ]))
    } else {
      blocks.append(
        .paragraph([
          .text(
            "The themes that a tenth or more of those who commented raised are listed with the "
              + "officers' response to each and the change that was made, or the reason for none.")
        ]))
      blocks.append(.table(issuesTable(issues)))
      blocks.append(
        lacking(
          "The officers' response to \(issues.count == 1 ? "the key issue" : "each of the \(issues.count) key issues")"
            + " in part 13, with the change made or the reason for none (issues.yaml)."))
    }
    if let text = input.officersText[13] { blocks += text }
    return Part(
      number: 13, id: "issues", title: "Key issues and the response to each", blocks: blocks)
  }

  private mutating func issuesTable(_ issues: [Int]) -> Table {
    var table = Table(
      id: "key-issues", caption: "Key issues",
      columns: [
        Table.Column("Issue", .text), Table.Column("Respondents"),
        Table.Column("% of those who commented"), Table.Column("Raised by", .text),
        Table.Column("Officers' response", .text),
      ])
    for theme in issues {
      let types = results.byStakeholder.filter { $0.themes[theme].respondents > 0 }
      table.rows.append(
        Table.Row([
          Table.Cell(themeTitle(theme)),
          cell(
            themeCount(theme, in: results.all, .all),
            data: String(results.all.themes[theme].respondents)),
          cell(
            themePercent(theme, in: results.all, .all),
            data: data(results.all.share(ofTheme: theme))),
          Table.Cell(
            types.map { "\($0.group.title) \($0.themes[theme].respondents)" }.joined(
              separator: ", ")),
          Table.Cell("Not yet recorded"),
        ]))
    }
    return table
  }
}
