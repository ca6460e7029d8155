/// A line of a letter with the part that it plays.
struct LetterLine: Sendable {
  enum Role: Sendable, Hashable {
    case body
    /// Addresses, dates, the subject and the salutation before the text.
    case head
    /// What somebody else wrote before.
    case quote
    /// The closing, the name and the post.
    case closing
    /// Disclaimers and what machines add.
    case footer
    /// A note that only says that the letter is attached.
    case cover
  }

  var text: Substring
  /// The index of its paragraph.
  var paragraph: Int
  var role = Role.body
  /// Whether it is the document's title by its mark-up.
  var isTitle = false

  /// All lines of paragraphs, in order.
  static func lines(of paragraphs: [Letter.Paragraph], in range: Range<Int>) -> [LetterLine] {
    range.flatMap { index in
      paragraphs[index].text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { LetterLine(text: $0, paragraph: index, isTitle: paragraphs[index].style == .title) }
    }
  }
}
