import SoundingsModel

extension AppendixBuilder {
  mutating func annexesPart() -> Part {
    var blocks: [Block] = [
      .heading(level: 3, id: "annex-a", text: "A. Organisations that responded")
    ]
    blocks += organisations() + unansweredBlocks()
    blocks.append(.heading(level: 3, id: "annex-b", text: "B. Questions"))
    blocks += questions()
    blocks.append(.heading(level: 3, id: "annex-c", text: "C. Code frame"))
    blocks.append(.table(frameTable()))
    if let change = results.frameChange, !shownRows(change).isEmpty {
      blocks.append(
        .paragraph([
          .text("What became of the themes of earlier frames stands in annex D, in the table "),
          .link("Change between rounds that is due to the code frame", to: "change-frame"),
          .text("."),
        ]))
    }
    blocks.append(.heading(level: 3, id: "annex-d", text: "D. Data tables"))
    blocks.append(
      .paragraph([
        .text(
          "Each table of this summary is also a file in the folder data, under the table's name. "
            + "Each figure has an identifier, and summary.json gives its value, its base and the "
            + "rule that it is counted by.")
      ]))
    blocks += attributeThemeBlocks() + annexTables.map(Block.table)
    blocks += changeAnnexBlocks() + questionChangeTables()
    blocks.append(.heading(level: 3, id: "annex-e", text: "E. Sources, methods and statistics"))
    blocks.append(.table(sourcesTable()))
    if !input.method.findings.isEmpty { blocks.append(.table(findingsTable())) }
    blocks += readersBlocks()
    blocks.append(.list(statistics(), ordered: false))
    blocks.append(.heading(level: 3, id: "annex-f", text: "F. Redactions"))
    blocks += redactionBlocks()
    blocks += backgroundPapers() + wordingAnnex()
    return Part(number: 15, id: "annexes", title: "Annexes", blocks: blocks)
  }

  private mutating func organisations() -> [Block] {
    var names = OrganisationNames()
    var unnamed = 0
    for respondent in results.respondents where respondent.kind == .organisation {
      let name = respondent.responses.map { results.responses[$0] }
        .first { $0.permission == .publish && $0.identity.organisation != nil }?
        .identity.organisation
      guard let name else {
        unnamed += 1
        continue
      }
      names.add(publishedName(name))
    }
    var blocks: [Block] = []
    if !names.isEmpty {
      blocks.append(.paragraph([.text("Names are as the respondents gave them.")]))
      blocks.append(.list(names.sorted.map { [.text($0)] }, ordered: false))
    }
    if unnamed > 0 {
      blocks.append(
        .paragraph([
          .text(names.isEmpty ? "No organisation is named. " : ""),
          count(
            "organisations/unnamed", unnamed, base: results.respondents.count,
            rule: "Organisations that are not named"),
          .text((unnamed == 1 ? " organisation " : " organisations ") + whyUnnamed(unnamed)),
        ]))
    }
    if names.isEmpty, unnamed == 0 {
      blocks.append(.paragraph([.text("No respondent is known to be an organisation.")]))
    }
    return blocks
  }

  /// Whether it is for the sources or for the organisations that there are no names.
  private func whyUnnamed(_ number: Int) -> String {
    guard results.responses.contains(where: { $0.identity.organisation != nil }) else {
      return "responded; the sources have no names of organisations."
    }
    guard statesPermission else {
      return "responded; the sources do not say whether "
        + (number == 1 ? "it agrees to be named." : "they agree to be named.")
    }
    return "did not agree to be named or gave no name."
  }

  private func questions() -> [Block] {
    var items: [[Inline]] = consultation.questions.map {
      let asked = headers(of: .question($0.id))
      return [
        .strong(asked.isEmpty ? $0.title : asked.joined(separator: " / ")),
        .text(" Answers: \($0.scale.joined(separator: "; "))."),
      ]
    }
    items += consultation.sections.map { section in
      let title = sectionTitle(Group(id: section.id, title: section.title))
      let asked = headers(of: .textUnder(section: section.id))
      guard !asked.isEmpty, asked != [title] else {
        return [.strong(title), .text(" Open comments.")]
      }
      return [
        .strong(asked.joined(separator: " / ")),
        .text(" Open comments, reported under “\(title)”."),
      ]
    }
    return items.isEmpty
      ? [.paragraph([.text("Respondents could comment freely.")])] : [.list(items, ordered: false)]
  }

  private mutating func frameTable() -> Table {
    var table = Table(
      id: "code-frame", caption: "Code frame \(frame.version) with counts",
      columns: [
        Table.Column("Theme", .text), Table.Column("Definition", .text),
        Table.Column("Rules", .text), Table.Column("Respondents"), Table.Column("Comments"),
      ])
    func add(_ theme: Int, _ depth: Int) {
      let definition = frame.themes[theme]
      var rules = definition.include.map(\.text).joined(separator: "; ")
      if !definition.exclude.isEmpty {
        rules += "; not: " + definition.exclude.map(\.text).joined(separator: "; ")
      }
      let found = results.all.themes[theme]
      table.rows.append(
        Table.Row(
          [
            Table.Cell(definition.title), Table.Cell(definition.definition ?? "–"),
            Table.Cell(rules.isEmpty ? "–" : rules),
            cell(themeCount(theme, in: results.all, .all), data: String(found.respondents)),
            countCell(
              "theme/\(definition.id)/comments", found.comments, base: results.comments.count,
              rule: "Comments that raised the theme", comments: found.evidence),
          ], depth: depth))
      for child in themes.children[theme] { add(child, depth + 1) }
    }
    for root in themes.roots { add(root, 0) }
    return table
  }

  private func sourcesTable() -> Table {
    var table = Table(
      id: "sources", caption: "Source files",
      columns: [
        Table.Column("File", .text), Table.Column("Layout", .text), Table.Column("Encoding", .text),
        Table.Column("Rows or posts"), Table.Column("SHA-256", .text),
      ])
    for file in input.method.files {
      table.rows.append(
        Table.Row([
          Table.Cell(file.path), Table.Cell(file.layout), Table.Cell(file.encoding),
          Table.Cell("\(file.records)"),
          Table.Cell(String(file.sha256.prefix(16)) + "…", data: file.sha256),
        ]))
    }
    return table
  }

  private func findingsTable() -> Table {
    var table = Table(
      id: "findings-by-kind", caption: "Findings for the team, by kind",
      columns: [Table.Column("Finding", .text), Table.Column("Number")])
    for (code, number) in input.method.findings {
      table.rows.append(
        Table.Row([
          Table.Cell(
            Wording.capitalised(code.split(separator: "-").joined(separator: " ")), data: code),
          Table.Cell("\(number)"),
        ]))
    }
    return table
  }

  private func statistics() -> [[Inline]] {
    let differences: [[Inline]] = [
      [
        .text(
          "Differences between rounds: Newcombe's hybrid score interval, 95% (Newcombe 1998, method "
            + "10), unadjusted; those who are in both shares are allowed for by their correlation "
            + "(Zou and Donner 2008). Of the same respondents: his paired interval.")
      ],
      [
        .text(
          "Tests of a difference: Fisher's exact, two-sided; of the same respondents McNemar's exact, "
            + "two-sided. The tests of one table are corrected together (Benjamini and Hochberg "
            + "1995).")
      ],
      [
        .text(
          "What a difference lies in: two components with averaged weights (Kitagawa 1955); types that "
            + "commented in one of the rounds only are a third part. Direct standardisation with the "
            + "first round's mix. Intervals: 2,000 resamples of respondents, drawn apart for the first "
            + "round only, the last only and both, 2.5 to 97.5%; generator PCG32, seed "
            + "\(consultation.seed).")
      ],
    ]
    let agreement: [[Inline]] = [
      [
        .text(
          "Agreement of readers: Cohen's kappa (1960), Krippendorff's alpha for nominal data (2011), Gwet's "
            + "AC1 (2008), positive and negative agreement (Cicchetti and Feinstein 1990); percentile "
            + "intervals of a bootstrap over comments, 95%.")
      ]
    ]
    return [[.text("Shares: Wilson's interval, 95% (Wilson 1927).")]]
      + (results.change == nil ? [] : differences)
      + (results.readings?.readers == nil ? [] : agreement)
      + [[.text("Percentages are rounded half up from the unrounded share.")]]
  }
}
