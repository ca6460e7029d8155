/// An attacker who has only what is published: figures by id, their bases and shares, and common sense of
/// what adds up to what.
///
/// Written apart from what chooses the hidden counts: it takes ids to pieces as strings, and narrows ranges by
/// trying values (a value after which a range is empty cannot be).
struct OutsideAttack {
  private struct Rule {
    var terms: [(place: Int, factor: Int)]
    var lower: Int
    var upper: Int
  }

  private var places: [String: Int] = [:]
  private var low: [Int] = []
  private var high: [Int] = []
  private var rules: [Rule] = []
  private var rulesOf: [[Int]] = []
  private static let many = 1_000_000

  /// - Parameter told: counts that the attacker knows besides.
  init(_ published: PublishedFigures, told: [String: Int] = [:]) {
    var known = published.counts.merging(told) { $1 }
    let hidden = published.hidden.filter(PublishedFigures.isCount)
    learn(from: published, hidden: hidden, &known)
    let most = known["comments"] ?? Self.many
    for id in Set(known.keys).union(hidden).sorted() {
      places[id] = low.count
      low.append(known[id] ?? 0)
      high.append(known[id] ?? most)
      rulesOf.append([])
    }
    for id in places.keys.sorted() { addRules(of: id) }
    addGroups(known)
    _ = narrow(&low, &high, Array(rules.indices))
  }

  /// Counts that follow from a share and its base, and bases that are hidden counts.
  private func learn(
    from published: PublishedFigures, hidden: Set<String>, _ known: inout [String: Int]
  ) {
    for figure in published.figures {
      let parts = figure.id.split(separator: "/").map(String.init)
      if let base = figure.base, let value = figure.value, let last = parts.last,
        ["share", "share-of-all", "answered-share"].contains(last)
      {
        let stem = parts.dropLast().joined(separator: "/")
        let ids = [stem, stem + "/respondents", stem + "/answered"]
        for id in ids where hidden.contains(id) {
          known[id] = Int((value * Double(base)).rounded())
        }
      }
      guard let base = figure.base else { continue }
      for id in Self.bases(of: parts) where hidden.contains(id) { known[id] = base }
    }
  }

  /// What a figure's base counts.
  private static func bases(of parts: [String]) -> [String] {
    func id(_ scope: ArraySlice<String>, _ measure: String) -> String {
      (scope + [measure]).joined(separator: "/")
    }
    if let theme = parts.lastIndex(of: "theme") {
      if parts.last == "share-of-all" { return [] }
      return [id(parts[..<theme], "commenters")]
    }
    if parts.last == "commenters" { return [id(parts[...].dropLast(), "respondents")] }
    if let question = parts.lastIndex(of: "question"), question + 1 < parts.count {
      let stem = parts[...(question + 1)]
      if parts.last == "answered" || parts.last == "share-of-all" || parts.last == "net-of-all" {
        return [id(parts[..<question], "respondents")]
      }
      return [id(stem, "answered")]
    }
    if ["organisations", "individuals", "not-stated"].contains(parts.last) {
      return [id(parts[...].dropLast(), "respondents")]
    }
    return []
  }

  private mutating func add(_ terms: [(String, Int)], _ lower: Int, _ upper: Int) {
    let found = terms.compactMap { id, factor in places[id].map { ($0, factor) } }
    guard found.count == terms.count else { return }
    for (place, _) in found { rulesOf[place].append(rules.count) }
    rules.append(Rule(terms: found.map { (place: $0.0, factor: $0.1) }, lower: lower, upper: upper))
  }

  /// Who is in a group is in the whole; who raised a theme commented; who commented responded.
  private mutating func addRules(of id: String) {
    let parts = id.split(separator: "/").map(String.init)
    for whole in Self.wholes(parts) { add([(id, 1), (whole, -1)], -Self.many, 0) }
    if parts.last == "commenters" {
      let comments = (parts.dropLast() + ["comments"]).joined(separator: "/")
      add([(id, 1), (comments, -1)], -Self.many, 0)
    }
    if parts.first == "stakeholder", parts.count == 3, parts[2] == "respondents" {
      let kinds = ["organisations", "individuals", "not-stated"].map {
        "stakeholder/\(parts[1])/\($0)"
      }
      let there = kinds.filter { places[$0] != nil }
      if there.count >= 2 { add(there.map { ($0, 1) } + [(id, -1)], 0, 0) }
    }
  }

  private static func wholes(_ parts: [String]) -> [String] {
    var found: [String] = []
    func note(_ words: [String]) { found.append(words.joined(separator: "/")) }
    for (facet, length) in [
      ("round", 2), ("stakeholder", 2), ("section", 2), ("month", 2), ("attribute", 3),
    ] {
      guard let place = parts.firstIndex(of: facet), place + length < parts.count else { continue }
      var rest = parts
      rest.removeSubrange(place..<place + length)
      note(rest)
    }
    if let theme = parts.lastIndex(of: "theme"), parts.last == "respondents" {
      note(Array(parts[..<theme]) + ["commenters"])
    }
    if parts.last == "commenters" { note(parts.dropLast() + ["respondents"]) }
    if let question = parts.lastIndex(of: "question"), question + 1 < parts.count {
      if parts.last == "answered" { note(Array(parts[..<question]) + ["respondents"]) }
      if parts.last == "respondents" { note(Array(parts[...(question + 1)]) + ["answered"]) }
    }
    return found
  }

  /// Groups add up to the whole where all are there; rounds only where their totals do.
  private mutating func addGroups(_ known: [String: Int]) {
    func sums(_ ids: [String], _ whole: String) -> Bool {
      let values = ids.compactMap { known[$0] }
      return values.count == ids.count && values.reduce(0, +) == known[whole]
    }
    func values(_ facet: String, _ length: Int) -> [String: Set<String>] {
      var found: [String: Set<String>] = [:]
      for id in places.keys {
        let parts = id.split(separator: "/").map(String.init)
        guard let place = parts.firstIndex(of: facet), place + length < parts.count else {
          continue
        }
        let name = parts[place..<place + length - 1].joined(separator: "/")
        found[name, default: []].insert(parts[place + length - 1])
      }
      return found
    }
    let rounds = (values("round", 2)["round"] ?? []).sorted()
    let areApart = ["respondents", "commenters"].contains { measure in
      !rounds.isEmpty && sums(rounds.map { "round/\($0)/\(measure)" }, measure)
    }
    for (facet, length) in [("stakeholder", 2), ("attribute", 3), ("round", 2)] {
      for (name, all) in values(facet, length).sorted(by: { $0.key < $1.key }) {
        for whole in places.keys.sorted() where !whole.contains("\(facet)/") {
          let parts = whole.split(separator: "/").map(String.init)
          // Where the group stands in an id: before the theme, after the round.
          for place in 0..<parts.count {
            let ids = all.sorted().map { value in
              (parts[..<place] + name.split(separator: "/").map(String.init) + [value]
                + parts[place...])
                .joined(separator: "/")
            }
            let there = ids.filter { places[$0] != nil }
            guard !there.isEmpty else { continue }
            let isAll = zip(ids, all.sorted()).allSatisfy { id, value in
              places[id] != nil || isEmptyGroup("\(name)/\(value)", known)
            }
            let terms = there.map { ($0, 1) } + [(whole, -1)]
            if facet == "round", !areApart, !whole.hasSuffix("comments") {
              if isAll { add(terms, 0, Self.many) }
            } else {
              add(terms, isAll ? 0 : -Self.many, 0)
            }
          }
        }
      }
    }
    for whole in places.keys.sorted() where whole.hasSuffix("/answered") {
      let stem = whole.dropLast("answered".count)
      let answers = (1...3).map { "\(stem)\($0)/respondents" }
      add(answers.map { ($0, 1) } + [(whole, -1)], 0, 0)
      for (side, answer) in [("positive", 1), ("neutral", 2), ("negative", 3)] {
        add([("\(stem)side/\(side)/respondents", 1), ("\(stem)\(answer)/respondents", -1)], 0, 0)
      }
    }
    // Two rounds: who is in both is counted in each.
    if rounds.count == 2 {
      add(
        rounds.map { ("round/\($0)/commenters", 1) } + [
          ("change/in-both", -1), ("commenters", -1),
        ], 0, 0)
    }
  }

  private func isEmptyGroup(_ group: String, _ known: [String: Int]) -> Bool {
    known["\(group)/commenters"] == 0 || known["\(group)/respondents"] == 0
  }

  /// The values under a threshold that the attacker can exclude for a hidden count.
  func excluded(_ id: String, under threshold: Int) -> [Int] {
    guard let place = places[id] else { return [] }
    return (1..<threshold).filter { value in
      guard low[place] <= value, value <= high[place] else { return true }
      var (low, high) = (low, high)
      low[place] = value
      high[place] = value
      return !narrow(&low, &high, rulesOf[place])
    }
  }

  private func narrow(_ low: inout [Int], _ high: inout [Int], _ start: [Int]) -> Bool {
    var queue = start
    var isQueued = Set(start)
    var next = 0
    while next < queue.count {
      let rule = rules[queue[next]]
      isQueued.remove(queue[next])
      next += 1
      for term in rule.terms {
        // The other terms at their least and at their most.
        var least = 0
        var most = 0
        for other in rule.terms where other.place != term.place {
          least += other.factor > 0 ? low[other.place] : -high[other.place]
          most += other.factor > 0 ? high[other.place] : -low[other.place]
        }
        let place = term.place
        let range =
          term.factor > 0
          ? (rule.lower - most, rule.upper - least) : (least - rule.upper, most - rule.lower)
        let (newLow, newHigh) = (max(low[place], range.0), min(high[place], range.1))
        guard newLow <= newHigh else { return false }
        guard newLow != low[place] || newHigh != high[place] else { continue }
        low[place] = newLow
        high[place] = newHigh
        for rule in rulesOf[place] where isQueued.insert(rule).inserted { queue.append(rule) }
      }
    }
    return true
  }
}
