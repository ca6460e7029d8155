extension LetterRules {
  /// What stands before a full stop: letters, digits and inner stops, back to anything else.
  struct Token {
    var start: Int
    var end: Int

    var count: Int { end &- start }

    /// A longer token is no abbreviation, so the look back stops there.
    private static let longest = 24

    init(in text: Span<UInt8>, before end: Int, notBefore first: Int) {
      self.end = end
      start = end
      let limit = max(first, end &- Self.longest)
      while start > limit {
        let byte = text[start &- 1]
        guard byte >= 0x80 || ASCII.isWordByte(byte) || byte == UInt8(ascii: ".") else { break }
        start &-= 1
      }
    }

    /// A number such as starts a list item: 1, 12, 4.1; or a lower-case letter or roman numeral.
    func isListNumber(in text: Span<UInt8>, longest: Int) -> Bool {
      guard count > 0, count <= 8 else { return false }
      if LetterRules.isEnumerator(in: text, start..<end, longest: longest) { return true }
      return hasInnerStop(in: text) && allBytes(in: text) { ASCII.isDigit($0) || $0 == 0x2E }
    }

    /// A capital, or capitals with stops between: J, J.R, U.K.
    func isInitials(in text: Span<UInt8>) -> Bool {
      guard count > 0, ASCII.isUpper(text[end &- 1]) else { return false }
      return isAlternating(in: text) && allBytes(in: text) { ASCII.isUpper($0) || $0 == 0x2E }
    }

    /// A capital, or letters and digits, such as mark a question of a form: A, B1, Q12.
    func isCapitalMarker(in text: Span<UInt8>) -> Bool {
      guard count > 0, count <= 3, ASCII.isUpper(text[start]) else { return false }
      for at in start &+ 1..<end where !ASCII.isDigit(text[at]) { return false }
      return true
    }

    /// Capitalised syllables with stops between: B.Sc, Ph.D, Dip.Ed.
    func isDegree(in text: Span<UInt8>) -> Bool {
      guard count >= 3, count <= 12, ASCII.isUpper(text[start]), hasInnerStop(in: text) else {
        return false
      }
      var length = 0
      for at in start..<end {
        if text[at] == UInt8(ascii: ".") {
          if length == 0 { return false }
          length = 0
          continue
        }
        length &+= 1
        guard length == 1 ? ASCII.isUpper(text[at]) : ASCII.isLower(text[at]) else { return false }
        if length > 4 { return false }
      }
      return true
    }

    /// Whether it ends with p.m or a.m.
    private func hasTime(in text: Span<UInt8>) -> Bool {
      guard count > 3, text[end &- 1] == UInt8(ascii: "m"), text[end &- 2] == 0x2E else {
        return false
      }
      return text[end &- 3] == UInt8(ascii: "p") || text[end &- 3] == UInt8(ascii: "a")
    }

    /// A number and m, k, bn or p.m: 1.5m, 40k, 3.30p.m.
    func isAmount(in text: Span<UInt8>) -> Bool {
      guard count >= 2, text[start] >= 0x80 || ASCII.isDigit(text[start]) else { return false }
      if hasTime(in: text) { return true }
      switch text[end &- 1] {
      case UInt8(ascii: "m"), UInt8(ascii: "k"): return ASCII.isDigit(text[end &- 2])
      case UInt8(ascii: "n"): return text[end &- 2] == UInt8(ascii: "b")
      default: return false
      }
    }

    /// One or two letters after a number: 6 in, 5 t.
    func isUnit(in text: Span<UInt8>) -> Bool {
      count <= 2 && followsDigit(in: text) && allBytes(in: text) { ASCII.isLetter($0) }
    }

    /// Whether a number stands before, one blank apart.
    func followsDigit(in text: Span<UInt8>) -> Bool {
      start >= 2 && text[start &- 1] == UInt8(ascii: " ") && ASCII.isDigit(text[start &- 2])
    }

    /// One or two digits after a comma, such as mark an item within a sentence.
    func isItemNumber(in text: Span<UInt8>) -> Bool {
      guard count <= 2, start >= 2, text[start &- 1] == UInt8(ascii: " ") else { return false }
      return text[start &- 2] == UInt8(ascii: ",") && allBytes(in: text) { ASCII.isDigit($0) }
    }

    /// Letters with stops between: p.a, U.k.
    func isDottedLetters(in text: Span<UInt8>) -> Bool { count > 1 && isAlternating(in: text) }

    /// Two to four letters without a vowel: hrs, Ltd, sth.
    func isShortAndVowelless(in text: Span<UInt8>) -> Bool {
      guard count >= 2, count <= 4, ASCII.isLower(text[end &- 1]) else { return false }
      return allBytes(in: text) { byte in
        guard ASCII.isLetter(byte) else { return false }
        switch byte | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
          UInt8(ascii: "u"), UInt8(ascii: "y"):
          return false
        default: return true
        }
      }
    }

    func hasInnerStop(in text: Span<UInt8>) -> Bool {
      !allBytes(in: text) { $0 != UInt8(ascii: ".") }
    }

    /// The word before the token, one blank apart.
    func wordBefore(in text: Span<UInt8>) -> ShortWord? {
      guard start >= 2, text[start &- 1] == UInt8(ascii: " ") else { return nil }
      var first = start &- 1
      while first > 0, start &- first <= 10, ASCII.isLetter(text[first &- 1]) { first &-= 1 }
      return ShortWord(text, first..<start &- 1)
    }

    /// Whether a capitalised word stands before the token, and is not the first of the sentence.
    func followsCapitalised(in text: Span<UInt8>, sentenceStart: Int) -> Bool {
      guard start >= 2, text[start &- 1] == UInt8(ascii: " ") else { return false }
      if text[start &- 2] == UInt8(ascii: ",") || text[start &- 2] == 0x2E { return false }
      var first = start &- 1
      while first > sentenceStart, start &- first <= 24, text[first &- 1] != UInt8(ascii: " ") {
        first &-= 1
      }
      return first > sentenceStart && ASCII.isUpper(text[first])
    }

    private func isAlternating(in text: Span<UInt8>) -> Bool {
      guard count % 2 == 1 else { return false }
      for at in start..<end {
        let isLetterPlace = (at &- start) % 2 == 0
        guard isLetterPlace ? ASCII.isLetter(text[at]) : text[at] == UInt8(ascii: ".") else {
          return false
        }
      }
      return true
    }

    private func allBytes(in text: Span<UInt8>, _ holds: (UInt8) -> Bool) -> Bool {
      for at in start..<end where !holds(text[at]) { return false }
      return true
    }
  }
}
