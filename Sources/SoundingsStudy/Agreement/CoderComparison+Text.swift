internal import SoundingsModel
internal import SoundingsReport

extension CoderComparison {
  private static let shown: [AgreementStatistic] = [.kappa, .alpha, .ac1, .f1, .negative]

  /// For a terminal.
  public var text: String {
    var lines = [
      "A: \(first.path)", "B: \(second.path)",
      "\(Counted.comments(comments.count)) read by both, and these alone count"
        + (characters.map { " (\(Counted.of($0, "character")))" } ?? "")
        + "; \(onlyFirst) by A alone, \(onlySecond) by B alone", "",
    ]
    let unit = unit == .comment ? "comments" : "characters"
    var columns = TextColumns(
      [.left, .right, .right, .right]
        + Self.shown.flatMap { _ in [.right, .left] as [TextColumns.Alignment] },
      indent: 0)
    columns.append(
      [unit, "A", "B", "both"]
        + ["kappa", "alpha", "AC1", "positive", "negative"].flatMap { [$0, ""] })
    for (theme, measure) in zip(themes, agreement.themes) {
      columns.append(Self.cells(Excerpt.shown(theme), measure))
    }
    columns.append(Self.cells("all themes", agreement.pooled))
    lines += columns.lines
    lines += ["", microLine, macroLine]
    lines.append(
      "in brackets: 95% intervals from \(agreement.resamples) resamples of the comments, seed \(seed)"
    )
    lines += reasons
    if self.unit == .comment {
      lines.append(
        disagreements.isEmpty
          ? "no disagreement"
          : "\(Counted.of(disagreements.count, "disagreement")) in "
            + Counted.comments(Set(disagreements.map(\.comment)).count))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func cells(_ name: String, _ measure: Agreement.Measure) -> [String] {
    let counts = measure.counts
    return [name, "\(counts.wanted)", "\(counts.found)", "\(counts.truePositives)"]
      + shown.flatMap { [number(measure.value($0)), bracketed(measure.interval($0))] }
  }

  private static func number(_ value: Double?) -> String {
    value.map { AgreementText.of($0) } ?? "–"
  }

  private static func bracketed(_ bounds: ClosedRange<Double>?) -> String {
    bounds.map {
      "(\(AgreementText.of($0.lowerBound)) to \(AgreementText.of($0.upperBound)))"
    } ?? ""
  }

  private var microLine: String {
    let figure = agreement.pooled.figures[.f1]
    return "micro F1 \(Self.number(figure?.value)) \(Self.bracketed(figure?.bounds))".trimmedEnd
      + ": all pairs of \(unit.rawValue) and theme together"
  }

  private var macroLine: String {
    let figure = agreement.macroF1
    let defined = agreement.themes.count { $0.value(.f1) != nil }
    return "macro F1 \(Self.number(figure.value)) \(Self.bracketed(figure.bounds))".trimmedEnd
      + ": the mean of \(Counted.of(defined, "theme"))"
      + (defined == themes.count ? "" : " of \(themes.count), those that have one")
  }

  /// Why figures are undefined, a line a reason.
  private var reasons: [String] {
    let named = zip(
      themes.map(Excerpt.shown) + ["all themes"], agreement.themes + [agreement.pooled])
    return UndefinedAgreement.allCases.compactMap { reason in
      var found: [String] = []
      for (name, measure) in named {
        let statistics = Self.shown.filter { measure.figures[$0]?.outcome == .failure(reason) }
        if !statistics.isEmpty {
          found.append("\(name) (\(statistics.map(\.title).joined(separator: ", ")))")
        }
      }
      return found.isEmpty
        ? nil : "undefined, since \(reason.words): \(found.joined(separator: "; "))"
    }
  }
}

extension AgreementStatistic {
  var title: String {
    switch self {
    case .kappa: "kappa"
    case .alpha: "alpha"
    case .ac1: "AC1"
    case .f1: "positive"
    case .negative: "negative"
    case .precision: "precision"
    case .recall: "recall"
    }
  }
}

extension UndefinedAgreement {
  var words: String {
    switch self {
    case .nothingRead: "there is nothing that both have read"
    case .neverGiven: "neither coder gave the theme to anything that both have read"
    case .alwaysGiven: "both coders gave the theme to all that both have read"
    case .oneValue: "all values are the same"
    case .notFound: "coder B gave the theme to nothing that both have read"
    case .notWanted: "coder A gave the theme to nothing that both have read"
    }
  }
}

extension MissingInterval {
  var words: String {
    switch self {
    case .undefined: "the figure has no value"
    case .tooFew: "fewer than ten comments have the theme by either coder"
    case .oftenUndefined: "the figure has no value in more than 5 % of the resamples"
    case .noVariation:
      "the figure is the same in all resamples, which cannot show how far it could move"
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String { last == " " ? String(dropLast()) : self }
}
