import SoundingsModel

/// The names and figures of themes over several frames.
extension AppendixBuilder {
  /// The themes of the first round's frame, or of the last's where the first has none of them.
  func earlierThemes(_ lineage: ThemeLineage) -> [Theme] {
    guard let comparison = results.change else { return [] }
    return lineage.first.isEmpty
      ? lineage.last.map { results.roundFrames[comparison.last].frame.themes[$0] }
      : lineage.first.map { results.roundFrames[comparison.first].frame.themes[$0] }
  }

  /// The titles of today's themes; of a dropped theme, its title then.
  func lineageName(_ lineage: ThemeLineage) -> String {
    Wording.list(
      lineage.today.isEmpty
        ? earlierThemes(lineage).map(\.title) : lineage.today.map { themeTitle($0) })
  }

  /// "Merged from “Visits” and “Meetings”"; as a note within a sentence it begins in lower case.
  func lineageHistory(_ lineage: ThemeLineage, isNote: Bool = false) -> String {
    let earlier = earlierThemes(lineage)
    let titles = Wording.list(earlier.map { "“\($0.title)”" })
    let text =
      switch lineage.kind {
      case .same:
        earlier.first?.title == lineageName(lineage)
          ? "The same theme" : "The same theme, then called \(titles)"
      case .renamed:
        earlier.first?.title == lineageName(lineage)
          ? "Formerly ‘\(earlier.first?.id ?? "")’" : "Formerly \(titles)"
      case .merged: "Merged from \(titles)"
      case .split: "Split from \(titles)"
      case .regrouped: "Made anew from \(titles)"
      case .new: "New in the frame"
      case .dropped: "Dropped from the frame"
      }
    return isNote ? Wording.uncapitalised(text) : text
  }

  mutating func ownCount(
    _ row: FrameChange.Row, _ round: Int, _ found: FrameChange.Count
  ) -> Inline {
    guard results.roundFrames[round].differs else { return todayCount(row, round, found) }
    return count(
      "\(ownID(row, round))/respondents", found.share.count, base: found.share.base,
      rule: "Respondents who raised the theme in round \(roundID(round)), under the frame of that "
        + "round", comments: found.evidence)
  }

  mutating func ownPercent(
    _ row: FrameChange.Row, _ round: Int, _ found: FrameChange.Count
  ) -> Inline {
    guard results.roundFrames[round].differs else { return todayPercent(row, round, found) }
    return percent(
      "\(ownID(row, round))/share", found.share,
      rule: "Share of the respondents who commented in round \(roundID(round)) who raised the "
        + "theme, under the frame of that round", comments: found.evidence)
  }

  mutating func todayCount(
    _ row: FrameChange.Row, _ round: Int, _ found: FrameChange.Count
  ) -> Inline {
    let tally = results.byRound[round]
    if row.lineage.today.count == 1 {
      return themeCount(row.lineage.today[0], in: tally, .round(tally.group))
    }
    return count(
      "round/\(roundID(round))/\(key(row.lineage))/respondents", found.share.count,
      base: found.share.base,
      rule: "Respondents who raised any of the themes in round \(roundID(round))",
      comments: found.evidence)
  }

  mutating func todayPercent(
    _ row: FrameChange.Row, _ round: Int, _ found: FrameChange.Count
  ) -> Inline {
    let tally = results.byRound[round]
    if row.lineage.today.count == 1 {
      return themePercent(row.lineage.today[0], in: tally, .round(tally.group))
    }
    return percent(
      "round/\(roundID(round))/\(key(row.lineage))/share", found.share,
      rule: "Share of the respondents who commented in round \(roundID(round)) who raised any of "
        + "the themes", comments: found.evidence)
  }

  enum FramePart: String {
    case appeared, today
    case due = "due-to-frame"

    fileprivate var rule: String {
      switch self {
      case .appeared:
        "Share in the last round less share in the first, each under the frame of its round"
      case .today: "Share in the last round less share in the first, both under today's frame"
      case .due:
        "What would have appeared under the frames of the rounds, less the difference under today's "
          + "frame"
      }
    }
  }

  /// A difference of the table of what is due to the frame; nothing where there is none.
  mutating func frameDifference(
    _ part: FramePart, _ row: FrameChange.Row, _ printed: String
  ) -> Inline {
    // One theme's difference under today's frame is a figure already, with its interval.
    if part == .today, row.lineage.today.count == 1,
      let change = results.change?.themes.first(where: { $0.theme == row.lineage.today[0] }),
      let difference = change.difference
    {
      return differenceFigure(change, difference, printed: printed)
    }
    let value =
      switch part {
      case .appeared: row.appeared
      case .today: row.underToday
      case .due: row.dueToFrame
      }
    guard let value, let comparison = results.change else { return .text("–") }
    let id = "change/frame/\(key(row.lineage))/\(part.rawValue)"
    let bases = [comparison.first, comparison.last].map { results.byRound[$0].commenters }
    book.cite(
      Figure(id: id, value: .fraction(value), base: bases.reduce(0, +), rule: part.rule))
    return .figure(printed, id: id)
  }

  private func roundID(_ round: Int) -> String { results.byRound[round].group.id }

  private func ownID(_ row: FrameChange.Row, _ round: Int) -> String {
    let isFirst = round == results.change?.first
    let themes = isFirst ? row.lineage.first : row.lineage.last
    let ids = themes.map { results.roundFrames[round].frame.themes[$0].id }
    return "round/\(roundID(round))/own-frame/\(Self.key(ids))"
  }

  private func key(_ lineage: ThemeLineage) -> String {
    lineage.today.isEmpty
      ? "former-" + Self.key(earlierThemes(lineage).map(\.id))
      : Self.key(lineage.today.map { frame.themes[$0].id })
  }

  /// `theme/workload`, `themes/visits+meetings`; a plus within an id is escaped.
  private static func key(_ ids: [String]) -> String {
    guard ids.count > 1 else { return "theme/\(ids.first ?? "")" }
    let escaped = ids.map { $0.replacing("%", with: "%25").replacing("+", with: "%2B") }
    return "themes/" + escaped.joined(separator: "+")
  }
}
