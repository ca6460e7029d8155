/// A word broken over a line by a hyphen: `work-⏎load`.
enum LineHyphen {
  /// Where the rest of a word goes on that ends at `end` before a hyphen and a line break; else -1.
  ///
  /// The hyphen is - or ‐ after the word, or a soft hyphen as its last code point. A lower-case letter
  /// must stand before it and after the line break, with at most one line break and any blanks
  /// around it between.
  @inline(never)
  static func continuation(in text: Span<UInt8>, after end: Int) -> Int {
    guard end < text.count else { return -1 }
    var wordEnd = end
    var at = end
    let hyphen = decodeScalar(in: text, at: at)
    if hyphen.code == 0x2D || hyphen.code == 0x2010 {
      at &+= hyphen.length
    } else {
      let last = decodeScalar(in: text, before: end)
      guard last.code == 0xAD, last.length < end else { return -1 }
      wordEnd = end &- last.length
    }
    guard isLower(decodeScalar(in: text, before: wordEnd).code) else { return -1 }
    at = afterBlanks(in: text, at)
    guard at < text.count, text[at] == 0x0A || text[at] == 0x0D else { return -1 }
    at &+= text[at] == 0x0D && at &+ 1 < text.count && text[at &+ 1] == 0x0A ? 2 : 1
    at = afterBlanks(in: text, at)
    guard at < text.count, isLower(decodeScalar(in: text, at: at).code) else { return -1 }
    return at
  }

  private static func isLower(_ code: UInt32) -> Bool {
    Unicode15.sentenceBreak(of: code) == .lower
  }

  private static func afterBlanks(in text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] == UInt8(ascii: " ") || text[at] == 0x09 { at &+= 1 }
    return at
  }
}
