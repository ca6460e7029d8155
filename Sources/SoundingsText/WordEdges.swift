/// Where runs of ASCII word bytes (letters, digits, underscore) begin and end, found 64 bytes at a time.
enum WordEdges {
  /// How many elements `find` needs beside one for each byte.
  static let slack = 4

  /// Writes the offsets of `text` at which runs begin and end, in turn, then the text's length three
  /// times. Gives the number of runs.
  ///
  /// One check at the start covers all writes: there is no edge twice.
  static func find(in text: Span<UInt8>, into edges: inout MutableSpan<UInt32>) -> Int {
    let count = text.count
    precondition(edges.count >= count &+ slack)
    var found = 0
    var carry: UInt64 = 0
    var base = 0
    while base < count {
      let words = wordMask(in: text, at: base)
      var changes = words ^ (words &<< 1 | carry)
      carry = words &>> 63
      while changes != 0 {
        let offset = base &+ changes.trailingZeroBitCount
        unsafe edges[unchecked: found] = UInt32(truncatingIfNeeded: offset)
        changes &= changes &- 1
        found &+= 1
      }
      base &+= 64
    }
    if found & 1 == 1 {
      edges[found] = UInt32(truncatingIfNeeded: count)
      found &+= 1
    }
    for at in found..<found &+ 2 { edges[at] = UInt32(truncatingIfNeeded: count) }
    return found &>> 1
  }

  /// Bit i tells whether the byte at `base + i` is a letter or digit; bits past the end are 0.
  @inline(__always)
  private static func wordMask(in text: Span<UInt8>, at base: Int) -> UInt64 {
    guard base &+ 64 <= text.count else { return lastMask(in: text, at: base) }
    var mask: UInt64 = 0
    for step in 0..<8 {
      let bytes = loadEight(text, uncheckedAt: base &+ step &* 8)
      mask |= wordBits(bytes) &<< UInt64(truncatingIfNeeded: step &* 8)
    }
    return mask
  }

  @inline(never)
  private static func lastMask(in text: Span<UInt8>, at base: Int) -> UInt64 {
    var mask: UInt64 = 0
    var at = base
    while at < text.count {
      let bits = wordBits(loadUpToEight(text, at: at))
      mask |= bits &<< UInt64(truncatingIfNeeded: at &- base)
      at &+= 8
    }
    return mask
  }

  /// Bit i tells whether byte i of `bytes` is an ASCII letter or digit.
  ///
  /// Adding to the low seven bits of a byte carries into its top bit exactly where the byte is at
  /// least some value, so two sums differ there between two values; no byte is both a letter and a
  /// digit. A multiplication gathers the eight top bits.
  @inline(__always)
  static func wordBits(_ bytes: UInt64) -> UInt64 {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let low = bytes & ~tops
    let folded = low | 0x2020_2020_2020_2020
    let letters =
      (folded &+ 0x1F1F_1F1F_1F1F_1F1F) ^ (folded &+ 0x0505_0505_0505_0505)  // >= a, but not > z
    let digits = (low &+ 0x5050_5050_5050_5050) ^ (low &+ 0x4646_4646_4646_4646)  // >= 0, not > 9
    let words = (letters ^ digits) & ~bytes & tops
    return ((words &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
