extension CountPuzzle {
  /// Counts that agree with all that is shown and have one of them at a value: a reader cannot exclude
  /// it. Nil where there are none, or where none were found in time.
  ///
  /// The search starts from the truth with one count moved, and mends a broken sum by moving another
  /// count of it; where that leads nowhere, it tries the opposite. What is returned was checked sum by
  /// sum, so it is a proof; the steps are exact, so that without the limit nothing would be missed.
  ///
  /// - Parameter steps: after so many the search gives up; then the value is taken to be impossible, and
  ///   more is hidden.
  func counts(with count: Int, at value: Int, steps most: Int = 400) -> [Int]? {
    guard let place = place(of: count),
      (ranges.low[place]...max(ranges.low[place], ranges.high[place])).contains(value)
    else { return nil }
    var start = ranges
    start.low[place] = value
    start.high[place] = value
    var steps = most
    return search(start, from: sumsOf[place], steps: &steps)
  }

  private func search(_ ranges: Ranges, from changed: [Int], steps: inout Int) -> [Int]? {
    steps -= 1
    var ranges = ranges
    guard steps >= 0, narrow(&ranges, from: changed) else { return nil }
    let guess = truth.indices.map { min(max(truth[$0], ranges.low[$0]), ranges.high[$0]) }
    guard let move = move(in: guess, ranges) else { return guess }
    var first = ranges
    var second = ranges
    if move.value > guess[move.place] {
      first.low[move.place] = move.value
      second.high[move.place] = move.value - 1
    } else {
      first.high[move.place] = move.value
      second.low[move.place] = move.value + 1
    }
    return search(first, from: sumsOf[move.place], steps: &steps)
      ?? search(second, from: sumsOf[move.place], steps: &steps)
  }

  /// The move of one count that mends most of a sum that the guess breaks; nil where it breaks none.
  ///
  /// The truth keeps to all sums, so only sums of counts that differ from it are looked at.
  private func move(in guess: [Int], _ ranges: Ranges) -> (place: Int, value: Int)? {
    for changed in guess.indices where guess[changed] != truth[changed] {
      for index in sumsOf[changed] {
        let sum = sums[index]
        let total = sum.terms.reduce(0) { $0 + guess[$1.count] * $1.factor }
        let wanted: Int
        if let upper = sum.upper, total > upper {
          wanted = upper - total
        } else if let lower = sum.lower, total < lower {
          wanted = lower - total
        } else {
          continue
        }
        var best: (gain: Int, place: Int, value: Int)?
        for term in sum.terms where ranges.low[term.count] < ranges.high[term.count] {
          let now = guess[term.count]
          // Factors are one or minus one in nearly all sums; else the step is rounded up.
          let step = Self.step(wanted, term.factor)
          let value = min(max(now + step, ranges.low[term.count]), ranges.high[term.count])
          let gain = abs(value - now)
          if gain > best?.gain ?? 0 { best = (gain, term.count, value) }
        }
        // Narrowing finds a sum that nothing can mend; where it was cut short, any count is split.
        if let best { return (best.place, best.value) }
        if let open = ranges.low.indices.first(where: { ranges.low[$0] < ranges.high[$0] }) {
          return guess[open] < ranges.high[open]
            ? (open, guess[open] + 1) : (open, guess[open] - 1)
        }
        return (changed, guess[changed] + 1)
      }
    }
    return nil
  }

  private static func step(_ wanted: Int, _ factor: Int) -> Int {
    let size = (abs(wanted) + abs(factor) - 1) / abs(factor)
    return (wanted > 0) == (factor > 0) ? size : -size
  }
}
