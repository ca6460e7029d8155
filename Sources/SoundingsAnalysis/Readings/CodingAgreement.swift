public import SoundingsModel

/// How far one coding of comments agrees with another.
public enum CodingAgreement {
  /// Compares comment by comment, theme by theme; a theme counts once in a comment, and brings with it
  /// the themes that it stands below.
  ///
  /// - Parameters:
  ///   - found: the themes of each comment by the coding that is measured, as indexes into the frame;
  ///     in any order, repeats make no difference.
  ///   - wanted: the same by the coding that it is measured against.
  ///   - seed: of the resamples from which the intervals come.
  ///   - stream: tells comparisons of one consultation apart, so that none reuses another's draws.
  /// - Returns: counts, and intervals from resamples of the comments. The same for the same
  ///   input, in one thread. O(resamples × (comments + pairs of comment and theme)).
  /// - Precondition: both codings cover the same comments.
  public static func measure(
    _ found: [[Int]], against wanted: [[Int]], frame: CodeFrame, seed: UInt64, stream: UInt64
  ) -> Agreement {
    precondition(found.count == wanted.count, "both codings cover the same comments")
    let pairs = MatchedPairs(found, against: wanted, frame: frame)
    let measures = Bootstrap(seed: seed, stream: stream).measures(of: pairs)
    return Agreement(
      comments: found.count, themes: Array(measures.dropLast()),
      pooled: measures[frame.themes.count], resamples: Bootstrap.resamples)
  }
}

/// The pairs of comment and theme of two codings, comment after comment.
struct MatchedPairs {
  let themeCount: Int
  /// Three times the theme, plus the kind: in both codings, found alone, wanted alone.
  private(set) var cells: [Int] = []
  /// Where the cells of each comment end.
  private(set) var ends: [Int] = []

  init(_ found: [[Int]], against wanted: [[Int]], frame: CodeFrame) {
    themeCount = frame.themes.count
    let withAncestors = frame.withAncestors
    ends.reserveCapacity(found.count)
    for (one, other) in zip(found, wanted) {
      let found = Set(one.flatMap { withAncestors[$0] })
      let wanted = Set(other.flatMap { withAncestors[$0] })
      for theme in found.union(wanted).sorted() {
        let kind = !wanted.contains(theme) ? 1 : found.contains(theme) ? 0 : 2
        cells.append(theme * 3 + kind)
      }
      ends.append(cells.count)
    }
  }

  /// One entry a theme, then all together, where each comment stands as often as given.
  func counts(_ multiplicities: [Int]) -> [MatchCounts] {
    var sums = [Int](repeating: 0, count: themeCount * 3)
    var start = 0
    for (times, end) in zip(multiplicities, ends) {
      if times > 0 {
        for place in start..<end { sums[cells[place]] += times }
      }
      start = end
    }
    var pooled = MatchCounts()
    var counts: [MatchCounts] = []
    counts.reserveCapacity(themeCount + 1)
    for theme in 0..<themeCount {
      let one = MatchCounts(
        truePositives: sums[theme * 3], falsePositives: sums[theme * 3 + 1],
        falseNegatives: sums[theme * 3 + 2])
      counts.append(one)
      pooled.truePositives += one.truePositives
      pooled.falsePositives += one.falsePositives
      pooled.falseNegatives += one.falseNegatives
    }
    return counts + [pooled]
  }
}
