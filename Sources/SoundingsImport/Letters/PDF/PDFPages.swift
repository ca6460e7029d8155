/// Makes paragraphs of the blocks of pages.
enum PDFPages {
  /// Page numbers, and what heads or foots at least three pages alike, are context; a paragraph that
  /// goes on over the page is one.
  static func paragraphs(of pages: [[String]], context: inout [String]) -> [Letter.Paragraph] {
    let running = runningLines(pages)
    var kept: Set<String> = []
    var result: [Letter.Paragraph] = []
    for (number, blocks) in pages.enumerated() {
      var isFirst = true
      var count = 0
      for (index, block) in blocks.enumerated() {
        let isEdge = index == 0 || index == blocks.count - 1
        if isEdge, isPageNumber(block) || running.contains(withoutDigits(block)) {
          if !isPageNumber(block), kept.insert(withoutDigits(block)).inserted {
            context.append(block)
          }
          continue
        }
        count += 1
        if isFirst, let last = result.last, goesOn(last.text, block) {
          result[result.count - 1].text += "\n" + block
        } else {
          result.append(
            Letter.Paragraph(
              text: block, place: Letter.Place(page: number + 1, paragraph: count)))
        }
        isFirst = false
      }
    }
    return result
  }

  /// A shorter block is a heading or a name.
  private static let shortestLine = 40

  /// The sentence is not at its end, and the next block begins in lower case.
  private static func goesOn(_ before: String, _ after: String) -> Bool {
    guard !LetterPhrases.endsSentence(before), let first = after.unicodeScalars.first,
      before.utf8.count >= shortestLine
    else { return false }
    return first.properties.isLowercase
  }

  /// `3`, `- 3 -`, `Page 3 of 4`.
  static func isPageNumber(_ block: String) -> Bool {
    guard block.utf8.count <= 20 else { return false }
    let words = Folding.words(block)
    return !words.isEmpty && words.contains { Int($0) != nil }
      && words.allSatisfy { Int($0) != nil || $0 == "page" || $0 == "of" }
  }

  private static func runningLines(_ pages: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for blocks in pages {
      for text in Set([blocks.first, blocks.last].compactMap(\.self).map(withoutDigits))
      where text.utf8.count <= 300 {
        counts[text, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 3 }.map(\.key))
  }

  private static func withoutDigits(_ text: String) -> String {
    text.filter { !$0.isNumber }
  }
}
