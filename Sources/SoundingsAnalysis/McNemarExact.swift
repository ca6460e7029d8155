public import SoundingsModel

/// McNemar's exact test of two shares of the same respondents.
public enum McNemarExact {
  /// The two-sided p-value (McNemar 1947, in its exact form): of those who raised a theme in one of the
  /// two rounds only, each is as likely to have done so in the first as in the last. It is the
  /// probability of all outcomes that are no more likely than the one seen, which for one half equals
  /// the doubled tail, at most 1. Those who did the same in both rounds play no part.
  ///
  /// Probabilities are relative to the most likely outcome and built by the ratio of neighbours.
  /// O(discordant pairs).
  public static func twoSided(_ pairs: PairedCounts) -> Double {
    let discordant = pairs.onlyFirst + pairs.onlyLast
    guard pairs.onlyFirst != pairs.onlyLast else { return 1 }
    let smaller = min(pairs.onlyFirst, pairs.onlyLast)
    // Outcomes from the most likely one down: C(n, k − 1) / C(n, k) = k / (n − k + 1).
    let middle = discordant / 2
    var relative = [Double](repeating: 1, count: middle + 1)
    for k in stride(from: middle, to: 0, by: -1) {
      relative[k - 1] = relative[k] * Double(k) / Double(discordant - k + 1)
    }
    // Smallest first, so that the sums keep their small parts; each outcome has its mirror image.
    let tail = relative[...smaller].reduce(0, +)
    let half = relative.dropLast().reduce(0, +)
    let total = 2 * half + (discordant % 2 == 0 ? relative[middle] : 2 * relative[middle])
    return min(1, 2 * tail / total)
  }
}
