internal import SoundingsModel

extension ThemeOverlap {
  /// The pairs of themes that share more than 70 % of the smaller one's respondents, the largest
  /// share first; themes of fewer than three respondents are left out.
  ///
  /// - Complexity: linear in the respondents times the square of the themes that each raises.
  static func find(
    _ commentsOfTheme: [[UInt32]], respondentOf: [Int], respondents: Int, frame: CodeFrame
  ) -> [ThemeOverlap] {
    let count = commentsOfTheme.count
    var themesOf = [[Int]](repeating: [], count: respondents)
    var sizes = [Int](repeating: 0, count: count)
    for (theme, comments) in commentsOfTheme.enumerated() {
      for comment in comments {
        let respondent = respondentOf[Int(comment)]
        if themesOf[respondent].last != theme {
          themesOf[respondent].append(theme)
          sizes[theme] += 1
        }
      }
    }
    var shared = [Int](repeating: 0, count: count * count)
    for themes in themesOf {
      for (place, theme) in themes.enumerated() {
        for other in themes[(place + 1)...] { shared[theme * count + other] += 1 }
      }
    }
    var found: [ThemeOverlap] = []
    for theme in 0..<count {
      for other in (theme + 1)..<max(count, theme + 1) {
        let (smaller, larger) = sizes[theme] <= sizes[other] ? (theme, other) : (other, theme)
        let both = Share(shared[theme * count + other], of: sizes[smaller])
        guard both.base >= FrameCoverage.fewestTogether,
          both.count * 100 > both.base * FrameCoverage.overlapPercent
        else { continue }
        found.append(
          ThemeOverlap(
            smaller: smaller, larger: larger, both: both,
            isFamily: frame.themes[smaller].parent == frame.themes[larger].id
              || frame.themes[larger].parent == frame.themes[smaller].id))
      }
    }
    return found.sorted {
      // Exact: the share of one against the other's, without division.
      let (left, right) = ($0.both.count * $1.both.base, $1.both.count * $0.both.base)
      return (-left, $0.smaller, $0.larger) < (-right, $1.smaller, $1.larger)
    }
  }
}
