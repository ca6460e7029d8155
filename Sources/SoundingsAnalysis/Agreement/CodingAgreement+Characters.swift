public import SoundingsModel

/// Characters of a comment that a coder marked with a theme.
public struct MarkedRange: Hashable, Sendable {
  /// Index into the frame.
  public var theme: Int
  public var range: Range<Int>

  public init(theme: Int, range: Range<Int>) {
    self.theme = theme
    self.range = range
  }
}

extension CodingAgreement {
  /// Compares character by character, theme by theme: what one coding marked twice counts once, and a theme
  /// brings with it the themes that it stands below.
  ///
  /// Characters of one comment do not come and go one by one, so the resamples are of comments here too.
  /// It is no alpha for unitising (Krippendorff 1995), which asks where units begin and end.
  ///
  /// - Parameters:
  ///   - found: what was marked in each comment by the coding that is measured.
  ///   - wanted: the same by the coding that it is measured against.
  ///   - lengths: of each comment, in the unit of the ranges.
  /// - Precondition: both codings cover the same comments, and no range goes beyond its comment.
  public static func measure(
    _ found: [[MarkedRange]], against wanted: [[MarkedRange]], lengths: [Int], frame: CodeFrame,
    statistics: [AgreementStatistic] = AgreementStatistic.allCases, seed: UInt64, stream: UInt64
  ) -> Agreement {
    precondition(
      found.count == wanted.count && found.count == lengths.count,
      "both codings cover the same comments")
    var pairs = MatchedPairs(themes: frame.themes.count)
    let withAncestors = frame.withAncestors
    func ranges(_ marks: [MarkedRange]) -> [Int: [Range<Int>]] {
      var ranges: [Int: [Range<Int>]] = [:]
      for mark in marks {
        for theme in withAncestors[mark.theme] { ranges[theme, default: []].append(mark.range) }
      }
      return ranges.mapValues(\.merged)
    }
    for (comment, length) in lengths.enumerated() {
      let found = ranges(found[comment])
      let wanted = ranges(wanted[comment])
      pairs.append(
        Set(found.keys).union(wanted.keys).sorted().map { theme in
          let (one, other) = (found[theme] ?? [], wanted[theme] ?? [])
          let both = common(one, other)
          return MatchedPairs.Cell(
            theme: theme, both: both, foundAlone: one.lengthInAll - both,
            wantedAlone: other.lengthInAll - both)
        }, units: length)
    }
    return Bootstrap(seed: seed, stream: stream).agreement(of: pairs, statistics)
  }

  /// How much lies in both; each is in order and without overlaps.
  private static func common(_ one: [Range<Int>], _ other: [Range<Int>]) -> Int {
    var (first, second, common) = (0, 0, 0)
    while first < one.count, second < other.count {
      common += one[first].clamped(to: other[second]).count
      if one[first].upperBound < other[second].upperBound { first += 1 } else { second += 1 }
    }
    return common
  }
}

extension [Range<Int>] {
  fileprivate var lengthInAll: Int { reduce(0) { $0 + $1.count } }
}
