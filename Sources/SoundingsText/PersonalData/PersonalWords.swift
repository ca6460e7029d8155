/// What stands between a word and the one before it.
struct WordGap: OptionSet, Sendable {
  let rawValue: UInt8

  static let space = WordGap(rawValue: 1)
  static let newline = WordGap(rawValue: 2)
  static let stop = WordGap(rawValue: 4)
  static let comma = WordGap(rawValue: 8)
  static let colon = WordGap(rawValue: 16)
  static let ampersand = WordGap(rawValue: 32)
  static let dash = WordGap(rawValue: 64)
  static let other = WordGap(rawValue: 128)
}

/// A word as the rules for names and addresses see it.
struct PersonalWord: Sendable {
  var start: Int
  /// The end without `'s`.
  var end: Int
  /// The lower-cased word; nothing where it is longer than 16 bytes.
  var key: WordTable.Key
  var gap: WordGap
  var isCapital: Bool
  var hasLower: Bool
  var hasDigit: Bool
  var isPossessive: Bool

  /// A single capital: an initial, or the word I.
  var isInitial: Bool { isCapital && end &- start == 1 }
  /// Two capitals or more and nothing else: an acronym, or somebody who shouts.
  var isAllCapitals: Bool { isCapital && !hasLower && end &- start > 1 }
}

/// The words of one text; the array is kept for the next.
struct PersonalWords {
  private(set) var words: [PersonalWord] = []
  /// What stands after the last word.
  private(set) var lastGap: WordGap = []

  var count: Int { words.count }
  subscript(index: Int) -> PersonalWord { words[index] }

  /// The gap after a word.
  func gap(after index: Int) -> WordGap {
    index &+ 1 < words.count ? words[index &+ 1].gap : lastGap.union(.newline)
  }

  /// The key of a word, or nothing where there is no such word.
  func key(_ index: Int) -> WordTable.Key {
    index >= 0 && index < words.count ? words[index].key : WordTable.Key()
  }

  /// Whether a word is the first of a line.
  func beginsLine(_ index: Int) -> Bool { index == 0 || words[index].gap.contains(.newline) }

  /// Letters and digits are words; an apostrophe or a hyphen between letters belongs to its word.
  mutating func read(_ text: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var gap: WordGap = []
    var at = 0
    while at < text.count {
      let kind = Self.gap(in: text, at: at)
      if let (part, length) = kind {
        gap.formUnion(part)
        at &+= length
        continue
      }
      let start = at
      at = Self.wordEnd(in: text, from: start)
      words.append(Self.word(in: text, start..<at, gap: gap))
      gap = []
    }
    lastGap = gap
  }

  /// What a byte means between words and how many bytes it takes; nil where it belongs to a word.
  private static func gap(in text: Span<UInt8>, at: Int) -> (WordGap, Int)? {
    let byte = text[at]
    if byte < 0x80 {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return nil }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): return (.space, 1)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (.newline, 1)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.stop, 1)
      case UInt8(ascii: ","): return (.comma, 1)
      case UInt8(ascii: ":"), UInt8(ascii: ";"): return (.colon, 1)
      case UInt8(ascii: "&"): return (.ampersand, 1)
      case UInt8(ascii: "-"): return (.dash, 1)
      default: return (.other, 1)
      }
    }
    let next = at &+ 1 < text.count ? text[at &+ 1] : 0
    // U+0080 to U+00BF: signs, and the hard space.
    if byte == 0xC2 { return (next == 0xA0 ? .space : .other, min(2, text.count &- at)) }
    // U+2000 to U+207F: spaces, dashes, quotes.
    if byte == 0xE2, next == 0x80 || next == 0x81 {
      let third = at &+ 2 < text.count ? text[at &+ 2] : 0
      let isDash = next == 0x80 && (0x90...0x95).contains(third)
      let isSpace = next == 0x80 && third <= 0x8B
      return (isDash ? .dash : isSpace ? .space : .other, min(3, text.count &- at))
    }
    return nil
  }

  private static func wordEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count {
      let byte = text[at]
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        at &+= 1
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-"), at > start,
        isLetter(text, at &- 1), isLetter(text, at &+ 1)
      {
        at &+= 1
      } else if byte == 0xE2, isApostrophe(text, at), at > start, isLetter(text, at &+ 3) {
        at &+= 3
      } else if byte >= 0x80, gap(in: text, at: at) == nil {
        at &+= 1
      } else {
        break
      }
    }
    return at
  }

  private static func isLetter(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at < text.count && (ASCII.isLetter(text[at]) || text[at] >= 0xC3 && text[at] != 0xE2)
  }

  /// ’
  private static func isApostrophe(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at &+ 2 < text.count && text[at &+ 1] == 0x80 && text[at &+ 2] == 0x99
  }

  private static func word(in text: Span<UInt8>, _ range: Range<Int>, gap: WordGap) -> PersonalWord
  {
    var end = range.upperBound
    var isPossessive = false
    if range.count > 2, text[end &- 1] == UInt8(ascii: "s") {
      if text[end &- 2] == UInt8(ascii: "'") {
        (end, isPossessive) = (end &- 2, true)
      } else if range.count > 4, text[end &- 4] == 0xE2, isApostrophe(text, end &- 4) {
        (end, isPossessive) = (end &- 4, true)
      }
    }
    var hasLower = false
    var hasDigit = false
    for at in range.lowerBound..<end {
      hasLower = hasLower || ASCII.isLower(text[at]) || text[at] >= 0x80
      hasDigit = hasDigit || ASCII.isDigit(text[at])
    }
    return PersonalWord(
      start: range.lowerBound, end: end, key: WordTable.Key(text, range.lowerBound..<end),
      gap: gap, isCapital: isCapital(text, range.lowerBound), hasLower: hasLower,
      hasDigit: hasDigit, isPossessive: isPossessive)
  }

  /// Capitals of ASCII, Latin-1 and Latin Extended-A: those of names in Western and Central Europe.
  private static func isCapital(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let byte = text[at]
    if byte < 0x80 { return ASCII.isUpper(byte) }
    guard at &+ 1 < text.count, (0xC3...0xC5).contains(byte) else { return false }
    let code = UInt32(byte & 0x1F) << 6 | UInt32(text[at &+ 1] & 0x3F)
    switch code {
    case 0xC0...0xDE: return code != 0xD7
    case 0x139...0x148, 0x179...0x17E: return code & 1 == 1
    case 0x100...0x178: return code & 1 == 0
    default: return false
    }
  }
}
