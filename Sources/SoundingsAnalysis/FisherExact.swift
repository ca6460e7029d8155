public import SoundingsModel

/// Fisher's exact test of two independent shares.
public enum FisherExact {
  /// The two-sided p-value: the probability, with both margins fixed, of all tables that are no more
  /// likely than the one seen (Fisher 1935; the two-sided rule of R's `fisher.test`, ties within a
  /// relative 1e-7 included).
  ///
  /// Probabilities are relative to the most likely table and built by the ratio of neighbours, so
  /// that no factorial is computed. O(k log k) for the k tables that there can be.
  public static func twoSided(_ a: Share, _ b: Share) -> Double {
    let successes = a.count + b.count
    let lowest = max(0, successes - b.base)
    let highest = min(a.base, successes)
    guard lowest < highest else { return 1 }

    let mode = min(
      highest, max(lowest, (successes + 1) * (a.base + 1) / (a.base + b.base + 2)))
    var relative = [Double](repeating: 0, count: highest - lowest + 1)
    relative[mode - lowest] = 1
    for x in stride(from: mode, to: highest, by: 1) {
      relative[x + 1 - lowest] = relative[x - lowest] * ratio(x, successes, a.base, b.base)
    }
    for x in stride(from: mode, to: lowest, by: -1) {
      relative[x - 1 - lowest] = relative[x - lowest] / ratio(x - 1, successes, a.base, b.base)
    }
    let limit = relative[a.count - lowest] * (1 + 1e-7)
    // Smallest first, so that the sums keep their small parts.
    let ordered = relative.sorted()
    let total = ordered.reduce(0, +)
    let extreme = ordered.lazy.filter { $0 <= limit }.reduce(0, +)
    return min(1, extreme / total)
  }

  /// P(x + 1) / P(x) of the hypergeometric distribution.
  private static func ratio(_ x: Int, _ successes: Int, _ first: Int, _ second: Int) -> Double {
    Double(successes - x) * Double(first - x) / (Double(x + 1) * Double(second - successes + x + 1))
  }
}
