/// A template whose distinct words are numbered, so that texts can be compared with it.
struct WordRows {
  private(set) var words: [UInt64] = []
  /// The words by hash, at most half of the places taken, each with its row from 1.
  private var keys: [UInt64] = [0]
  private var rows: [Int32] = [0]
  /// For each row a bit for each word of the template, in `blocks` machine words; row 0 is that of other
  /// words.
  private var masks: [UInt64] = []
  private var rowCount = 0
  private var blocks = 0

  mutating func load(_ template: ArraySlice<UInt64>) {
    words = Array(template)
    masks.removeAll(keepingCapacity: true)
  }

  /// The length of the longest common subsequence with a text; nil where the template is too long for it.
  ///
  /// The bit-parallel algorithm of Hyyrö (2004, Bit-parallel LCS-length computation revisited): 64 cells a
  /// step, over what the same beginning and end leave. O(n · m / 64), and never more than 128 steps a
  /// word.
  mutating func longestCommonSubsequence(with text: ArraySlice<UInt64>) -> Int? {
    let (n, m) = (text.count, words.count)
    let text = text.span
    var start = 0
    while start < min(n, m), text[start] == words[start] { start += 1 }
    var end = 0
    while end < min(n, m) - start, text[n - 1 - end] == words[m - 1 - end] { end += 1 }
    let (height, width) = (n - start - end, m - start - end)
    if height == 0 || width == 0 { return start + end }
    guard m <= CampaignRules.longestExact else { return nil }
    if masks.isEmpty { fillMasks() }
    let window = start..<m - end
    let common =
      window.upperBound - 1 >> 6 == window.lowerBound >> 6
      ? oneBlock(text, from: start, to: n - end, in: window)
      : manyBlocks(text, from: start, to: n - end, in: window)
    return start + end + common
  }

  private mutating func fillMasks() {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    rowCount = 0
    for word in words {
      let place = place(of: word)
      guard rows[place] == 0 else { continue }
      rowCount += 1
      keys[place] = word
      rows[place] = Int32(rowCount)
    }
    blocks = (words.count + 63) / 64
    masks = Array(repeating: 0, count: (rowCount + 1) * blocks)
    for (place, word) in words.enumerated() {
      masks[row(of: word) * blocks + place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private func place(of word: UInt64) -> Int {
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: word) & mask
    while keys[place] != word, rows[place] != 0 { place = (place &+ 1) & mask }
    return place
  }

  @inline(__always)
  private func row(of word: UInt64) -> Int { Int(rows[place(of: word)]) }

  private func oneBlock(
    _ text: Span<UInt64>, from first: Int, to last: Int, in window: Range<Int>
  ) -> Int {
    let block = window.lowerBound >> 6
    let inside = Self.bits(of: window, in: block)
    var open = UInt64.max
    for at in first..<last {
      let mask = masks[row(of: text[at]) * blocks + block] & inside
      let matched = open & mask
      open = (open &+ matched) | (open & ~mask)
    }
    return (~open & inside).nonzeroBitCount
  }

  private func manyBlocks(
    _ text: Span<UInt64>, from first: Int, to last: Int, in window: Range<Int>
  ) -> Int {
    let used = window.lowerBound >> 6...(window.upperBound - 1) >> 6
    let inside = used.map { Self.bits(of: window, in: $0) }
    var open = [UInt64](repeating: .max, count: used.count)
    for at in first..<last {
      let row = row(of: text[at])
      if row == 0 { continue }
      var carry = false
      for offset in 0..<used.count {
        let mask = masks[row * blocks + used.lowerBound + offset] & inside[offset]
        let matched = open[offset] & mask
        let (sum, overflow) = open[offset].addingReportingOverflow(matched)
        let (carried, again) = sum.addingReportingOverflow(carry ? 1 : 0)
        carry = overflow || again
        open[offset] = carried | (open[offset] & ~mask)
      }
    }
    return zip(open, inside).reduce(0) { $0 + (~$1.0 & $1.1).nonzeroBitCount }
  }

  /// The bits of a block that lie within a range of words.
  private static func bits(of window: Range<Int>, in block: Int) -> UInt64 {
    let low = max(window.lowerBound - block * 64, 0)
    let high = min(window.upperBound - block * 64, 64)
    return (UInt64.max << UInt64(low)) & (high == 64 ? .max : (1 << UInt64(high)) - 1)
  }
}
