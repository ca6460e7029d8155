/// What one closed question was answered, in all and by group.
public struct QuestionResult: Sendable {
  public var question: ClosedQuestion
  /// Whose responses could hold the question: those of the sources that asked it.
  public var asked: Int
  public var all: AnswerCounts
  /// Responses of no known round come last, where there are any.
  public var byRound: [AnswerCounts]
  /// Those of whom no type is known come last, where there are any.
  public var byStakeholder: [AnswerCounts]
  /// The sides of the scale; nil where it has no two, or where someone gave several answers.
  public var scale: TwoSidedScale?
  /// What those on each side said, under the question's section where it has one: one tally a side,
  /// in the order of `AnswerSide`; empty where the scale has no sides.
  public var bySide: [Tally] = []

  public init(
    question: ClosedQuestion, asked: Int, all: AnswerCounts, byRound: [AnswerCounts],
    byStakeholder: [AnswerCounts]
  ) {
    self.question = question
    self.asked = asked
    self.all = all
    self.byRound = byRound
    self.byStakeholder = byStakeholder
  }

  /// Whether someone gave several answers, so that the answers add up to more than those who answered.
  public var hasSeveral: Bool {
    ([all] + byRound).contains { $0.counts.reduce(0, +) > $0.answered }
  }
}

/// How often each value of a scale was given within a group.
public struct AnswerCounts: Sendable {
  public var group: Group
  /// Everyone in the group.
  public var respondents: Int
  /// Those who answered the question.
  public var answered: Int
  /// One count a value, in the order of the scale.
  public var counts: [Int]

  public init(group: Group, respondents: Int, answered: Int, counts: [Int]) {
    self.group = group
    self.respondents = respondents
    self.answered = answered
    self.counts = counts
  }
}

extension AnswerCounts {
  /// Those on one side, of those who answered.
  public func share(of side: AnswerSide, on scale: TwoSidedScale) -> Share {
    Share(zip(counts, scale.sides).lazy.filter { $1 == side }.map(\.0).reduce(0, +), of: answered)
  }

  /// Those on the positive side less those on the negative: over a base, the net figure.
  public func net(on scale: TwoSidedScale) -> Int {
    share(of: .positive, on: scale).count - share(of: .negative, on: scale).count
  }
}
