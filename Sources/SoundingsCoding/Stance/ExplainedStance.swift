public import SoundingsModel

/// The stance of a theme's mentions, with the words that it rests on.
public struct ExplainedStance: Hashable, Sendable {
  public var stance: Stance
  public var isSuggestion: Bool
  /// The rule that decided.
  public var reason: StanceReason
  /// The cues in the clauses that were weighed, in order.
  public var cues: [ExplainedCue]
}

/// A cue in a comment.
public struct ExplainedCue: Hashable, Sendable {
  /// Byte range in the comment.
  public var range: Range<Int>
  public var kind: CueKind
  /// What it weighs before distance counts: above 0 for, below 0 against; a cue without weight turns
  /// or parts others.
  public var weight: Int
}
