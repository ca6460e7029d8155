import SoundingsModel

/// Whether findings stand when others are counted, always in the same words.
extension AppendixBuilder {
  /// "That Funding comes first is fragile: it does not with each stakeholder type counting the same."
  func rankingSentences() -> [Inline] {
    guard let lead = results.sensitivity.lead,
      let first = results.sensitivity.places.first(where: { $0.all == 1 })
    else { return [] }
    let title = themeTitle(first.theme)
    guard !lead.isRobust else {
      return [
        .text("That "), .strong(title),
        .text(" comes first is robust: it does so \(conditions(lead.outcomes.map(\.scenario)))."),
      ]
    }
    let holds = lead.outcomes.filter(\.holds).map(\.scenario)
    return [
      .text("That "), .strong(title),
      .text(
        " comes first is fragile: it does not \(conditions(lead.against, "or"))"
          + (holds.isEmpty ? "." : ", though it does \(conditions(holds)).")),
    ]
  }

  /// "Robust: it stands without the campaigns' texts and with other respondents drawn.", "Fragile: it does
  /// not stand with each stakeholder type counting the same."; nothing where nothing was tried.
  ///
  /// - Parameter isBrief: says only what is fragile.
  func robustness(ofChange theme: Int, isBrief: Bool = false) -> [Inline] {
    guard let check = results.sensitivity.changes[theme], !check.outcomes.isEmpty,
      !(isBrief && check.isRobust)
    else { return [] }
    let text =
      check.isRobust
      ? "Robust: it stands \(conditions(check.outcomes.map(\.scenario)))."
      : "Fragile: it does not stand \(conditions(check.against, "or"))."
    return [.text(text)]
  }

  /// "All these changes are robust: they stand …" where each is, under the same conditions; else nothing.
  func robustTogether(_ changes: [Int]) -> [Inline] {
    let checks = changes.compactMap { results.sensitivity.changes[$0] }
    let scenarios = checks.map { $0.outcomes.map(\.scenario) }
    guard checks.count > 1, checks.count == changes.count, checks.allSatisfy(\.isRobust),
      let first = scenarios.first, !first.isEmpty, scenarios.allSatisfy({ $0 == first })
    else { return [] }
    return [.text("All these changes are robust: they stand \(conditions(first)).")]
  }

  private func conditions(_ scenarios: [Sensitivity.Scenario], _ last: String = "and") -> String {
    Wording.list(
      scenarios.map { scenario in
        switch scenario {
        case .withoutCampaigns: "without the campaigns' texts"
        case .typesAlike: "with each stakeholder type counting the same"
        case .resampled:
          "in at least \(Sensitivity.leastResamples) of 100 draws of respondents from those who commented"
        }
      }, last)
  }

  /// The place of each top-level theme under each of the conditions.
  mutating func placesTable() -> Table? {
    let places = results.sensitivity.places
    guard places.count > 1 else { return nil }
    let hasCampaigns = places.contains { $0.withoutCampaigns != nil }
    let hasTypes = places.contains { $0.typesAlike != nil }
    var table = Table(
      id: "theme-places",
      caption: "The places of the themes, and how far they depend on who is counted",
      columns: [Table.Column("Theme", .text), Table.Column("Place")]
        + (hasCampaigns ? [Table.Column("Without the campaigns' texts")] : [])
        + (hasTypes ? [Table.Column("Each stakeholder type counting the same")] : []) + [
          Table.Column("From", group: "Other respondents"),
          Table.Column("To", group: "Other respondents"),
        ])
    for place in places {
      let id = "theme/\(frame.themes[place.theme].id)/place"
      var cells = [
        Table.Cell(themeTitle(place.theme)),
        countCell(id, place.all, rule: "Place among the top-level themes, by respondents"),
      ]
      if hasCampaigns {
        cells.append(
          placeCell(
            "\(id)/without-campaigns", place.withoutCampaigns,
            rule: "Place without the campaigns' texts"))
      }
      if hasTypes {
        cells.append(
          placeCell(
            "\(id)/types-alike", place.typesAlike,
            rule: "Place by the mean of the stakeholder types' shares"))
      }
      cells += [
        countCell(
          "\(id)/lowest", place.resampled.lowerBound,
          rule: "Place at 2.5% of the resamples of respondents"),
        countCell(
          "\(id)/highest", place.resampled.upperBound,
          rule: "Place at 97.5% of the resamples of respondents"),
      ]
      table.rows.append(Table.Row(cells))
    }
    table.notes.append(
      "Themes that equally many respondents raised share a place. Other respondents: 2,000 draws with "
        + "replacement from those who commented; in 95 of 100 the theme stands between the two places."
        + (hasTypes
          ? " Each stakeholder type counting the same: the mean of the types' shares, of types with at "
            + "least \(max(consultation.report.floor, 1)) who commented." : ""))
    return table
  }

  private mutating func placeCell(_ id: String, _ place: Int?, rule: String) -> Table.Cell {
    place.map { countCell(id, $0, rule: rule) } ?? Table.Cell("–", data: "")
  }
}
