public import SoundingsModel

/// All that a reader knows of published counts by what they are counts of.
///
/// Groups that each respondent is in one of add up to the whole; so do rounds, months and sections where
/// the totals show that nobody is in two of them, and they add up to the whole or more where somebody is.
/// Who meets more conditions are no more than who meet fewer. Respondents who commented are no more
/// than their comments.
public struct PopulationSums: Sendable {
  /// What the configuration says of facets, and every reader of the report can see.
  public struct Facts: Sendable {
    /// The theme that each theme stands below.
    public var parents: [String: String] = [:]
    /// The side of each answer, by question: `["plan": ["1": "positive"]]`.
    public var sides: [String: [String: String]] = [:]
    /// Organisations whose names the report lists.
    public var namedOrganisations = 0

    public init() {}
  }

  private typealias Condition = Population.Condition
  private typealias Facet = Population.Facet

  private let facts: Facts
  private var places: [Population: Int] = [:]
  private var populations: [Population] = []
  private var values: [Facet: Set<String>] = [:]
  private var facets: [Facet] = []
  private var disjoint: Set<Facet> = []
  private var parts: [Population: [Facet: [String: Int]]] = [:]
  public private(set) var system = CountSystem()

  /// - Parameters:
  ///   - counts: each published count with its population, each population once.
  ///   - facts: what is known of themes and questions.
  public init(_ counts: [(population: Population, value: Int)], facts: Facts) {
    self.facts = facts
    let most = counts.map(\.value).max() ?? 0
    for (population, value) in counts {
      places[population] = system.add(count: value, most: most)
      populations.append(population)
      for condition in population.conditions {
        values[condition.facet, default: []].insert(condition.value)
      }
    }
    facets = values.keys.sorted { "\($0)" < "\($1)" }
    disjoint = Set([Facet.round, .month, .section].filter(isDisjoint))
    divideParts()
    for population in populations {
      addParts(population)
      addWeaker(population)
      addComments(population)
    }
    addOverlap()
    addNames()
  }

  /// The parts of each population by each facet that is printed of it.
  private mutating func divideParts() {
    for population in populations {
      for condition in population.conditions {
        var whole = population.without(condition)
        if case .answer(let question) = condition.facet {
          whole = whole.with(Condition(.answered(question)))
        }
        guard places[whole] != nil else { continue }
        parts[whole, default: [:]][condition.facet, default: [:]][condition.value] =
          places[population]
      }
    }
  }

  public func place(of population: Population) -> Int? { places[population] }

  private func value(_ population: Population) -> Int? {
    places[population].map { system.values[$0] }
  }

  /// The whole and its parts by each facet that it says nothing of.
  private mutating func addParts(_ whole: Population) {
    guard let place = places[whole] else { return }
    let divided = parts[whole] ?? [:]
    for facet in facets {
      guard let found = divided[facet], let parting = parting(whole, by: facet) else { continue }
      let known = found.sorted { $0.key < $1.key }.map(\.value)
      let rest = (values[facet] ?? []).sorted().filter { value in
        found[value] == nil && !isNothing(parting.base.with(Condition(facet, value)))
      }
      if rest.isEmpty {
        system.add(parts: known, of: place, overlapping: parting.overlaps)
      } else if !parting.overlaps {
        // Parts that are printed nowhere are one unknown count.
        let total = known.reduce(0) { $0 + system.values[$1] }
        let unknown = system.add(
          count: max(0, system.values[place] - total), most: system.values[place])
        unprinted.append(unknown)
        system.add(parts: known + [unknown], of: place)
      }
    }
    for case .answered(let question) in whole.conditions.map(\.facet) {
      addSides(whole, question)
    }
  }

  /// Counts that stand in no table.
  public private(set) var unprinted: [Int] = []

  /// How a facet divides a population: what its parts have in common, and whether they overlap. Nil where
  /// it does not divide it.
  private func parting(
    _ whole: Population, by facet: Facet
  ) -> (base: Population, overlaps: Bool)? {
    let isComments = whole.measure == .comments
    switch facet {
    case .stakeholder, .kind, .attribute:
      return whole.measure == .responses ? nil : (whole, false)
    case .channel: return whole.measure == .responses ? (whole, false) : nil
    case .round, .month, .section:
      guard whole.measure != .responses else { return nil }
      if facet == .section {
        guard whole.conditions.contains(Condition(.commented)) else { return nil }
      }
      return (whole, !isComments && !disjoint.contains(facet))
    case .answer(let question):
      let answered = Condition(.answered(question))
      guard whole.conditions.contains(answered), !isComments else { return nil }
      return (whole.without(answered), hasSeveral(question))
    case .side, .theme, .commented, .coding, .answered, .naming: return nil
    }
  }

  /// Whether the totals show that nobody is in two groups.
  private func isDisjoint(_ facet: Facet) -> Bool {
    let bases = [Population(), Population(.respondents, [Condition(.commented)])]
    return bases.contains { base in
      guard let whole = value(base) else { return false }
      let groups = (values[facet] ?? []).map { base.with(Condition(facet, $0)) }
      let known = groups.compactMap(value)
      return known.count == groups.count && known.reduce(0, +) == whole
    }
  }

  private func hasSeveral(_ question: String) -> Bool {
    guard let answered = value(Population(.respondents, [Condition(.answered(question))])) else {
      return true
    }
    let answers = (values[.answer(question)] ?? []).compactMap {
      value(Population(.respondents, [Condition(.answer(question), $0)]))
    }
    return answers.reduce(0, +) != answered
  }

  /// Whether a population is known to be empty, since a wider one that is published is.
  private func isNothing(_ population: Population) -> Bool {
    var found = false
    visitWeaker(population) { weaker in
      if value(weaker) == 0 { found = true }
      return found || places[weaker] != nil
    }
    return found
  }

  /// The answers on a side add up to the side.
  private mutating func addSides(_ answered: Population, _ question: String) {
    guard let sides = facts.sides[question] else { return }
    let base = answered.without(Condition(.answered(question)))
    for side in Set(sides.values).sorted() {
      guard let whole = places[base.with(Condition(.side(question), side))] else { continue }
      let answers = sides.keys.sorted().filter { sides[$0] == side }
      let parts = answers.compactMap { places[base.with(Condition(.answer(question), $0))] }
      guard parts.count == answers.count else { continue }
      system.add(parts: parts, of: whole)
    }
  }

  private mutating func addWeaker(_ population: Population) {
    guard let part = places[population] else { return }
    var wholes: Set<Int> = []
    visitWeaker(population) { weaker in
      guard let whole = places[weaker] else { return false }
      wholes.insert(whole)
      return true
    }
    for whole in wholes.sorted() { system.add(part: part, of: whole) }
  }

  /// Visits populations that a population is a part of, the nearest first, and goes on beyond one unless
  /// `body` returns true.
  private func visitWeaker(_ population: Population, _ body: (Population) -> Bool) {
    var queue = nextWeaker(population)
    var seen = Set(queue)
    var next = 0
    while next < queue.count {
      let weaker = queue[next]
      next += 1
      if body(weaker) { continue }
      for further in nextWeaker(weaker) where seen.insert(further).inserted {
        queue.append(further)
      }
    }
  }

  private func nextWeaker(_ population: Population) -> [Population] {
    let facets = Set(population.conditions.map(\.facet))
    let isAboutComments = !facets.isDisjoint(with: [.theme, .section, .coding])
    return population.conditions.flatMap { condition -> [Population] in
      switch condition.facet {
      case .commented:
        return isAboutComments || population.measure == .comments
          ? [] : [population.without(condition)]
      case .theme:
        let parent = facts.parents[condition.value].map {
          population.replacing(condition, by: Condition(.theme, $0))
        }
        return [population.without(condition)] + (parent.map { [$0] } ?? [])
      case .answer(let question):
        let side = facts.sides[question]?[condition.value].map {
          population.replacing(condition, by: Condition(.side(question), $0))
        }
        let answered = population.replacing(condition, by: Condition(.answered(question)))
        return [answered] + (side.map { [$0] } ?? [])
      case .side(let question):
        return [population.replacing(condition, by: Condition(.answered(question)))]
      default: return [population.without(condition)]
      }
    }
  }

  /// Who commented made at least one comment each.
  private mutating func addComments(_ population: Population) {
    guard population.measure == .comments, let comments = places[population] else { return }
    if let people = places[Population(.respondents, population.conditions)] {
      system.add(part: people, of: comments)
    }
  }

  /// Organisations are those whose names are listed and the others.
  private mutating func addNames() {
    let organisation = Population(.respondents, [Condition(.kind, "organisation")])
    guard let all = places[organisation] else { return }
    let others = places[organisation.with(Condition(.naming, "no"))]
    let listed = facts.namedOrganisations
    system.add(
      CountSystem.Sum(
        [.init(all)] + (others.map { [.init($0, -1)] } ?? []), lower: listed, upper: listed))
  }

  /// Those in two rounds are counted in each and once in the whole.
  private mutating func addOverlap() {
    for both in populations {
      let rounds = both.conditions.filter { $0.facet == .round }.sorted { $0.value < $1.value }
      guard rounds.count == 2, let overlap = places[both],
        let first = places[both.without(rounds[1])], let last = places[both.without(rounds[0])],
        let whole = places[both.without(rounds[0]).without(rounds[1])]
      else { continue }
      system.add(
        CountSystem.Sum(
          [.init(first), .init(last), .init(overlap, -1), .init(whole, -1)],
          lower: values[.round]?.count == 2 ? 0 : nil, upper: 0))
    }
  }
}
