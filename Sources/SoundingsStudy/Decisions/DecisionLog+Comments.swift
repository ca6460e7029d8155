internal import SoundingsImport
internal import SoundingsModel

extension DecisionLog {
  /// Applies what was decided of comments, after the rules have coded them.
  ///
  /// - Parameters:
  ///   - comments: those of respondents, coded.
  ///   - others: those of notes of events and petitions, coded.
  ///   - responses: all that were received, as they are marked now.
  /// - Returns: what became of every decision.
  mutating func apply(
    to comments: inout [CodedComment], _ others: inout [OtherSubmission], responses: [Response],
    frame: CodeFrame
  ) -> DecisionResults {
    var results = DecisionResults()
    results.codingsByRules =
      comments.reduce(0) { $0 + $1.codings.count }
      + others.reduce(0) { $0 + $1.comments.reduce(0) { $0 + $1.codings.count } }
    if decisions.isEmpty { return results }
    var decided = DecidedComments(
      comments + others.flatMap(\.comments), responses: responses, frame: frame)
    apply([.removeTheme, .addTheme]) { decided.changeTheme($0, &results) }
    apply([.stance]) { decided.changeStance($0, &results) }
    apply([.redact]) { decided.redact($0) }
    apply([.publish]) { decided.allowQuote($0) }
    apply([.read, .note]) { decided.note($0) }
    results.outcomes = outcomes
    var rest = decided.comments[comments.count...]
    comments = Array(decided.comments[..<comments.count])
    for index in others.indices {
      let count = others[index].comments.count
      others[index].comments = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return results
  }
}

/// The comments with what is decided of them.
private struct DecidedComments {
  var comments: [CodedComment]
  private let responses: [Response]
  private let frame: CodeFrame
  private var places: [String: Int] = [:]
  private let responseIDs: Set<String>
  /// Comments of responses that stand in no figure.
  private var excluded: Set<String> = []

  init(_ comments: [CodedComment], responses: [Response], frame: CodeFrame) {
    self.comments = comments
    self.responses = responses
    self.frame = frame
    responseIDs = Set(responses.map(\.id))
    for (index, coded) in comments.enumerated() where places[coded.comment.id] == nil {
      places[coded.comment.id] = index
    }
    for response in responses where !response.isCounted {
      for comment in response.comments { excluded.insert(comment.id) }
    }
  }

  private func missing(_ decision: Decision) -> DecisionOutcome.Fate {
    .failed(excluded.contains(decision.target) ? .notAnalysed : .noSuchComment)
  }

  mutating func changeTheme(
    _ decision: Decision, _ results: inout DecisionResults
  ) -> DecisionOutcome.Fate {
    guard let place = places[decision.target] else { return missing(decision) }
    let value = ThemeValue(decision.value)
    guard let theme = frame.theme(decided: value.theme) else {
      return .failed(.noSuchTheme(value.theme))
    }
    let given = comments[place].codings.firstIndex { $0.theme == theme }
    if decision.what == .removeTheme {
      guard let given else { return .alreadySo }
      comments[place].codings.remove(at: given)
      results.codingsRemoved += 1
      return .applied
    }
    let text = comments[place].comment.text
    var evidence = [0..<text.utf8.count]
    if let words = value.rest {
      evidence = text.ranges(ofBytes: words)
      if evidence.isEmpty { return .failed(.wordsNotFound) }
    }
    guard let given else {
      var coding = Coding(theme: theme, evidence: evidence)
      coding.isDecided = true
      let next = comments[place].codings.firstIndex { $0.theme > theme }
      comments[place].codings.insert(coding, at: next ?? comments[place].codings.count)
      results.codingsAdded += 1
      return .applied
    }
    let known = comments[place].codings[given].evidence
    let new = value.rest == nil ? [] : evidence.filter { !known.contains($0) }
    if new.isEmpty { return .alreadySo }
    comments[place].codings[given].evidence = (known + new).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    if !comments[place].codings[given].isDecided { results.codingsChanged += 1 }
    comments[place].codings[given].isDecided = true
    return .applied
  }

  mutating func changeStance(
    _ decision: Decision, _ results: inout DecisionResults
  ) -> DecisionOutcome.Fate {
    guard let place = places[decision.target] else { return missing(decision) }
    let value = ThemeValue(decision.value)
    guard let theme = frame.theme(decided: value.theme) else {
      return .failed(.noSuchTheme(value.theme))
    }
    guard let stance = Stance(rawValue: value.rest ?? "") else {
      return .failed(.noSuchStance(value.rest ?? ""))
    }
    guard let given = comments[place].codings.firstIndex(where: { $0.theme == theme }) else {
      return .failed(.themeNotGiven(value.theme))
    }
    if comments[place].codings[given].stance == stance { return .alreadySo }
    comments[place].codings[given].stance = stance
    if !comments[place].codings[given].isDecided { results.codingsChanged += 1 }
    comments[place].codings[given].isDecided = true
    return .applied
  }

  mutating func redact(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let place = places[decision.target] else { return missing(decision) }
    let found = comments[place].comment.text.ranges(ofBytes: decision.value)
    if found.isEmpty { return .failed(.wordsNotFound) }
    let before = comments[place].personalData
    for range in found { comments[place].personalData.cover(range) }
    return comments[place].personalData == before ? .alreadySo : .applied
  }

  /// `yes` or nothing allows the quotation, `no` forbids it; `yes` and the text's fingerprint allow it
  /// for as long as the text is what was approved.
  mutating func allowQuote(_ decision: Decision) -> DecisionOutcome.Fate {
    guard let place = places[decision.target] else { return missing(decision) }
    let words = decision.value.lowercased().split(whereSeparator: \.isWhitespace)
    switch words.first {
    case nil, "yes": break
    case "no":
      comments[place].mayBeQuoted = false
      return .applied
    default: return .failed(.notUnderstood("yes or no"))
    }
    guard responses[comments[place].response].permission.allowsQuote else {
      return .failed(.notPermitted)
    }
    if words.count > 1, words[1] != comments[place].comment.fingerprint {
      return .failed(.textChanged)
    }
    comments[place].mayBeQuoted = true
    return .applied
  }

  mutating func note(_ decision: Decision) -> DecisionOutcome.Fate {
    if let place = places[decision.target] {
      if decision.what == .read { comments[place].isRead = true }
      return .applied
    }
    guard responseIDs.contains(decision.target) || excluded.contains(decision.target) else {
      return .failed(.noSuchTarget)
    }
    if decision.what == .read {
      for index in comments.indices
      where responses[comments[index].response].id == decision.target {
        comments[index].isRead = true
      }
    }
    return .applied
  }
}

extension CodeFrame {
  /// A theme by its id, or by one that it had formerly where no other theme had it.
  func theme(decided id: String) -> Int? {
    if let index = themes.firstIndex(where: { $0.id == id }) { return index }
    let heirs = themes.indices.filter { themes[$0].formerly.contains(id) }
    return heirs.count == 1 ? heirs[0] : nil
  }
}

extension Comment {
  /// Ten hexadecimal digits of the text's SHA-256, by which an approval knows it again.
  var fingerprint: String { String(SHA256.hex(Array(text.utf8)).prefix(10)) }
}

extension String {
  /// Where some words stand, byte for byte and without overlaps.
  fileprivate func ranges(ofBytes words: String) -> [Range<Int>] {
    let (bytes, wanted) = (Array(utf8), Array(words.utf8))
    var found: [Range<Int>] = []
    var start = 0
    while !wanted.isEmpty, start + wanted.count <= bytes.count {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        found.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }
}

extension [PersonalDataSpan] {
  /// Adds a passage that an officer marked; with what it touches it becomes one.
  fileprivate mutating func cover(_ range: Range<Int>) {
    var range = range
    if contains(where: {
      $0.range.lowerBound <= range.lowerBound
        && $0.range.upperBound >= range.upperBound
    }) {
      return
    }
    removeAll { span in
      guard span.range.overlaps(range) else { return false }
      range =
        Swift.min(
          span.range.lowerBound, range.lowerBound)..<Swift.max(
          span.range.upperBound, range.upperBound)
      return true
    }
    let next = firstIndex { $0.range.lowerBound > range.lowerBound } ?? count
    insert(PersonalDataSpan(.decided, range), at: next)
  }
}
