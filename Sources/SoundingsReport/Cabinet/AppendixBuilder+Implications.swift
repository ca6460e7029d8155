import SoundingsModel

/// “Other implications” and the financial implications, as far as the consultation speaks of them.
extension AppendixBuilder {
  mutating func implicationBlocks(
    _ section: String, _ references: AppendixReferences
  ) -> [Block] {
    var table = Table(
      id: "other-implications", caption: "Other implications",
      columns: [
        Table.Column("Other implications", .text), Table.Column("Yes/No", .text),
        Table.Column("Paragraph references", .text),
      ])
    var paragraphs = NumberedParagraphs(section: section)
    for row in consultation.report.implications {
      let themes = implicationThemes(row)
      let raised = themes.filter { results.all.themes[$0].respondents > 0 }
      let number = paragraphs.add(
        [.strong(row.title), .text(". ")] + rest(of: row, themes, raised, references))
      table.rows.append(
        Table.Row([
          Table.Cell(row.title), Table.Cell(Self.answer(row, themes, raised)), Table.Cell(number),
        ]))
    }
    if consultation.report.implications.contains(where: { $0.answer == nil }) {
      table.notes.append(
        "“To be confirmed”: what the comments suggest; an officer answers with answer: yes or no in "
          + "report.implications of consultation.yaml.")
    }
    return [.table(table)] + paragraphs.blocks
  }

  /// Themes of a row that stand below no other theme of it, in the order of the report.
  private func implicationThemes(_ row: ImplicationRow) -> [Int] {
    let members = Set(
      frame.themes.indices.filter { theme in
        let definition = frame.themes[theme]
        return definition.kind != .urgent
          && (row.kinds.contains(definition.kind) || row.themes.contains(definition.id))
      })
    let below = Set(members.flatMap { themes.children[$0] })
    return members.filter { !below.contains($0) }.sorted {
      let (a, b) = (results.all.themes[$0].respondents, results.all.themes[$1].respondents)
      return a != b ? a > b : $0 < $1
    }
  }

  private static func answer(_ row: ImplicationRow, _ themes: [Int], _ raised: [Int]) -> String {
    if let answer = row.answer { return answer ? "Yes" : "No" }
    if themes.isEmpty { return "For an officer to answer" }
    return raised.isEmpty ? "No (to be confirmed)" : "Yes (to be confirmed)"
  }

  /// What in the consultation a row rests on.
  private mutating func rest(
    of row: ImplicationRow, _ themes: [Int], _ raised: [Int], _ references: AppendixReferences
  ) -> [Inline] {
    guard !themes.isEmpty else {
      return [
        .text("The code frame has no theme for this, so comments on it were not looked for.")
      ]
    }
    guard !raised.isEmpty else {
      return [
        .text(
          "Nothing was said in the consultation about \(Wording.list(themes.map(themeTitle), "or"))"
        )
      ] + [references.inline(part: "annexes", table: "code-frame"), .text(".")]
    }
    let isEquality = raised.allSatisfy { frame.themes[$0].kind == .equality }
    return [
      .text("Of those who commented ("), commenters(results.all, .all),
      .text("), respondents raised "),
    ]
      + Wording.list(raised.map { alsoRaised($0, in: results.all, .all) })
      + [
        isEquality
          ? references.inline(part: "equality", table: "equality")
          : references.inline(part: "findings-part", table: "themes"), .text("."),
      ]
  }

  /// Themes of the kind finance: how many raised them, who, and what officers say.
  mutating func financeBlocks(_ section: String, _ references: AppendixReferences) -> [Block] {
    var paragraphs = NumberedParagraphs(section: section)
    let row = ImplicationRow("", kinds: [.finance])
    let known = implicationThemes(row)
    let raised = known.filter { results.all.themes[$0].respondents > 0 }
    paragraphs.add(rest(of: row, known, raised, references))
    guard !raised.isEmpty else { return paragraphs.blocks }
    for theme in raised {
      let children = themes.raisedChildren(of: theme, in: results.all)
      guard !children.isEmpty else { continue }
      paragraphs.add(
        [.text("Within "), .strong(themeTitle(theme)), .text(", respondents raised ")]
          + Wording.list(children.map { alsoRaised($0, in: results.all, .all) }) + [.text(".")])
    }
    if let comparison = results.change {
      for change in clearChanges(comparison) where frame.themes[change.theme].kind == .finance {
        paragraphs.add(
          changeSentence(change, comparison, isBrief: true)
            + [references.inline(part: "change-part", table: "change")])
      }
    }
    for theme in raised {
      guard let answer = results.issues.first(where: { $0.theme == frame.themes[theme].id }),
        let response = answer.response
      else { continue }
      paragraphs.add([
        .text("Officers on "), .strong(themeTitle(theme)), .text(": \(response)"),
        references.inline(part: "issues", table: "key-issues"),
      ])
    }
    let table = themeTable(
      id: "finance", caption: "Respondents who raised financial matters",
      tally: results.all, row: results.byStakeholder, scope: .all,
      outline: themes.outline(in: results.all, from: raised))
    return paragraphs.blocks + [.table(table)]
  }
}
