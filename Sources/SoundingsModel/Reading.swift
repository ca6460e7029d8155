/// What a reader found in a comment: a row of `gold.csv`, or of a coder's file.
public struct Reading: Hashable, Sendable {
  /// Which reading it belongs to.
  public enum Reader: String, Sendable, CaseIterable {
    case first, second
    /// What was settled where the two had said different things; it takes the first one's place in
    /// measuring the rules.
    case adjudicated
  }

  /// Whether the rules were written with the comment in view.
  public enum Part: String, Sendable, CaseIterable {
    case open
    case heldOut = "held-out"
  }

  /// The id of the comment.
  public var comment: String
  /// The id of a theme; nil where the comment was read and none given.
  public var theme: String?
  public var reader: Reader
  /// Nil where the file tells no parts; then it is nil in every row.
  public var part: Part?
  /// The characters that the theme was given to, half-open; nil where the file tells only comments.
  public var range: Range<Int>?
  public var place: FilePlace

  public init(
    comment: String, theme: String?, reader: Reader = .first, part: Part? = nil,
    range: Range<Int>? = nil, place: FilePlace
  ) {
    self.comment = comment
    self.theme = theme
    self.reader = reader
    self.part = part
    self.range = range
    self.place = place
  }
}
