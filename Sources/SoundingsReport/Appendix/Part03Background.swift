import SoundingsModel

extension AppendixBuilder {
  mutating func backgroundPart() -> Part {
    var blocks: [Block] = []
    if let text = input.officersText[3] {
      blocks += text
    } else {
      blocks.append(
        lacking("Background to the \(subject): the officers' text (text/03-background.md)."))
    }
    if let round = consultation.rounds.first, !hasRounds {
      blocks.append(
        .paragraph([
          .text("The consultation ran from \(round.from.inWords) to \(round.to.inWords).")
        ]))
    }
    if hasRounds {
      blocks.append(.heading(level: 3, id: "timeline", text: "Timeline"))
      blocks.append(.table(timeline()))
    }
    return Part(number: 3, id: "background", title: "Background and timeline", blocks: blocks)
  }

  private mutating func timeline() -> Table {
    var table = Table(
      id: "timeline-rounds", caption: "Rounds of the consultation",
      columns: [
        Table.Column("Round", .text), Table.Column("From", .text), Table.Column("To", .text),
        Table.Column("Respondents"), Table.Column("Comments"),
      ])
    let known = Dictionary(
      consultation.rounds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for tally in results.byRound {
      let scope = Scope.round(tally.group)
      let round = known[tally.group.id]
      table.rows.append(
        Table.Row([
          Table.Cell(tally.group.title),
          round.map { Table.Cell($0.from.inWords, data: $0.from.description) }
            ?? Table.Cell("–", data: ""),
          round.map { Table.Cell($0.to.inWords, data: $0.to.description) }
            ?? Table.Cell("–", data: ""),
          countCell(
            "\(scope.id)respondents", tally.respondents, base: results.respondents.count,
            rule: "Respondents\(scope.rule)"),
          countCell(
            "\(scope.id)comments", tally.comments, base: results.comments.count,
            rule: "Comments\(scope.rule)", comments: tally.commentIndexes),
        ]))
    }
    let several = results.respondents.lazy.filter { $0.rounds.count > 1 }.count
    if several > 0 {
      table.notes.append(
        "\(Wording.counted(several, "respondent")) took part in more than one round and "
          + "\(several == 1 ? "is" : "are") counted in each.")
    }
    return table
  }
}
