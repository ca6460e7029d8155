import SoundingsModel

/// What of a change between rounds is due to a change of the code frame.
extension AppendixBuilder {
  /// Nothing where the frames of the compared rounds count as today's does.
  mutating func frameChangeBlocks(_ comparison: RoundComparison) -> [Block] {
    guard let change = results.frameChange else { return [] }
    let rows = shownRows(change)
    var blocks: [Block] = [
      .heading(level: 3, id: "change-due-to-frame", text: "What is due to the code frame"),
      .paragraph(frameChangeIntroduction(comparison)),
    ]
    if !change.isComparable {
      blocks.append(
        .paragraph([.text(tooFewToCompare)]))
    } else {
      blocks += dueSentences(rows, comparison)
    }
    let alike = change.rows.filter { !isUrgent($0) }.count - rows.count
    if alike > 0 {
      blocks.append(
        .paragraph([
          .text("The frames count as many respondents under "),
          count(
            "change/frame/alike", alike, base: change.rows.count,
            rule: "Themes that all frames have and count the same number of respondents under"),
          .text(
            (alike == 1 ? " other theme" : " other themes")
              + " as before; of the change there, nothing is due to the frame."),
        ]))
    }
    if !rows.isEmpty {
      blocks.append(
        .paragraph([
          .text("The numbers are in annex D, in the table "),
          .link("Change between rounds that is due to the code frame", to: "change-frame"),
          .text("."),
        ]))
    }
    return blocks
  }

  /// For the annex: nothing where there is no such row.
  mutating func frameChangeTables(_ comparison: RoundComparison) -> [Block] {
    guard let change = results.frameChange else { return [] }
    let rows = shownRows(change)
    return rows.isEmpty ? [] : [.table(frameChangeTable(rows, change, comparison))]
  }

  /// Themes with a history, and those that the frames count differently. Urgent remarks are for the
  /// team, not for a table.
  func shownRows(_ change: FrameChange) -> [FrameChange.Row] {
    change.rows.filter { ($0.lineage.kind != .same || $0.isMoved) && !isUrgent($0) }
  }

  private func isUrgent(_ row: FrameChange.Row) -> Bool {
    (row.lineage.today.map { frame.themes[$0] } + earlierThemes(row.lineage)).contains {
      $0.kind == .urgent
    }
  }

  private func frameChangeIntroduction(_ comparison: RoundComparison) -> [Inline] {
    let titles = [comparison.first, comparison.last].map { results.byRound[$0].group.title }
    return [
      .text(
        "The code frame was changed in the course of the consultation. A change of a theme's rules can "
          + "look like a change of what respondents said, so both rounds were counted twice: each under "
          + "the frame of its own time, and both under today's frame, on which all other figures of this "
          + "document rest. "
          + framesOfRounds([comparison.first, comparison.last], titles))
    ]
  }

  /// "In March the frame was version 1; in May the frame had the themes and rules of today's."
  private func framesOfRounds(_ rounds: [Int], _ titles: [String]) -> String {
    let texts = zip(rounds, titles).map { round, title in
      let stood = results.roundFrames[round]
      return stood.differs
        ? "in \(title) the frame was \(frameName(stood.frame))"
        : "in \(title) the frame had the themes and rules of today's"
    }
    return Wording.capitalised(texts.joined(separator: "; ")) + "."
  }

  /// "version 2006-11", or the number of themes where the frame has no version.
  func frameName(_ frame: CodeFrame) -> String {
    frame.version.isEmpty
      ? "an earlier one with \(Wording.counted(frame.themes.count, "theme"))"
      : "version \(frame.version)"
  }

  /// Whether all themes of a row stand below themes of rows that are told.
  private func isBelow(_ told: [FrameChange.Row], _ row: FrameChange.Row) -> Bool {
    let parents = Set(told.flatMap { $0.lineage.today.map { frame.themes[$0].id } })
    return !row.lineage.today.isEmpty
      && row.lineage.today.allSatisfy { theme in
        frame.themes[theme].parent.map(parents.contains) ?? false
      }
  }

  /// A sentence a row, the largest part due to the frame first; a point, and what lies below a theme that
  /// is told, is for the table.
  private mutating func dueSentences(
    _ rows: [FrameChange.Row], _ comparison: RoundComparison
  ) -> [Block] {
    let moved = rows.enumerated().filter { Wording.wholePoints($0.element.dueToFrame ?? 0) != 0 }
      .sorted {
        let a = (-abs($0.element.dueToFrame ?? 0), $0.offset)
        let b = (-abs($1.element.dueToFrame ?? 0), $1.offset)
        return a < b
      }.map(\.element)
    guard !moved.isEmpty else {
      return [
        .paragraph([.text("No difference of a point or more in a theme is due to the frame.")])
      ]
    }
    var told: [FrameChange.Row] = []
    for row in moved where abs(Wording.wholePoints(row.dueToFrame ?? 0)) > 1 {
      if !isBelow(told, row) { told.append(row) }
    }
    let rest = moved.filter { row in !told.contains { $0.lineage == row.lineage } }
    var blocks: [Block] = []
    if !told.isEmpty {
      blocks.append(.list(told.map { dueSentence($0, comparison) }, ordered: false))
    }
    if let most = rest.map({ abs(Wording.wholePoints($0.dueToFrame ?? 0)) }).max() {
      let themes = Wording.counted(rest.count, told.isEmpty ? "theme" : "other theme")
      blocks.append(
        .paragraph([
          .text(
            "In \(themes) \(most == 1 ? "a point is" : "up to \(most) points are") due to the "
              + "frame.")
        ]))
    }
    return blocks
  }

  private mutating func dueSentence(
    _ row: FrameChange.Row, _ comparison: RoundComparison
  ) -> [Inline] {
    let name = lineageName(row.lineage)
    let history = row.lineage.kind == .same ? "" : " (\(lineageHistory(row.lineage, isNote: true)))"
    var inlines: [Inline] = [.strong(name), .text("\(history). Each round under its own frame: ")]
    inlines += ownInlines(row.first, comparison.first, row) + [.text(" and ")]
    inlines += ownInlines(row.last, comparison.last, row)
    if let appeared = row.appeared {
      inlines += [.text(", ")] + rise(appeared) { $0.frameDifference(.appeared, row, $1) }
    }
    inlines.append(.text(". "))
    if row.lineage.today.isEmpty {
      inlines.append(.text("Today's frame has no such theme. "))
    } else {
      inlines.append(.text("Both under today's frame: "))
      inlines += todayInlines(row.first, comparison.first, row) + [.text(" and ")]
      inlines += todayInlines(row.last, comparison.last, row)
      inlines += underTodayInlines(row, comparison) + [.text(". ")]
    }
    guard let due = row.dueToFrame else { return inlines }
    inlines += [
      .text(due > 0 ? "An apparent rise of " : "An apparent fall of "),
      frameDifference(.due, row, Wording.unsignedPoints(due)),
      .text(
        (abs(Wording.wholePoints(due)) == 1 ? " point" : " points") + " is due to the frame"),
    ]
    if row.underToday == nil {
      inlines.append(.text("; it does not show whether \(due > 0 ? "more" : "fewer") said it."))
    } else {
      inlines.append(.text(", not to what respondents said."))
    }
    return inlines
  }

  /// "10% in March (4 of 40)", "not in the frame in March".
  private mutating func ownInlines(
    _ side: FrameChange.Side, _ round: Int, _ row: FrameChange.Row
  ) -> [Inline] {
    let title = results.byRound[round].group.title
    guard let own = side.own else { return [.text("not in the frame in \(title)")] }
    return [
      ownPercent(row, round, own), .text(" in \(title) ("), ownCount(row, round, own),
      .text(" of \(own.share.base))"),
    ]
  }

  private mutating func todayInlines(
    _ side: FrameChange.Side, _ round: Int, _ row: FrameChange.Row
  ) -> [Inline] {
    guard let today = side.today else { return [] }
    return [
      todayPercent(row, round, today), .text(" ("), todayCount(row, round, today),
      .text(" of \(today.share.base))"),
    ]
  }

  /// The difference under today's frame, in the words of the table of changes.
  private mutating func underTodayInlines(
    _ row: FrameChange.Row, _ comparison: RoundComparison
  ) -> [Inline] {
    guard let difference = row.underToday else { return [] }
    var inlines: [Inline] = [.text(", ")]
    inlines += rise(difference) { $0.frameDifference(.today, row, $1) }
    if Wording.wholePoints(difference) != 0, row.lineage.today.count == 1,
      comparison.themes.first(where: { $0.theme == row.lineage.today[0] })?.reading == .unclear
    {
      inlines.append(.text(", which is no more than chance could easily make"))
    }
    return inlines
  }

  /// "a rise of 40 points", "no difference".
  private mutating func rise(
    _ difference: Double, figure: (inout Self, String) -> Inline
  ) -> [Inline] {
    let points = Wording.wholePoints(difference)
    guard points != 0 else { return [.text("no difference")] }
    return [
      .text(points > 0 ? "a rise of " : "a fall of "),
      figure(&self, Wording.unsignedPoints(difference)),
      .text(abs(points) == 1 ? " point" : " points"),
    ]
  }
}
