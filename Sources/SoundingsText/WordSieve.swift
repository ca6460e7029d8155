/// Dismisses most words of a text by their first or last three bytes, before they are numbered.
///
/// Whoever looks for few words says how those can begin or end; a word that can be none of them needs no
/// number, which saves the look-up in a table that no cache holds. The sieve errs on one side: it
/// admits words that nobody looks for, and never dismisses one that, folded (`foldedTerm`) and with or
/// without its possessive, is looked for. A word that is not ASCII in the bytes looked at is admitted.
///
/// Two bit maps of 4 KiB: five bits of each of three bytes, which fold case.
public struct WordSieve: Sendable {
  private static let words = (1 << 15) / 64

  private(set) var beginnings: [UInt64]
  private(set) var endings: [UInt64]
  private(set) var hasEndings = false

  /// A sieve that admits no ASCII word.
  public init() {
    beginnings = Array(repeating: 0, count: Self.words)
    endings = beginnings
  }

  /// Admits all words.
  public mutating func admitAll() {
    for index in beginnings.indices { beginnings[index] = .max }
  }

  /// Admits the word `folded`, and if `isOpen` all words that begin with it.
  public mutating func admit(beginning folded: some Collection<UInt8>, isOpen: Bool) {
    let first = Array(folded.prefix(3))
    if first.contains(where: { $0 >= 0x80 }) { return }
    if first.count == 3 {
      Self.set(&beginnings, first)
    } else if isOpen {
      Self.set(&beginnings, first, fillingAtEnd: true)
    } else {
      // The word alone, and with its possessive.
      Self.set(&beginnings, first + Array(repeating: 0, count: 3 - first.count))
      let possessive = first + [UInt8(ascii: "'"), UInt8(ascii: "s")]
      Self.set(&beginnings, Array(possessive.prefix(3)))
    }
  }

  /// Admits all words that end with `folded`.
  public mutating func admit(ending folded: some BidirectionalCollection<UInt8>) {
    let last = Array(folded.suffix(3))
    hasEndings = true
    if last.contains(where: { $0 >= 0x80 }) { return }
    Self.set(&endings, last.reversed(), fillingAtEnd: last.count < 3)
  }

  /// Admits all words whose English Snowball stem is `stem`.
  ///
  /// The first three letters of a word stand in its stem where that has four letters or more. A
  /// shorter stem can have lost or changed its third letter (cries, cri; using, use), and its second
  /// in dying, lying, tying.
  public mutating func admit(stem: some Collection<UInt8>) {
    let stem = Array(stem)
    if stem.count > 3 {
      admit(beginning: stem, isOpen: true)
    } else {
      admit(beginning: stem.prefix(2), isOpen: true)
      if stem.count == 3, stem[1...].elementsEqual("ie".utf8) {
        admit(beginning: [stem[0], UInt8(ascii: "y")], isOpen: true)
      }
    }
  }

  private static func set(
    _ map: inout [UInt64], _ bytes: [UInt8], fillingAtEnd isOpen: Bool = false
  ) {
    if isOpen, bytes.count < 3 {
      for next in 0..<32 { set(&map, bytes + [UInt8(next)], fillingAtEnd: true) }
      return
    }
    let index = bytes.prefix(3).reduce(0) { $0 << 5 | Int($1 & 31) }
    map[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// 1 where the word that begins with the low bytes of `first` is admitted, else 0.
  ///
  /// - Parameters:
  ///   - first: the first eight bytes of the word and what follows it, the first in the low byte.
  ///   - count: the bytes of the word, at least 1.
  @inline(__always)
  static func admits(_ first: UInt64, count: Int, in map: Span<UInt64>) -> Int {
    // Bytes after the word's end read as zero.
    let bytes = first & (0xFF_FFFF &>> UInt64(truncatingIfNeeded: max(0, 24 &- 8 &* count)))
    let index = Int(
      truncatingIfNeeded: (bytes & 31) &<< 10 | (bytes &>> 3) & 0x3E0 | (bytes &>> 16) & 31)
    let bit = (map[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63)) & 1
    let isASCII = bytes & 0x80_8080 == 0
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
