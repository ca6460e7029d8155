import SoundingsModel

extension AgreementStatistic {
  /// What figures of the second reading against the first have in their ids.
  static let readers = "readers/"

  /// What stands in a column's head, and in a sentence.
  var title: String {
    switch self {
    case .kappa: "Cohen's kappa"
    case .alpha: "Krippendorff's alpha"
    case .ac1: "Gwet's AC1"
    case .f1: "F1"
    case .negative: "Negative agreement"
    case .precision: "Precision"
    case .recall: "Recall"
    }
  }

  var rule: String {
    switch self {
    case .precision: "Of the comments with the theme by the rules, those with it in the reading"
    case .recall: "Of the comments with the theme in the reading, those with it by the rules"
    case .f1: "Harmonic mean of precision and recall: the positive agreement"
    case .negative: "Agreement on the comments without the theme: 2 TN / (2 TN + FP + FN)"
    case .kappa: "Cohen's kappa: agreement corrected for chance by the habits of each reader"
    case .alpha: "Krippendorff's alpha for nominal data"
    case .ac1: "Gwet's AC1: agreement corrected for chance, also of rare themes"
    }
  }

  func base(_ counts: MatchCounts, _ agreement: Agreement) -> Int {
    switch self {
    case .precision: counts.found
    case .recall: counts.wanted
    case .f1, .negative, .kappa, .alpha, .ac1: agreement.comments
    }
  }
}

extension AppendixBuilder {
  /// Nil where the ratio is undefined.
  mutating func ratio(
    _ statistic: AgreementStatistic, _ measure: Agreement.Measure, _ agreement: Agreement,
    scope: String = ""
  ) -> Inline? {
    guard let value = measure.value(statistic) else { return nil }
    let id = "readings/\(scope)\(statistic.rawValue)"
    let interval = measure.interval(statistic)
    let parts =
      [interval == nil ? nil : "with a bootstrap interval, 95 %"]
      + [scope.contains("theme/") ? nil : "all themes together"]
      + [
        scope.hasPrefix(AgreementStatistic.readers) ? "the second reading against the first" : nil
      ]
    book.cite(
      Figure(
        id: id,
        value: interval.map { .interval(value, lower: $0.lowerBound, upper: $0.upperBound) }
          ?? .fraction(value), base: statistic.base(measure.counts, agreement),
        rule: ([statistic.rule] + parts.compactMap(\.self)).joined(separator: "; ")))
    return .figure(AgreementText.of(value), id: id)
  }

  /// A cell a ratio, and one for the interval of the last.
  mutating func ratioCells(
    _ ratios: [AgreementStatistic], _ measure: Agreement.Measure, _ agreement: Agreement,
    _ scope: String, isShown: Bool
  ) -> [Table.Cell] {
    let none = Table.Cell("–", data: "")
    guard isShown, let last = ratios.last else {
      return Array(repeating: none, count: ratios.count + 1)
    }
    var cells: [Table.Cell] = []
    for statistic in ratios {
      guard let value = measure.value(statistic),
        let inline = ratio(statistic, measure, agreement, scope: scope)
      else {
        cells.append(none)
        continue
      }
      cells.append(cell(inline, data: "\(value)"))
    }
    cells.append(
      measure.interval(last).map {
        Table.Cell(
          "\(AgreementText.of($0.lowerBound))–\(AgreementText.of($0.upperBound))",
          data: "\($0.lowerBound)–\($0.upperBound)", figure: "readings/\(scope)\(last.rawValue)")
      } ?? none)
    return cells
  }
}
