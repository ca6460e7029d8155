/// Dismisses most words of a text by their first four or last three bytes, before they are numbered.
///
/// Whoever looks for few words says how those can begin or end; a word that can be none of them needs no
/// number, which saves the look-up in a table that no cache holds. The sieve errs on one side: it
/// admits words that nobody looks for, and never dismisses one that, folded (`foldedTerm`) and with or
/// without its possessive, is looked for. A word that is not ASCII in the bytes looked at is admitted.
///
/// Two bit maps, of 8 and 4 KiB, by five bits of each byte, which fold case.
public struct WordSieve: Sendable {
  private(set) var beginnings: [UInt64]
  private(set) var endings: [UInt64]
  private(set) var hasEndings = false

  /// A sieve that admits no ASCII word.
  public init() {
    beginnings = Array(repeating: 0, count: (1 << 16) / 64)
    endings = Array(repeating: 0, count: (1 << 15) / 64)
  }

  /// Admits all words.
  public mutating func admitAll() {
    for index in beginnings.indices { beginnings[index] = .max }
  }

  /// Admits what `other` admits as well.
  public mutating func formUnion(_ other: WordSieve) {
    for index in beginnings.indices { beginnings[index] |= other.beginnings[index] }
    for index in endings.indices { endings[index] |= other.endings[index] }
    hasEndings = hasEndings || other.hasEndings
  }

  /// Admits the word `folded`, and if `isOpen` all words that begin with it.
  public mutating func admit(beginning folded: some Collection<UInt8>, isOpen: Bool) {
    let first = Array(folded.prefix(4))
    if first.contains(where: { $0 >= 0x80 }) { return }
    if first.count == 4 || isOpen {
      admitBeginnings(first)
    } else {
      // The word alone, and with its possessive.
      let possessive = first + [UInt8(ascii: "'"), UInt8(ascii: "s")]
      admitBeginnings(Array(possessive.prefix(4)), isWhole: true)
      admitBeginnings(first, isWhole: true)
    }
  }

  /// Sets the bit of four bytes; of fewer, those of all that they can go on with, or of none.
  private mutating func admitBeginnings(_ bytes: [UInt8], isWhole: Bool = false) {
    if bytes.count < 4 {
      if isWhole { return admitBeginnings(bytes + [0], isWhole: true) }
      for next in 0..<32 { admitBeginnings(bytes + [UInt8(next)]) }
      return
    }
    let low = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    let index = Self.index(ofBeginning: low)
    beginnings[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Admits all words that end with `folded`.
  public mutating func admit(ending folded: some BidirectionalCollection<UInt8>) {
    let last = Array(folded.suffix(3))
    hasEndings = true
    if last.contains(where: { $0 >= 0x80 }) { return }
    admitEndings(last.reversed())
  }

  /// Sets the bit of three bytes, the last first; of fewer, those of all that can stand before them.
  private mutating func admitEndings(_ bytes: [UInt8]) {
    if bytes.count < 3 {
      for next in 0..<32 { admitEndings(bytes + [UInt8(next)]) }
      return
    }
    let index = bytes.reduce(0) { $0 << 5 | Int($1 & 31) }
    endings[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Admits all words whose English Snowball stem is `stem`.
  ///
  /// The first three letters of a word stand in its stem where that has four letters or more, and four
  /// where it has five. A shorter stem can have lost or changed its last letter (cries, cri; using,
  /// use), and its second in dying, lying, tying.
  public mutating func admit(stem: some Collection<UInt8>) {
    let stem = Array(stem)
    switch stem.count {
    case 5...: admit(beginning: stem, isOpen: true)
    case 4: admit(beginning: stem.prefix(3), isOpen: true)
    default:
      admit(beginning: stem.prefix(2), isOpen: true)
      if stem.count == 3, stem[1...].elementsEqual("ie".utf8) {
        admit(beginning: [stem[0], UInt8(ascii: "y")], isOpen: true)
      }
    }
  }

  /// Five bits of each of four bytes, mixed to 16.
  @inline(__always)
  private static func index(ofBeginning bytes: UInt64) -> Int {
    let bits =
      bytes & 31 | (bytes &>> 3) & 0x3E0 | (bytes &>> 6) & 0x7C00 | (bytes &>> 9) & 0xF8000
    return Int(truncatingIfNeeded: (bits &* 0x9E37_79B1) &>> 16 & 0xFFFF)
  }

  /// 1 where the word that begins with the low bytes of `first` is admitted, else 0.
  ///
  /// - Parameters:
  ///   - first: the first eight bytes of the word and what follows it, the first in the low byte.
  ///   - count: the bytes of the word, at least 1.
  @inline(__always)
  static func admits(_ first: UInt64, count: Int, in map: Span<UInt64>) -> Int {
    // Bytes after the word's end read as zero.
    let bytes =
      first & (0xFFFF_FFFF &>> UInt64(truncatingIfNeeded: max(0, 32 &- 8 &* count)))
    let index = index(ofBeginning: bytes)
    let bit = (map[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63)) & 1
    let isASCII = bytes & 0x8080_8080 == 0
    return isASCII ? Int(truncatingIfNeeded: bit) : 1
  }

  /// 1 where the word that ends at `end` is admitted by its last bytes, else 0.
  @inline(__always)
  static func admitsEnding(
    of text: Span<UInt8>, from start: Int, to end: Int, in map: Span<UInt64>
  ) -> Int {
    let last = text[end &- 1]
    let second = end &- 2 >= start ? text[end &- 2] : 0
    let third = end &- 3 >= start ? text[end &- 3] : 0
    if (last | second | third) >= 0x80 { return 1 }
    if second == UInt8(ascii: "'"), last | 0x20 == UInt8(ascii: "s") { return 1 }
    let index = Int(last & 31) &<< 10 | Int(second & 31) &<< 5 | Int(third & 31)
    return Int(
      truncatingIfNeeded: (map[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63)) & 1)
  }
}
