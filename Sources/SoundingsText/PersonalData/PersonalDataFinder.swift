/// Finds personal data by its form and by the words around it.
///
/// Keeps its arrays from text to text, so one finder serves one thread. Linear in the text: what a
/// rule looks at on either side is bounded. A text without digits, `@` and capitals inside sentences
/// is passed over in one look at its bytes.
public struct PersonalDataFinder {
  var words = PersonalWords()
  private var found: [PersonalData.Item] = []

  public init() {}

  /// The personal data in valid UTF-8, in order and without overlaps.
  public mutating func find(in text: Span<UInt8>) -> [PersonalData.Item] {
    let signs = PersonalSigns(text)
    guard signs.hasAt || signs.hasDigit || signs.hasName else { return [] }
    return find(in: text, signs)
  }

  /// Without the look ahead: what it passes over has nothing in it.
  mutating func findWithoutLook(in text: Span<UInt8>) -> [PersonalData.Item] {
    find(in: text, .all)
  }

  private mutating func find(
    in text: Span<UInt8>, _ signs: PersonalSigns
  ) -> [PersonalData.Item] {
    found.removeAll(keepingCapacity: true)
    if signs.hasAt { EmailRule.find(in: text, into: &found) }
    if signs.hasDigit { NumberRule.find(in: text, into: &found) }
    words.read(text)
    if signs.hasDigit { AddressRule.find(in: words, into: &found) }
    NameRule.find(in: words, text: text, into: &found)
    return Self.withoutOverlaps(found)
  }

  /// Of items that overlap, the one whose kind comes first stays; then the one that starts first.
  private static func withoutOverlaps(_ found: [PersonalData.Item]) -> [PersonalData.Item] {
    guard found.count > 1 else { return found }
    var kept: [PersonalData.Item] = []
    let ordered = found.sorted {
      ($0.range.lowerBound, $0.kind.rawValue, $1.range.upperBound)
        < ($1.range.lowerBound, $1.kind.rawValue, $0.range.upperBound)
    }
    for item in ordered {
      guard let last = kept.last, item.range.lowerBound < last.range.upperBound else {
        kept.append(item)
        continue
      }
      if item.kind.rawValue < last.kind.rawValue { kept[kept.count - 1] = item }
    }
    return kept
  }
}

/// What a text has at all, from one look at each byte.
struct PersonalSigns {
  private(set) var hasAt = false
  private(set) var hasDigit = false
  /// A capital that begins no sentence, and is not the word I; or `mr`.
  private(set) var hasName = false

  /// A shorter word before a full stop may be a title or an initial.
  private static let shortestLastWord = 5

  static let all = PersonalSigns()

  private init() { (hasAt, hasDigit, hasName) = (true, true, true) }

  init(_ text: Span<UInt8>) {
    var mayBegin = true
    var isAfterLetter = false
    var small = 0
    for at in text.indices {
      let byte = text[at]
      if ASCII.isLower(byte) {
        if byte == UInt8(ascii: "m"), !isAfterLetter, at &+ 1 < text.count,
          text[at &+ 1] == UInt8(ascii: "r")
        {
          hasName = true
        }
        mayBegin = false
        isAfterLetter = true
        small &+= 1
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "("): break
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        mayBegin = mayBegin || small >= Self.shortestLastWord
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let next = at &+ 1 < text.count ? text[at &+ 1] : 0x20
        let isWordI = byte == UInt8(ascii: "I") && !ASCII.isLetter(next)
        if !mayBegin, !isAfterLetter, !isWordI { hasName = true }
        mayBegin = false
      case 0x80...:
        // Letters beyond ASCII may be capitals.
        if byte >= 0xC3, byte != 0xE2 { hasName = true }
      default: mayBegin = false
      }
      isAfterLetter = ASCII.isLetter(byte)
      small = 0
    }
  }
}
