extension LetterRules {
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
      word(in: text).map { words.contains($0) } ?? false
    }

    /// Whether a title starts there: Mr, Cllr.
    func isTitle(in text: Span<UInt8>) -> Bool {
      word(in: text).flatMap { Abbreviation.kind(of: $0) } == .title
    }

    /// Whether the pronoun stands there: I, I'm.
    func isPronounI(in text: Span<UInt8>) -> Bool {
      text[start] == UInt8(ascii: "I") && word(in: text) == ShortWord("i".utf8)
    }

    /// Whether the word that starts there ends with an apostrophe and s.
    func isPossessive(in text: Span<UInt8>) -> Bool {
      var at = start
      while at < text.count, at &- start < 24, ASCII.isLetter(text[at]) { at &+= 1 }
      guard at &+ 1 < text.count else { return false }
      if text[at] == 0x27 { return text[at &+ 1] == UInt8(ascii: "s") }
      guard at &+ 3 < text.count, text[at] == 0xE2, text[at &+ 1] == 0x80 else { return false }
      return text[at &+ 2] == 0x99 && text[at &+ 3] == UInt8(ascii: "s")
    }

    /// Whether a number with its sign starts there: No 7, No. 7.
    func isHouseNumber(in text: Span<UInt8>) -> Bool {
      guard start &+ 4 < text.count, text[start] == UInt8(ascii: "N") else { return false }
      guard text[start &+ 1] | 0x20 == UInt8(ascii: "o") else { return false }
      if text[start &+ 2] == UInt8(ascii: " ") { return ASCII.isDigit(text[start &+ 3]) }
      return text[start &+ 2] == UInt8(ascii: ".")
        && (ASCII.isDigit(text[start &+ 3]) || ASCII.isDigit(text[start &+ 4]))
    }

    /// Whether a word in lower case stands after the one that starts there.
    func precedesLower(in text: Span<UInt8>) -> Bool {
      var at = start
      while at < text.count, at &- start < 24, text[at] > UInt8(ascii: " ") { at &+= 1 }
      return at &+ 1 < text.count && text[at] == UInt8(ascii: " ") && ASCII.isLower(text[at &+ 1])
    }

    /// Whether a post starts there: Headteacher, Chair; by its first eight letters.
    func isPost(in text: Span<UInt8>) -> Bool {
      var end = start
      while end < text.count, end &- start < 8, ASCII.isLetter(text[end]) { end &+= 1 }
      return ShortWord(text, start..<end).map { SignalWords.posts.contains($0) } ?? false
    }

    /// Whether a sign of letters and digits starts there, but no question of a form: H2, EDU/12.
    func isCode(in text: Span<UInt8>) -> Bool {
      var at = start
      while at < text.count, at &- start < 5, ASCII.isUpper(text[at]) { at &+= 1 }
      guard at > start, at < text.count, text[start] != UInt8(ascii: "Q") else { return false }
      return ASCII.isDigit(text[at]) || text[at] == UInt8(ascii: "/")
    }

    private func word(in text: Span<UInt8>) -> ShortWord? {
      var end = start
      while end < text.count, end &- start <= 9, ASCII.isLetter(text[end]) { end &+= 1 }
      return ShortWord(text, start..<end)
    }
  }
}
