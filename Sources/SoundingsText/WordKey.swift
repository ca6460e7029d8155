/// The bytes of a word in two integers: all of them up to 16, else a 0 with the second to eighth, and
/// a hash of all. No word begins with a 0, so that a long word is never taken for a short one.
struct WordKey {
  var low: UInt64
  var high: UInt64
  var hash: UInt64

  /// Whether words that differ can have this key.
  @inline(__always)
  var isLong: Bool { low & 0xFF == 0 }

  /// The key of no word.
  init() { (low, high, hash) = (0, 0, 0) }

  /// The key of the word at `start..<end`, which is not empty.
  @inline(__always)
  init(in text: Span<UInt8>, from start: Int, to end: Int) {
    let count = end &- start
    if start &+ 16 <= text.count, count <= 16 {
      self.init(loadEight(text, at: start), loadEight(text, at: start &+ 8), count)
    } else {
      self = Self.unusual(in: text, from: start, to: end)
    }
  }

  /// The key of a word of up to 16 bytes, of which the loaded ones may hold more.
  @inline(__always)
  private init(_ first: UInt64, _ second: UInt64, _ count: Int) {
    low = first & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8)))
    // Shifted twice by half, since a shift by 64 or more would wrap, and a branch would be missed often.
    let half = UInt64(truncatingIfNeeded: 64 &- 4 &* count)
    high = second & ((UInt64.max &>> half) &>> half)
    hash = Self.hash(low, high)
  }

  /// The key of a word that is long, or so near the end of the text that 16 bytes cannot be loaded.
  @inline(never)
  private static func unusual(in text: Span<UInt8>, from start: Int, to end: Int) -> WordKey {
    let (first, second) = (loadUpToEight(text, at: start), loadUpToEight(text, at: start &+ 8))
    if end &- start <= 16 { return WordKey(first, second, end &- start) }
    var key = WordKey()
    key.low = first & ~0xFF
    key.high = UInt64(truncatingIfNeeded: end &- start)
    var at = start
    while at < end {
      var part = loadUpToEight(text, at: at)
      if end &- at < 8 { part &= UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* (end &- at)) }
      key.high = hash(key.high, part)
      at &+= 8
    }
    key.hash = hash(key.low, key.high)
    return key
  }

  /// Multiplies to 128 bits and folds the halves (wyhash's mixing step).
  @inline(__always)
  static func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: high ^ 0xD6E8_FEB8_6659_FD93)
    return product.low ^ product.high
  }
}
