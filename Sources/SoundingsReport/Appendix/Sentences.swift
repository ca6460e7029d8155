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

  /// "A majority of the 45 who commented (24; 53%) raised **Workload**, above all **Paperwork** (14)."
  mutating func raised(_ theme: Int, in tally: Tally, _ scope: Scope) -> [Inline] {
    beginning(theme, in: tally, scope)
      + [.text(" raised "), .strong(frame.themes[theme].title)]
      + subThemes(of: theme, in: tally, scope) + [.text(".")]
  }

  /// "A majority of the 45 who commented (24; 53%)", "9 of the 45 who commented (20%)", "3 of the 7
  /// who commented".
  private mutating func beginning(_ theme: Int, in tally: Tally, _ scope: Scope) -> [Inline] {
    let share = tally.share(ofTheme: theme)
    let number = themeCount(theme, in: tally, scope)
    let percent = themePercent(theme, in: tally, scope)
    if let word = words.word(for: share) {
      return [
        .text("\(Wording.opening(word, share)) who commented ("), number, .text("; "), percent,
        .text(")"),
      ]
    }
    if share.base == 1 { return [told("The one respondent", by: number), .text(" who commented")] }
    return [number, .text(" of the "), commenters(tally, scope), .text(" who commented")]
      + (share.base < words.scale.smallestBase ? [] : [.text(" ("), percent, .text(")")])
  }

  /// ", above all **Paperwork** (14)" where at least half of those raised one sub-theme more than any
  /// other, else ", including **Paperwork** (5)"; nothing where only single respondents raised any.
  private mutating func subThemes(
    of theme: Int, in tally: Tally, _ scope: Scope
  ) -> [Inline] {
    let first = themes.first(of: themes.raisedChildren(of: theme, in: tally), in: tally)
    guard let child = first.first, tally.themes[child].respondents > 1, first.count <= 3 else {
      return []
    }
    let isMost =
      first.count == 1
      && tally.themes[child].respondents * 2 >= tally.themes[theme].respondents
    let names = first.map { child -> [Inline] in
      [
        .strong(frame.themes[child].title), .text(" ("), themeCount(child, in: tally, scope),
        .text(")"),
      ]
    }
    return [.text(isMost ? ", above all " : ", including ")] + Wording.list(names)
  }

  /// The first theme or themes in a sentence; where several share the first place all are named.
  ///
  /// - Returns: the sentence, and how many of the ranked themes it names.
  mutating func leading(
    in tally: Tally, _ scope: Scope
  ) -> (sentence: [Inline], named: Int) {
    let leads = themes.first(of: themes.ranked(in: tally), in: tally)
    guard let lead = leads.first else {
      return ([.text("None of the themes was raised.")], 0)
    }
    if leads.count == 1 { return (raised(lead, in: tally, scope), 1) }
    if tally.themes[lead].respondents == 1, tally.commenters > 1 {
      let most = themeCount(lead, in: tally, scope)
      return (
        [
          .text("No theme was raised by "), told("more than one", by: most), .text(" of the "),
          commenters(tally, scope), .text(" who commented."),
        ], 0
      )
    }
    var inlines = beginning(lead, in: tally, scope)
    inlines += [.text(" raised "), .strong(themeTitle(lead)), .text(", and as many raised ")]
    inlines += Wording.list(leads.dropFirst().map { [.strong(themeTitle($0))] })
    return (inlines + [.text(".")], leads.count)
  }

  /// The leading theme or themes, then those that came next.
  mutating func themeHeadline(_ tally: Tally, _ scope: Scope) -> [Inline] {
    let lead = leading(in: tally, scope)
    let rest = themes.ranked(in: tally).dropFirst(lead.named)
    let next = themes.foremost(of: rest, in: tally).map { alsoRaised($0, in: tally, scope) }
    return lead.sentence
      + (next.isEmpty ? [] : [.text(" Next came ")] + Wording.list(next) + [.text(".")])
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

  /// Words that say what a figure is: where the figure is kept back, they are as well.
  func told(_ words: String, by figure: Inline) -> Inline {
    if case .figure(_, let id) = figure { .figure(words, id: id) } else { .text(words) }
  }

  func themeTitle(_ theme: Int) -> String { frame.themes[theme].title }
}
