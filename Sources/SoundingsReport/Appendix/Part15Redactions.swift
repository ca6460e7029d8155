import SoundingsModel

extension AppendixBuilder {
  /// What was taken out of the quotations, by kind; the single places are for the team.
  mutating func redactionBlocks() -> [Block] {
    let holding = results.comments.indices.filter { !results.comments[$0].personalData.isEmpty }
    var blocks: [Block] = []
    if holding.isEmpty {
      blocks.append(.paragraph([.text("No comment was found to hold personal data.")]))
    } else {
      blocks.append(
        .paragraph([
          count(
            "comments/personal-data", holding.count, base: results.comments.count,
            rule: "Comments in which rules found what may be personal data", comments: holding),
          .text(
            (holding.count == 1 ? " comment was" : " comments were")
              + " found to hold what may be personal data: a name, an address or a number."
              + (quotations == 0
                ? ""
                : " Such comments are quoted only where a theme has no other quotation, and then "
                  + "with those words removed, visibly. Every other byte of a quotation is as it was "
                  + "received.")),
        ]))
    }
    guard quotations > 0 else {
      let reason = statesPermission ? "" : ": \(Self.permissionUnstated)"
      blocks.append(.paragraph([.text("No comment is quoted in this summary\(reason).")]))
      return blocks
    }
    guard !redactions.isEmpty else {
      blocks.append(.paragraph([.text("No part of a quotation was redacted.")]))
      return blocks
    }
    var table = Table(
      id: "redactions", caption: "Redactions in quotations, by kind",
      columns: [Table.Column("Kind", .text), Table.Column("Redactions")])
    for kind in PersonalDataSpan.Kind.allCases {
      let number = redactions.lazy.filter { $0.span.kind == kind }.count
      guard number > 0 else { continue }
      table.rows.append(
        Table.Row([
          Table.Cell(Wording.capitalised(kind.title), data: kind.rawValue),
          countCell(
            "redactions/\(kind.rawValue)", number, base: redactions.count,
            rule: "Places masked in quotations, of this kind"),
        ]))
    }
    table.rows.append(
      Table.Row(
        [
          Table.Cell("All"),
          countCell("redactions", redactions.count, rule: "Places masked in quotations"),
        ], kind: .total))
    table.notes.append(
      "The reason of each is that it may be personal data of the kind named, or that an officer "
        + "decided so.")
    blocks.append(.table(table))
    return blocks
  }
}
