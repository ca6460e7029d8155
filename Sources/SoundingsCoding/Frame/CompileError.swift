public import SoundingsText

/// Why a code frame could not be compiled.
public enum CompileError: Error, Hashable {
  /// Every rule that is wrong, in the order of the frame.
  case rules([RuleProblem])
  case stemmer(StemmerError)
}

/// A rule of a frame that is wrong.
public struct RuleProblem: Hashable, Sendable {
  /// Where the rule stands in a theme.
  public enum List: Hashable, Sendable { case include, exclude }

  /// The theme's index in the frame.
  public var theme: Int
  public var list: List
  /// The rule's index in its list.
  public var index: Int
  public var report: RuleErrorReport
}
