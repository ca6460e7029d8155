/// One text that several respondents sent, the same or nearly the same.
public struct Campaign: Sendable {
  /// Index of the comment whose text all members are compared with: the first with the text that most sent
  /// word for word, else of the text whose passages most others share.
  public var template: Int
  /// The comments of the campaign, the template among them, in input order.
  public var members: [Member]
  /// How many people and organisations sent it, each once.
  public var respondents: Int
  /// The ids of the sections that its comments are about, in the order of their first comment.
  public var sections: [String]

  public init(template: Int, members: [Member], respondents: Int, sections: [String]) {
    self.template = template
    self.members = members
    self.respondents = respondents
    self.sections = sections
  }

  /// What a sender did with the template.
  public enum Likeness: String, Hashable, Sendable, CaseIterable {
    /// The same words in the same order; case, accents, marks and white space may differ.
    case exactCopy = "exact-copy"
    case minorChange = "minor-change"
    /// The template with a passage of the sender's own.
    case blockAdded = "block-added"
    /// The template's words with passages in another order.
    case blocksMoved = "blocks-moved"
    /// A text of the sender's own around a passage of the template.
    case keyPassage = "key-passage"
  }

  /// Words of a member that are not the template's.
  public struct Addition: Hashable, Sendable {
    /// A byte range of the member's text, from a word to a word.
    public var range: Range<Int>
    /// The words in it that are the sender's own.
    public var words: Int
    /// Whether it is long enough to say something of its own; else it is a change of wording.
    public var isPassage: Bool

    public init(range: Range<Int>, words: Int, isPassage: Bool) {
      self.range = range
      self.words = words
      self.isPassage = isPassage
    }
  }

  public struct Member: Sendable {
    /// Index of the comment.
    public var comment: Int
    public var likeness: Likeness
    /// The longest common subsequence of words, of the words of the longer text.
    public var overlap: Share
    /// What the sender added, in the order of the text.
    public var added: [Addition]

    public init(comment: Int, likeness: Likeness, overlap: Share, added: [Addition] = []) {
      self.comment = comment
      self.likeness = likeness
      self.overlap = overlap
      self.added = added
    }

    /// Whether the sender added a passage, not only words here and there.
    public var hasOwnPassage: Bool { added.contains(where: \.isPassage) }
  }
}
