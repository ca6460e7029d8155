/// Which spans of two operands are near one another.
struct Proximity {
  private var firsts: [UInt32] = []
  private var lasts: [UInt32] = []
  private var kept: [TokenSpan] = []

  /// Of the left operand's spans `spans[base..<middle]` and the right one's `spans[middle...]`,
  /// keeps those with a partner on the other side, not overlapping, at most `distance` words away.
  ///
  /// O(n log n), by looking only for the nearest partner before and after each span.
  mutating func keepPairs(
    in spans: inout [TokenSpan], from base: Int, middle: Int, distance: UInt32
  ) {
    kept.removeAll(keepingCapacity: true)
    let end = spans.count
    keep(base..<middle, near: middle..<end, in: spans, distance)
    keep(middle..<end, near: base..<middle, in: spans, distance)
    spans.removeSubrange(base...)
    spans.append(contentsOf: kept)
  }

  private mutating func keep(
    _ own: Range<Int>, near others: Range<Int>, in spans: [TokenSpan], _ distance: UInt32
  ) {
    firsts.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    for index in others {
      firsts.append(spans[index].first)
      lasts.append(spans[index].last)
    }
    firsts.sort()
    lasts.sort()
    for index in own where hasPartner(spans[index], within: distance) { kept.append(spans[index]) }
  }

  private func hasPartner(_ span: TokenSpan, within distance: UInt32) -> Bool {
    let after = Self.count(of: firsts, upTo: span.last)
    if after < firsts.count, firsts[after] - span.last - 1 <= distance { return true }
    guard span.first > 0 else { return false }
    let before = Self.count(of: lasts, upTo: span.first - 1)
    return before > 0 && span.first - lasts[before - 1] - 1 <= distance
  }

  /// How many of the sorted numbers are at most `limit`.
  private static func count(of numbers: [UInt32], upTo limit: UInt32) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
