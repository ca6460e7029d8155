public import SoundingsModel

/// Which themes are key issues.
public enum KeyIssues {
  /// The share of those who commented from which a theme is one.
  static let threshold = 0.1

  /// Themes at or above the threshold and those that officers answered, the largest first.
  public static func themes(_ results: Results) -> [Int] {
    let answered = Set(results.issues.lazy.filter(\.isComplete).map(\.theme))
    return ThemeOrder(results.frame)
      .ranked(in: results.all, kinds: [.theme, .equality, .finance])
      .filter { theme in
        (results.all.share(ofTheme: theme).fraction ?? 0) >= threshold
          || answered.contains(results.frame.themes[theme].id)
      }
  }
}

extension AppendixBuilder {
  mutating func issuesPart() -> Part {
    var blocks: [Block] = []
    let issues = KeyIssues.themes(results)
    let hasSmaller = issues.contains {
      (results.all.share(ofTheme: $0).fraction ?? 0) < KeyIssues.threshold
    }
    if issues.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            "No theme was raised by at least \(Self.keyShare), before rounding, of the respondents who "
              + "commented.")
        ]))
    } else {
      blocks.append(
        .paragraph([
          .text(
            "The themes that were raised by at least \(Self.keyShare) of those who commented, before "
              + "rounding,"
              + (hasSmaller ? " and others that officers answered" : "")
              + " are listed with the officers' response to each and the change that was made, or "
              + "the reason for none.")
        ]))
      for theme in issues { blocks += issueBlocks(theme) }
      dataTables.append(issuesTable(issues))
      let open = issues.filter { !(answer(to: $0)?.isComplete ?? false) }
      if !open.isEmpty {
        blocks.append(
          lacking(
            "The officers' response to "
              + (open.count == issues.count
                ? (open.count == 1 ? "the key issue" : "each of the \(open.count) key issues")
                : "\(open.count) of the \(issues.count) key issues ("
                  + Wording.list(open.map(themeTitle)) + ")")
              + " in part 13, with the change made or the reason for none (issues.yaml)."))
      }
    }
    if let text = input.officersText[13] { blocks += text }
    return Part(
      number: 13, id: "issues", title: "Key issues and the response to each", blocks: blocks)
  }

  /// The threshold: "10%".
  private static let keyShare = "\(Int((KeyIssues.threshold * 100).rounded()))%"

  /// One issue: who raised it, what officers say, what was changed.
  private mutating func issueBlocks(_ theme: Int) -> [Block] {
    let issue = answer(to: theme)
    let types = results.byStakeholder.filter { $0.themes[theme].respondents > 0 }
    let numbers: [[Inline]] = types.map { tally in
      [
        .text("\(tally.group.title) "),
        themeCount(theme, in: tally, .stakeholder(tally.group)),
      ]
    }
    var raised: [Inline] = [
      .strong("Raised by "), themeCount(theme, in: results.all, .all),
      .text(" of those who commented ("), themePercent(theme, in: results.all, .all), .text(")"),
    ]
    if !numbers.isEmpty { raised += [.text(": ")] + Wording.list(numbers) }
    var blocks: [Block] = [
      .heading(level: 3, id: "issue-\(frame.themes[theme].id)", text: themeTitle(theme)),
      .paragraph(raised + [.text(".")]),
    ]
    blocks.append(
      .paragraph([
        .strong("Officers' response: "), .text(issue?.response ?? "Not yet recorded."),
      ]))
    if let reason = issue?.reason, issue?.change == nil {
      blocks.append(.paragraph([.strong("No change: "), .text(reason)]))
    } else {
      blocks.append(
        .paragraph([.strong("What changed: "), .text(issue?.change ?? "Not yet recorded.")]))
    }
    return blocks
  }

  private mutating func issuesTable(_ issues: [Int]) -> Table {
    var table = Table(
      id: "key-issues", caption: "Key issues",
      columns: [
        Table.Column("Issue", .text), Table.Column("Respondents"),
        Table.Column("% of those who commented"), Table.Column("Raised by", .text),
        Table.Column("Officers' response", .prose), Table.Column("What changed", .prose),
      ], isRanked: true)
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
              separator: ", "),
            restsOn: results.byStakeholder.map {
              "\(Scope.stakeholder($0.group).id)theme/\(frame.themes[theme].id)/respondents"
            }),
          Table.Cell(answer(to: theme)?.response ?? "Not yet recorded"),
          Table.Cell(whatChanged(answer(to: theme))),
        ]))
    }
    return table
  }

  private func answer(to theme: Int) -> KeyIssue? {
    results.issues.first { $0.theme == frame.themes[theme].id }
  }

  private func whatChanged(_ issue: KeyIssue?) -> String {
    if let change = issue?.change { return change }
    if let reason = issue?.reason { return "No change: \(Wording.uncapitalised(reason))" }
    return "Not yet recorded"
  }
}
