/// The first round in which anyone commented against the last.
public struct RoundComparison: Sendable {
  /// On whom it is tested whether a theme was raised more or less.
  public enum Basis: Sendable {
    /// Those who commented in only one of the two rounds, so that nobody is counted twice.
    case oneRound
    /// Those who commented in both, where those of one round are too few.
    case bothRounds
    /// Nobody: all these are too few.
    case none
  }

  /// Indexes into the consultation's rounds.
  public var first: Int
  public var last: Int
  /// Respondents who commented in both.
  public var inBoth: Int
  /// Respondents who commented in the first of the two and not in the last.
  public var onlyFirst: Int
  public var onlyLast: Int
  /// Whether both rounds reach the floor; below it only counts are given.
  public var isComparable: Bool
  public var basis: Basis
  /// One entry a theme, in the order of the frame.
  public var themes: [Change]

  public init(
    first: Int, last: Int, inBoth: Int, onlyFirst: Int, onlyLast: Int, isComparable: Bool,
    basis: Basis, themes: [Change]
  ) {
    self.first = first
    self.last = last
    self.inBoth = inBoth
    self.onlyFirst = onlyFirst
    self.onlyLast = onlyLast
    self.isComparable = isComparable
    self.basis = basis
    self.themes = themes
  }
}

/// How a theme stood in the first round and in the last.
public struct Change: Sendable {
  public enum Reading: String, Sendable {
    case up, down, unclear
    /// Too few respondents for more than counts.
    case tooFew = "too-few"
    /// Raised by nobody in either round.
    case absent
  }

  public var theme: Int
  /// Of all who commented in the round.
  public var first: Share
  public var last: Share
  public var firstInterval: Estimate?
  public var lastInterval: Estimate?
  /// The last share less the first, of all; nil below the floor.
  public var difference: Estimate?
  /// Of those who commented in the first of the two rounds and not in the last.
  public var onlyFirst: Share
  public var onlyLast: Share
  /// Fisher's exact test of those who commented in one of the rounds only, two-sided.
  public var p: Double?
  /// After the correction over all themes of the table.
  public var q: Double?
  public var reading: Reading
  /// Those who commented in both rounds, against themselves.
  public var paired: PairedChange
  /// Nil below the floor, and where fewer than two stakeholder types commented.
  public var split: ChangeSplit?

  public init(
    theme: Int, first: Share, last: Share, onlyFirst: Share, onlyLast: Share, paired: PairedChange
  ) {
    self.theme = theme
    self.first = first
    self.last = last
    self.onlyFirst = onlyFirst
    self.onlyLast = onlyLast
    self.paired = paired
    reading = .tooFew
  }
}

/// What became of a theme among the same respondents.
public struct PairedChange: Sendable {
  public var pairs: PairedCounts
  /// The last share less the first; nil below the floor, and where none of them raised the theme.
  public var difference: Estimate?
  /// McNemar's exact test, two-sided.
  public var p: Double?
  /// After the correction over all themes of the table.
  public var q: Double?
  public var reading: Change.Reading = .tooFew

  public init(_ pairs: PairedCounts) { self.pairs = pairs }
}

/// Respondents of two rounds by what they did in each.
public struct PairedCounts: Hashable, Sendable {
  /// Raised it in both rounds.
  public var both: Int
  /// In the first round only.
  public var onlyFirst: Int
  public var onlyLast: Int
  public var neither: Int

  public init(both: Int = 0, onlyFirst: Int = 0, onlyLast: Int = 0, neither: Int = 0) {
    self.both = both
    self.onlyFirst = onlyFirst
    self.onlyLast = onlyLast
    self.neither = neither
  }

  public var total: Int { both + onlyFirst + onlyLast + neither }
  public var first: Share { Share(both + onlyFirst, of: total) }
  public var last: Share { Share(both + onlyLast, of: total) }
}
