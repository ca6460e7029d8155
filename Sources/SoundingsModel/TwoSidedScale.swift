/// Where on a scale with two sides an answer is.
public enum AnswerSide: String, Sendable, CaseIterable { case positive, neutral, negative }

/// A scale that goes from one view to its opposite.
public struct TwoSidedScale: Hashable, Sendable {
  /// What the two views are about.
  public enum Meaning: String, Sendable, CaseIterable {
    case agreement, support, satisfaction, impact, yesOrNo
  }

  public var meaning: Meaning
  /// One entry a value; nil for what stands outside, such as ‘Don't know’.
  public var sides: [AnswerSide?]

  public init(meaning: Meaning, sides: [AnswerSide?]) {
    self.meaning = meaning
    self.sides = sides
  }
}
