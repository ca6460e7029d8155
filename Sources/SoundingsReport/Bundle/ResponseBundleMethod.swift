import SoundingsModel

/// How the document of responses was made: what is in it, what is not, and what was masked.
enum ResponseBundleMethod {
  static func part(_ bundle: ResponseBundle, copies: Int) -> Part {
    var blocks: [Block] = [
      .paragraph([
        .text(
          "This document holds every response that its respondent allowed to be published, with the "
            + "words as they were received. A response has the number that it has in the register of "
            + "submissions. An organisation is named where it agreed to be named; individuals are "
            + "anonymous. Responses whose respondents asked not to be published, or of whom it is not "
            + "known whether they agree, are not in it, and neither are those that were excluded or "
            + "withdrawn. All of them are counted here.")
      ]),
      .table(ledger(bundle)),
    ]
    if copies > 0 {
      blocks.append(
        .paragraph([
          .text(
            "A text that stands in several comments is printed once, with the number of those. "
              + "\(Wording.counted(copies, "comment")) \(copies == 1 ? "refers" : "refer") to it instead."
          )
        ]))
    }
    if bundle.commentsWithheld > 0 {
      let count = bundle.commentsWithheld
      blocks.append(
        .paragraph([
          .text(
            "\(Wording.counted(count, "comment")) \(count == 1 ? "is" : "are") marked as withheld: "
              + "an officer decided against publishing what \(count == 1 ? "it says" : "they say"), or "
              + "\(count == 1 ? "it" : "they") may be about somebody's safety.")
        ]))
    }
    blocks += masked(bundle)
    return Part(number: 1, id: "about", title: "How this document was made", blocks: blocks)
  }

  private static func ledger(_ bundle: ResponseBundle) -> Table {
    var table = Table(
      id: "bundle-ledger", caption: "Responses received and in this document",
      columns: [Table.Column("What became of them", .text), Table.Column("Responses")])
    table.rows.append(row("Received", bundle.received, kind: .total))
    for (reason, count) in bundle.leftOut {
      table.rows.append(row("less \(reason.title)", count, depth: 1))
    }
    table.rows.append(row("In this document", bundle.included, kind: .total))
    return table
  }

  private static func masked(_ bundle: ResponseBundle) -> [Block] {
    let caution =
      "Personal data are found by rules, which can miss some: an officer reads the document before it "
      + "is released."
    guard !bundle.masked.isEmpty else {
      return [.paragraph([.text("Nothing was found that had to be masked. " + caution)])]
    }
    var table = Table(
      id: "bundle-masked", caption: "Words masked in this document, by kind",
      columns: [Table.Column("Kind", .text), Table.Column("Places")])
    for (kind, count) in bundle.masked {
      table.rows.append(row(Wording.capitalised(kind.title), count))
    }
    table.rows.append(row("All", bundle.masked.map(\.count).reduce(0, +), kind: .total))
    return [
      .paragraph([
        .text(
          "Words that may tell who somebody is, and passages that an officer took out, are replaced "
            + "by their kind in square brackets. " + caution)
      ]),
      .table(table),
    ]
  }

  private static func row(
    _ title: String, _ count: Int, kind: Table.Row.Kind = .plain, depth: Int = 0
  ) -> Table.Row {
    Table.Row(
      [Table.Cell(title), Table.Cell(Wording.grouped(count), data: "\(count)")], kind: kind,
      depth: depth)
  }
}
