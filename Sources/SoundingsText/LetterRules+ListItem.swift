extension LetterRules {
  /// What starts a list item.
  enum ListMarker {
    case bullet, dash
    /// A number or letter that a list starts with, or a numbered paragraph does.
    case first
    /// Any other number or letter.
    case later
  }

  /// The marker of a list item that starts after `gap`: a bullet, or another after a line break.
  func listMarker(in text: Span<UInt8>, at gap: Gap) -> ListMarker? {
    if gap.lineBreaks == 0, text[gap.end] < 0x80 { return nil }
    if Self.startsWord(in: text, at: gap.end) { return nil }
    let first = decodeScalar(in: text, at: gap.end)
    if Self.isBullet(first.code) { return .bullet }
    guard gap.lineBreaks > 0 else { return nil }
    if Self.isDash(first.code) {
      return Self.isBlank(in: text, at: gap.end &+ first.length) ? .dash : nil
    }
    return Self.numberedMarker(in: text, at: gap.end)
  }

  /// Whether two letters start there that no marker starts with: the usual case, without a look-up.
  @inline(__always)
  private static func startsWord(in text: Span<UInt8>, at start: Int) -> Bool {
    guard start &+ 1 < text.count, ASCII.isLetter(text[start]) else { return false }
    guard ASCII.isLetter(text[start &+ 1]) else { return false }
    switch text[start] {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): return false
    default: return true
    }
  }

  /// Bullets, which need no blank after them.
  static func isBullet(_ code: UInt32) -> Bool {
    switch code {
    case 0x2022, 0x2023, 0x25E6, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x27A2, 0x2713,
      0x2714, 0xF0B7:
      true
    default: false
    }
  }

  /// Marks that are a bullet where a blank follows: - * + · – —.
  private static func isDash(_ code: UInt32) -> Bool {
    switch code {
    case 0x2D, 0x2A, 0x2B, 0xB7, 0x2013, 0x2014: true
    default: false
    }
  }

  /// `1. `, `1) `, `(a) `, `iv) `, `A) `, `Q1`, `p.3`, and `4.1 ` before a capital.
  private static func numberedMarker(in text: Span<UInt8>, at start: Int) -> ListMarker? {
    let isBracketed = text[start] == UInt8(ascii: "(")
    let first = isBracketed ? start &+ 1 : start
    var at = first
    while at < text.count, at &- first < 6, ASCII.isLetter(text[at]) || ASCII.isDigit(text[at]) {
      at &+= 1
    }
    guard at < text.count, at > first else { return nil }
    let isFirst = at == first &+ 1 && (text[first] | 0x20 == 0x69 || text[first] | 0x20 == 0x61)
    let marker: ListMarker = isFirst || at == first &+ 1 && text[first] == 0x31 ? .first : .later
    let isCapital = at == first &+ 1 && ASCII.isUpper(text[first])
    if isCapital || isEnumerator(in: text, first..<at, longest: 3) {
      if text[at] == UInt8(ascii: ")") { return isBlank(in: text, at: at &+ 1) ? marker : nil }
      if isBracketed { return nil }
      if !isCapital, text[at] == UInt8(ascii: "."), isBlank(in: text, at: at &+ 1) {
        return isPageNumber(in: text, at: start) ? nil : marker
      }
    }
    if isBracketed { return nil }
    if isPageNumber(in: text, at: start) { return .later }
    return startsNumberedParagraph(in: text, at: start) ? .first : nil
  }

  /// `Q1`, `p.3`.
  private static func isPageNumber(in text: Span<UInt8>, at start: Int) -> Bool {
    guard start &+ 2 < text.count else { return false }
    switch text[start] {
    case UInt8(ascii: "Q"): return ASCII.isDigit(text[start &+ 1])
    case UInt8(ascii: "p"):
      return text[start &+ 1] == UInt8(ascii: ".") && ASCII.isDigit(text[start &+ 2])
    default: return false
    }
  }

  private static func startsNumberedParagraph(in text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    var stops = 0
    while at < text.count, at &- start < 12, ASCII.isDigit(text[at]) || text[at] == 0x2E {
      if text[at] == 0x2E { stops &+= 1 }
      at &+= 1
    }
    if at > start, text[at &- 1] == 0x2E { stops &-= 1 }  // a year's full stop
    guard stops > 0, isBlank(in: text, at: at) else { return false }
    let gap = Gap(in: text, at: at)
    return gap.end < text.count && Follower(in: text, at: gap.end).kind == .upper
  }

  /// A number of at most `longest` digits, a lower-case letter, or a small roman numeral.
  static func isEnumerator(in text: Span<UInt8>, _ range: Range<Int>, longest: Int) -> Bool {
    guard let first = range.first else { return false }
    if ASCII.isDigit(text[first]) {
      for at in range where !ASCII.isDigit(text[at]) { return false }
      return range.count <= longest
    }
    if range.count == 1 { return ASCII.isLower(text[first]) }
    for at in range {
      switch text[at] {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): continue
      default: return false
      }
    }
    return range.count <= 5
  }

  private static func isBlank(in text: Span<UInt8>, at: Int) -> Bool {
    guard at < text.count else { return false }
    return Unicode15.sentenceBreak(of: decodeScalar(in: text, at: at).code) == .sp
  }

  /// Quotes and brackets that open, and so belong to what follows.
  static func opens(_ code: UInt32) -> Bool {
    switch code {
    case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB: true
    default: false
    }
  }

  /// Signs before an amount, which an abbreviation can stand before: approx. £300.
  static func isCurrency(_ code: UInt32) -> Bool {
    switch code {
    case 0x23, 0x24, 0xA3, 0x20AC: true
    default: false
    }
  }
}
