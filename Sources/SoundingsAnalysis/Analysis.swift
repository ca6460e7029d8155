public import SoundingsModel

/// From coded comments to all the counts and comparisons that a report states.
public enum Analysis {
  /// - Parameters:
  ///   - responses: all that were received, each marked as the ledger counts it.
  ///   - comments: those of the analysed and merged responses, coded, in input order; from
  ///     ``comments(of:respondents:)``.
  ///   - campaigns: the texts that several respondents sent, from ``Campaigns``.
  /// - Returns: the results, the same for the same input.
  public static func results(
    consultation: Consultation, frame: CodeFrame, ledger: Ledger, responses: [Response],
    respondents: [Respondent], comments: [CodedComment], campaigns: [Campaign] = []
  ) -> Results {
    let dimensions = Dimensions(
      consultation: consultation, responses: responses, respondents: respondents,
      comments: comments)
    let tallier = Tallier(frame: frame, comments: comments)
    let everyone = tallier.tally(.everyone, respondents: respondents.count) { _ in true }
    let byRound = tallier.tallies(dimensions.rounds)
    let questions = ClosedQuestions(
      consultation: consultation, responses: responses, respondents: respondents)
    var results = Results(
      consultation: consultation, frame: frame, ledger: ledger, responses: responses,
      respondents: respondents, comments: comments,
      all: everyone,
      byStakeholder: tallier.tallies(dimensions.stakeholders),
      byKind: tallier.tallies(dimensions.kinds),
      bySection: tallier.tallies(dimensions.sections),
      byRound: byRound,
      byMonth: tallier.tallies(dimensions.months),
      sectionByStakeholder: tallier.crosstab(dimensions.sections, dimensions.stakeholders),
      roundByStakeholder: tallier.crosstab(dimensions.rounds, dimensions.stakeholders),
      intervals: frame.themes.indices.map { Intervals.wilson(everyone.share(ofTheme: $0)) },
      questions: consultation.questions.map { question in
        var result = questions.result(of: question)
        result.bySide = questions.themes(of: result, comments: comments, tallier: tallier)
        return result
      },
      change: RoundChange.compare(
        rounds: Array(byRound.prefix(consultation.rounds.count)), dimensions: dimensions,
        frame: frame, respondents: respondents, comments: comments,
        floor: consultation.report.floor, seed: consultation.seed))
    Campaigns.add(campaigns, to: &results)
    results.byAttribute = consultation.attributes.compactMap {
      Attributes.result(
        of: $0, settings: consultation.report, frame: frame, responses: responses,
        respondents: respondents, comments: comments, tallier: tallier)
    }
    return results
  }

  /// The respondents behind the responses that count, in order of their first response. Notes of
  /// events and petitions have none.
  public static func respondents(
    of responses: [Response], consultation: Consultation
  ) -> [Respondent] {
    var places: [String: Int] = [:]
    var respondents: [Respondent] = []
    for (index, response) in responses.enumerated()
    where response.isCounted && response.form == .response {
      let place: Int
      if let known = places[response.respondent] {
        place = known
      } else {
        place = respondents.count
        places[response.respondent] = place
        respondents.append(Respondent(id: response.respondent))
      }
      respondents[place].responses.append(index)
      if respondents[place].kind == nil { respondents[place].kind = response.kind }
      if respondents[place].stakeholder == nil {
        respondents[place].stakeholder = consultation.stakeholders.firstIndex {
          $0.id == response.stakeholder
        }
      }
      if let round = consultation.rounds.firstIndex(where: { $0.id == response.round }),
        !respondents[place].rounds.contains(round)
      {
        respondents[place].rounds.append(round)
        respondents[place].rounds.sort()
      }
    }
    return respondents
  }

  /// The notes of events and petitions that count, in input order, not yet coded.
  public static func others(of responses: [Response]) -> [OtherSubmission] {
    responses.enumerated().filter { $1.isCounted && $1.form != .response }.map { index, response in
      OtherSubmission(
        response: index,
        comments: response.comments.map {
          CodedComment(comment: $0, response: index, respondent: -1, codings: [])
        })
    }
  }

  /// The comments of the respondents' responses that count, in input order, not yet coded.
  public static func comments(
    of responses: [Response], respondents: [Respondent]
  ) -> [CodedComment] {
    var respondentOf: [Int: Int] = [:]
    for (index, respondent) in respondents.enumerated() {
      for response in respondent.responses { respondentOf[response] = index }
    }
    var comments: [CodedComment] = []
    for (index, response) in responses.enumerated() {
      guard let respondent = respondentOf[index] else { continue }
      for comment in response.comments {
        comments.append(
          CodedComment(comment: comment, response: index, respondent: respondent, codings: []))
      }
    }
    return comments
  }
}
