internal import CLibCMark
public import SoundingsModel

/// A text of the draft policy that is Markdown (CommonMark).
public enum PolicyMarkdown {
  /// Its paragraphs and headings, in order; an item of a list is one, and a row of a table too. Raw HTML
  /// stays as it is written, so that no change in it is overlooked.
  public static func paragraphs(_ markdown: String) -> [PolicyParagraph] {
    var reader = Reader()
    CMarkTree(markdown: markdown).forEachChild { reader.block($0) }
    return reader.paragraphs
  }

  private struct Reader {
    var paragraphs: [PolicyParagraph] = []

    mutating func block(_ node: CMarkNode) {
      switch node.kind {
      case .heading: add(node.text, headingLevel: node.headingLevel)
      case .paragraph: addLines(of: node.text)
      case .code(let text), .html(let text):
        for line in text.split(whereSeparator: \.isNewline) { add(line) }
      default: node.forEachChild { block($0) }
      }
    }

    /// CommonMark has no tables: lines that all begin with a bar are rows (GitHub's dialect §4.10).
    private mutating func addLines(of text: String) {
      let lines = text.split(separator: "\n")
      guard lines.count > 1, lines.allSatisfy({ $0.hasPrefix("|") }) else {
        add(text)
        return
      }
      for line in lines where !line.allSatisfy({ "|:- ".contains($0) }) { add(line) }
    }

    private mutating func add(_ text: some StringProtocol, headingLevel: Int? = nil) {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty {
        paragraphs.append(PolicyParagraph(words, headingLevel: headingLevel))
      }
    }
  }
}
