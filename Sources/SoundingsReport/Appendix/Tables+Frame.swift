import SoundingsModel

/// Tables of how the code frame changed.
extension AppendixBuilder {
  /// The first and the last round under their own frames and under today's.
  mutating func frameChangeTable(
    _ rows: [FrameChange.Row], _ change: FrameChange, _ comparison: RoundComparison
  ) -> Table {
    let rounds = [comparison.first, comparison.last]
    var table = Table(
      id: "change-frame", caption: "Change between rounds that is due to the code frame",
      columns: [Table.Column("Theme", .text), Table.Column("Since the earlier frame", .text)]
        + rounds.flatMap { frameColumns($0) } + [
          Table.Column("As it would have appeared", group: Self.differenceGroup),
          Table.Column("Under today's frame", group: Self.differenceGroup),
          Table.Column("Due to the frame", group: Self.differenceGroup),
        ])
    for row in rows {
      var cells = [
        Table.Cell(lineageName(row.lineage)), Table.Cell(lineageHistory(row.lineage)),
      ]
      for (round, side) in zip(rounds, [row.first, row.last]) {
        if results.roundFrames[round].differs {
          cells += frameCells(
            side.own, { $0.ownCount(row, round, $1) }, { $0.ownPercent(row, round, $1) })
        }
        cells += frameCells(
          side.today, { $0.todayCount(row, round, $1) }, { $0.todayPercent(row, round, $1) })
      }
      let differences: [(FramePart, Double?)] = [
        (.appeared, row.appeared), (.today, row.underToday), (.due, row.dueToFrame),
      ]
      for (part, value) in differences {
        guard change.isComparable, let value else {
          cells.append(Table.Cell("–", data: ""))
          continue
        }
        cells.append(
          cell(frameDifference(part, row, Wording.points(value)), data: "\(value)"))
      }
      table.rows.append(Table.Row(cells))
    }
    table.rows.append(frameChangeBases(rounds))
    table.notes = frameChangeNotes(change)
    return table
  }

  private static let differenceGroup = "Difference in points"

  private func frameColumns(_ round: Int) -> [Table.Column] {
    let title = results.byRound[round].group.title
    let frames =
      results.roundFrames[round].differs ? ["its own frame", "today's frame"] : ["today's frame"]
    return frames.flatMap { name in
      ["Number", "% of those who commented"].map {
        Table.Column($0, group: "\(title), \(name)")
      }
    }
  }

  private mutating func frameCells(
    _ found: FrameChange.Count?, _ number: (inout Self, FrameChange.Count) -> Inline,
    _ percent: (inout Self, FrameChange.Count) -> Inline
  ) -> [Table.Cell] {
    guard let found else { return [Table.Cell("–", data: ""), Table.Cell("–", data: "")] }
    return [
      cell(number(&self, found), data: String(found.share.count)),
      cell(percent(&self, found), data: data(found.share)),
    ]
  }

  private mutating func frameChangeBases(_ rounds: [Int]) -> Table.Row {
    var cells = [Table.Cell("Respondents who commented"), Table.Cell("–", data: "")]
    for round in rounds {
      let tally = results.byRound[round]
      for _ in 0..<(results.roundFrames[round].differs ? 2 : 1) {
        cells.append(
          cell(commenters(tally, .round(tally.group)), data: String(tally.commenters)))
        cells.append(Table.Cell("100%", data: "1"))
      }
    }
    return Table.Row(
      cells + Array(repeating: Table.Cell("–", data: ""), count: 3), kind: .total)
  }

  private func frameChangeNotes(_ change: FrameChange) -> [String] {
    var notes = [
      "As it would have appeared = under today's frame + due to the frame. Each figure is rounded on "
        + "its own, so the sum can be out by a point.",
      "Where several themes stand in a row, someone who raised any of them is counted once."
        + subThemesNote,
      "A dash under a frame: that frame has no such theme, so nobody was counted under it.",
    ]
    if !change.isComparable {
      notes.append(
        "Fewer than \(consultation.report.floor) respondents commented in one of the rounds, so "
          + "differences are not given.")
    }
    return notes
  }

  /// The frame of each round, for the part on method.
  func roundFramesTable() -> Table {
    var table = Table(
      id: "frames-by-round", caption: "The code frame in each round",
      columns: [
        Table.Column("Round", .text), Table.Column("Version", .text), Table.Column("Themes"),
        Table.Column("Kept in", .text), Table.Column("Compared with today's frame", .text),
      ])
    for (round, stood) in results.roundFrames.enumerated() {
      var kept = stood.file ?? "Today's frame"
      if let since = stood.since, since != round {
        kept += ", as in \(consultation.rounds[since].title)"
      }
      table.rows.append(
        Table.Row([
          Table.Cell(consultation.rounds[round].title),
          Table.Cell(stood.frame.version.isEmpty ? "–" : stood.frame.version),
          Table.Cell("\(stood.frame.themes.count)"), Table.Cell(kept),
          Table.Cell(stood.differs ? "Other themes or rules" : "The same themes and rules"),
        ]))
    }
    return table
  }
}
