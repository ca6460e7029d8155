public import SoundingsModel
import SoundingsText

/// Finds who of those that were asked has answered.
///
/// A consultee has answered where a respondent gives its name as the organisation, in full, or without
/// ‘School’ or ‘Primary School’ at the end where no other consultee can be meant. Anything less is a near
/// miss for the team, since a consultee that is wrongly taken to have answered is never asked again.
public struct ConsulteeMatching {
  private let consultees: [Consultee]
  private let names: [[ConsulteeName]]
  /// Consultees by their names in full, and without their ends.
  private var full: [ConsulteeName: [Int]] = [:]
  private var bare: [ConsulteeName: [Int]] = [:]

  public init(_ consultees: [Consultee]) {
    self.consultees = consultees
    names = consultees.map { ([$0.name] + $0.otherNames).map { ConsulteeName($0) } }
    for (index, names) in names.enumerated() {
      for name in Set(names) where !name.isEmpty {
        full[name, default: []].append(index)
        let short = name.bare ?? name
        if bare[short]?.last != index { bare[short, default: []].append(index) }
      }
    }
  }

  /// - Complexity: O(responses) where all names are in the list; each that is not is compared with
  ///   those consultees that have not answered.
  public func results(
    responses: [Response], respondents: [Respondent], stakeholders: [StakeholderType]
  ) -> ConsulteeResults {
    var found = [[Int]](repeating: [], count: consultees.count)
    var misses: [ConsulteeResults.NearMiss] = []
    var others: [(response: Int, name: ConsulteeName, isPerson: Bool)] = []
    for respondent in respondents {
      let type = respondent.stakeholder.map { stakeholders[$0].id }
      for index in respondent.responses {
        let identity = responses[index].identity
        if let person = identity.name.map({ ConsulteeName($0) }), full[person] != nil {
          others.append((index, person, true))
        }
        guard let name = identity.organisation.map({ ConsulteeName($0) }), !name.isEmpty else {
          continue
        }
        let meant = consultees(named: name)
        if meant.isEmpty { others.append((index, name, false)) }
        for consultee in meant {
          let types = consultees[consultee].stakeholders
          if types.isEmpty || type.map(types.contains) ?? false {
            found[consultee].append(index)
          } else {
            misses.append(
              .init(consultee: consultee, response: index, reason: .otherStakeholder))
          }
        }
      }
    }
    misses.removeAll { !found[$0.consultee].isEmpty }
    let unanswered = consultees.indices.filter { found[$0].isEmpty }
    var distance = EditDistance()
    for other in others {
      for consultee in unanswered
      where isNear(other.name, consultee, isPerson: other.isPerson, &distance) {
        misses.append(
          .init(
            consultee: consultee, response: other.response,
            reason: other.isPerson ? .nameOfPerson : .similarName))
      }
    }
    misses.sort { ($0.response, $0.consultee) < ($1.response, $1.consultee) }
    return ConsulteeResults(
      consultees: consultees, responses: found.map { $0.sorted() }, nearMisses: misses)
  }

  /// The consultees that a name means without doubt.
  private func consultees(named name: ConsulteeName) -> [Int] {
    if let exact = full[name] { return exact }
    let short = name.bare ?? name
    guard let meant = bare[short], let first = meant.first else { return [] }
    // Several entries of one name, such as a school's head and its governors, are told apart by type.
    guard meant.allSatisfy({ names[$0][0] == names[first][0] }) else { return [] }
    let isAmbiguous = bare.contains { other, whose in
      other != short && other.words.starts(with: short.words)
        && whose.contains { !meant.contains($0) }
    }
    return isAmbiguous ? [] : meant
  }

  private func isNear(
    _ name: ConsulteeName, _ consultee: Int, isPerson: Bool, _ distance: inout EditDistance
  ) -> Bool {
    if isPerson { return names[consultee].contains(name) }
    let short = name.bare ?? name
    for own in names[consultee] where !own.isEmpty {
      let ownShort = own.bare ?? own
      if short == ownShort || short.isPartOf(ownShort) || own.isLike(name, &distance)
        || ownShort.isLike(short, &distance)
      {
        return true
      }
    }
    return false
  }
}
