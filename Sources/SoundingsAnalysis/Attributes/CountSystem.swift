/// Counts that stand together, some of them hidden, and how near a reader can come to those.
///
/// What a reader knows: the counts that are shown, the totals, and which counts cannot exceed others.
struct CountSystem {
  struct Sum {
    var members: [Int]
    var total: Int
  }

  let counts: [Int]
  /// Totals that are published, and the counts that add up to them; a count is in one at most.
  let sums: [Sum]
  /// Pairs of which the first count cannot be more than the second.
  let limits: [(lower: Int, upper: Int)]
  private let sumOf: [Int?]

  init(counts: [Int], sums: [Sum], limits: [(lower: Int, upper: Int)]) {
    self.counts = counts
    self.sums = sums
    self.limits = limits
    var sumOf = [Int?](repeating: nil, count: counts.count)
    for (place, sum) in sums.enumerated() { for member in sum.members { sumOf[member] = place } }
    self.sumOf = sumOf
  }

  /// The range in which each count must lie for who knows all but the hidden ones.
  ///
  /// A hidden count is taken to be more than nothing where no zero of its sum is hidden: who knows that
  /// only small counts are hidden will think so. O(passes · (counts + limits)).
  func bounds(hidden: Set<Int>) -> [ClosedRange<Int>] {
    var low = counts
    var high = counts
    for sum in sums {
      let least = sum.members.contains { hidden.contains($0) && counts[$0] == 0 } ? 0 : 1
      for member in sum.members where hidden.contains(member) {
        (low[member], high[member]) = (min(least, counts[member]), sum.total)
      }
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      func narrow(_ index: Int, _ least: Int, _ most: Int) {
        guard least > low[index] || most < high[index] else { return }
        low[index] = max(low[index], least)
        high[index] = min(high[index], most)
        isChanging = true
      }
      for sum in sums {
        let lows = sum.members.reduce(0) { $0 + low[$1] }
        let highs = sum.members.reduce(0) { $0 + high[$1] }
        for member in sum.members where low[member] < high[member] {
          narrow(
            member, sum.total - (highs - high[member]), sum.total - (lows - low[member]))
        }
      }
      for (lower, upper) in limits {
        narrow(lower, low[lower], high[upper])
        narrow(upper, low[lower], high[upper])
      }
    }
    return zip(low, high).map { $0...$1 }
  }

  /// What must be hidden so that no count from 1 up to the threshold can be told.
  ///
  /// Small counts are hidden first. While a reader could narrow one of them further than by the totals
  /// alone, another count is hidden: the smallest of the same sum that is not nothing, then a zero of
  /// it, then what limits it. Ends, since with all hidden only the totals tell anything.
  func hidden(under threshold: Int) -> Set<Int> {
    let small = counts.indices.filter { counts[$0] > 0 && counts[$0] < threshold }
    var hidden = Set(small)
    guard !small.isEmpty else { return hidden }
    let attainable = bounds(hidden: Set(counts.indices))
    let wide = 1...max(threshold - 1, 2)
    while true {
      let bounds = bounds(hidden: hidden)
      let told = small.first {
        bounds[$0].clamped(to: wide) != attainable[$0].clamped(to: wide)
      }
      guard let told, let next = next(for: told, besides: hidden) else { return hidden }
      hidden.insert(next)
    }
  }

  private func next(for told: Int, besides hidden: Set<Int>) -> Int? {
    let ownSum = sumOf[told].map { sums[$0].members } ?? []
    let linked = limits.compactMap { lower, upper in
      lower == told ? upper : upper == told ? lower : nil
    }
    let linkedSums = linked.compactMap { sumOf[$0] }.flatMap { sums[$0].members }
    for candidates in [ownSum, linked, linkedSums, Array(counts.indices)] {
      let shown = candidates.filter { !hidden.contains($0) }
      if let next = shown.min(by: {
        (counts[$0] == 0 ? 1 : 0, counts[$0], $0) < (counts[$1] == 0 ? 1 : 0, counts[$1], $1)
      }) {
        return next
      }
    }
    return nil
  }
}
