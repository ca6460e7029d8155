internal import SoundingsImport
internal import SoundingsModel

extension DecisionLog {
  /// Applies what was decided of responses and of the sections of their comments, before anything is
  /// coded.
  ///
  /// - Parameter responses: as the importer marked them; marked anew, none dropped.
  mutating func apply(to responses: inout [Response], of consultation: Consultation) {
    if decisions.isEmpty { return }
    var register = DecidedRegister(responses, consultation)
    apply([.section]) { register.move($0) }
    apply([.merge]) { register.merge($0) }
    register.nameRespondents()
    apply([.late]) { register.markLate($0) }
    apply([.exclude, .include, .withdraw]) { register.mark($0) }
    _ = Composites.make(in: &register.responses, hasRounds: !consultation.rounds.isEmpty)
    responses = register.responses
  }
}

/// The responses with what is decided of them.
private struct DecidedRegister {
  var responses: [Response]
  private let consultation: Consultation
  private var places: [String: Int] = [:]
  private var comments: [String: (response: Int, comment: Int)] = [:]
  /// Respondents who are the same as another, by id; followed to the end.
  private var same: [String: String] = [:]
  private var order: [String: Int] = [:]

  init(_ responses: [Response], _ consultation: Consultation) {
    self.responses = responses
    self.consultation = consultation
    for (index, response) in responses.enumerated() {
      if places[response.id] == nil { places[response.id] = index }
      if order[response.respondent] == nil { order[response.respondent] = index }
      for (number, comment) in response.comments.enumerated() where comments[comment.id] == nil {
        comments[comment.id] = (index, number)
      }
    }
  }

  mutating func move(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let place = comments[decision.target] else { return .failed(.noSuchComment) }
    let known = consultation.sections.map(\.id) + [PolicySection.general.id]
    guard known.contains(decision.value) else {
      return .failed(.noSuchSection(decision.value))
    }
    if responses[place.response].comments[place.comment].section == decision.value {
      return .alreadySo
    }
    responses[place.response].comments[place.comment].section = decision.value
    return .applied
  }

  /// Says that two responses come from one respondent; in one round they become one.
  mutating func merge(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let first = places[decision.target], let second = places[decision.value] else {
      return .failed(.noSuchResponse)
    }
    let (one, other) = (name(responses[first].respondent), name(responses[second].respondent))
    if one == other { return .alreadySo }
    // The one that stands earlier in the input keeps its name.
    let isEarlier = (order[one] ?? 0) < (order[other] ?? 0)
    same[isEarlier ? other : one] = isEarlier ? one : other
    return .applied
  }

  mutating func nameRespondents() {
    if same.isEmpty { return }
    for index in responses.indices {
      responses[index].respondent = name(responses[index].respondent)
    }
  }

  private func name(_ respondent: String) -> String {
    var name = respondent
    while let next = same[name] { name = next }
    return name
  }

  mutating func markLate(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let index = places[decision.target] else { return .failed(.noSuchResponse) }
    let isLate: Bool
    switch decision.value.lowercased() {
    case "", "yes": isLate = true
    case "no": isLate = false
    default: return .failed(.notUnderstood("yes or no"))
    }
    if responses[index].isLate == isLate { return .alreadySo }
    responses[index].isLate = isLate
    if consultation.late == .exclude {
      if isLate, responses[index].isCounted { responses[index].status = .excluded(.late) }
      if !isLate, responses[index].status == .excluded(.late) {
        responses[index].status = .analysed
      }
    }
    return .applied
  }

  mutating func mark(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let index = places[decision.target] else { return .failed(.noSuchResponse) }
    switch decision.what {
    case .include:
      if responses[index].isCounted { return .alreadySo }
      responses[index].status = .analysed
    case .withdraw:
      if responses[index].status == .excluded(.withdrawn) { return .alreadySo }
      responses[index].status = .excluded(.withdrawn)
    default:
      let reason = Exclusion(decided: decision)
      if responses[index].status == .excluded(reason) { return .alreadySo }
      responses[index].status = .excluded(reason)
    }
    return .applied
  }
}

extension Exclusion {
  /// What an officer gave as the reason: a code of the ledger, or words of their own.
  fileprivate init(decided decision: Decision) {
    let plain: [Exclusion] = [
      .blank, .test, .officerReply, .late, .withdrawn, .automatic, .unread,
    ]
    if let known = plain.first(where: { $0.code == decision.value }) {
      self = known
    } else {
      self = .decided(reason: decision.reason.isEmpty ? decision.value : decision.reason)
    }
  }
}
