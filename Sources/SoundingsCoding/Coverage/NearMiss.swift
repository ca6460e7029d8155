/// A word of the comments that is written nearly like a word of a rule, which does not find it.
public struct NearMiss: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    /// The same Snowball stem: the rule's word with `~` would find it.
    case inflection
    /// Another word, or a slip of the pen.
    case spelling
  }

  /// The word of the rules.
  public var pattern: WordPattern
  /// The index of the word among those that were looked through.
  public var word: Int
  /// Letters put in, left out, replaced or swapped.
  public var distance: Int
  public var reason: Reason
  /// The rules that have the word and miss it, as indices in ``CompiledFrame/rules``.
  public var rules: [Int]
}
