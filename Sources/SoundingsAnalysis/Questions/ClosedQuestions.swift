public import SoundingsModel

/// Counts of the answers to closed questions.
///
/// Where a respondent answered more than once, the last answer counts, in all and within a round.
public struct ClosedQuestions {
  private let consultation: Consultation
  private let responses: [Response]
  private let respondents: [Respondent]

  public init(consultation: Consultation, responses: [Response], respondents: [Respondent]) {
    self.consultation = consultation
    self.responses = responses
    self.respondents = respondents
  }

  /// - Complexity: O(responses) for each group of answers.
  public func result(of question: ClosedQuestion) -> QuestionResult {
    let places = Dictionary(
      question.scale.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let askingFiles = Set(
      responses.lazy.filter { $0.answers.contains { $0.question == question.id } }
        .map(\.origin.file))

    func counts(_ group: Group, _ members: [[Int]]) -> AnswerCounts {
      var result = AnswerCounts(
        group: group, respondents: members.count, answered: 0,
        counts: Array(repeating: 0, count: question.scale.count))
      for member in members {
        guard let given = lastAnswer(to: question.id, among: places, in: member) else { continue }
        result.answered += 1
        for value in given { result.counts[value] += 1 }
      }
      return result
    }

    let asked = respondents.filter { member in
      member.responses.contains { askingFiles.contains(responses[$0].origin.file) }
    }
    var result = QuestionResult(
      question: question, asked: asked.count, all: counts(.everyone, respondents.map(\.responses)),
      byRound: rounds.compactMap { id, group in
        let members = respondents.map { member in
          member.responses.filter { round(of: responses[$0]) == id }
        }.filter { !$0.isEmpty }
        return id == nil && members.isEmpty ? nil : counts(group, members)
      },
      byStakeholder: types.compactMap { type, group in
        let members = respondents.filter { $0.stakeholder == type }.map(\.responses)
        return type == nil && members.isEmpty ? nil : counts(group, members)
      })
    if !result.hasSeveral { result.scale = TwoSidedScale(reading: question.scale) }
    return result
  }

  /// The side on which each respondent's answer is; nil for who did not answer, or answered outside
  /// the scale.
  func sides(of question: ClosedQuestion, on scale: TwoSidedScale) -> [AnswerSide?] {
    let places = Dictionary(
      question.scale.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return respondents.map { respondent in
      lastAnswer(to: question.id, among: places, in: respondent.responses)?.first
        .flatMap { scale.sides[$0] }
    }
  }

  /// What those on each side said, in the order of `AnswerSide`.
  func themes(
    of result: QuestionResult, comments: [CodedComment], tallier: Tallier
  ) -> [Tally] {
    guard let scale = result.scale else { return [] }
    let sides = sides(of: result.question, on: scale)
    let all = AnswerSide.allCases
    return tallier.tallies(
      Dimension(
        groups: all.map { Group(id: $0.rawValue, title: $0.rawValue) },
        respondents: all.map { side in sides.lazy.filter { $0 == side }.count },
        groupOfComment: comments.map { comment in
          guard result.question.section.map({ $0 == comment.comment.section }) ?? true else {
            return nil
          }
          return sides[comment.respondent].flatMap { all.firstIndex(of: $0) }
        }, partitionsRespondents: true))
  }

  private func lastAnswer(
    to question: String, among places: [String: Int], in member: [Int]
  ) -> [Int]? {
    for index in member.reversed() {
      let values = responses[index].answers.first { $0.question == question }?.values
      let known = Set((values ?? []).compactMap { places[$0] })
      if !known.isEmpty { return known.sorted() }
    }
    return nil
  }

  private func round(of response: Response) -> String? {
    consultation.rounds.contains { $0.id == response.round } ? response.round : nil
  }

  private var rounds: [(id: String?, group: Group)] {
    consultation.rounds.map { ($0.id, Group(id: $0.id, title: $0.title)) } + [(nil, .noRound)]
  }

  private var types: [(type: Int?, group: Group)] {
    consultation.stakeholders.enumerated().map { ($0, Group(id: $1.id, title: $1.title)) }
      + [(nil, .notStated)]
  }
}
