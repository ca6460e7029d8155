internal import SoundingsAnalysis
internal import SoundingsModel
internal import SoundingsReport

extension Study {
  /// What of an appendix must not be published, where the consultation keeps small numbers back.
  ///
  /// All counts of the report are looked at together, whatever part they stand in: what is hidden is
  /// chosen once, for all formats.
  func smallNumbers(in appendix: Appendix, _ input: AppendixInput) -> Hiding? {
    guard let threshold = consultation.report.suppress, !consultation.report.sensitive.isEmpty
    else { return nil }
    let published = PublishedCounts(appendix, input: input)
    let sums = PopulationSums(
      published.counts.map { ($0.population, $0.value) }, facts: facts(input.results, published))
    var standing = published.counts.map { count -> CountSuppression.Standing in
      switch count.standing {
      case .protected: .protected
      case .published: .published
      case .open: .open
      }
    }
    standing += sums.unprinted.map { _ in .unpublished }
    let small = Set(
      published.counts.indices.filter {
        standing[$0] == .protected && (1..<threshold).contains(published.counts[$0].value)
      })
    let confined = CountSuppression(
      sums.system, standing: standing, threshold: threshold, isPrimary: small
    ).confinedByTotals()
    var loss = published.loss { sums.place(of: $0).map(confined.contains) ?? false }
    let dropped = Set(loss.populations.compactMap(sums.place))
    let found = CountSuppression(
      sums.system, standing: standing, threshold: threshold,
      isPrimary: small.subtracting(dropped), dropped: dropped
    ).run()
    if !found.confined.isEmpty {
      let all = confined.union(found.confined)
      loss = published.loss { sums.place(of: $0).map(all.contains) ?? false }
    }
    let hidden = found.primary.union(found.secondary).filter { $0 < published.counts.count }
    return published.hiding(
      threshold: threshold, hidden: Set(hidden.map { published.counts[$0].population }), loss: loss)
  }

  private func facts(_ results: Results, _ published: PublishedCounts) -> PopulationSums.Facts {
    var facts = PopulationSums.Facts()
    for theme in results.frame.themes { facts.parents[theme.id] = theme.parent }
    for question in results.questions {
      guard let scale = question.scale else { continue }
      for (place, side) in scale.sides.enumerated() {
        facts.sides[question.question.id, default: [:]]["\(place + 1)"] = side?.rawValue
      }
    }
    facts.namedOrganisations = published.namedOrganisations
    return facts
  }
}
