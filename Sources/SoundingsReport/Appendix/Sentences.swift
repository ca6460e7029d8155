import SoundingsModel

/// Sentences that several parts use.
extension AppendixBuilder {
  mutating func received() -> Inline {
    count("ledger/received", results.ledger.received, rule: "Submissions in the sources")
  }

  mutating func analysed() -> Inline {
    count(
      "ledger/analysed", results.ledger.analysed, base: results.ledger.received,
      rule: "Responses analysed, composite ones counted once")
  }

  mutating func merged() -> Inline {
    count(
      "ledger/merged", results.ledger.merged, base: results.ledger.received,
      rule: "Responses merged into another of the same respondent in the same round")
  }

  mutating func excludedTotal() -> Inline {
    count(
      "ledger/excluded", results.ledger.excludedTotal, base: results.ledger.received,
      rule: "Responses marked as excluded, each with a reason")
  }

  mutating func respondentCount() -> Inline {
    count(
      "respondents", results.respondents.count,
      rule: "Different respondents behind the analysed responses")
  }

  mutating func commentCount() -> Inline {
    count(
      "comments", results.comments.count, rule: "Comments in the analysed responses",
      comments: Array(results.comments.indices))
  }

  /// "Less than half of the 45 who commented on this section (20; 44%) raised **Workload**, most
  /// often **Paperwork** (14)."
  mutating func raised(
    _ theme: Int, in tally: Tally, _ scope: Scope, people: String, isOpening: Bool = true
  ) -> [Inline] {
    let share = tally.share(ofTheme: theme)
    let opening = words.opening(share)
    var inlines: [Inline] = [
      .text("\(isOpening ? opening : Wording.uncapitalised(opening)) \(people)")
    ]
    let number = themeCount(theme, in: tally, scope)
    let percent = themePercent(theme, in: tally, scope)
    if words.scale.word(for: share) != nil {
      inlines += [.text(" ("), number, .text("; "), percent, .text(")")]
    }
    inlines += [.text(" raised "), .strong(frame.themes[theme].title)]
    if let child = themes.raisedChildren(of: theme, in: tally).first {
      inlines += [
        .text(", most often "), .strong(frame.themes[child].title), .text(" ("),
        themeCount(child, in: tally, scope), .text(")"),
      ]
    }
    return inlines + [.text(".")]
  }

  /// "**Funding** (18; 41%)".
  mutating func alsoRaised(_ theme: Int, in tally: Tally, _ scope: Scope) -> [Inline] {
    var inlines: [Inline] = [
      .strong(frame.themes[theme].title), .text(" ("), themeCount(theme, in: tally, scope),
    ]
    let percent = themePercent(theme, in: tally, scope)
    if tally.commenters >= words.scale.smallestBase { inlines += [.text("; "), percent] }
    return inlines + [.text(")")]
  }

  func sectionTitle(_ group: Group) -> String {
    group.id == PolicySection.general.id ? group.title : "\(group.id). \(group.title)"
  }

  func sectionAnchor(_ group: Group) -> String { "section-\(group.id)" }

  func themeTitle(_ theme: Int) -> String { frame.themes[theme].title }
}
