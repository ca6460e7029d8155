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
        if text[end] == UInt8(ascii: ".") {  // the usual case, without a look-up
          dots &+= 1
          end &+= 1
          continue
        }
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
    guard run.dots == 1, !run.isStrong, !run.isClosed else {
      return (breaksAfterMarks(in: text, at: start, run, gap, before: follower), gap)
    }
    if listMarker(in: text, at: gap) != nil { return (!isReference(in: text, before: start), gap) }
    if follower.kind == .continuation || follower.kind == .terminator { return (false, gap) }
    return (breaksAfterStop(in: text, at: start, before: follower), gap)
  }

  /// Decides at anything but a single full stop.
  @inline(never)
  private func breaksAfterMarks(
    in text: Span<UInt8>, at start: Int, _ run: Run, _ gap: Gap, before follower: Follower
  ) -> Bool {
    if listMarker(in: text, at: gap) != nil { return true }
    switch follower.kind {
    case .continuation, .terminator: return false
    case .lower where run.isClosed || run.dots > 1 && !run.isStrong: return false
    case .lower where run.isStrong: return !follower.isIn(SignalWords.continuers, text)
    case .number where run.dots > 1 && !run.isStrong: return false
    default: break
    }
    if run.isClosed, run.dots == 1, text[run.end &- 1] == UInt8(ascii: ")"),
      isShortened(in: text, before: start)
    {
      return follower.isIn(SignalWords.starters, text)
    }
    if run.isStrong, run.isClosed, startsQuoted(in: text) {
      return !startsSpeaker(in: text, at: gap.end)
    }
    // Leaders stand for something to be filled in.
    return run.dots <= 5 || start == 0 || text[start &- 1] != UInt8(ascii: " ")
  }

  /// Whether an abbreviation such as p. or s. stands before `stop`, and is no sentence by itself.
  @inline(never)
  private func isReference(in text: Span<UInt8>, before stop: Int) -> Bool {
    let token = Token(in: text, before: stop, notBefore: sentenceStart)
    guard let word = ShortWord(text, token.start..<stop), token.start > sentenceStart else {
      return false
    }
    return Abbreviation.kind(of: word) == .reference
  }

  /// Whether an abbreviation or initials stand before `stop`.
  private func isShortened(in text: Span<UInt8>, before stop: Int) -> Bool {
    let token = Token(in: text, before: stop, notBefore: sentenceStart)
    if token.isInitials(in: text) || token.isShortAndVowelless(in: text) { return true }
    return ShortWord(text, token.start..<stop).flatMap { Abbreviation.kind(of: $0) } != nil
  }

  /// Whether the sentence in hand starts as a time or a place does: On 3 Mar., At 7 p.m.
  func startsAdverbially(in text: Span<UInt8>) -> Bool {
    Follower(in: text, at: sentenceStart).isIn(SignalWords.adverbials, text)
  }

  /// Whether the sentence in hand starts with a quote or bracket.
  private func startsQuoted(in text: Span<UInt8>) -> Bool {
    Unicode15.sentenceBreak(of: decodeScalar(in: text, at: sentenceStart).code) == .close
  }

  /// Whether it goes on with who said it, as after `"Who pays?"`: I asked, Mr Lal said.
  private func startsSpeaker(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    for _ in 0..<4 {
      let first = at
      while at < text.count, at &- start < 40, ASCII.isLetter(text[at]) { at &+= 1 }
      if let word = ShortWord(text, first..<at), SignalWords.speech.contains(word) {
        return first > start
      }
      if at < text.count, text[at] == UInt8(ascii: ".") { at &+= 1 }
      guard at < text.count, at > first, text[at] == UInt8(ascii: " ") else { return false }
      at &+= 1
    }
    return false
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
    if text[follower.start &- 1] == 0x0A, startsLabel(in: text, at: follower.start) { return true }
    if startsSentence, startsLine, token.isCapitalMarker(in: text) { return false }
    if token.count > 8, ASCII.isLower(text[stop &- 1]) { return true }
    let word = ShortWord(text, token.start..<stop)
    let kind = word.flatMap { Abbreviation.kind(of: $0) }
    if kind == .inner { return false }
    if token.isInitials(in: text) {
      return breaksAfterInitials(in: text, token, kind, before: follower)
    }
    guard let word else { return true }
    guard let kind else { return breaksAfterWord(in: text, token, before: follower) }
    switch (kind, follower.kind) {
    case (.title, _): return false
    case (.reference, .upper):
      if SignalWords.referenceWords.contains(word) {
        return !isSingleCapital(in: text, follower) && !follower.isCode(in: text)
      }
      return follower.isIn(SignalWords.starters, text)
    case (.reference, .lower):
      let isAnswer = startsSentence && word == ShortWord("no".utf8)
      return isAnswer || follower.isIn(SignalWords.pronouns, text)
    case (.reference, .number):
      return startsSentence && word == ShortWord("no".utf8)
        && Self.startsInlineMarker(in: text, at: follower.start)
    case (.saintOrStreet, .upper):
      return follower.isIn(SignalWords.starters, text)
        || token.followsCapitalised(in: text, sentenceStart: sentenceStart)
          && !follower.isPossessive(in: text)
    case (.general, .upper):
      let isOpening = stop &- sentenceStart <= 24 && startsAdverbially(in: text)
      return !isOpening && !continuesGeneral(in: text, follower)
    case (_, .lower):
      return !token.hasInnerStop(in: text) && follower.isIn(SignalWords.pronouns, text)
    default: return false
    }
  }

  /// After J. or U.K., which stand before a name or a noun unless a usual first word follows.
  @inline(never)
  private func breaksAfterInitials(
    in text: Span<UInt8>, _ token: Token, _ kind: Abbreviation?, before follower: Follower
  ) -> Bool {
    if follower.kind != .upper && token.count > 1 { return false }
    let before = token.wordBefore(in: text)
    if let before, SignalWords.labels.contains(before) { return true }
    guard follower.kind == .upper else { return follower.isIn(SignalWords.pronouns, text) }
    if follower.isIn(SignalWords.starters, text) { return true }
    if text[token.start] == UInt8(ascii: "I"), token.count == 1, let before {
      return SignalWords.beforeI.contains(before)
    }
    return kind == .general && token.followsDigit(in: text)
  }

  /// After what is in no list.
  private func breaksAfterWord(
    in text: Span<UInt8>, _ token: Token, before follower: Follower
  ) -> Bool {
    if follower.kind == .upper {
      return !token.isDegree(in: text) || follower.isIn(SignalWords.starters, text)
    }
    if token.isDottedLetters(in: text) || token.isDegree(in: text) { return false }
    guard follower.kind == .lower else { return true }
    if token.isItemNumber(in: text) { return false }
    let isShortened =
      token.isShortAndVowelless(in: text) || token.isAmount(in: text) || token.isUnit(in: text)
    return !isShortened || follower.isIn(SignalWords.pronouns, text)
  }

  /// Whether a date, a company's form or one word in brackets goes on after Fri., & Co., Bros.
  @inline(never)
  private func continuesGeneral(in text: Span<UInt8>, _ follower: Follower) -> Bool {
    if follower.isIn(SignalWords.datesAndForms, text) { return true }
    guard follower.start > 0, text[follower.start &- 1] == UInt8(ascii: "(") else { return false }
    var at = follower.start
    while at < text.count, at &- follower.start < 24, ASCII.isLetter(text[at]) { at &+= 1 }
    return at < text.count && text[at] == UInt8(ascii: ")")
  }

  /// `2. Why`: a list marker within a line.
  private static func startsInlineMarker(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    while at < text.count, at &- start < 2, ASCII.isDigit(text[at]) { at &+= 1 }
    guard at > start, at &+ 2 < text.count, text[at] == UInt8(ascii: ".") else { return false }
    return text[at &+ 1] == UInt8(ascii: " ") && ASCII.isUpper(text[at &+ 2])
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
