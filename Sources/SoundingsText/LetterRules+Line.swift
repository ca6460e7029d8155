extension LetterRules {
  /// A line that has ended, and where the next one starts.
  struct Line {
    /// A line that starts a sentence and is no longer than this may be a heading.
    static let longestHeading = 60

    /// A line that is no longer than this may be a salutation or a sign-off.
    static let longestSalutation = 40

    /// A name with a comma that is no longer than this may be a salutation.
    static let longestName = 16

    /// An item of a list without markers that starts with a small letter is no longer than this.
    static let longestItem = 36

    /// A line that is no longer than this is hardly broken for want of room.
    static let shortest = 30

    /// Lines are broken for want of room at no less than this.
    private static let narrowest = 55

    /// Lines that are longer than this are not broken for want of room.
    private static let widest = 120

    private var start: Int
    /// The end of the line without blanks.
    private(set) var end: Int
    /// Where the next line starts.
    let next: Int
    /// The last byte that is no blank.
    let last: UInt8
    /// Whether the writer broke the line on purpose: the next word had room, or no line is so long.
    let isDeliberate: Bool

    var count: Int { end &- start }

    init(in text: Span<UInt8>, from start: Int, to end: Int, before next: Int) {
      self.start = start
      self.next = next
      var end = end
      while end > start, text[end &- 1] == UInt8(ascii: " ") { end &-= 1 }
      self.end = end
      last = end > start ? text[end &- 1] : 0
      let count = end &- start
      if count >= Self.narrowest {
        isDeliberate = count > Self.widest
      } else {
        var at = next
        while at < text.count, at &- next < Self.narrowest, text[at] > UInt8(ascii: " ") {
          at &+= 1
        }
        isDeliberate = count &+ at &- next < Self.narrowest
      }
    }

    private func lastWord(in text: Span<UInt8>) -> ShortWord? {
      ShortWord(text, Token(in: text, before: end, notBefore: start).start..<end)
    }

    /// Whether the line ends with a word that cannot end a sentence.
    func endsOpen(in text: Span<UInt8>) -> Bool {
      guard let word = lastWord(in: text) else { return false }
      return SignalWords.functionWords.contains(word) || Abbreviation.kind(of: word) == .title
    }

    /// Whether the line ends with a word that a clause or a name often follows.
    func endsWithClauseOpener(in text: Span<UInt8>) -> Bool {
      lastWord(in: text).map { SignalWords.clauseOpeners.contains($0) } ?? false
    }

    /// Whether the line's words all start with capitals: Kath Brierley, P. Aldous.
    func isName(in text: Span<UInt8>) -> Bool {
      guard count <= Self.shortest else { return false }
      for at in start..<end where at == start || text[at &- 1] == UInt8(ascii: " ") {
        if !ASCII.isUpper(text[at]) { return false }
      }
      return true
    }

    /// Whether the last word, but not the only one, starts with a capital.
    func endsWithName(in text: Span<UInt8>) -> Bool {
      var at = end
      while at > start, ASCII.isLetter(text[at &- 1]) { at &-= 1 }
      return at > start && at &+ 1 < end && ASCII.isUpper(text[at])
        && ASCII.isLower(text[at &+ 1])
    }

    /// Whether the line is a sign-off, by its first word or its last: Kind regards, yours ever.
    func isSignOff(in text: Span<UInt8>) -> Bool {
      let first = Follower(in: text, at: start)
      if first.kind != .other, first.isIn(SignalWords.signOffs, text) { return true }
      let end = last == UInt8(ascii: ",") ? end &- 1 : end
      let token = Token(in: text, before: end, notBefore: start)
      guard let word = ShortWord(text, token.start..<end) else { return false }
      return SignalWords.signOffEnds.contains(word)
    }

    /// Whether the line ends with a word that a number or letter follows: year, section, no.
    func endsWithLabel(in text: Span<UInt8>) -> Bool {
      guard let word = lastWord(in: text) else { return false }
      return SignalWords.labels.contains(word) || SignalWords.clauseOpeners.contains(word)
        || Abbreviation.kind(of: word) == .reference
    }

    /// Whether the line ends as the last item but one of a list does: `; and`, `, or`.
    func endsItem(in text: Span<UInt8>) -> Bool {
      var at = end
      while at > start, ASCII.isLetter(text[at &- 1]) { at &-= 1 }
      guard at &- start >= 2, text[at &- 1] == UInt8(ascii: " ") else { return false }
      return text[at &- 2] == UInt8(ascii: ";") || text[at &- 2] == UInt8(ascii: ",")
    }
  }
}
