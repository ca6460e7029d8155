import SoundingsModel

extension AppendixBuilder {
  mutating func campaignsPart() -> Part {
    var blocks: [Block] = []
    if results.identicalTexts.isEmpty {
      blocks.append(
        .paragraph([
          .text(
            "No text of twelve words or more was sent word for word by three or more respondents.")
        ]))
    } else {
      blocks.append(
        .paragraph([
          count(
            "campaigns/identical", results.identicalTexts.count,
            rule: "Texts of twelve words or more sent word for word by three or more respondents"),
          .text(
            results.identicalTexts.count == 1
              ? " text was sent word for word by three or more respondents. Its copies are counted "
                + "in all figures, each for its sender."
              : " texts were sent word for word by three or more respondents. Their copies are "
                + "counted in all figures, each for its sender."),
        ]))
      var table = Table(
        id: "identical-texts", caption: "Texts sent word for word by several respondents",
        columns: [
          Table.Column("Text", .text)
        ] + (isDivided ? [Table.Column(Wording.capitalised(sectionNoun), .text)] : []) + [
          Table.Column("Respondents"), Table.Column("Comments"),
        ])
      for (place, text) in results.identicalTexts.enumerated() {
        let id = "campaigns/identical/\(place + 1)"
        table.rows.append(
          Table.Row(
            [Table.Cell("Text \(place + 1)")] + sectionCell(text) + [
              countCell(
                "\(id)/respondents", text.respondents, base: results.respondents.count,
                rule: "Respondents who sent this text", comments: text.comments),
              countCell(
                "\(id)/comments", text.comments.count, base: results.comments.count,
                rule: "Comments with this text", comments: text.comments),
            ]))
      }
      blocks.append(.table(table))
    }
    let petitions = petitionBlocks()
    blocks.append(
      .paragraph([
        .text(
          "Only word-for-word copies were looked for. Varied or extended copies of a text have not "
            + "been searched for."
            + (petitions.isEmpty ? " No submission was marked as a petition." : ""))
      ]))
    blocks += petitions
    if let text = input.officersText[10] { blocks += text }
    return Part(number: 10, id: "campaigns", title: "Campaigns and petitions", blocks: blocks)
  }

  /// The section of a text's first copy, where comments are told apart by section.
  private func sectionCell(_ text: IdenticalText) -> [Table.Cell] {
    guard isDivided else { return [] }
    let section = results.comments[text.comments[0]].comment.section
    let group = results.bySection.first { $0.group.id == section }?.group
    return [Table.Cell(group.map(sectionTitle) ?? section)]
  }
}
