import SoundingsModel

/// Whether the ranking of the themes and each reported change stand when others are counted.
enum SensitivityAnalysis {
  static func add(to results: inout Results, dimensions: Dimensions) {
    let settings = results.consultation.report
    let seed = results.consultation.seed
    results.sensitivity = SensitivityOfRanking(results).sensitivity(
      of: results, floor: settings.floor, seed: seed)
    guard let comparison = results.change, comparison.isComparable else { return }
    let reported = comparison.themes.filter { $0.reading == .up || $0.reading == .down }
    guard !reported.isEmpty else { return }
    let stability = ChangeResampling(
      RoundPeople(
        first: comparison.first, last: comparison.last, dimensions: dimensions,
        frame: results.frame, respondents: results.respondents, comments: results.comments),
      seed: seed
    ).stability(of: reported.map(\.theme), seed: seed)
    let without = withoutCampaigns(results, comparison, dimensions)
    for (change, found) in zip(reported, stability) {
      var outcomes: [(scenario: Sensitivity.Scenario, holds: Bool)] = []
      if let without {
        outcomes.append((.withoutCampaigns, without.themes[change.theme].reading == change.reading))
      }
      if let mean = found.typesAlike {
        outcomes.append(
          (
            .typesAlike,
            (mean > 0) == (change.reading == .up) && mean != 0
              && found.typesAlikeResamples >= Sensitivity.leastResamples
          ))
      }
      outcomes.append((.resampled, found.resamples >= Sensitivity.leastResamples))
      results.sensitivity.changes[change.theme] = Sensitivity.Check(outcomes)
    }
  }

  /// The same comparison of the same rounds without the texts of campaigns; nil where there are none.
  private static func withoutCampaigns(
    _ results: Results, _ comparison: RoundComparison, _ dimensions: Dimensions
  ) -> RoundComparison? {
    guard !results.campaigns.isEmpty else { return nil }
    let (own, isLeft) = Campaigns.withoutTemplates(
      results.comments, campaigns: results.campaigns)
    var dimensions = dimensions
    dimensions.rounds.groupOfComment = dimensions.rounds.groupOfComment.enumerated().map {
      isLeft[$0] ? $1 : nil
    }
    let people = RoundPeople(
      first: comparison.first, last: comparison.last, dimensions: dimensions,
      frame: results.frame, respondents: results.respondents, comments: own)
    return RoundChange.compare(
      people, floor: results.consultation.report.floor, seed: results.consultation.seed,
      withSplits: false)
  }
}
