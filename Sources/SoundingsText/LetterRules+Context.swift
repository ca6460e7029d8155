extension LetterRules {
  /// What the lines before say about the sentence in hand.
  struct Context {
    /// It is in a list: an item, or after a line that ended with a colon.
    var isListed = false
    /// The list's items have markers.
    var hasMarkers = false
    /// It stands after a sign-off, a name or a post, if it starts a line.
    var isSignature = false
    /// The line before ended a sentence without a mark, if it starts a line.
    var followsBareLine = false
  }

  /// The context of a sentence that starts on a new line, after `gap`.
  func contextAfter(_ gap: Gap, brokenAt: Int, in text: Span<UInt8>) -> Context {
    var next = Context()
    let before = brokenAt > 0 ? text[brokenAt &- 1] : 0
    let isColon = before == UInt8(ascii: ":") && gap.lineBreaks > 0
    next.hasMarkers = listMarker(in: text, at: gap) != nil
    next.isListed = next.hasMarkers || isColon
    if gap.lineBreaks == 1, !isColon {
      let wasMarked = isInMarkedList(in: text)
      next.isListed = next.isListed || context.isListed || wasMarked
      next.hasMarkers = next.hasMarkers || wasMarked
      next.followsBareLine = brokenAt == gap.start
    }
    next.isSignature =
      startsLine && gap.end &- sentenceStart <= Line.longestSalutation &+ 4
      && isSignature(in: text, at: gap.end, brokenAt: brokenAt)
    return next
  }

  /// Whether the sentence in hand is in a list with markers.
  func isInMarkedList(in text: Span<UInt8>) -> Bool {
    if context.isListed { return context.hasMarkers }
    guard sentenceStart == 0 else { return false }
    return listMarker(in: text, at: Gap(emptyAt: 0, lineBreaks: 1)) != nil
  }

  /// Whether a name can start at `next`: a sign-off or a name stands before.
  private func isSignature(in text: Span<UInt8>, at next: Int, brokenAt: Int) -> Bool {
    if !context.isSignature {
      let line = Line(in: text, from: sentenceStart, to: brokenAt, before: next)
      guard line.isSignOff(in: text) else { return false }
    }
    let follower = Follower(in: text, at: next)
    return follower.kind == .upper && !follower.isIn(SignalWords.starters, text)
  }

  /// Whether a label starts there: Apologies: none.
  func startsLabel(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    while at < text.count, at &- start < 24, ASCII.isLetter(text[at]) || text[at] == 0x20 {
      at &+= 1
    }
    guard at < text.count, text[at] == UInt8(ascii: ":") else { return false }
    return at &+ 1 == text.count || text[at &+ 1] <= UInt8(ascii: " ")
  }

  /// Whether an address of the web or of e-mail starts there.
  func startsAddress(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    while at < text.count, at &- start < 40, text[at] > UInt8(ascii: " ") {
      if text[at] == UInt8(ascii: "@") { return at > start }
      if text[at] == UInt8(ascii: "/"), at > start, text[at &- 1] == UInt8(ascii: "/") {
        return true
      }
      at &+= 1
    }
    return at &- start > 4 && ShortWord(text, start..<start &+ 4) == ShortWord("www.".utf8)
  }

  /// `2 Should there be`: one or two digits, a blank and a capital.
  static func startsNumberedHeading(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    while at < text.count, at &- start < 3, ASCII.isDigit(text[at]) { at &+= 1 }
    guard at &- start <= 2, at &+ 1 < text.count, text[at] == UInt8(ascii: " ") else {
      return false
    }
    return ASCII.isUpper(text[at &+ 1])
  }
}
