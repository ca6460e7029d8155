/// Where runs of ASCII word bytes (letters, digits, underscore) begin and end, found 64 bytes at a time.
enum WordEdges {
  /// Writes the offsets of `text` at which runs begin and end, in turn, then the text's length three
  /// times. Gives the number of runs.
  static func find(in text: Span<UInt8>, into edges: inout MutableSpan<UInt32>) -> Int {
    let count = text.count
    var found = 0
    var carry: UInt64 = 0
    var base = 0
    while base < count {
      let words = wordMask(in: text, at: base)
      var changes = words ^ (words &<< 1 | carry)
      carry = words &>> 63
      while changes != 0 {
        edges[found] = UInt32(truncatingIfNeeded: base &+ changes.trailingZeroBitCount)
        found &+= 1
        changes &= changes &- 1
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
    var mask: UInt64 = 0
    if base &+ 64 <= text.count {
      for step in 0..<8 {
        mask |= wordBits(loadEight(text, at: base &+ step &* 8)) &<< UInt64(step &* 8)
      }
    } else {
      for step in 0..<8 {
        mask |= wordBits(loadUpToEight(text, at: base &+ step &* 8)) &<< UInt64(step &* 8)
      }
    }
    return mask
  }

  /// Bit i tells whether byte i of `bytes` is an ASCII letter or digit.
  ///
  /// Adding to the low seven bits of a byte carries into its top bit exactly where the byte is at
  /// least some value; a multiplication gathers the eight top bits.
  @inline(__always)
  static func wordBits(_ bytes: UInt64) -> UInt64 {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let low = bytes & ~tops
    let folded = low | 0x2020_2020_2020_2020
    let letters =
      (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)  // >= a, not > z
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)  // >= 0, not > 9
    let words = (letters | digits) & tops & ~bytes
    return ((words &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
