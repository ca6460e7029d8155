import SoundingsModel

/// What two codings gave, comment after comment, as counts of units.
///
/// A resample of comments is a multiplicity for each, so that 2,000 of them are 2,000 passes over these arrays.
struct MatchedPairs {
  /// What one theme has in one comment, in units.
  struct Cell {
    var theme: Int
    var both: Int
    var foundAlone: Int
    var wantedAlone: Int
  }

  let themeCount: Int
  /// Only themes that one of the codings has in the comment.
  private var cells: [Cell] = []
  /// Where the cells of each comment end.
  private var ends: [Int] = []
  /// How many units each comment is.
  private var sizes: [Int] = []
  /// Comments in which either coding has the theme; those that are in none are in no pool. The last are
  /// the comments with any.
  private(set) var given: [Int]

  var comments: Int { ends.count }

  init(themes: Int) {
    themeCount = themes
    given = Array(repeating: 0, count: themes + 1)
  }

  /// Adds a comment.
  mutating func append(_ comment: [Cell], units: Int) {
    let start = cells.count
    for cell in comment where cell.both + cell.foundAlone + cell.wantedAlone > 0 {
      cells.append(cell)
      given[cell.theme] += 1
    }
    if cells.count > start { given[themeCount] += 1 }
    ends.append(cells.count)
    sizes.append(units)
  }

  /// One entry a theme, then all together, where each comment stands as often as given.
  func counts(_ multiplicities: [Int]) -> [MatchCounts] {
    var counts = [MatchCounts](repeating: MatchCounts(), count: themeCount + 1)
    var units = 0
    var start = 0
    for (comment, times) in multiplicities.enumerated() {
      let end = ends[comment]
      if times > 0 {
        units += times * sizes[comment]
        for cell in cells[start..<end] {
          counts[cell.theme].truePositives += times * cell.both
          counts[cell.theme].falsePositives += times * cell.foundAlone
          counts[cell.theme].falseNegatives += times * cell.wantedAlone
        }
      }
      start = end
    }
    for theme in 0..<themeCount {
      counts[theme].trueNegatives = units - counts[theme].truePositives - counts[theme].differing
      if given[theme] > 0 { counts[themeCount] += counts[theme] }
    }
    return counts
  }
}
