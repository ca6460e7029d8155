import SoundingsModel

/// Words that groups of respondents use more than others.
extension AppendixBuilder {
  private static let named = 4

  /// "In May and June 2007 respondents used these words more than in November 2006: “shortfall” (23 of 184
  /// against 2 of 127) …"; nothing where no word is.
  mutating func keyWordsSentences() -> [Inline] {
    let byRound = results.keyWords.filter { $0.others != nil }
    guard !byRound.isEmpty else { return [] }
    return Wording.sentences(
      byRound.map { words in
        let items = words.terms.prefix(Self.named).enumerated().map { place, term -> [Inline] in
          [.text("“\(publishedName(term.text))” (")] + keyWordNumbers(term, place, words)
            + [.text(")")]
        }
        return [
          .text(
            "Used more in \(words.group.title) than in \(words.others?.title ?? "the others"): ")
        ] + Wording.list(items) + [.text(".")]
      } + [[.reference(to: "key-words"), .text(" has more, and those of stakeholder types.")]])
  }

  private mutating func keyWordNumbers(
    _ term: KeyWords.Term, _ place: Int, _ words: KeyWords
  ) -> [Inline] {
    let id = Self.keyWordID(words, place)
    return [
      count(
        "\(id)/respondents", term.target.count, base: term.target.base,
        rule: "Respondents of \(words.group.id) who use the word or phrase"),
      .text(" of \(Wording.grouped(term.target.base)) against "),
      count(
        "\(id)/others", term.rest.count, base: term.rest.base,
        rule: "Respondents compared with \(words.group.id) who use the word or phrase"),
      .text(" of \(Wording.grouped(term.rest.base))"),
    ]
  }

  private static func keyWordID(_ words: KeyWords, _ place: Int) -> String {
    "key-words/\(words.others == nil ? "stakeholder" : "round")/\(words.group.id)/\(place + 1)"
  }

  mutating func keyWordsTable() -> Table? {
    guard !results.keyWords.isEmpty else { return nil }
    var table = Table(
      id: "key-words", caption: "Words and phrases that some use more than others",
      columns: [
        Table.Column("Word or phrase", .text), Table.Column("Used more by", .text),
        Table.Column("Respondents", group: "Of the group"),
        Table.Column("% of those who commented", group: "Of the group"),
        Table.Column("Respondents", group: "Of those compared"),
        Table.Column("% of those who commented", group: "Of those compared"),
        Table.Column("G²"), Table.Column("Log ratio"),
      ])
    for words in results.keyWords {
      for (place, term) in words.terms.enumerated() {
        let id = Self.keyWordID(words, place)
        table.rows.append(
          Table.Row([
            Table.Cell(publishedName(term.text)),
            Table.Cell(
              words.others.map { "\(words.group.title), against \($0.title)" }
                ?? words.group.title),
            countCell(
              "\(id)/respondents", term.target.count, base: term.target.base,
              rule: "Respondents of \(words.group.id) who use the word or phrase"),
            percentCell(
              "\(id)/share", term.target,
              rule: "Share of those of \(words.group.id) who commented who use the word or phrase"),
            countCell(
              "\(id)/others", term.rest.count, base: term.rest.base,
              rule: "Respondents compared with \(words.group.id) who use the word or phrase"),
            percentCell(
              "\(id)/others-share", term.rest,
              rule: "Share of those compared with \(words.group.id) who use the word or phrase"),
            Table.Cell(
              DecimalText.rounded(term.logLikelihood, decimals: 1), data: "\(term.logLikelihood)"),
            Table.Cell(DecimalText.rounded(term.logRatio, decimals: 1), data: "\(term.logRatio)"),
          ]))
      }
    }
    table.notes.append(
      "Respondents are counted, each once, however often they use a word. Stakeholder types are compared "
        + "with all others. Words of fewer than five respondents of the group, and words that may be "
        + "personal data, are left out. G² (Dunning 1993) ranks the words of a group; it is no test of a "
        + "single word. A log ratio of 1 is twice as often (Hardie 2014).")
    return table
  }
}
