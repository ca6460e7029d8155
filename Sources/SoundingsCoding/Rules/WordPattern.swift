import SoundingsText

/// One word of a rule: what is compared with the words of a comment, and how.
public struct WordPattern: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable {
    /// Case and accents fold.
    case folded
    /// `=IT`: case and accents as written.
    case exact
    /// `word~`: the same Snowball stem.
    case stem
  }

  /// The word without its marks: folded, but for `exact`, where ’ is '.
  public var text: String
  public var comparison: Comparison
  /// `*load`: anything may stand before.
  public var isOpenAtStart: Bool
  /// `fund*`: anything may stand after.
  public var isOpenAtEnd: Bool

  /// A pattern of the word as its author wrote it, without marks.
  public init(
    _ word: String, _ comparison: Comparison = .folded, openAtStart: Bool = false,
    openAtEnd: Bool = false
  ) {
    text =
      comparison == .exact
      ? ExactForm.of(word)
      : String(decoding: foldedTerm(Array(word.utf8).span), as: UTF8.self)
    self.comparison = comparison
    isOpenAtStart = openAtStart
    isOpenAtEnd = openAtEnd
  }
}

extension WordPattern: CustomStringConvertible {
  public var description: String {
    (comparison == .exact ? "=" : "") + (isOpenAtStart ? "*" : "") + text
      + (isOpenAtEnd ? "*" : "") + (comparison == .stem ? "~" : "")
  }
}
