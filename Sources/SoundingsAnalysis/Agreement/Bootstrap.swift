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
  /// The fewest comments, or times that respondents raised a theme, from which an interval is given: with
  /// fewer it held the true value in 87 to 93 % of simulated cases, or said next to nothing
  /// (Documentation/statistics/bootstrap-coverage.md).
  static let fewest = 10

  let seed: UInt64
  let stream: UInt64

  func agreement(of pairs: MatchedPairs, _ statistics: [AgreementStatistic]) -> Agreement {
    let counts = pairs.counts([Int](repeating: 1, count: pairs.comments))
    let outcomes = Self.outcomes(counts, statistics).map { outcome in
      // What was read and given no theme at all is in no pool.
      outcome.mapError { $0 == .nothingRead && pairs.comments > 0 ? .neverGiven : $0 }
    }
    var values = [[Double]](repeating: [], count: outcomes.count)
    var generator = PCG32(seed: seed, stream: stream)
    for _ in 0..<(pairs.comments == 0 ? 0 : Self.resamples) {
      var multiplicities = [Int](repeating: 0, count: pairs.comments)
      for _ in 0..<pairs.comments {
        multiplicities[Int(generator.next(below: UInt32(pairs.comments)))] += 1
      }
      for (place, drawn) in Self.outcomes(pairs.counts(multiplicities), statistics).enumerated() {
        if let value = try? drawn.get() { values[place].append(value) }
      }
    }
    var figures = outcomes.indices.map { place in
      // The last is the mean over all themes.
      let theme = place == outcomes.count - 1 ? pairs.themeCount : place / statistics.count
      return Agreement.Figure(
        outcomes[place],
        interval: Self.interval(
          &values[place], of: outcomes[place], given: pairs.given[theme]))
    }
    let macroF1 = figures.removeLast()
    let measures = counts.enumerated().map { place, counts in
      let first = place * statistics.count
      return Agreement.Measure(
        counts,
        figures: Dictionary(
          zip(statistics, figures[first..<first + statistics.count]),
          uniquingKeysWith: { first, _ in first }))
    }
    return Agreement(
      comments: pairs.comments, themes: Array(measures.dropLast()),
      pooled: measures[pairs.themeCount], macroF1: macroF1, resamples: Self.resamples)
  }

  /// The figures of each theme, of all together, then the mean of the themes' F1.
  private static func outcomes(
    _ counts: [MatchCounts], _ statistics: [AgreementStatistic]
  ) -> [Result<Double, UndefinedAgreement>] {
    var outcomes: [Result<Double, UndefinedAgreement>] = []
    outcomes.reserveCapacity(counts.count * statistics.count + 1)
    for count in counts {
      for statistic in statistics { outcomes.append(count.outcome(of: statistic)) }
    }
    return outcomes + [macroF1(counts)]
  }

  /// - Parameter counts: one entry a theme, then all together.
  private static func macroF1(_ counts: [MatchCounts]) -> Result<Double, UndefinedAgreement> {
    let defined = counts.dropLast().compactMap { try? $0.outcome(of: .f1).get() }
    return defined.isEmpty
      ? .failure(.nothingRead) : .success(defined.reduce(0, +) / Double(defined.count))
  }

  private static func interval(
    _ values: inout [Double], of outcome: Result<Double, UndefinedAgreement>, given: Int
  ) -> Result<ClosedRange<Double>, MissingInterval> {
    guard case .success = outcome else { return .failure(.undefined) }
    guard given >= fewest else { return .failure(.tooFew) }
    return interval(&values)
  }

  /// The smallest values at or below which 2.5 % and 97.5 % of all lie (Hyndman and Fan 1996, type 1):
  /// the 50th and the 1,950th of 2,000. Sorts the values.
  ///
  /// None where too few resamples have a value, and where all have the same: drawing from comments that
  /// all agree cannot show how far the ratio could move, and 1 to 1 would claim that it cannot.
  ///
  /// - Parameter values: of the resamples in which there is one.
  static func interval(
    _ values: inout [Double]
  ) -> Result<ClosedRange<Double>, MissingInterval> {
    guard values.count * 100 >= resamples * leastDefined else { return .failure(.oftenUndefined) }
    guard let interval = interval(&values) else { return .failure(.noVariation) }
    return .success(interval)
  }

  /// Nil where all values are the same, or there is none. Sorts the values.
  static func interval(_ values: inout [Double]) -> ClosedRange<Double>? {
    values.sort()
    guard let first = values.first, let last = values.last, first < last else { return nil }
    let lower = (values.count * 25 + 999) / 1000
    let upper = (values.count * 975 + 999) / 1000
    return values[lower - 1]...values[upper - 1]
  }
}
