extension LetterRules {
  /// Full stops, question and exclamation marks, and the quotes and brackets that close after them.
  private struct Run {
    var end: Int
    var dots = 0
    var isStrong = false  // has a terminator that is no full stop
    var isClosed = false

    init(in text: Span<UInt8>, at start: Int) {
      end = start
      while end < text.count, text[end] != UInt8(ascii: " ") {
        let scalar = decodeScalar(in: text, at: end)
        let each = Unicode15.sentenceBreak(of: scalar.code)
        if scalar.code == 0x2026 {
          dots &+= 3
        } else if each == .aTerm {
          dots &+= 1
        } else if each == .sTerm {
          isStrong = true
        } else if each == .close, !LetterRules.opens(scalar.code) {
          isClosed = true
        } else if !each.isIgnored {
          return
        }
        end &+= scalar.length
      }
    }
  }

  /// What stands after the white space, past quotes and brackets that open there.
  struct Follower {
    enum Kind { case lower, upper, number, continuation, terminator, other }
    var kind: Kind
    var start: Int

    init(in text: Span<UInt8>, at first: Int) {
      start = first
      kind = .other
      for _ in 0..<4 {
        guard start < text.count else { return }
        if ASCII.isLetter(text[start]) {  // the usual case, without a look-up
          kind = ASCII.isLower(text[start]) ? .lower : .upper
          return
        }
        let scalar = decodeScalar(in: text, at: start)
        let each = Unicode15.sentenceBreak(of: scalar.code)
        guard each == .close else {
          kind = LetterRules.isCurrency(scalar.code) ? .number : Self.kind(of: each)
          return
        }
        start &+= scalar.length
      }
    }

    private static func kind(of each: SentenceBreak) -> Kind {
      switch each {
      case .lower: .lower
      case .upper, .oLetter: .upper
      case .numeric: .number
      case .sContinue: .continuation
      case .aTerm, .sTerm: .terminator
      default: .other
      }
    }

    /// Whether the ASCII letters that start there are one of `words`.
    func isIn(_ words: ShortWordTable, _ text: Span<UInt8>) -> Bool {
      var end = start
      while end < text.count, end &- start <= 8, ASCII.isLetter(text[end]) { end &+= 1 }
      return ShortWord(text, start..<end).map { words.contains($0) } ?? false
    }
  }

  /// Decides at a terminator (SB6 to SB11, tailored).
  func afterTerminator(in text: Span<UInt8>, at start: Int) -> (boundary: Bool, gap: Gap) {
    let run = Run(in: text, at: start)
    let gap = Gap(in: text, at: run.end)
    if gap.end == text.count { return (false, gap) }
    if gap.lineBreaks > 1 { return (true, gap) }
    let follower = Follower(in: text, at: gap.end)
    if gap.isEmpty {
      let breaks = (run.isStrong || run.isClosed) && follower.kind == .upper
      return (breaks && follower.start == gap.end, gap)
    }
    if startsListItem(in: text, at: gap) { return (true, gap) }
    let isSingleStop = run.dots == 1 && !run.isStrong
    switch follower.kind {
    case .continuation, .terminator: return (false, gap)
    case .lower where run.isClosed || run.dots > 1 && !run.isStrong: return (false, gap)
    default:
      guard isSingleStop, !run.isClosed else { return (true, gap) }
      return (breaksAfterStop(in: text, at: start, before: follower), gap)
    }
  }

  /// Whether a single full stop, at `stop`, ends a sentence, by the token that it follows.
  private func breaksAfterStop(
    in text: Span<UInt8>, at stop: Int, before follower: Follower
  ) -> Bool {
    let token = Token(in: text, before: stop, notBefore: sentenceStart)
    let startsSentence = opensSentence(in: text, token.start)
    if startsSentence || followsColon(in: text, token.start) {
      if token.isListNumber(in: text, longest: startsLine ? 3 : 2) { return false }
    }
    if token.isInitials(in: text) {
      if follower.kind != .upper && token.count > 1 { return false }
      if let label = token.wordBefore(in: text), SignalWords.labels.contains(label) { return true }
      return follower.kind == .upper
        ? follower.isIn(SignalWords.starters, text) : follower.isIn(SignalWords.pronouns, text)
    }
    guard let word = ShortWord(text, token.start..<stop) else { return true }
    guard let kind = Abbreviation.kind(of: word) else {
      if token.isDottedLetters(in: text) { return follower.kind == .upper }
      return follower.kind != .lower || !token.isShortAndVowelless(in: text)
        || follower.isIn(SignalWords.pronouns, text)
    }
    switch (kind, follower.kind) {
    case (.inner, _), (.title, .upper), (.title, .lower): return false
    case (.title, _): return true
    case (.reference, .upper): return !isSingleCapital(in: text, follower)
    case (.reference, .lower):
      let isAnswer = startsSentence && word == ShortWord("no".utf8)
      return isAnswer || follower.isIn(SignalWords.pronouns, text)
    case (.saintOrStreet, .upper):
      return follower.isIn(SignalWords.starters, text)
        || token.followsCapitalised(in: text, sentenceStart: sentenceStart)
    case (.general, .upper): return true
    case (_, .lower):
      return !token.hasInnerStop(in: text) && follower.isIn(SignalWords.pronouns, text)
    default: return false
    }
  }

  /// Whether only quotes or brackets stand between the start of the sentence and `at`.
  private func opensSentence(in text: Span<UInt8>, _ at: Int) -> Bool {
    guard at &- sentenceStart <= 8 else { return false }
    var from = sentenceStart
    while from < at {
      let scalar = decodeScalar(in: text, at: from)
      guard Unicode15.sentenceBreak(of: scalar.code) == .close else { return false }
      from &+= scalar.length
    }
    return from == at
  }

  /// Whether a colon or semicolon and a blank stand before `at`.
  private func followsColon(in text: Span<UInt8>, _ at: Int) -> Bool {
    at >= 2 && text[at &- 1] == UInt8(ascii: " ")
      && (text[at &- 2] == UInt8(ascii: ":") || text[at &- 2] == UInt8(ascii: ";"))
  }

  /// Whether the word that follows is one capital (Fig. B), but not the pronoun or the article.
  private func isSingleCapital(in text: Span<UInt8>, _ follower: Follower) -> Bool {
    let at = follower.start
    guard ASCII.isUpper(text[at]), text[at] != UInt8(ascii: "I"), text[at] != UInt8(ascii: "A")
    else { return false }
    return at &+ 1 == text.count || text[at &+ 1] < 0x80 && !ASCII.isWordByte(text[at &+ 1])
  }
}
