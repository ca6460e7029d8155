/// Cohen's kappa: agreement of two coders, corrected for what their own habits would give by chance (Cohen
/// 1960, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20).
public enum CohenKappa {
  /// - Parameters:
  ///   - differing: units to which the coders gave different values.
  ///   - first: units of each value by one coder.
  ///   - second: the same by the other, in the same order.
  /// - Returns: 1 for coders who never differ, 0 for what chance would give, less below that; nil where both
  ///   gave all units the same value, so that chance agreement is whole. Written as 1 − observed/expected
  ///   disagreement, which loses nothing where nearly all units have one value. O(values).
  public static func value(differing: Int, first: [Int], second: [Int]) -> Double? {
    precondition(first.count == second.count, "both coders used the same values")
    let units = Double(first.reduce(0, +))
    let expected = zip(first, second).reduce(0) { $0 + Double($1.0) * (units - Double($1.1)) }
    return expected > 0 ? 1 - units * Double(differing) / expected : nil
  }
}
