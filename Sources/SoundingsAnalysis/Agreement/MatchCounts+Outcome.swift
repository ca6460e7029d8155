public import SoundingsModel

extension MatchCounts {
  /// A figure made of the counts, or why there is none.
  ///
  /// Positive and negative agreement are those of Cicchetti and Feinstein (1990, High agreement but low
  /// kappa: II, Journal of Clinical Epidemiology 43); the positive one is F1 (van Rijsbergen 1979).
  public func outcome(of statistic: AgreementStatistic) -> Result<Double, UndefinedAgreement> {
    if units == 0 { return .failure(.nothingRead) }
    return switch statistic {
    case .kappa:
      chanceCorrected(
        CohenKappa.value(differing: differing, first: byValue(found), second: byValue(wanted)))
    case .alpha:
      // Each unit on which the coders differ has two pairs of different values, divided by one.
      chanceCorrected(
        NominalAlpha.value(
          differing: Double(2 * differing),
          totals: zip(byValue(found), byValue(wanted)).map(+)))
    case .ac1:
      chanceCorrected(
        GwetAC1.value(differing: differing, first: byValue(found), second: byValue(wanted)))
    case .f1: share(2 * truePositives, of: found + wanted, else: .neverGiven)
    case .negative:
      share(2 * trueNegatives, of: 2 * units - found - wanted, else: .alwaysGiven)
    case .precision: share(truePositives, of: found, else: .notFound)
    case .recall: share(truePositives, of: wanted, else: .notWanted)
    }
  }

  /// Units with the theme and without it.
  private func byValue(_ given: Int) -> [Int] { [given, units - given] }

  private func chanceCorrected(_ value: Double?) -> Result<Double, UndefinedAgreement> {
    value.map { .success($0) } ?? .failure(truePositives == 0 ? .neverGiven : .alwaysGiven)
  }

  private func share(
    _ count: Int, of base: Int, else reason: UndefinedAgreement
  ) -> Result<Double, UndefinedAgreement> {
    Share(count, of: base).fraction.map { .success($0) } ?? .failure(reason)
  }
}

extension MatchCounts {
  /// Of what was found, what is there; nil where nothing was found.
  public var precision: Double? { try? outcome(of: .precision).get() }
  /// Of what is there, what was found; nil where nothing is there.
  public var recall: Double? { try? outcome(of: .recall).get() }
  /// The harmonic mean of the two; nil where nothing was found and nothing is there.
  public var f1: Double? { try? outcome(of: .f1).get() }
}
