/// Marks disclaimers and what mail programs add.
enum LetterFooter {
  /// A footer's line by its beginning; a disclaimer's paragraph by its beginning, and the paragraphs
  /// after it as long as they sound like it.
  static func mark(_ lines: inout [LetterLine]) {
    var goesOn = false
    var index = 0
    while index < lines.count {
      let paragraph = lines[index].paragraph
      let end = lines[index...].firstIndex { $0.paragraph != paragraph } ?? lines.count
      let range = index..<end
      index = end
      guard lines[range].contains(where: { $0.role == .body }) else { continue }
      let own = lines[range].filter { $0.role == .body }
      let text = own.map { String($0.text) }.joined(separator: " ")
      if LetterPhrases.begins(text, with: LetterPhrases.disclaimers) {
        goesOn = true
      } else if goesOn {
        goesOn = isLegal(text)
      }
      if goesOn {
        for line in range where lines[line].role == .body { lines[line].role = .footer }
      } else {
        markLines(range, in: &lines)
      }
    }
  }

  private static func isLegal(_ text: String) -> Bool {
    let words = Folding.words(text.prefix(2_000))
    return words.count { LetterPhrases.legalWords.contains($0) } >= 2
  }

  /// Within a paragraph a disclaimer can follow other lines; a footer is a line.
  private static func markLines(_ range: Range<Int>, in lines: inout [LetterLine]) {
    var isLegal = false
    for index in range where lines[index].role == .body {
      let text = lines[index].text
      if text.utf8.count < 200, LetterPhrases.begins(text, with: LetterPhrases.footers) {
        lines[index].role = .footer
        continue
      }
      isLegal =
        isLegal
        || (index > range.lowerBound && Self.isRule(lines[index - 1].text)
          && LetterPhrases.begins(text, with: LetterPhrases.disclaimers))
      if isLegal { lines[index].role = .footer }
    }
  }

  private static func isRule(_ text: Substring) -> Bool {
    let bare = text.trimmed
    return bare.utf8.count >= 5 && bare.utf8.allSatisfy { "_-*=".utf8.contains($0) }
  }
}
