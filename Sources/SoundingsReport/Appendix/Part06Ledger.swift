import SoundingsModel

extension AppendixBuilder {
  mutating func ledgerPart() -> Part {
    let ledger = results.ledger
    var table = Table(
      id: "ledger", caption: "Responses received and included",
      columns: [Table.Column("", .text), Table.Column("Responses")])
    table.columns[0].title = "What became of them"
    table.rows.append(
      Table.Row(
        [Table.Cell("Received"), cell(received(), data: "\(ledger.received)")], kind: .total))
    for (code, number) in ledger.excluded {
      table.rows.append(
        Table.Row(
          [
            Table.Cell("less \(Self.reason(code))"),
            countCell(
              "ledger/excluded/\(code)", number, base: ledger.received,
              rule: "Responses excluded: \(Self.reason(code))"),
          ], depth: 1))
    }
    if ledger.merged > 0 {
      table.rows.append(
        Table.Row(
          [
            Table.Cell(
              "less merged with another response of the same respondent\(inSameRound)"),
            cell(merged(), data: "\(ledger.merged)"),
          ], depth: 1))
    }
    table.rows.append(
      Table.Row(
        [Table.Cell("Analysed"), cell(analysed(), data: "\(ledger.analysed)")], kind: .total))
    table.rows += formRows()
    var notes: [String] = []
    if ledger.excludedTotal > 0 {
      notes.append(
        "Nothing is dropped: each excluded response stays in the register of submissions with its "
          + "reason.")
    }
    if ledger.merged > 0 {
      notes.append(
        "The words of merged responses are analysed with the response that they were merged with.")
    }
    if !notes.isEmpty { table.notes.append(notes.joined(separator: " ")) }

    var equation: [Inline] = [
      received(), .text(" received = "), analysed(), .text(" analysed + "), excludedTotal(),
      .text(" excluded + "), merged(), .text(" merged."),
    ]
    let withheld = results.responses.filter { $0.isCounted && $0.permission == .withhold }.count
    if withheld > 0 {
      equation += [
        .text(" "),
        count(
          "responses/withheld", withheld, base: ledger.received,
          rule: "Counted responses whose respondents asked not to be published"),
        .text(
          withheld == 1
            ? " response came with the request not to publish it: it is analysed and not quoted."
            : " responses came with the request not to publish them: they are analysed and not "
              + "quoted."),
      ]
    }
    let late = lateCount
    if let cutoff = consultation.cutoff, consultation.late == .analyse, late > 0 {
      equation += [
        .text(" "),
        count(
          "responses/late", late, base: ledger.received,
          rule: "Counted responses received after the cut-off date"),
        .text(
          " came after \(cutoff.inWords) and \(late == 1 ? "is" : "are") included, as the authority "
            + "decided."),
      ]
    }
    return Part(
      number: 6, id: "ledger-part", title: "Responses received and included",
      blocks: [
        .paragraph(equation), .table(table),
      ] + consulteeBlocks())
  }

  private var lateCount: Int {
    results.responses.lazy.filter { $0.isCounted && $0.isLate }.count
  }

  /// A reason of exclusion in words.
  static func reason(_ code: String) -> String {
    switch code {
    case "blank": "blank"
    case "test": "tests of the form"
    case "officer-reply": "replies by officers"
    case "late": "received after the cut-off date"
    case "withdrawn": "withdrawn by the respondent"
    case "automatic-reply": "automatic replies"
    case "not-read": "received and not yet read, since no program could"
    case "duplicate": "the same submission received twice"
    case "decided": "excluded by a recorded decision"
    default: code
    }
  }
}
