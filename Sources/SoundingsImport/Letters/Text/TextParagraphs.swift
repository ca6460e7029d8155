/// Cuts plain text into paragraphs.
enum TextParagraphs {
  /// Blank lines part paragraphs; line ends within one stay. Where the text has no blank line and its
  /// lines are longer than people break them, each line is a paragraph, as word processors save.
  ///
  /// - Parameters:
  ///   - line: the number of the text's first line in its file; 0 where it has none.
  static func cut(_ text: String, line start: Int = 1) -> [Letter.Paragraph] {
    let lines = lines(of: text)
    let isSaved = !Self.hasInnerBlank(lines) && lines.contains { $0.utf8.count > longestBroken }
    var paragraphs: [Letter.Paragraph] = []
    var gathered: [Substring] = []
    var first = 0
    func flush() {
      guard !gathered.isEmpty else { return }
      paragraphs.append(
        Letter.Paragraph(
          text: gathered.joined(separator: "\n").trimmed,
          place: Letter.Place(paragraph: paragraphs.count + 1),
          line: start == 0 ? 0 : start + first))
      gathered = []
    }
    for (index, line) in lines.enumerated() {
      if line.trimmed.isEmpty {
        flush()
        continue
      }
      if gathered.isEmpty { first = index }
      gathered.append(line)
      if isSaved { flush() }
    }
    flush()
    return paragraphs
  }

  /// Lines longer than this were not broken by hand or by a mail program.
  static let longestBroken = 120

  /// LF, CRLF and CR end lines; a form feed is a blank line.
  static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        lines.append(text[start..<index])
        start = next
        if byte == 0x0D, next < bytes.endIndex, bytes[next] == 0x0A {
          start = bytes.index(after: next)
        }
        if byte == 0x0C { lines.append("") }
        index = start
      } else {
        index = next
      }
    }
    lines.append(text[start...])
    return lines
  }

  private static func hasInnerBlank(_ lines: [Substring]) -> Bool {
    guard let first = lines.firstIndex(where: { !$0.trimmed.isEmpty }),
      let last = lines.lastIndex(where: { !$0.trimmed.isEmpty })
    else { return false }
    return lines[first...last].contains { $0.trimmed.isEmpty }
  }
}
