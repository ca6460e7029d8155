/// Whom a count is of: all who meet every one of its conditions.
///
/// Conditions on comments hold of one and the same comment: those with a theme under a section have
/// raised the theme in a comment on that section.
public struct Population: Hashable, Sendable {
  /// What is counted.
  public enum Measure: Int, Hashable, Sendable { case respondents, comments, responses }

  /// What tells some apart from others.
  public enum Facet: Hashable, Sendable {
    case stakeholder, kind, channel
    case attribute(String)
    case round, month, section, theme
    /// Whether there is a comment; the value is empty.
    case commented
    /// Comments that no theme took.
    case coding
    /// Whether a closed question was answered; the value is empty.
    case answered(String)
    /// The place of an answer on the scale of a question, from 1.
    case answer(String)
    case side(String)
    /// Whether organisations are named in the report.
    case naming
  }

  public struct Condition: Hashable, Sendable {
    public var facet: Facet
    public var value: String

    public init(_ facet: Facet, _ value: String = "") {
      self.facet = facet
      self.value = value
    }
  }

  public var measure: Measure
  public var conditions: Set<Condition>

  public init(_ measure: Measure = .respondents, _ conditions: Set<Condition> = []) {
    self.measure = measure
    self.conditions = conditions
  }

  /// The same with one condition more.
  public func with(_ condition: Condition) -> Population {
    Population(measure, conditions.union([condition]))
  }

  /// The same with one condition less.
  public func without(_ condition: Condition) -> Population {
    Population(measure, conditions.subtracting([condition]))
  }

  /// The same with one condition in the place of another.
  public func replacing(_ condition: Condition, by other: Condition) -> Population {
    without(condition).with(other)
  }
}
