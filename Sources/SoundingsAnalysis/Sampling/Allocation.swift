/// How many of each stratum a sample takes.
public enum Allocation {
  /// In proportion to the strata, at least one of each (largest remainders, Hamilton's method; Cochran
  /// 1977, Sampling Techniques, §5.5): strata whose share is less than one get one, the others share the rest.
  /// Of equal remainders the earlier stratum's counts. Exact, in whole numbers.
  ///
  /// - Parameters:
  ///   - size: from the number of strata to what they hold together.
  ///   - strata: how many each holds, one at least.
  /// - Complexity: O(strata²) at worst.
  public static func proportional(_ size: Int, over strata: [Int]) -> [Int] {
    precondition(strata.allSatisfy { $0 > 0 }, "a stratum holds something")
    precondition(strata.count <= size && size <= strata.reduce(0, +), "a size that can be drawn")
    var shared = Array(strata.indices)
    var (left, total) = (size, strata.reduce(0, +))
    while true {
      let small = shared.filter { left * strata[$0] < total }
      if small.isEmpty { break }
      shared.removeAll { left * strata[$0] < total }
      left -= small.count
      total -= small.reduce(0) { $0 + strata[$1] }
    }
    var counts = [Int](repeating: 1, count: strata.count)
    for stratum in shared { counts[stratum] = left * strata[stratum] / total }
    let rest = left - shared.reduce(0) { $0 + counts[$1] }
    let byRemainder = shared.sorted {
      let (one, other) = (left * strata[$0] % total, left * strata[$1] % total)
      return (other, $0) < (one, $1)
    }
    for stratum in byRemainder.prefix(rest) { counts[stratum] += 1 }
    return counts
  }
}
