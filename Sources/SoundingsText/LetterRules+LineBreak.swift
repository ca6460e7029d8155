extension LetterRules {
  /// Decides at a line break that follows no terminator (SB4, tailored).
  func afterLine(in text: Span<UInt8>, at start: Int) -> (boundary: Bool, gap: Gap) {
    let gap = Gap(in: text, at: start)
    if gap.end == text.count { return (false, gap) }
    if gap.lineBreaks > 1 { return (true, gap) }
    let marker = listMarker(in: text, at: gap)
    if marker == nil, continuesProse(in: text, at: start, with: text[gap.end]) {
      return (false, gap)
    }
    let line = Line(in: text, from: lineStart, to: start, before: gap.end)
    if let marker {
      return (line.end <= sentenceStart || isItem(marker, in: text, after: line), gap)
    }
    guard line.end > sentenceStart else { return (false, gap) }
    let follower = Follower(in: text, at: gap.end)
    switch line.last {
    case UInt8(ascii: ":"): return (line.isDeliberate || follower.kind == .upper, gap)
    case UInt8(ascii: ";"): return (context.isListed, gap)
    case UInt8(ascii: ","): return (breaksAfterComma(in: text, line, before: follower), gap)
    default: break
    }
    if line.count > 3, line.endsOpen(in: text) {
      return (context.isListed && line.endsItem(in: text), gap)
    }
    switch follower.kind {
    case .upper: return (breaksBeforeCapital(in: text, line, before: follower), gap)
    case .lower:
      let breaks =
        context.isListed && !context.hasMarkers && line.count <= Line.longestItem
        || isWholeLine
          && (startsAddress(in: text, at: gap.end) || isAnswerOrHeader(in: text, line))
      return (line.isDeliberate && breaks, gap)
    case .number:
      guard line.isDeliberate else { return (false, gap) }
      let isParallel = isWholeLine && ASCII.isDigit(text[sentenceStart])
      return (
        isParallel || context.isListed && !context.hasMarkers
          || Self.startsNumberedHeading(in: text, at: gap.end), gap
      )
    default: return (false, gap)
    }
  }

  /// The usual case, decided without a look at the words: a line in the midst of prose, before
  /// lower case.
  @inline(__always)
  private func continuesProse(in text: Span<UInt8>, at start: Int, with next: UInt8) -> Bool {
    ASCII.isLower(next) && !isWholeLine && !context.isListed && start > 0
      && text[start &- 1] != UInt8(ascii: ":")
  }

  /// Whether the sentence in hand starts with the line in hand.
  private var isWholeLine: Bool { startsLine && sentenceStart == lineStart }

  /// Whether a list item starts at `marker`, or prose goes on with a number or a dash.
  private func isItem(_ marker: ListMarker, in text: Span<UInt8>, after line: Line) -> Bool {
    if marker == .bullet || isInMarkedList(in: text) { return true }
    switch line.last {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: ";"): return marker != .later || context.isListed
    case UInt8(ascii: ","): return context.isListed
    default: break
    }
    if line.endsOpen(in: text) || line.endsWithLabel(in: text) { return false }
    switch marker {
    case .bullet, .first: return true
    case .later: return line.isDeliberate
    case .dash:
      let dashEnd = line.next &+ decodeScalar(in: text, at: line.next).length
      let follower = Follower(in: text, at: Gap(in: text, at: dashEnd).end)
      guard follower.kind == .lower else { return true }
      return line.isDeliberate && !follower.isIn(SignalWords.conjunctions, text)
    }
  }

  /// Whether a line such as `yes` or `re: parking` is a sentence though lower case follows.
  private func isAnswerOrHeader(in text: Span<UInt8>, _ line: Line) -> Bool {
    if startsLine, context.followsBareLine, line.count <= Line.longestName { return true }
    let first = Follower(in: text, at: sentenceStart)
    if first.isIn(SignalWords.answers, text) { return line.count <= 4 }
    return first.isIn(SignalWords.headers, text) && startsLabel(in: text, at: first.start)
  }

  /// A salutation or a sign-off ends with a comma, and so do items after a colon.
  private func breaksAfterComma(
    in text: Span<UInt8>, _ line: Line, before follower: Follower
  ) -> Bool {
    if context.isListed, !context.hasMarkers, line.isDeliberate { return true }
    guard isWholeLine, follower.kind == .upper, line.count <= Line.longestSalutation else {
      return false
    }
    let first = Follower(in: text, at: sentenceStart)
    return first.isIn(SignalWords.salutations, text) || line.isSignOff(in: text)
      || follower.isIn(SignalWords.starters, text)
        && (line.count <= Line.longestName || !follower.isPronounI(in: text))
  }

  /// Whether a capital after a line break starts a sentence, though no full stop stands before.
  private func breaksBeforeCapital(
    in text: Span<UInt8>, _ line: Line, before follower: Follower
  ) -> Bool {
    if startsLabel(in: text, at: follower.start) { return true }
    let isStarter =
      follower.isIn(SignalWords.starters, text) && !follower.isHouseNumber(in: text)
    if startsLine, context.isSignature {
      return isStarter || follower.isIn(SignalWords.contacts, text)
    }
    if context.isListed, !context.hasMarkers { return line.isDeliberate || isStarter }
    let opensClause = line.endsWithClauseOpener(in: text)
    if follower.isPronounI(in: text) {
      return line.isDeliberate && !opensClause && !(isWholeLine && startsAdverbially(in: text))
    }
    if isStarter { return true }
    guard isWholeLine, !opensClause, !follower.isIn(SignalWords.datesAndForms, text) else {
      return false
    }
    let first = Follower(in: text, at: sentenceStart)
    if first.isIn(SignalWords.salutations, text) || line.isSignOff(in: text) {
      return line.count <= Line.longestSalutation
    }
    if context.followsBareLine { return line.count <= Line.longestHeading }
    if follower.isTitle(in: text) { return line.count <= Line.shortest }
    guard line.isDeliberate else { return false }
    if line.isName(in: text), follower.isPost(in: text) { return false }
    let isLower = follower.precedesLower(in: text)
    let isProse = first.isIn(SignalWords.starters, text)
    if line.endsWithName(in: text), isProse || !isLower { return false }
    return line.count <= Line.shortest || !isProse || isLower
  }
}
