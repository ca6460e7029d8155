extension Letter {
  /// Where a paragraph stands; 0 where a file has no such part.
  struct Place: Sendable, Hashable {
    var attachment = 0
    var page = 0
    /// From 1, of the page, of the attachment, or of the letter.
    var paragraph: Int

    private var prefix: String {
      (attachment > 0 ? "attachment \(attachment), " : "") + (page > 0 ? "page \(page), " : "")
    }

    /// The place of a run of paragraphs: `paragraphs 3–5`, `page 1, paragraph 4 – page 2, paragraph 1`.
    static func run(from first: Place, to last: Place) -> String {
      if first == last { return first.description }
      if first.prefix == last.prefix {
        return "\(first.prefix)paragraphs \(first.paragraph)–\(last.paragraph)"
      }
      return "\(first) – \(last)"
    }
  }
}

extension Letter.Place: CustomStringConvertible {
  var description: String { "\(prefix)paragraph \(paragraph)" }
}
