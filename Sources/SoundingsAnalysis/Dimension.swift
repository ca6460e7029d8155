import SoundingsModel

/// One way of grouping comments, with how many respondents each group has.
struct Dimension {
  var groups: [Group]
  /// Respondents in each group, with or without a comment.
  var respondents: [Int]
  /// The group of each comment; nil where it is in none.
  var groupOfComment: [Int?]
  /// Whether the group is a property of the respondent; else every respondent could be in each.
  var partitionsRespondents: Bool
  /// The group of each respondent, where it is a property of the respondent.
  var groupOfRespondent: [Int?] = []
  /// The respondents of each group, where one respondent can be in several.
  var members: [Set<Int>] = []
}

/// The dimensions of one consultation.
struct Dimensions {
  let stakeholders: Dimension
  let kinds: Dimension
  let sections: Dimension
  let rounds: Dimension
  let months: Dimension

  init(
    consultation: Consultation, responses: [Response], respondents: [Respondent],
    comments: [CodedComment]
  ) {
    stakeholders = .ofRespondents(
      consultation.stakeholders.map { Group(id: $0.id, title: $0.title) },
      groupOf: { $0.stakeholder }, respondents: respondents, comments: comments)
    kinds = .ofRespondents(
      [
        Group(id: RespondentKind.organisation.rawValue, title: "Organisations"),
        Group(id: RespondentKind.individual.rawValue, title: "Individuals"),
      ],
      groupOf: { $0.kind.map { $0 == .organisation ? 0 : 1 } }, respondents: respondents,
      comments: comments)
    sections = .sections(
      consultation: consultation, respondents: respondents, comments: comments)
    rounds = .ofResponses(
      consultation.rounds.map { Group(id: $0.id, title: $0.title) },
      rest: .noRound,
      keyOf: { $0.round }, responses: responses, respondents: respondents, comments: comments)
    self.months = .ofResponses(
      Dimension.months(of: responses, rounds: consultation.rounds),
      rest: Group(id: "no-date", title: "Date not known"),
      keyOf: { $0.received?.yearMonth }, responses: responses, respondents: respondents,
      comments: comments)
  }
}

extension Dimension {
  /// Groups that each respondent is in one of, or in none.
  static func ofRespondents(
    _ known: [Group], groupOf: (Respondent) -> Int?, respondents: [Respondent],
    comments: [CodedComment]
  ) -> Dimension {
    var groups = known
    let found = respondents.map(groupOf)
    if found.contains(nil) { groups.append(.notStated) }
    let groupOfRespondent = found.map { $0 ?? known.count }
    var counts = [Int](repeating: 0, count: groups.count)
    for group in groupOfRespondent { counts[group] += 1 }
    return Dimension(
      groups: groups, respondents: counts,
      groupOfComment: comments.map { groupOfRespondent[$0.respondent] },
      partitionsRespondents: true, groupOfRespondent: groupOfRespondent)
  }

  /// Groups of responses; a respondent can be in several.
  static func ofResponses(
    _ known: [Group], rest: Group, keyOf: (Response) -> String?, responses: [Response],
    respondents: [Respondent], comments: [CodedComment]
  ) -> Dimension {
    var groups = known
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.id, $0) })
    let groupOfResponse = responses.map { response in
      keyOf(response).flatMap { places[$0] } ?? known.count
    }
    var members = [Set<Int>](repeating: [], count: known.count + 1)
    for (index, respondent) in respondents.enumerated() {
      for response in respondent.responses { members[groupOfResponse[response]].insert(index) }
    }
    if members[known.count].isEmpty { members.removeLast() } else { groups.append(rest) }
    return Dimension(
      groups: groups, respondents: members.map(\.count),
      groupOfComment: comments.map { groupOfResponse[$0.response] },
      partitionsRespondents: false, members: members)
  }

  /// The policy's sections, and the general comments where there are any.
  static func sections(
    consultation: Consultation, respondents: [Respondent], comments: [CodedComment]
  ) -> Dimension {
    var groups = consultation.sections.map { Group(id: $0.id, title: $0.title) }
    let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.id, $0) })
    let general = places[PolicySection.general.id] ?? groups.count
    let groupOfComment = comments.map { places[$0.comment.section] ?? general }
    if general == groups.count, groupOfComment.contains(general) {
      groups.append(Group(id: PolicySection.general.id, title: PolicySection.general.title))
    }
    return Dimension(
      groups: groups,
      respondents: Array(repeating: respondents.count, count: groups.count),
      groupOfComment: groupOfComment, partitionsRespondents: false)
  }
}
