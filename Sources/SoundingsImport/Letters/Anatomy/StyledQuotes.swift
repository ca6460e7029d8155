/// Paragraphs that are set off as quotations, and that somebody else said.
///
/// A style alone does not say whose words they are: people set off the wording that they propose, too,
/// and these are their own words. So a paragraph is quoted only where the one before introduces it: it
/// ends with a colon, its last sentence says that somebody else wrote or said something, and it
/// proposes nothing.
enum StyledQuotes {
  static func mark(_ lines: inout [LetterLine], _ paragraphs: [Letter.Paragraph]) {
    guard let first = lines.first?.paragraph, let last = lines.last?.paragraph else { return }
    var quoted: Set<Int> = []
    for index in (first...last).dropFirst() where paragraphs[index].style == .quotation {
      if quoted.contains(index - 1) || introduces(paragraphs[index - 1].text) {
        quoted.insert(index)
      }
    }
    guard !quoted.isEmpty else { return }
    for index in lines.indices where quoted.contains(lines[index].paragraph) {
      lines[index].role = .quote
    }
  }

  private static let sayings: Set<String> = [
    "wrote", "writes", "written", "said", "says", "saying", "states", "stated", "reads", "words",
    "quote", "quotes", "quoted", "quoting", "told", "tells", "put", "puts", "replied", "reply",
    "reports", "reported", "commented", "comments", "explains", "explained", "according",
  ]
  private static let proposals: Set<String> = [
    "suggest", "suggests", "propose", "proposes", "should", "replace", "insert", "add", "amend",
    "reword", "instead", "could", "would", "wording", "recommend", "delete", "change",
  ]

  static func introduces(_ text: String) -> Bool {
    guard text.trimmed.hasSuffix(":") else { return false }
    let sentence = text.suffix(400).split { ".!?\n".contains($0) }.last ?? ""
    let words = Folding.words(sentence)
    guard !words.contains(where: { proposals.contains($0) }) else { return false }
    return words.indices.contains { index in
      guard sayings.contains(words[index]) else { return false }
      // ‘As I wrote in May:’ are the writer's own words.
      return index == 0 || !["i", "we", "my", "our"].contains(words[index - 1])
    }
  }
}
