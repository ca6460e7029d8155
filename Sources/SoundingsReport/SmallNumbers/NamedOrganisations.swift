import SoundingsModel

/// Which populations are organisations that may be named: those are never kept back.
struct NamedOrganisations {
  /// How many are named.
  var count: Int { isNamed.lazy.filter(\.self).count }

  private let results: Results
  private let isNamed: [Bool]
  private let evidence: [String: [String]]
  private let respondentOf: [String: Int]
  /// The group of each respondent, by attribute and value as figures' ids have it.
  private var groups: [String: [String]] = [:]

  init(_ appendix: Appendix, input: AppendixInput) {
    let results = input.results
    self.results = results
    isNamed = results.respondents.map { respondent in
      respondent.kind == .organisation
        && respondent.responses.contains {
          results.responses[$0].permission == .publish
            && results.responses[$0].identity.organisation != nil
        }
    }
    evidence = appendix.figures.evidence
    respondentOf = Dictionary(
      results.comments.map { ($0.comment.id, $0.respondent) },
      uniquingKeysWith: { first, _ in first })
    let builder = AppendixBuilder(input)
    for result in results.byAttribute {
      let slugs = builder.attributeColumns(result).map(\.slug)
      groups[result.attribute.id] = result.groupOfRespondent.map { slugs[$0] }
    }
  }

  /// Whether all who are counted are such; false where it is not known who they are.
  func areAll(in population: Population, value: Int, figure: String) -> Bool {
    guard value > 0, isNamed.contains(true) else { return false }
    if let comments = evidence[figure] {
      return comments.allSatisfy { respondentOf[$0].map { isNamed[$0] } ?? false }
    }
    guard population.conditions.allSatisfy({ holds($0, of: 0) != nil }) else { return false }
    let members = results.respondents.indices.filter { respondent in
      population.conditions.allSatisfy { holds($0, of: respondent) ?? false }
    }
    return members.count == value && members.allSatisfy { isNamed[$0] }
  }

  /// Nil where a condition is about comments or answers.
  private func holds(_ condition: Population.Condition, of index: Int) -> Bool? {
    let respondent = results.respondents[index]
    switch condition.facet {
    case .stakeholder:
      let id = respondent.stakeholder.map { results.consultation.stakeholders[$0].id }
      return (id ?? Group.notStated.id) == condition.value
    case .kind: return (respondent.kind?.rawValue ?? Group.notStated.id) == condition.value
    case .round:
      return respondent.rounds.contains { results.consultation.rounds[$0].id == condition.value }
    case .attribute(let id): return groups[id].map { $0[index] == condition.value }
    case .channel, .month, .section, .theme, .commented, .coding, .answered, .answer, .side,
      .naming:
      return nil
    }
  }
}
