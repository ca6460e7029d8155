public import SoundingsModel

/// Counts of the answers to closed questions.
public enum ClosedQuestions {
  /// Where a respondent answered more than once, the last answer counts, in all and within a round.
  public static func result(
    of question: ClosedQuestion, consultation: Consultation, responses: [Response],
    respondents: [Respondent]
  ) -> QuestionResult {
    let places = Dictionary(
      question.scale.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let askingFiles = Set(
      responses.lazy.filter { $0.answers.contains { $0.question == question.id } }
        .map(\.origin.file))

    func counts(_ group: Group, _ members: [(respondent: Int, responses: [Int])]) -> AnswerCounts {
      var result = AnswerCounts(
        group: group, respondents: members.count, answered: 0,
        counts: Array(repeating: 0, count: question.scale.count))
      for member in members {
        let given = member.responses.lazy.reversed().compactMap { index -> [Int]? in
          let values = responses[index].answers.first { $0.question == question.id }?.values
          let known = Set((values ?? []).compactMap { places[$0] })
          return known.isEmpty ? nil : known.sorted()
        }.first
        guard let given else { continue }
        result.answered += 1
        for value in given { result.counts[value] += 1 }
      }
      return result
    }

    let everyone = respondents.indices.map {
      (respondent: $0, responses: respondents[$0].responses)
    }
    let asked = everyone.filter { member in
      member.responses.contains { askingFiles.contains(responses[$0].origin.file) }
    }
    return QuestionResult(
      question: question, asked: asked.count, all: counts(.everyone, everyone),
      byRound: consultation.rounds.map { round in
        counts(
          Group(id: round.id, title: round.title),
          everyone.compactMap { member in
            let inRound = member.responses.filter { responses[$0].round == round.id }
            return inRound.isEmpty ? nil : (member.respondent, inRound)
          })
      },
      byStakeholder: consultation.stakeholders.indices.map { type in
        counts(
          Group(
            id: consultation.stakeholders[type].id, title: consultation.stakeholders[type].title),
          everyone.filter { respondents[$0.respondent].stakeholder == type })
      })
  }
}
