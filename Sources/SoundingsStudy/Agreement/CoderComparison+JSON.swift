internal import SoundingsModel
internal import SoundingsReport

extension CoderComparison {
  /// One object: what was read, then the figures by theme and of all themes. A figure that is undefined is null, with
  /// its reason under `undefined`; an interval that there is none of is null, with its reason under
  /// `noInterval`.
  public var json: String {
    var members: [(key: String, value: JSONValue)] = [
      ("unit", .string(unit.rawValue)),
      (
        "coders",
        .object([("a", .string(first.path)), ("b", .string(second.path))])
      ),
      (
        "read",
        .object([
          ("both", .integer(comments.count)), ("onlyA", .integer(onlyFirst)),
          ("onlyB", .integer(onlySecond)),
        ])
      ),
    ]
    if let characters { members.append(("characters", .integer(characters))) }
    members.append(
      (
        "themes",
        .array(
          zip(themes, agreement.themes).map { theme, measure in
            .object([("theme", .string(theme))] + Self.members(measure, Self.figures(measure)))
          })
      ))
    let pooled = agreement.pooled
    var figures = Self.figures(pooled)
    if let micro = pooled.figures[.f1] { figures.append(("microF1", micro)) }
    figures.append(("macroF1", agreement.macroF1))
    members.append(("pooled", .object(Self.members(pooled, figures))))
    if unit == .comment {
      members.append(("disagreements", .integer(disagreements.count)))
    }
    members += [
      ("resamples", .integer(agreement.resamples)), ("seed", .string("\(seed)")),
    ]
    return JSONValue.object(members).text
  }

  private typealias Figures = [(name: String, figure: Agreement.Figure)]

  /// F1 stands under both of its names.
  private static func figures(_ measure: Agreement.Measure) -> Figures {
    AgreementStatistic.allCases.flatMap { statistic -> Figures in
      guard let figure = measure.figures[statistic] else { return [] }
      return statistic == .f1
        ? [("positive", figure), ("f1", figure)] : [(statistic.rawValue, figure)]
    }
  }

  private static func members(
    _ measure: Agreement.Measure, _ figures: Figures
  ) -> [(key: String, value: JSONValue)] {
    let counts = measure.counts
    var members: [(key: String, value: JSONValue)] = [
      ("units", .integer(counts.units)), ("a", .integer(counts.wanted)),
      ("b", .integer(counts.found)), ("both", .integer(counts.truePositives)),
      ("onlyA", .integer(counts.falseNegatives)), ("onlyB", .integer(counts.falsePositives)),
      ("neither", .integer(counts.trueNegatives)),
    ]
    members += figures.map { ($0.name, $0.figure.value.map { .number($0) } ?? .null) }
    members.append(
      (
        "intervals",
        .object(
          figures.map { name, figure in
            (
              name,
              figure.bounds.map { .array([.number($0.lowerBound), .number($0.upperBound)]) }
                ?? .null
            )
          })
      ))
    members.append(
      (
        "undefined",
        .object(
          figures.compactMap { name, figure in
            guard case .failure(let reason) = figure.outcome else { return nil }
            return (name, .string(reason.words))
          })
      ))
    members.append(
      (
        "noInterval",
        .object(
          figures.compactMap { name, figure in
            guard case .failure(let reason) = figure.interval else { return nil }
            return (name, .string(reason.words))
          })
      ))
    return members
  }
}
