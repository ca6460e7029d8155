import SoundingsModel

/// Which counts of an attribute's tables are kept back.
enum Suppression {
  /// The counts by group of respondents, of those who commented and of those who raised each theme,
  /// looked at together: the totals of each stand elsewhere in the report, nobody raises a theme who
  /// does not comment, and a theme has no fewer respondents than one below it.
  static func hidden(in groups: [Tally], frame: CodeFrame, threshold: Int) -> HiddenCounts {
    let width = groups.count
    let rows =
      [groups.map(\.respondents), groups.map(\.commenters)]
      + frame.themes.indices.map { theme in groups.map { $0.themes[theme].respondents } }
    let places = Dictionary(
      frame.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var limits: [(lower: Int, upper: Int)] = []
    for group in 0..<width {
      limits.append((lower: width + group, upper: group))
      for (theme, definition) in frame.themes.enumerated() {
        let above = definition.parent.flatMap { places[$0] }.flatMap { $0 == theme ? nil : $0 }
        limits.append(
          (
            lower: (theme + 2) * width + group, upper: (above.map { $0 + 2 } ?? 1) * width + group
          ))
      }
    }
    let system = CountSystem(
      counts: rows.flatMap(\.self),
      sums: rows.enumerated().map { row, counts in
        CountSystem.Sum(
          members: Array(row * width..<(row + 1) * width), total: counts.reduce(0, +))
      }, limits: limits)
    var sets = [Set<Int>](repeating: [], count: rows.count)
    for index in system.hidden(under: threshold) { sets[index / width].insert(index % width) }
    return HiddenCounts(
      threshold: threshold, respondents: sets[0], commenters: sets[1],
      themes: Array(sets.dropFirst(2)))
  }
}
