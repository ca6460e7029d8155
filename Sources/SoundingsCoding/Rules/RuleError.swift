/// What is wrong with a rule, and where in it.
public struct RuleError: Error, Hashable, Sendable {
  public var fact: Fact
  /// UTF-8 offsets in the rule; empty where something is missing.
  public var range: Range<Int>

  public init(_ fact: Fact, at range: Range<Int>) {
    self.fact = fact
    self.range = range
  }

  /// The facts, without prose: ``RuleErrorReport`` turns them into sentences.
  public enum Fact: Hashable, Sendable {
    case empty
    /// Nothing but punctuation where a word or phrase must stand.
    case wordMissing
    case bracketNotClosed
    case bracketNotOpened
    case bracketsEmpty
    /// An operator without something before or after it.
    case operandMissing(Operator)
    /// A bracket touches a word or another bracket, with no operator between.
    case operatorMissing
    /// `AND/OR`, `a,NOT b`: no space round the operator.
    case operatorNotApart(Operator)
    case nearWithoutDistance
    case nearTooFar(limit: Int)
    case nestedTooDeeply(limit: Int)
    /// `*` that touches no word.
    case starAlone
    /// `fu*nd`.
    case starInsideWord
    /// `~` or `=` that touches no word, or stands at its wrong end.
    case markMisplaced(Mark)
    /// `fund*~`, `=fund~`, `=fund*`.
    case marksTogether
    /// `comment:` anywhere but before the whole rule.
    case commentNotFirst
    /// The rule could fire on something that is not there.
    case holdsOnAbsence
    /// An operand of NEAR that could hold on something that is not there.
    case nearAbsence
  }

  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case and = "AND"
    case or = "OR"
    case not = "NOT"
    case near = "NEAR"
  }

  public enum Mark: String, Hashable, Sendable {
    case stem = "~"
    case exact = "="
  }
}
