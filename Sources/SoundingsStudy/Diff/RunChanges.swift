/// What differs between two runs in responses, comments and decisions; figures apart.
///
/// Linear in the rows of both: everything is looked up by its id.
struct RunChanges {
  private(set) var list = CauseList()
  /// Why a response counts and did not, or no more: causes by the response's id.
  private(set) var presence: [String: [Int]] = [:]
  /// Why a response stands elsewhere: its facts, its respondent.
  private(set) var standing: [String: [Int]] = [:]
  /// Why a comment stands elsewhere or has other themes.
  private(set) var ofComment: [String: [Int]] = [:]
  /// All causes that change responses, by the respondents that they had and have.
  private(set) var ofRespondent: [String: [Int]] = [:]
  private(set) var decisions: [Int] = []
  /// Responses with what changed in them, in the order of the registers.
  private(set) var changedResponses: [(id: String, causes: [Int])] = []

  /// Why the comments of a response are others: by the response's id.
  private var words: [String: [Int]] = [:]

  let oldResponses: [String: RunResponse]
  let newResponses: [String: RunResponse]
  let oldComments: [String: RunComment]
  let newComments: [String: RunComment]
  private var byTarget: [String: [Int]] = [:]

  init(_ old: RunFolder, _ new: RunFolder) {
    oldResponses = Self.byID(old.responses, \.id)
    newResponses = Self.byID(new.responses, \.id)
    oldComments = Self.byID(old.comments, \.id)
    newComments = Self.byID(new.comments, \.id)
    compareDecisions(old.decisions, new.decisions)
    let joined = joinedRespondents()
    // Without a register there is nothing to tell a new response from an old one.
    if !old.missing.contains("private/register.csv"), !new.missing.contains("private/register.csv")
    {
      for response in new.responses { compare(oldResponses[response.id], response, joined) }
      for response in old.responses where newResponses[response.id] == nil {
        note(list.number(of: .gone(response: response.id)), response, in: \.presence)
      }
    }
    if !old.missing.contains("private/comments.csv"), !new.missing.contains("private/comments.csv")
    {
      for comment in new.comments { compare(oldComments[comment.id], comment) }
      for comment in old.comments where newComments[comment.id] == nil { cameOrWent(comment) }
    }
    for response in new.responses + old.responses.filter({ newResponses[$0.id] == nil }) {
      let causes =
        presence[response.id, default: []] + standing[response.id, default: []]
        + words[response.id, default: []]
      if !causes.isEmpty { changedResponses.append((response.id, causes)) }
    }
  }

  /// The causes that are the rules of a theme.
  var rules: [Int] {
    list.causes.indices.filter { if case .rules = list[$0] { true } else { false } }
  }

  /// A cause of a whole run, which no comment or response shows.
  mutating func number(of cause: RunCause) -> Int { list.number(of: cause) }

  private static func byID<Row>(_ rows: [Row], _ id: (Row) -> String) -> [String: Row] {
    Dictionary(rows.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func compareDecisions(_ old: [RunDecision], _ new: [RunDecision]) {
    var rest: [[String]: [RunDecision]] = [:]
    for decision in old { rest[decision.row, default: []].append(decision) }
    func add(_ decision: RunDecision, _ change: RunCause.DecisionChange) {
      let number = list.number(of: .decision(decision, change))
      decisions.append(number)
      byTarget[decision.target, default: []].append(number)
      if decision.what == "merge" { byTarget[decision.value, default: []].append(number) }
    }
    for decision in new {
      guard let known = rest[decision.row]?.popLast() else {
        add(decision, .new)
        continue
      }
      if known.outcome != decision.outcome { add(decision, .outcome) }
    }
    for decision in old where !rest[decision.row, default: []].isEmpty {
      rest[decision.row]?.removeLast()
      add(decision, .gone)
    }
  }

  /// The decisions that join or part respondents, by the ids of those.
  private func joinedRespondents() -> [String: [Int]] {
    var joined: [String: [Int]] = [:]
    for number in decisions {
      guard case .decision(let decision, _) = list[number], decision.what == "merge" else {
        continue
      }
      var respondents: Set<String> = []
      for id in [decision.target, decision.value] {
        for response in [oldResponses[id], newResponses[id]] {
          if let response { respondents.insert(response.respondent) }
        }
      }
      for respondent in respondents { joined[respondent, default: []].append(number) }
    }
    return joined
  }

  /// The decisions of some kinds that differ and are about a response or a comment.
  private func decisions(on target: String, _ kinds: Set<String>) -> [Int] {
    byTarget[target, default: []].filter {
      if case .decision(let decision, _) = list[$0] { kinds.contains(decision.what) } else { false }
    }
  }

  private mutating func note(
    _ cause: Int, _ response: RunResponse, in place: WritableKeyPath<RunChanges, [String: [Int]]>
  ) {
    if self[keyPath: place][response.id, default: []].contains(cause) { return }
    self[keyPath: place][response.id, default: []].append(cause)
    let rows = [oldResponses[response.id], newResponses[response.id]]
    for respondent in Set(rows.compactMap(\.?.respondent))
    where !ofRespondent[respondent, default: []].contains(cause) {
      ofRespondent[respondent, default: []].append(cause)
    }
  }

  private mutating func compare(
    _ old: RunResponse?, _ new: RunResponse, _ joined: [String: [Int]]
  ) {
    guard let old else {
      let reason = new.isCounted ? nil : new.reason
      note(list.number(of: .came(response: new.id, excluded: reason)), new, in: \.presence)
      return
    }
    if old.isCounted != new.isCounted || (!new.isCounted && old.reason != new.reason) {
      let decided = decisions(on: new.id, ["exclude", "include", "withdraw", "late"])
      let cause: RunCause =
        new.isCounted
        ? .included(response: new.id) : .excluded(response: new.id, reason: new.reason)
      for number in decided.isEmpty ? [list.number(of: cause)] : decided {
        note(number, new, in: \.presence)
      }
    }
    let merges = Set([old.respondent, new.respondent]).flatMap { joined[$0, default: []] }.sorted()
    if old.respondent != new.respondent {
      for number in merges.isEmpty ? [list.number(of: .respondent(response: new.id))] : merges {
        note(number, new, in: \.standing)
      }
    } else if old.isCounted, new.isCounted, old.status != new.status {
      let cause = RunCause.merged(response: new.id, status: new.status)
      for number in merges.isEmpty ? [list.number(of: cause)] : merges {
        note(number, new, in: \.standing)
      }
    }
    for fact in ResponseFact.allCases where old.facts[fact] != new.facts[fact] {
      let cause = RunCause.fact(
        response: new.id, fact, from: old.facts[fact] ?? "", to: new.facts[fact] ?? "")
      note(list.number(of: cause), new, in: \.standing)
    }
  }

  private mutating func compare(_ old: RunComment?, _ new: RunComment) {
    guard let old else {
      cameOrWent(new)
      return
    }
    var causes: [Int] = []
    if old.text != new.text { causes.append(wordsChanged(in: new.response)) }
    if old.section != new.section {
      let decided = decisions(on: new.id, ["section"])
      let cause = RunCause.moved(comment: new.id, from: old.section, to: new.section)
      causes += decided.isEmpty ? [list.number(of: cause)] : decided
    }
    if old.language != new.language, causes.isEmpty {
      causes.append(list.number(of: .language(comment: new.id)))
    }
    // Other words, or another section, have other themes by themselves.
    let before = causes.isEmpty ? old.themes : []
    let after = causes.isEmpty ? new.themes : []
    for theme in before.symmetricDifference(after).sorted() {
      let decided = decisions(on: new.id, ["add-theme", "remove-theme"]).filter {
        list[$0].theme == theme
      }
      causes += decided.isEmpty ? [list.number(of: .rules(theme: theme))] : decided
    }
    if !causes.isEmpty { ofComment[new.id, default: []] += causes }
  }

  /// A comment that is there in one run only: because of its response, or else its words changed.
  private mutating func cameOrWent(_ comment: RunComment) {
    if let causes = presence[comment.response] {
      ofComment[comment.id, default: []] += causes
    } else {
      ofComment[comment.id, default: []].append(wordsChanged(in: comment.response))
    }
  }

  private mutating func wordsChanged(in response: String) -> Int {
    let number = list.number(of: .words(response: response))
    if words[response] == nil { words[response] = [number] }
    return number
  }
}
