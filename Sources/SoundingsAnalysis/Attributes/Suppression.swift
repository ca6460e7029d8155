import SoundingsModel

/// Which counts of an attribute's tables are kept back.
enum Suppression {
  /// A group with few respondents or few who commented is hidden in every row, and with it others that
  /// would tell it; so its members could be any of those of the hidden groups together, and each row
  /// can be looked at for itself: those groups are one count of it. Where the numbers who commented
  /// would tell a count of a row that is hidden from end to end, its group is hidden as well. Themes
  /// below others are all hidden, since what is shown of one would narrow the other.
  static func hidden(in groups: [Tally], frame: CodeFrame, threshold: Int) -> HiddenCounts {
    let ids = Set(frame.themes.map(\.id))
    let isRoot = frame.themes.map { theme in theme.parent.map { !ids.contains($0) } ?? true }
    var gone: Set<Int> = []
    while true {
      gone = hiddenGroups(groups, threshold, besides: gone)
      let rows = frame.themes.indices.map { ThemeRow(groups, theme: $0, gone: gone, threshold) }
      guard let told = zip(rows, isRoot).lazy.compactMap({ $1 ? $0.told : nil }).first else {
        return HiddenCounts(
          threshold: threshold, respondents: gone, commenters: gone,
          themes: zip(rows, isRoot).map { $1 ? $0.hidden : Set(groups.indices) })
      }
      gone.insert(told)
    }
  }

  private static func hiddenGroups(
    _ groups: [Tally], _ threshold: Int, besides: Set<Int>
  ) -> Set<Int> {
    let rows = [CountRow(groups.map(\.respondents)), CountRow(groups.map(\.commenters))]
    var hidden = besides
    var size = -1
    while hidden.count > size {
      size = hidden.count
      for row in rows { hidden = row.hidden(under: threshold, besides: hidden) }
    }
    return hidden
  }

  /// One theme, with the groups that are hidden in every row as one count.
  private struct ThemeRow {
    var hidden: Set<Int>
    /// A group to be hidden in every row; nil where nothing is told, or no group is left.
    var told: Int?

    init(_ groups: [Tally], theme: Int, gone: Set<Int>, _ threshold: Int) {
      let shown = groups.indices.filter { !gone.contains($0) }
      func together(_ count: (Tally) -> Int) -> [Int] {
        gone.isEmpty ? [] : [gone.reduce(0) { $0 + count(groups[$1]) }]
      }
      let row = CountRow(
        shown.map { groups[$0].themes[theme].respondents }
          + together { $0.themes[theme].respondents },
        limits: shown.map { groups[$0].commenters } + together(\.commenters))
      let found = row.hidden(under: threshold, besides: gone.isEmpty ? [] : [shown.count])
      hidden = gone.union(found.filter { $0 < shown.count }.map { shown[$0] })
      if let told = row.told(hidden: found, threshold: threshold).first {
        self.told = told < shown.count ? shown[told] : shown.first
      }
    }
  }
}
