public import SoundingsCoding
public import SoundingsModel

/// What a code frame takes of the comments, rule by rule, and what it leaves.
///
/// It is about rules: decisions are not applied, and a theme is given by its own rules only, not by
/// those of its sub-themes. Comments are those of the responses that count.
public struct FrameCoverage: Sendable {
  /// Fewest comments for which rules that fire together are told.
  public static let fewestTogether = 3
  /// Overlaps are told above this percentage of the smaller theme's respondents.
  public static let overlapPercent = 70
  /// Themes are rare that have fewer comments than one in so many: 0.1 %.
  public static let rareOneIn = 1000

  public var frame: CompiledFrame
  public var comments: Int
  public var respondents: Int
  public var themes: [ThemeCoverage]
  public var together: [RulesTogether]
  public var overlaps: [ThemeOverlap]
  public var nearMisses: [NearMissCount]
  public var uncoded: UncodedComments

  /// The rules that fire in no comment, as indices in ``CompiledFrame/rules``.
  public var neverFiring: [Int] {
    themes.flatMap(\.rules).filter { $0.comments == 0 }.map(\.rule)
  }

  /// The themes that fewer than 0.1 % of the comments have, as indices; also those without any.
  public var rareThemes: [Int] {
    themes.filter { $0.comments * Self.rareOneIn < comments || $0.comments == 0 }.map(\.theme)
  }
}

/// How often a theme was given, and through which of its rules.
public struct ThemeCoverage: Hashable, Sendable {
  /// The theme's index in the frame.
  public var theme: Int
  public var comments: Int
  public var respondents: Int
  /// Comments that have the theme's words, but not the theme, because of its exclude rules.
  public var takenAway: Int
  /// The include rules, then the exclude rules.
  public var rules: [RuleCoverage]
}

public struct RuleCoverage: Hashable, Sendable {
  /// The rule's index in ``CompiledFrame/rules``.
  public var rule: Int
  public var comments: Int
  public var respondents: Int
  /// Comments that have the theme through this rule and no other; nil for an exclude rule.
  public var sole: Int?
}

/// Rules of one theme that fire in the very same comments.
public struct RulesTogether: Hashable, Sendable {
  /// Indices in ``CompiledFrame/rules``: two or more, all include or all exclude rules.
  public var rules: [Int]
  public var comments: Int
}

/// Two themes that share most of the smaller one's respondents.
public struct ThemeOverlap: Hashable, Sendable {
  /// The theme with fewer respondents, and the other.
  public var smaller: Int
  public var larger: Int
  /// Respondents who raise both, of those who raise the smaller.
  public var both: Share
  /// Whether one is the parent of the other, so that an overlap is to be expected.
  public var isFamily: Bool
}

/// A near miss with how often people wrote it.
public struct NearMissCount: Hashable, Sendable {
  public var miss: NearMiss
  public var word: String
  public var comments: Int
  public var respondents: Int
  /// Comments in which the rule's word stands as the rule has it.
  public var ruleWordComments: Int

  /// Whether it looks like a slip of the pen and not like another word: it begins as the rule's word
  /// of five letters or more does, and is rare, in three comments at most or in a tenth of those with
  /// the rule's word. The first letter is seldom wrong (Yannakoudakis and Fawthrop 1983).
  public var isLikelySlip: Bool {
    miss.reason == .spelling && miss.pattern.text.count >= 5
      && word.unicodeScalars.first == miss.pattern.text.unicodeScalars.first
      && comments <= max(3, ruleWordComments / 10)
  }
}

/// The comments that no theme took, and what they say more often than the others.
public struct UncodedComments: Sendable {
  /// Their indices, in input order, and the respondents behind them.
  public var ids: [String]
  public var respondents: Int
  public var all: KeyTermGroup
  public var byStakeholder: [KeyTermGroup]
  public var byRound: [KeyTermGroup]
}

/// What the uncoded comments of a group say more often than its coded ones.
public struct KeyTermGroup: Sendable {
  public var group: Group
  public var comments: Int
  public var uncoded: Int
  /// Most telling first.
  public var words: [KeyTermLine]
  public var phrases: [KeyTermLine]
}

/// A word or phrase that is over-used in uncoded comments, with lines in which it stands.
public struct KeyTermLine: Sendable {
  public var text: String
  /// Respondents with an uncoded comment who use it there, of all who have one.
  public var uncoded: Share
  /// The same for coded comments.
  public var coded: Share
  public var logLikelihood: Double
  public var logRatio: Double
  public var examples: [ExampleLine]
}

/// A line of a comment.
public struct ExampleLine: Hashable, Sendable {
  public var comment: String
  public var excerpt: Excerpt
}
