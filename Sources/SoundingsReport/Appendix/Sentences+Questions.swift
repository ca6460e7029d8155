import SoundingsModel

/// Figures of the closed questions.
extension AppendixBuilder {
  mutating func answered(_ question: QuestionResult, _ counts: AnswerCounts, _ scope: Scope)
    -> Inline
  {
    count(
      "\(scope.id)question/\(question.question.id)/answered", counts.answered,
      base: counts.respondents, rule: "Respondents who answered the question\(scope.rule)")
  }

  mutating func answerCount(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    count(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/respondents", counts.counts[value],
      base: counts.answered,
      rule: "Respondents whose answer is \(question.question.scale[value])\(scope.rule)")
  }

  mutating func answerPercent(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    percent(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/share",
      Share(counts.counts[value], of: counts.answered),
      rule: "Share of those who answered whose answer is "
        + "\(question.question.scale[value])\(scope.rule)")
  }

  mutating func answerPercentOfAll(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    percent(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/share-of-all",
      Share(counts.counts[value], of: counts.respondents),
      rule: "Share of all respondents whose answer is "
        + "\(question.question.scale[value])\(scope.rule)")
  }

  /// Those on one side of the scale.
  mutating func sideCount(
    _ question: QuestionResult, _ counts: AnswerCounts, _ side: AnswerSide,
    _ scale: TwoSidedScale, _ scope: Scope
  ) -> Inline {
    let share = counts.share(of: side, on: scale)
    return count(
      "\(scope.id)question/\(question.question.id)/side/\(side.rawValue)/respondents", share.count,
      base: share.base,
      rule: "Respondents whose answer is on the \(side.rawValue) side of the scale\(scope.rule)")
  }

  mutating func sidePercent(
    _ question: QuestionResult, _ counts: AnswerCounts, _ side: AnswerSide,
    _ scale: TwoSidedScale, _ scope: Scope
  ) -> Inline {
    percent(
      "\(scope.id)question/\(question.question.id)/side/\(side.rawValue)/share",
      counts.share(of: side, on: scale),
      rule: "Share of those who answered whose answer is on the \(side.rawValue) side of the "
        + "scale\(scope.rule)")
  }

  /// The net figure in points, of those who answered or of all; nothing below the floor.
  mutating func net(
    _ question: QuestionResult, _ counts: AnswerCounts, _ scale: TwoSidedScale, _ scope: Scope,
    ofAll: Bool = false
  ) -> (printed: Inline, data: String)? {
    guard isFinding(counts) else { return nil }
    let base = ofAll ? counts.respondents : counts.answered
    let difference = counts.net(on: scale)
    let fraction = Double(difference) / Double(base)
    let id = "\(scope.id)question/\(question.question.id)/net\(ofAll ? "-of-all" : "")"
    book.cite(
      Figure(
        id: id, value: .fraction(fraction), base: base,
        rule: "Share on the positive side less share on the negative side, of "
          + "\(ofAll ? "all respondents" : "those who answered")\(scope.rule)"))
    return (.figure(Wording.points(difference, of: base), id: id), "\(fraction)")
  }

  /// Whether enough answered for a percentage to be a finding.
  func isFinding(_ counts: AnswerCounts) -> Bool {
    counts.answered >= max(consultation.report.floor, 1)
  }

  func data(_ share: Share) -> String { share.fraction.map { "\($0)" } ?? "" }

  mutating func typeRespondents(_ group: Group, _ respondents: Int) -> Table.Cell {
    countCell(
      "stakeholder/\(group.id)/respondents", respondents, base: results.respondents.count,
      rule: "Respondents among stakeholder type \(group.id)")
  }
}
