public import SoundingsModel

/// What a figure is of, as its id says: ids name each group that a figure is about.
public enum FigureReading: Hashable, Sendable {
  /// So many of a population.
  case count(Population)
  /// The share that a population is of a wider one.
  case share(Population)
  /// A difference, an interval and the like: what it is about, and what else those may be told apart by
  /// that it was reckoned from.
  case other(Set<Population.Condition>, from: Set<Population.Facet>)

  private typealias Condition = Population.Condition

  public init(id: String, consultation: Consultation) {
    var reader = Reader(
      words: id.split(separator: "/", omittingEmptySubsequences: false).map(String.init),
      consultation: consultation)
    self = reader.read()
  }

  /// Goes through the words of an id from left to right.
  private struct Reader {
    var words: [String]
    let consultation: Consultation
    var conditions: Set<Condition> = []
    var facets: Set<Population.Facet> = [.commented]
    var question: String?

    mutating func read() -> FigureReading {
      if words.first == "change" {
        words.removeFirst()
        facets.insert(.round)
        if words == ["in-both"], let both = bothRounds() { return both }
        while !words.isEmpty { skip() }
        return .other(conditions, from: facets)
      }
      if words == ["organisations", "unnamed"] {
        return .count(
          Population(.respondents, [Condition(.kind, "organisation"), Condition(.naming, "no")]))
      }
      while let word = words.first {
        if takeGroup() { continue }
        if let found = measure(word, Array(words.dropFirst())) { return found }
        while !words.isEmpty { skip() }
        return .other(conditions, from: facets)
      }
      return .other(conditions, from: facets)
    }

    /// Takes what names a group, else one word.
    private mutating func skip() { if !takeGroup() { words.removeFirst() } }

    /// Those who commented in the first and in the last round.
    private func bothRounds() -> FigureReading? {
      guard consultation.rounds.count == 2 else { return nil }
      return .count(
        Population(
          .respondents,
          Set(consultation.rounds.map { Condition(.round, $0.id) } + [Condition(.commented)])))
    }

    /// `stakeholder/school`, `attribute/ward/north`, `question/plan/side/positive`.
    private mutating func takeGroup() -> Bool {
      let simple: [String: Population.Facet] = [
        "stakeholder": .stakeholder, "kind": .kind, "channel": .channel, "round": .round,
        "month": .month, "section": .section, "theme": .theme,
      ]
      guard words.count > 1 else { return false }
      if let facet = simple[words[0]] {
        conditions.insert(Condition(facet, words[1]))
        if facet == .theme || facet == .section { conditions.insert(Condition(.commented)) }
        words.removeFirst(2)
        return true
      }
      if words[0] == "attribute", words.count > 2 {
        conditions.insert(Condition(.attribute(words[1]), words[2]))
        words.removeFirst(3)
        return true
      }
      if words[0] == "question" {
        let id = words[1]
        question = id
        words.removeFirst(2)
        if words.first == "side", words.count > 1 {
          conditions.insert(Condition(.side(id), words[1]))
          words.removeFirst(2)
          // Of comments, only those on the question's own section are counted.
          if words.first == "theme" || words.first == "commenters",
            let section = consultation.questions.first(where: { $0.id == id })?.section
          {
            conditions.formUnion([Condition(.section, section), Condition(.commented)])
          }
        }
        return true
      }
      return false
    }

    /// What is counted of the groups; nil where it is none of the usual measures.
    private mutating func measure(_ word: String, _ rest: [String]) -> FigureReading? {
      func counted(_ condition: Condition? = nil) -> FigureReading? {
        let population = Population(.respondents, conditions.union(condition.map { [$0] } ?? []))
        switch rest {
        case []: return .count(population)
        case ["share"], ["share-of-all"]: return .share(population)
        default: return nil
        }
      }
      if let question, !hasAnswer {
        if word == "answered" { return counted(Condition(.answered(question))) }
        if word == "answered-share", rest.isEmpty {
          return .share(
            Population(.respondents, conditions.union([Condition(.answered(question))])))
        }
        if Int(word) != nil, let first = rest.first {
          let population = Population(
            .respondents, conditions.union([Condition(.answer(question), word)]))
          return first == "respondents" ? .count(population) : .share(population)
        }
        // Net figures and what else is reckoned from the answers.
        facets.formUnion([.answered(question), .answer(question), .side(question)])
        return nil
      }
      switch word {
      case "respondents": return counted()
      case "share", "share-of-all":
        return rest.isEmpty ? .share(Population(.respondents, conditions)) : nil
      case "interval": return rest.isEmpty ? .share(Population(.respondents, conditions)) : nil
      case "commenters": return counted(Condition(.commented))
      case "comments" where rest.isEmpty:
        return .count(Population(.comments, conditions.union([Condition(.commented)])))
      case "uncoded" where rest.isEmpty:
        return .count(
          Population(
            .comments, conditions.union([Condition(.commented), Condition(.coding, "none")])))
      case "organisations" where rest.isEmpty: return counted(Condition(.kind, "organisation"))
      case "individuals" where rest.isEmpty: return counted(Condition(.kind, "individual"))
      case "not-stated" where rest.isEmpty: return counted(Condition(.kind, "not-stated"))
      case "responses" where rest.isEmpty: return .count(Population(.responses, conditions))
      default: return nil
      }
    }

    private var hasAnswer: Bool {
      conditions.contains { if case .side = $0.facet { true } else { false } }
    }
  }
}
