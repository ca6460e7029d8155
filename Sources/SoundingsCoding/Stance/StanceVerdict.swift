import SoundingsModel

/// The stance of one mention, or of a theme's mentions together.
struct StanceVerdict: Hashable, Sendable {
  var stance: Stance = .none
  var isSuggestion = false
  var reason: StanceReason = .nothing
  /// The clauses that were weighed.
  var clauses: Range<Int> = 0..<0
}

/// Why a stance was given: the rule that decided.
public enum StanceReason: String, Hashable, Sendable {
  /// No cue near the mention says anything of it.
  case nothing
  /// The writer says that there is a view and not which.
  case undecided
  /// Consent hangs on a condition.
  case condition
  /// What is said on one side of a contrast is for, on the other against.
  case contrast
  /// The cues near the mention are for and against, about as much.
  case bothSides
  /// The cues near the mention, weighed by their distance.
  case weight
  /// A question that expects no answer.
  case rhetoric
  /// A wish, without a word of praise or blame.
  case wish
  /// A bare negation.
  case negation
  /// A question for information, or a report.
  case report
  /// Mentions of the theme whose stances differ.
  case mentionsDiffer
}
