/// A rule of a code frame, parsed: what must stand in a comment for a theme to be given.
///
/// The language is described in `RULES.md`. A value made by ``RuleParser`` never holds without
/// evidence; `description` writes a rule that parses to the same value.
public struct RuleExpression: Hashable, Sendable {
  /// Within what AND, NOT and NEAR look.
  public enum Scope: Hashable, Sendable {
    case sentence
    /// The whole comment: `comment:` stood before the rule.
    case comment
  }

  public var scope: Scope
  public var root: RuleNode

  public init(scope: Scope = .sentence, root: RuleNode) {
    self.scope = scope
    self.root = root
  }
}

/// A node of a rule's tree.
public indirect enum RuleNode: Hashable, Sendable {
  /// Adjacent words of one sentence.
  case phrase(Phrase)
  /// Holds where the operand does not; gives no evidence.
  case not(RuleNode)
  /// Both with at most `distance` words between, in either order.
  case near(RuleNode, RuleNode, distance: Int)
  /// AND; at least two operands.
  case all([RuleNode])
  /// OR; at least two operands.
  case any([RuleNode])

  /// The largest number that may stand after `NEAR/`.
  public static let longestDistance = 9_999
}

/// Adjacent words, each with its own form; a single word is a phrase of one.
public struct Phrase: Hashable, Sendable {
  public var words: [WordPattern]

  public init(_ words: [WordPattern]) {
    self.words = words
  }
}

extension RuleNode {
  /// Whether the node can hold while it has no evidence to show, as an absence does.
  ///
  /// True for `NOT a` and `a OR NOT b`, false for `a AND NOT b`.
  public var canHoldWithoutEvidence: Bool {
    switch self {
    case .phrase, .near: false
    case .not: true
    case .all(let operands): operands.allSatisfy(\.canHoldWithoutEvidence)
    case .any(let operands): operands.contains(where: \.canHoldWithoutEvidence)
    }
  }

  /// The phrases below the node from left to right, repeated ones too.
  public var phrases: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .not(let operand): operand.phrases
    case .near(let left, let right, _): left.phrases + right.phrases
    case .all(let operands), .any(let operands): operands.flatMap(\.phrases)
    }
  }
}
