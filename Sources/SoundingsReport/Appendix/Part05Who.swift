import SoundingsModel

extension AppendixBuilder {
  mutating func whoPart() -> Part {
    var blocks: [Block] = [.paragraph(whoSentences())]
    blocks.append(.chart(whoChart()))
    blocks.append(.table(stakeholderTable()))
    if results.byRound.filter({ $0.respondents > 0 }).count > 1 {
      blocks.append(.table(roundTable()))
    }
    blocks += attributeBlocks()
    return Part(number: 5, id: "who", title: "Who responded", blocks: blocks)
  }

  private mutating func whoSentences() -> [Inline] {
    let organisations = results.respondents.lazy.filter { $0.kind == .organisation }.count
    let individuals = results.respondents.lazy.filter { $0.kind == .individual }.count
    let unknown = results.respondents.count - organisations - individuals
    if unknown == results.respondents.count, unknown > 1 {
      return [
        .text("There were "), respondentCount(),
        .text(
          " respondents. The responses do not tell which of them are organisations and which "
            + "individuals. They chose to take part. Their views cannot be taken as those of all who "
            + "could have answered."),
      ]
    }
    var inlines: [Inline] = [
      .text(results.respondents.count == 1 ? "There was " : "There were "), respondentCount(),
      .text(results.respondents.count == 1 ? " respondent: " : " respondents: "),
      count(
        "kind/organisation/respondents", organisations, base: results.respondents.count,
        rule: "Respondents who answered as an organisation"),
      .text(organisations == 1 ? " organisation and " : " organisations and "),
      count(
        "kind/individual/respondents", individuals, base: results.respondents.count,
        rule: "Respondents who answered as individuals"),
      .text(individuals == 1 ? " individual" : " individuals"),
    ]
    if unknown > 0 {
      inlines += [
        .text("; for "),
        count(
          "kind/not-stated/respondents", unknown, base: results.respondents.count,
          rule: "Respondents of whom it is not known"),
        .text(" the responses do not tell"),
      ]
    }
    inlines.append(
      .text(
        ". They chose to take part. Their views cannot be taken as those of all who could have "
          + "answered."))
    return inlines
  }

  private func whoChart() -> Chart {
    let total = results.respondents.count
    let bars = results.byStakeholder.filter { $0.respondents > 0 }.map { tally in
      Chart.Bar(
        label: tally.group.title, value: Double(tally.respondents),
        text: "\(tally.respondents) (\(Wording.percent(Share(tally.respondents, of: total))))")
    }
    let largest = results.byStakeholder.max { $0.respondents < $1.respondents }
    let title =
      largest.map { "The largest group of respondents was “\($0.group.title)”" } ?? "Respondents"
    let ties = results.byStakeholder.filter { $0.respondents == largest?.respondents }.count
    return Chart(
      id: "chart-who", title: ties == 1 ? title : "Respondents by stakeholder type",
      drawing: .bars(bars, unit: .count), table: "stakeholders")
  }

  private mutating func stakeholderTable() -> Table {
    let total = results.respondents.count
    let unknown = results.respondents.filter { $0.kind == nil }.count
    var table = Table(
      id: "stakeholders", caption: "Respondents by stakeholder type",
      columns: [
        Table.Column("Stakeholder type", .text), Table.Column("Respondents"), Table.Column("%"),
        Table.Column("Organisations"), Table.Column("Individuals"),
      ] + (unknown > 0 ? [Table.Column("Not stated")] : []) + [
        Table.Column("With a comment"), Table.Column("Comments"),
      ])
    func kinds(_ type: Int?) -> [Int] {
      let members = results.respondents.filter { $0.stakeholder == type }
      return [
        members.filter { $0.kind == .organisation }.count,
        members.filter { $0.kind == .individual }.count, members.filter { $0.kind == nil }.count,
      ]
    }
    for (index, tally) in results.byStakeholder.enumerated() {
      let scope = Scope.stakeholder(tally.group)
      let split = kinds(index < consultation.stakeholders.count ? index : nil)
      let names = ["organisations", "individuals"] + (unknown > 0 ? ["not-stated"] : [])
      table.rows.append(
        Table.Row(
          [
            Table.Cell(tally.group.title), typeRespondents(tally.group, tally.respondents),
            percentCell(
              "\(scope.id)share", Share(tally.respondents, of: total),
              rule: "Share of all respondents\(scope.rule)"),
          ]
            + zip(names, split).map { name, number in
              countCell(
                "\(scope.id)\(name)", number, base: tally.respondents,
                rule: "Respondents\(scope.rule): \(name)")
            } + [
              cell(commenters(tally, scope), data: "\(tally.commenters)"),
              countCell(
                "\(scope.id)comments", tally.comments, base: results.comments.count,
                rule: "Comments\(scope.rule)", comments: tally.commentIndexes),
            ]))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"), cell(respondentCount(), data: "\(total)"),
          Table.Cell(total == 0 ? "–" : "100%", data: total == 0 ? "" : "1"),
          countCell(
            "kind/organisation/respondents",
            results.respondents.filter { $0.kind == .organisation }.count, base: total,
            rule: "Respondents who answered as an organisation"),
          countCell(
            "kind/individual/respondents",
            results.respondents.filter { $0.kind == .individual }.count, base: total,
            rule: "Respondents who answered as individuals"),
        ]
          + (unknown == 0
            ? []
            : [
              countCell(
                "kind/not-stated/respondents", unknown, base: total,
                rule: "Respondents of whom it is not known")
            ]) + [
            cell(commenters(results.all, .all), data: "\(results.all.commenters)"),
            cell(commentCount(), data: "\(results.comments.count)"),
          ], kind: .total))
    return table
  }

  private mutating func roundTable() -> Table {
    let crosstab = results.roundByStakeholder
    let rows = crosstab.rows.indices.filter { results.byRound[$0].respondents > 0 }
    var table = Table(
      id: "rounds-by-stakeholder", caption: "Respondents by stakeholder type and round",
      columns: [Table.Column("Stakeholder type", .text)]
        + rows.map { Table.Column(crosstab.rows[$0].title) })
    for (column, group) in crosstab.columns.enumerated() {
      table.rows.append(
        Table.Row(
          [Table.Cell(group.title)]
            + rows.map { row in
              let scope = Scope.round(crosstab.rows[row]).and(.stakeholder(group))
              let tally = crosstab.cells[row][column]
              return countCell(
                "\(scope.id)respondents", tally.respondents,
                base: results.byRound[row].respondents, rule: "Respondents\(scope.rule)")
            }))
    }
    table.rows.append(
      Table.Row(
        [Table.Cell("All")]
          + rows.map { row in
            let scope = Scope.round(crosstab.rows[row])
            return countCell(
              "\(scope.id)respondents", results.byRound[row].respondents,
              base: results.respondents.count, rule: "Respondents\(scope.rule)")
          }, kind: .total))
    let several = results.respondents.lazy.filter { $0.rounds.count > 1 }.count
    if several > 0 {
      table.notes.append(
        "Respondents who took part in more than one round are counted in each, so the rounds add up "
          + "to more than all respondents.")
    }
    return table
  }
}
