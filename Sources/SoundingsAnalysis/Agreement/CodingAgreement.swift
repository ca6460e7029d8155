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
  ///   - statistics: what is made of the counts.
  ///   - seed: of the resamples from which the intervals come.
  ///   - stream: tells comparisons of one consultation apart, so that none reuses another's draws.
  /// - Returns: counts, figures, and intervals from resamples of the comments. The same for the same
  ///   input, in one thread. O(resamples × (comments + pairs of comment and theme)).
  /// - Precondition: both codings cover the same comments.
  public static func measure(
    _ found: [[Int]], against wanted: [[Int]], frame: CodeFrame,
    statistics: [AgreementStatistic] = AgreementStatistic.allCases, seed: UInt64, stream: UInt64
  ) -> Agreement {
    precondition(found.count == wanted.count, "both codings cover the same comments")
    var pairs = MatchedPairs(themes: frame.themes.count)
    let withAncestors = frame.withAncestors
    for (one, other) in zip(found, wanted) {
      let found = Set(one.flatMap { withAncestors[$0] })
      let wanted = Set(other.flatMap { withAncestors[$0] })
      pairs.append(
        found.union(wanted).sorted().map { theme in
          let (isFound, isWanted) = (found.contains(theme), wanted.contains(theme))
          return MatchedPairs.Cell(
            theme: theme, both: isFound && isWanted ? 1 : 0, foundAlone: isWanted ? 0 : 1,
            wantedAlone: isFound ? 0 : 1)
        }, units: 1)
    }
    return Bootstrap(seed: seed, stream: stream).agreement(of: pairs, statistics)
  }
}
