public import SoundingsModel

/// Intervals for shares and for their differences, 95 %, unadjusted.
public enum Intervals {
  /// The standard normal quantile at .975.
  public static let z = 1.959963984540054

  /// The score interval of a single proportion (Wilson 1927; Newcombe 1998a, method 3).
  ///
  /// Holds for any count, 0 and the base included, and never leaves 0…1. O(1).
  public static func wilson(_ share: Share) -> Estimate? {
    guard let p = share.fraction else { return nil }
    let n = Double(share.base)
    let square = z * z
    let centre = p + square / (2 * n)
    let spread = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    return Estimate(
      p,
      lower: share.count == 0 ? 0 : max(0, (centre - spread) / scale),
      upper: share.count == share.base ? 1 : min(1, (centre + spread) / scale))
  }

  /// The interval of `a − b` for two independent proportions, from their Wilson intervals
  /// (Newcombe 1998b, method 10). O(1).
  public static func newcombe(_ a: Share, minus b: Share) -> Estimate? {
    squareAndAdd(a, minus: b, correlation: 0)
  }

  /// The interval of `a − b` where the second share's respondents are partly those of the first.
  ///
  /// Wilson intervals are added as for independent shares, less what the two have in common: the
  /// correlation of two shares is that of the pairs, times the number of pairs over the geometric mean
  /// of the bases (Zou and Donner 2008, with the variance of overlapping samples). Without pairs it is
  /// ``newcombe(_:minus:)``; where all are pairs it is ``newcombePaired(_:)``. O(1).
  ///
  /// - Parameter pairs: those who are in both, `b` first.
  public static func newcombe(
    _ a: Share, minus b: Share, overlapping pairs: PairedCounts
  ) -> Estimate? {
    let bases = (Double(a.base) * Double(b.base)).squareRoot()
    let overlap = bases == 0 ? 0 : Double(pairs.total) / bases
    return squareAndAdd(a, minus: b, correlation: phi(pairs) * overlap)
  }

  /// The interval of the last share less the first of the same respondents (Newcombe 1998c, Improved
  /// confidence intervals for the difference between binomial proportions based on paired data,
  /// method 10). O(1).
  public static func newcombePaired(_ pairs: PairedCounts) -> Estimate? {
    squareAndAdd(pairs.last, minus: pairs.first, correlation: phi(pairs))
  }

  private static func squareAndAdd(
    _ a: Share, minus b: Share, correlation: Double
  ) -> Estimate? {
    guard let first = wilson(a), let second = wilson(b) else { return nil }
    let difference = first.value - second.value
    func spread(_ one: Double, _ other: Double) -> Double {
      max(0, square(one) + square(other) - 2 * correlation * one * other).squareRoot()
    }
    return Estimate(
      difference,
      lower: difference - spread(first.value - first.lower, second.upper - second.value),
      upper: difference + spread(first.upper - first.value, second.value - second.lower))
  }

  /// How far the two answers of a pair go together, from −1 to 1; a positive one is corrected for
  /// continuity, and where either share is 0 or 1 it is taken as 0 (Newcombe 1998c, method 10).
  private static func phi(_ pairs: PairedCounts) -> Double {
    let (first, last) = (pairs.first, pairs.last)
    let margins = [first.count, first.base - first.count, last.count, last.base - last.count]
    guard margins.allSatisfy({ $0 > 0 }) else { return 0 }
    var product =
      Double(pairs.both) * Double(pairs.neither) - Double(pairs.onlyFirst) * Double(pairs.onlyLast)
    if product > 0 { product = max(0, product - Double(pairs.total) / 2) }
    return product / margins.reduce(1) { $0 * Double($1).squareRoot() }
  }

  private static func square(_ value: Double) -> Double { value * value }
}
