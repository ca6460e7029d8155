public import SoundingsModel

/// Why a comment was coded as it was: each word with what took it, each rule with what stopped it.
///
/// Its ``codings`` are those of ``Coder``; ranges are byte ranges of the comment, rules and themes
/// are indices in the ``CompiledFrame``.
public struct Explanation: Sendable {
  public var words: [ExplainedWord]
  /// The themes of which a rule's words stand in the comment, coded or not, in the frame's order.
  public var themes: [ExplainedTheme]

  /// What the coder gives.
  public var codings: [Coding] {
    themes.filter { !$0.evidence.isEmpty }
      .map {
        Coding(
          theme: $0.theme, evidence: $0.evidence, stance: $0.stance?.stance,
          isSuggestion: $0.stance?.isSuggestion ?? false)
      }
  }
}

/// A word of a comment and the patterns whose evidence it is part of.
public struct ExplainedWord: Hashable, Sendable {
  public var range: Range<Int>
  public var text: String
  public var takenBy: [PatternMatch]
}

/// A word or phrase of a rule that became evidence.
public struct PatternMatch: Hashable, Sendable {
  public var theme: Int
  public var rule: Int
  public var phrase: Phrase
  /// From the first word of the match to the last.
  public var range: Range<Int>
}

/// What became of a theme.
public struct ExplainedTheme: Hashable, Sendable {
  public var theme: Int
  /// Whether the theme is coded in comments of this policy section; if not, it has no evidence.
  public var isApplicable: Bool
  /// Empty if the theme was not given.
  public var evidence: [Range<Int>]
  /// The stance of its mentions; nil if it was not given, or the frame wants none.
  public var stance: ExplainedStance?
  /// The rules of which a word or phrase stands in the comment, include rules first.
  public var rules: [ExplainedRule]
}

/// What became of a rule.
public struct ExplainedRule: Hashable, Sendable {
  public var rule: Int
  /// An include rule's part of the theme's evidence; for an exclude rule, what it covers.
  public var evidence: [Range<Int>]
  /// What kept the rule, or words of it, from giving evidence; empty if nothing did.
  public var obstacles: [Obstacle]
}

/// What kept a rule from firing.
public enum Obstacle: Hashable, Sendable {
  /// This part of the rule stands nowhere in the scope that another part stands in.
  case missing(RuleNode)
  /// Both operands of a NEAR stand in the scope; the nearest two have `between` words between.
  case tooFar(Range<Int>, Range<Int>, between: Int, allowed: Int)
  /// The operands of a NEAR stand only on the same words.
  case overlapping(Range<Int>, Range<Int>)
  /// What stands under a NOT stands in the scope, here.
  case blocked(RuleNode, by: [Range<Int>])
  /// The words lie within what an exclude rule of the theme found.
  case excluded(Range<Int>, by: Int, within: Range<Int>)
  /// Another match of the theme, longer or further left, overlaps this one.
  case outmatched(Range<Int>, by: Range<Int>)
}
