extension LetterRules {
  /// A line that starts a sentence and is no longer than this may be a heading.
  private static let longestHeading = 60

  /// A line that ends with a comma and is no longer than this may be a salutation.
  private static let longestSalutation = 40

  /// Decides at a line break that follows no terminator (SB4, tailored).
  func afterLine(in text: Span<UInt8>, at start: Int) -> (boundary: Bool, gap: Gap) {
    let gap = Gap(in: text, at: start)
    if gap.end == text.count { return (false, gap) }
    if gap.lineBreaks > 1 || startsListItem(in: text, at: gap) { return (true, gap) }
    var end = start
    while end > sentenceStart, start &- end < 8, text[end &- 1] == UInt8(ascii: " ") { end &-= 1 }
    guard end > sentenceStart else { return (false, gap) }
    let last = text[end &- 1]
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ";") { return (true, gap) }
    guard startsLine, Follower(in: text, at: gap.end).kind == .upper else { return (false, gap) }
    let length = end &- sentenceStart
    if last == UInt8(ascii: ",") { return (length <= Self.longestSalutation, gap) }
    let token = Token(in: text, before: end, notBefore: sentenceStart)
    let word = ShortWord(text, token.start..<end)
    let isOpen = word.map { SignalWords.functionWords.contains($0) } ?? false
    return (length <= Self.longestHeading && !isOpen, gap)
  }
}
