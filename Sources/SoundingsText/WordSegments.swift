/// Word boundaries by UAX #29 of Unicode 15.0: every segment, blanks and marks included.
///
/// Each code point is looked at no more than three times: a look-ahead past a joining mark (WB6,
/// WB7b, WB12) ends at the next code point that WB4 does not skip, and the walk then consumes what
/// the look-ahead saw before another one can start there.
public struct WordSegments: Segments {
  /// Where the next segment starts.
  public internal(set) var position = 0

  /// Whether the segment last given holds a letter or number (general category L* or N*).
  public private(set) var holdsLetterOrNumber = false

  private let usesASCIIFastPath: Bool

  /// A cursor at the start of a text.
  public init() { self.init(usesASCIIFastPath: true) }

  /// A cursor whose ASCII fast path can be switched off, so that tests can compare.
  init(usesASCIIFastPath: Bool, at position: Int = 0) {
    self.usesASCIIFastPath = usesASCIIFastPath
    self.position = position
  }

  public mutating func next(in text: Span<UInt8>) -> Range<Int>? {
    let start = position
    guard start < text.count else { return nil }
    holdsLetterOrNumber = false
    if usesASCIIFastPath, let end = asciiSegment(in: text, from: start) {
      position = end
    } else {
      position = segment(in: text, from: start)
    }
    return start..<position
  }

  /// The end of the segment at `start`, where ASCII alone decides it; else nil.
  private mutating func asciiSegment(in text: Span<UInt8>, from start: Int) -> Int? {
    let first = text[start]
    guard first < 0x80 else { return nil }
    var at = start &+ 1
    if ASCII.isWordByte(first) {  // WB8, WB9, WB10, WB13a, WB13b
      var holds = first != UInt8(ascii: "_")
      while at < text.count, ASCII.isWordByte(text[at]) {
        holds = holds || text[at] != UInt8(ascii: "_")
        at &+= 1
      }
      if at < text.count, text[at] >= 0x80 || ASCII.joinsWords(text[at]) { return nil }
      holdsLetterOrNumber = holds
      return at
    }
    if first == UInt8(ascii: " ") {  // WB3d
      while at < text.count, text[at] == UInt8(ascii: " ") { at &+= 1 }
    } else if first == 0x0D, at < text.count, text[at] == 0x0A {  // WB3
      return at &+ 1
    }
    if at < text.count, text[at] >= 0x80 { return nil }
    return at
  }

  /// The end of the segment at `start`, by the rules.
  private mutating func segment(in text: Span<UInt8>, from start: Int) -> Int {
    let first = decodeScalar(in: text, at: start)
    let properties = Unicode15.wordProperties(of: first.code)
    holdsLetterOrNumber = properties.isLetterOrNumber
    var at = start &+ first.length
    if properties.wordBreak == .cr, at < text.count, text[at] == 0x0A { return at &+ 1 }  // WB3
    if properties.wordBreak.isLineBreak { return at }  // WB3a
    var base = properties.wordBreak
    var lastIsZWJ = base == .zwj
    var skipped = false
    var regionalIndicators = base == .regionalIndicator ? 1 : 0
    if base.isIgnored { base = .other }  // WB4 at the start of text or after a line break
    while at < text.count {
      let scalar = decodeScalar(in: text, at: at)
      let (each, isPictograph, isLetterOrNumber) = Unicode15.wordProperties(of: scalar.code)
      if each.isIgnored {  // WB4
        lastIsZWJ = each == .zwj
        skipped = true
        at &+= scalar.length
        continue
      }
      let next = at &+ scalar.length
      if lastIsZWJ && isPictograph {  // WB3c
      } else if base == .wSegSpace && each == .wSegSpace && !skipped {  // WB3d
      } else if base == .regionalIndicator && each == base && regionalIndicators == 1 {
        regionalIndicators = 2  // WB15, WB16
      } else if Self.joins(base, each) {
      } else if let beyond = Self.letterOrNumber(base, each, in: text, from: next) {
        base = beyond.wordBreak
        at = beyond.end
        holdsLetterOrNumber = true
        lastIsZWJ = false
        skipped = false
        continue
      } else if base == .hebrewLetter && each == .singleQuote {  // WB7a
      } else {
        break  // WB3b, WB999
      }
      holdsLetterOrNumber = holdsLetterOrNumber || isLetterOrNumber
      base = each
      lastIsZWJ = false
      skipped = false
      at = next
    }
    return at
  }

  /// WB5, WB8, WB9, WB10, WB13, WB13a, WB13b: the pairs that look no further.
  private static func joins(_ before: WordBreak, _ after: WordBreak) -> Bool {
    switch (before, after) {
    case (.aLetter, .aLetter), (.aLetter, .hebrewLetter), (.hebrewLetter, .aLetter),
      (.hebrewLetter, .hebrewLetter), (.aLetter, .numeric), (.hebrewLetter, .numeric),
      (.numeric, .numeric), (.numeric, .aLetter), (.numeric, .hebrewLetter),
      (.katakana, .katakana), (.aLetter, .extendNumLet), (.hebrewLetter, .extendNumLet),
      (.numeric, .extendNumLet), (.katakana, .extendNumLet), (.extendNumLet, .extendNumLet),
      (.extendNumLet, .aLetter), (.extendNumLet, .hebrewLetter), (.extendNumLet, .numeric),
      (.extendNumLet, .katakana):
      true
    default: false
    }
  }

  /// WB6 with WB7, WB7b with WB7c, WB12 with WB11: the letter or number that `mark` joins to `base`.
  private static func letterOrNumber(
    _ base: WordBreak, _ mark: WordBreak, in text: Span<UInt8>, from start: Int
  ) -> (wordBreak: WordBreak, end: Int)? {
    let toLetter = base.isLetter && (mark == .midLetter || mark.isMidNumLetQ)
    let toHebrew = base == .hebrewLetter && mark == .doubleQuote
    let toNumber = base == .numeric && (mark == .midNum || mark.isMidNumLetQ)
    guard toLetter || toHebrew || toNumber else { return nil }
    var at = start
    while at < text.count {
      let scalar = decodeScalar(in: text, at: at)
      let each = Unicode15.wordBreak(of: scalar.code)
      at &+= scalar.length
      if each.isIgnored { continue }
      let joins =
        toLetter && each.isLetter || toHebrew && each == .hebrewLetter
        || toNumber && each == .numeric
      return joins ? (each, at) : nil
    }
    return nil
  }
}
