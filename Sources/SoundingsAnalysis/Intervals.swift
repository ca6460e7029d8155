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
    guard let first = wilson(a), let second = wilson(b) else { return nil }
    let difference = first.value - second.value
    let below = square(first.value - first.lower) + square(second.upper - second.value)
    let above = square(first.upper - first.value) + square(second.value - second.lower)
    return Estimate(
      difference, lower: difference - below.squareRoot(), upper: difference + above.squareRoot())
  }

  private static func square(_ value: Double) -> Double { value * value }
}
