import SoundingsModel

/// A figure of how far two codings agree.
enum AgreementRatio: String {
  case precision, recall, f1

  /// What figures of the second reading against the first have in their ids.
  static let readers = "readers/"

  var rule: String {
    switch self {
    case .precision: "Of the comments with the theme by the rules, those with it in the reading"
    case .recall: "Of the comments with the theme in the reading, those with it by the rules"
    case .f1: "Harmonic mean of precision and recall: the positive agreement"
    }
  }

  func value(_ counts: MatchCounts) -> Double? {
    switch self {
    case .precision: counts.precision
    case .recall: counts.recall
    case .f1: counts.f1
    }
  }

  func interval(_ measure: Agreement.Measure) -> ClosedRange<Double>? {
    switch self {
    case .precision: measure.precision
    case .recall: measure.recall
    case .f1: measure.f1
    }
  }

  func base(_ counts: MatchCounts, _ agreement: Agreement) -> Int {
    switch self {
    case .precision: counts.found
    case .recall: counts.wanted
    case .f1: agreement.comments
    }
  }

  /// " (95% interval .71 to .82)", or nothing.
  static func bracketed(_ interval: ClosedRange<Double>?) -> String {
    interval.map {
      " (95% interval \(text($0.lowerBound)) to \(text($0.upperBound)))"
    } ?? ""
  }

  /// ".78"; "1" and "0" only where it is so.
  static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    if value == 1 { return "1" }
    let hundredths = Int((value * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths == 0 { return "under .01" }
    if hundredths == 100 { return "over .99" }
    return hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
  }
}

extension AppendixBuilder {
  /// Nil where the ratio is undefined.
  mutating func ratio(
    _ ratio: AgreementRatio, _ measure: Agreement.Measure, _ agreement: Agreement,
    scope: String = ""
  ) -> Inline? {
    guard let value = ratio.value(measure.counts) else { return nil }
    let id = "readings/\(scope)\(ratio.rawValue)"
    let interval = ratio.interval(measure)
    let parts =
      [interval == nil ? nil : "with a bootstrap interval, 95 %"]
      + [scope.contains("theme/") ? nil : "all themes together"]
      + [scope.hasPrefix(AgreementRatio.readers) ? "the second reading against the first" : nil]
    book.cite(
      Figure(
        id: id,
        value: interval.map { .interval(value, lower: $0.lowerBound, upper: $0.upperBound) }
          ?? .fraction(value), base: ratio.base(measure.counts, agreement),
        rule: ([ratio.rule] + parts.compactMap(\.self)).joined(separator: "; ")))
    return .figure(AgreementRatio.text(value), id: id)
  }
}
