import SoundingsModel

/// The page of responses: what an officer has approved, masked, the same text once.
extension AppendixBuilder {
  mutating func responsesPage() -> [Block] {
    let texts = BundleTexts(results.comments, of: results.responses, frame: frame)
    let input = input
    let names = Verbatims(results) { name in
      Masking.text(name, input.personalData(name).filter { $0.kind != .name })
    }
    var shown: Set<String> = []
    var sections: [Block] = []
    for tally in results.bySection {
      let quotes = tally.commentIndexes.compactMap { index -> Verbatim? in
        let coded = results.comments[index]
        let text = coded.comment.text
        guard coded.mayBeQuoted == true, !texts.isWithheld(text),
          ResponseBundle.reason(results.responses[coded.response]) == nil,
          shown.insert(text).inserted
        else { return nil }
        let copies = texts.count(of: text)
        return Verbatim(
          comment: coded.comment.id, pieces: Masking.pieces(of: text, texts.spans(of: text)),
          attribution: copies > 1
            ? "The same text stands in \(Wording.grouped(copies)) comments"
            : names.attribution(coded), isApproved: true)
      }
      guard !quotes.isEmpty else { continue }
      if isDivided {
        sections.append(
          .heading(
            level: 2, id: "responses-\(tally.group.id)", text: sectionTitle(tally.group)))
      }
      sections.append(.quotes(quotes))
    }
    guard !shown.isEmpty else {
      return [.paragraph([.text("No response has been approved for publication yet.")])]
    }
    let rule =
      "Only responses whose respondents agreed and that an officer has approved are shown. Personal data "
      + "are masked, visibly; every other byte is as it was received. A text that several sent stands "
      + "once, with its number."
    return [
      .paragraph([
        count(
          "responses/shown", shown.count, base: results.comments.count,
          rule: "Different texts of comments that are approved for publication"),
        .text(shown.count == 1 ? " comment is shown. \(rule)" : " comments are shown. \(rule)"),
      ])
    ] + sections
  }
}
