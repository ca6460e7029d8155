import SoundingsModel

/// Percentile intervals from resamples of comments (Efron and Tibshirani 1993, An Introduction to the
/// Bootstrap, §13.3), drawn with ``PCG32``.
///
/// A comment is drawn with all its themes, since themes of one comment do not come and go one by one.
/// Intervals are of 95 %, unadjusted.
struct Bootstrap: Sendable {
  static let resamples = 2_000
  /// The fewest resamples, in percent, in which a ratio must have a value for its interval to be given.
  static let leastDefined = 95

  let seed: UInt64
  let stream: UInt64

  /// One entry a theme, then all together.
  func measures(of pairs: MatchedPairs) -> [Agreement.Measure] {
    let comments = pairs.ends.count
    let counts = pairs.counts([Int](repeating: 1, count: comments))
    guard comments > 0 else { return counts.map(Agreement.Measure.init) }
    var generator = PCG32(seed: seed, stream: stream)
    var values = [[Double]](repeating: [], count: counts.count * 3)
    for _ in 0..<Self.resamples {
      var multiplicities = [Int](repeating: 0, count: comments)
      for _ in 0..<comments { multiplicities[Int(generator.next(below: UInt32(comments)))] += 1 }
      for (place, drawn) in pairs.counts(multiplicities).enumerated() {
        if let value = drawn.precision { values[place * 3].append(value) }
        if let value = drawn.recall { values[place * 3 + 1].append(value) }
        if let value = drawn.f1 { values[place * 3 + 2].append(value) }
      }
    }
    return counts.enumerated().map { place, counts in
      var measure = Agreement.Measure(counts)
      if counts.precision != nil { measure.precision = Self.interval(&values[place * 3]) }
      if counts.recall != nil { measure.recall = Self.interval(&values[place * 3 + 1]) }
      if counts.f1 != nil { measure.f1 = Self.interval(&values[place * 3 + 2]) }
      return measure
    }
  }

  /// The smallest values at or below which 2.5 % and 97.5 % of all lie (Hyndman and Fan 1996, type 1):
  /// the 50th and the 1,950th of 2,000. Sorts the values.
  ///
  /// Nil where too few resamples have a value, and where all have the same: drawing from comments that
  /// all agree cannot show how far the ratio could move, and 1 to 1 would claim that it cannot.
  static func interval(_ values: inout [Double]) -> ClosedRange<Double>? {
    guard values.count * 100 >= resamples * leastDefined else { return nil }
    values.sort()
    if values.first == values.last { return nil }
    let lower = (values.count * 25 + 999) / 1000
    let upper = (values.count * 975 + 999) / 1000
    return values[lower - 1]...values[upper - 1]
  }
}
