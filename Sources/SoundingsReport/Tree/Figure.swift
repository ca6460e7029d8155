/// One number of the report, with what it rests on.
public struct Figure: Sendable {
  /// Stable between runs: `theme/workload/respondents`.
  public var id: String
  public var value: Value
  /// The number that a percentage is of; for a count, the number that was looked at.
  public var base: Int?
  /// What is counted, in a sentence.
  public var rule: String

  public enum Value: Hashable, Sendable {
    case count(Int)
    /// A fraction or a difference of fractions, unrounded.
    case fraction(Double)
    /// With its lower and upper bound, 95 %.
    case interval(Double, lower: Double, upper: Double)
    /// Not published: a small number, or one that would tell a small number.
    case suppressed
  }

  public init(id: String, value: Value, base: Int? = nil, rule: String) {
    self.id = id
    self.value = value
    self.base = base
    self.rule = rule
  }
}
