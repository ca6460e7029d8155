public import SoundingsModel

/// Krippendorff's alpha for nominal data: any number of coders, of whom each may have left units out
/// (Krippendorff 2011, Computing Krippendorff's alpha-reliability; 2019, Content Analysis, chapter 12).
public enum NominalAlpha {
  /// - Parameter units: for each unit the values that coders gave it, nil where one has not coded it. Which
  ///   coder gave which value plays no part.
  /// - Returns: undefined where no unit has two values, or all values are the same. O(values).
  public static func value<Value: Hashable>(
    of units: [[Value?]]
  ) -> Result<Double, UndefinedAgreement> {
    var totals: [Value: Int] = [:]
    var differing = 0.0
    for unit in units {
      let values = unit.compactMap(\.self)
      // A value that stands alone can be paired with none, and says nothing of agreement.
      guard values.count > 1 else { continue }
      var counts: [Value: Int] = [:]
      for value in values { counts[value, default: 0] += 1 }
      let alike = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      let pairs = values.count * (values.count - 1)
      differing += Double(pairs - alike) / Double(values.count - 1)
      totals.merge(counts, uniquingKeysWith: +)
    }
    if totals.isEmpty { return .failure(.nothingRead) }
    return value(differing: differing, totals: totals.values.sorted()).map { .success($0) }
      ?? .failure(.oneValue)
  }

  /// - Parameters:
  ///   - differing: the pairs of different values within units, each unit's divided by one less than its
  ///     number of values: all that lies beside the diagonal of the coincidence matrix.
  ///   - totals: how often each value stands in units with two values at least.
  /// - Returns: nil where all values are the same.
  static func value(differing: Double, totals: [Int]) -> Double? {
    let values = Double(totals.reduce(0, +))
    let expected = totals.reduce(0) { $0 + Double($1) * (values - Double($1)) }
    return expected > 0 ? 1 - (values - 1) * differing / expected : nil
  }
}
