/// Finds what moved a figure, from the comments behind it, the figure that its base is, and the
/// responses that its id is about.
struct CauseFinder {
  var changes: RunChanges
  /// Causes that several figures share, by what they are behind; filled as figures ask for them.
  var groups: [String: [Int]] = [:]

  let old: RunFolder
  let new: RunFolder
  /// Figures that count those who commented within a scope, of either run.
  private let bases: Set<String>
  private let rounds: [String]

  init(_ old: RunFolder, _ new: RunFolder) {
    self.old = old
    self.new = new
    changes = RunChanges(old, new)
    let ids = (new.figures + old.figures).map(\.id)
    bases = Set(ids.filter { $0 == "commenters" || $0.hasSuffix("/commenters") })
    var rounds: [String] = []
    var known: Set<String> = []
    for id in ids where id.hasPrefix("round/") && id.hasSuffix("/commenters") {
      let scope = String(id.dropLast("commenters".count))
      if !scope.contains("/stakeholder/"), known.insert(scope).inserted { rounds.append(scope) }
    }
    self.rounds = rounds
  }

  /// - Returns: places of causes in the list, ascending, and ids of groups of them. At least one of the
  ///   two is not empty.
  mutating func causes(
    ofMoving id: String, old: RunFigure?, new: RunFigure?
  ) -> (own: [Int], groups: [String]) {
    if id == "change/unclear" || id == "change/in-both" || id.hasPrefix("redactions") {
      return ([], [everything()])
    }
    var own: Set<Int> = []
    var shared: [String] = []
    func share(_ group: String) {
      if !groups[group, default: []].isEmpty, !shared.contains(group) { shared.append(group) }
    }
    if id == "decisions" || id.hasPrefix("decisions/") { own.formUnion(changes.decisions) }
    if id.hasPrefix("frame-check/") { own.formUnion(changes.rules) }
    for figure in related(to: id) { own.formUnion(evidenceCauses(of: figure)) }
    if id.hasPrefix("change/") {
      for scope in rounds { share(commenters(in: scope)) }
    } else if hasOtherBase(old, new) || (own.isEmpty && !hasEvidence(id)) {
      if let scope = baseScope(of: id) { share(commenters(in: scope)) }
      if shared.isEmpty { share(responses(in: id)) }
    }
    if own.isEmpty, shared.isEmpty { shared = [everything()] }
    return (own.sorted(), shared)
  }

  /// Of a figure that is new or gone the base says nothing.
  private func hasOtherBase(_ old: RunFigure?, _ new: RunFigure?) -> Bool {
    guard let old, let new else { return false }
    return old.base != new.base
  }

  private func hasEvidence(_ id: String) -> Bool {
    old.evidence[id] != nil || new.evidence[id] != nil
  }

  /// The figure itself where comments stand behind it, else those that it is worked out from.
  private func related(to id: String) -> [String] {
    if hasEvidence(id) { return [id] }
    if id == "comments/coded" { return ["comments", "comments/uncoded"] }
    guard let slash = id.lastIndex(of: "/") else { return [] }
    let stem = id[..<slash]
    if id.hasPrefix("change/"), let theme = Self.theme(of: id) {
      return rounds.map { "\($0)theme/\(theme)/respondents" }.filter(hasEvidence)
    }
    return [String(stem), "\(stem)/respondents"].first(where: hasEvidence).map { [$0] } ?? []
  }

  /// The theme that a figure is about.
  private static func theme(of id: String) -> Substring? {
    guard let start = id.range(of: "theme/", after: "/")?.upperBound,
      let end = id.lastIndex(of: "/"), start <= end
    else { return nil }
    return id[start..<end]
  }

  /// What moved the comments behind a figure: those that are behind it in one run only, else those
  /// whose respondents stand elsewhere.
  private func evidenceCauses(of id: String) -> Set<Int> {
    let before = Set(old.evidence[id] ?? [])
    let after = Set(new.evidence[id] ?? [])
    var causes: Set<Int> = []
    for comment in before.symmetricDifference(after) {
      causes.formUnion(self.causes(of: comment, in: id))
    }
    if !causes.isEmpty { return causes }
    for comment in after {
      guard let response = changes.newComments[comment]?.response else { continue }
      causes.formUnion(changes.standing[response, default: []])
    }
    return causes
  }

  /// Why a comment is behind a figure now, or is no more.
  private func causes(of comment: String, in id: String) -> [Int] {
    let row = changes.newComments[comment] ?? changes.oldComments[comment]
    let own = changes.ofComment[comment, default: []]
    let standing = row.map { changes.standing[$0.response, default: []] } ?? []
    // A cause of this scope, or of this theme, goes before those of another.
    let theme = Self.theme(of: id)
    let ofTheme = own.filter { changes.list[$0].theme.map { $0 == theme ?? "" } ?? false }
    let other = own.filter { changes.list[$0].theme == nil }
    let ofScope = standing.filter { changes.list[$0].scope.map { id.contains($0) } ?? false }
    if !ofTheme.isEmpty || !other.isEmpty || !ofScope.isEmpty { return ofTheme + other + ofScope }
    // Themes of another name can be those below this one; they play no part in who commented.
    let isOfThemes = theme != nil || !(id.hasSuffix("comments") || id.hasSuffix("commenters"))
    let recoded = isOfThemes ? own : []
    if !recoded.isEmpty || !standing.isEmpty { return recoded + standing }
    // A respondent's type and kind come from any of their responses.
    let responses = [changes.oldComments[comment], changes.newComments[comment]].compactMap(
      \.?.response)
    let respondents = responses.flatMap { response in
      [changes.oldResponses[response], changes.newResponses[response]].compactMap(\.?.respondent)
    }
    return Set(respondents).sorted().flatMap { changes.ofRespondent[$0, default: []] }
  }

  /// The scope whose commenters are a theme's base: the longest one that the figure's id begins with.
  private func baseScope(of id: String) -> String? {
    guard Self.theme(of: id) != nil, !id.hasSuffix("-of-all") else { return nil }
    var end = id.lastIndex(of: "/")
    while let slash = end {
      let scope = id[...slash]
      if bases.contains("\(scope)commenters") { return String(scope) }
      end = id[..<slash].lastIndex(of: "/")
    }
    return ""
  }

  /// The group of what moved those who commented within a scope.
  private mutating func commenters(in scope: String) -> String {
    let id = "\(scope)commenters"
    if groups[id] == nil { groups[id] = evidenceCauses(of: id).sorted() }
    return id
  }

  /// The group of what moved the responses that a figure's id is about, all where it names no scope.
  private mutating func responses(in id: String) -> String {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var wanted: [(fact: ResponseFact, value: String)] = []
    for (place, part) in parts.enumerated().dropLast() {
      switch part {
      case "stakeholder": wanted.append((.stakeholder, parts[place + 1]))
      case "round": wanted.append((.round, parts[place + 1]))
      case "kind" where parts[place + 1] != "not-stated":
        wanted.append((.kind, parts[place + 1]))
      default: break
      }
    }
    let name = "responses" + wanted.map { "/\($0.fact.rawValue)/\($0.value)" }.joined()
    if groups[name] != nil { return name }
    var causes: Set<Int> = []
    for (response, found) in changes.changedResponses {
      let rows = [changes.oldResponses[response], changes.newResponses[response]].compactMap(\.self)
      if wanted.allSatisfy({ want in rows.contains { $0.facts[want.fact] == want.value } }) {
        causes.formUnion(found)
      }
    }
    groups[name] = causes.sorted()
    return name
  }

  /// The group of all causes, for a figure that nothing tells the cause of.
  private mutating func everything() -> String {
    let name = "all"
    if groups[name] != nil { return name }
    var causes = Array(changes.list.causes.indices)
    if old.frame != new.frame, changes.rules.isEmpty {
      causes.append(changes.number(of: .frame(from: old.frame, to: new.frame)))
    }
    if old.software != new.software {
      causes.append(changes.number(of: .software(from: old.software, to: new.software)))
    }
    if causes.isEmpty, old.sources != new.sources { causes.append(changes.number(of: .sources)) }
    if causes.isEmpty { causes.append(changes.number(of: .settings)) }
    groups[name] = causes
    return name
  }
}

extension String {
  /// The first place of some words that stand at the start, or after a separator.
  fileprivate func range(of words: String, after separator: Character) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      guard let next = rest.firstIndex(of: separator) else { return nil }
      start = index(after: next)
    }
    return nil
  }
}
