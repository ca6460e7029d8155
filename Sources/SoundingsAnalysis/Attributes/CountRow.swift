/// Counts of one row with its total, some of them hidden, and how near a reader can come to those.
///
/// What a reader knows: the counts that are shown, the total, and what no count can exceed.
struct CountRow {
  let counts: [Int]
  /// The most that each count can be.
  let limits: [Int]
  private let total: Int

  init(_ counts: [Int], limits: [Int]? = nil) {
    self.counts = counts
    total = counts.reduce(0, +)
    self.limits = limits ?? Array(repeating: total, count: counts.count)
  }

  /// The range in which each count must lie for who knows all but the hidden ones; exact.
  ///
  /// A hidden count is taken to be more than nothing where no zero is hidden: who knows that only small
  /// counts are hidden will think so.
  func bounds(hidden: Set<Int>) -> [ClosedRange<Int>] {
    let least = hidden.contains { counts[$0] == 0 } ? 0 : 1
    let low = counts.indices.map { hidden.contains($0) ? least : counts[$0] }
    let high = counts.indices.map { hidden.contains($0) ? min(limits[$0], total) : counts[$0] }
    let (lows, highs) = (low.reduce(0, +), high.reduce(0, +))
    return counts.indices.map { index in
      max(low[index], total - (highs - high[index]))...min(high[index], total - (lows - low[index]))
    }
  }

  /// Small counts that a reader can narrow further than by the total alone.
  func told(hidden: Set<Int>, threshold: Int) -> [Int] {
    let attainable = CountRow(counts).bounds(hidden: Set(counts.indices))
    let bounds = bounds(hidden: hidden)
    let wide = 1...max(threshold - 1, 2)
    return small(threshold).filter {
      bounds[$0].clamped(to: wide) != attainable[$0].clamped(to: wide)
    }
  }

  /// What must be hidden, besides what is anyway, so that no count from 1 up to the threshold is told.
  ///
  /// Small counts are hidden first. While one is told, the smallest other count is hidden that is not
  /// nothing, then zeros; where the limits tell it even so, the whole row is hidden. O(n²).
  func hidden(under threshold: Int, besides: Set<Int> = []) -> Set<Int> {
    var hidden = besides.union(small(threshold))
    while !told(hidden: hidden, threshold: threshold).isEmpty {
      let shown = counts.indices.filter { !hidden.contains($0) }
      guard let next = shown.min(by: { order($0) < order($1) }) else { break }
      hidden.insert(next)
    }
    return hidden
  }

  private func small(_ threshold: Int) -> [Int] {
    counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }
  }

  private func order(_ index: Int) -> (Int, Int, Int) {
    (counts[index] == 0 ? 1 : 0, counts[index], index)
  }
}
