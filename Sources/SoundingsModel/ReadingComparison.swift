/// The rules measured against people who read some of the comments.
public struct ReadingComparison: Sendable {
  /// Indexes of the comments that the rules are measured on, in the order of their ids.
  public var comments: [Int]
  /// Whether the file tells parts: then the comments are those of the held-out part alone.
  public var isHeldOut: Bool
  /// Comments of the open part, which stand in no figure.
  public var open: Int
  public var leftOut: LeftOut
  /// The rules against the first reading.
  public var rules: Agreement
  /// The second reading against the first, on the comments of `comments` that both read; nil where
  /// there are none.
  public var readers: Agreement?

  public init(
    comments: [Int], isHeldOut: Bool, open: Int, leftOut: LeftOut, rules: Agreement,
    readers: Agreement?
  ) {
    self.comments = comments
    self.isHeldOut = isHeldOut
    self.open = open
    self.leftOut = leftOut
    self.rules = rules
    self.readers = readers
  }

  /// What of the file could not be used, outside the open part.
  public struct LeftOut: Hashable, Sendable {
    /// Comments that there are no longer.
    public var gone = 0
    /// Comments that stand behind no figure of the report.
    public var notCounted = 0
    /// Comments in other languages than English.
    public var notCoded = 0
    /// Comments that the second reader has read and the first has not.
    public var secondOnly = 0
    /// Rows whose theme the frame does not have.
    public var unknownThemes = 0

    public init() {}

    public var comments: Int { gone + notCounted + notCoded + secondOnly }
  }
}

/// How far one coding of some comments agrees with another, which it is measured against.
public struct Agreement: Sendable {
  /// Comments that both codings cover.
  public var comments: Int
  /// One entry a theme, in the order of the frame.
  public var themes: [Measure]
  /// All themes together, urgent ones too: each pair of comment and theme counts once.
  public var pooled: Measure
  /// How many resamples of the comments the intervals come from.
  public var resamples: Int

  public init(comments: Int, themes: [Measure], pooled: Measure, resamples: Int) {
    self.comments = comments
    self.themes = themes
    self.pooled = pooled
    self.resamples = resamples
  }

  /// Counts with the 95 % intervals of the ratios made of them; an interval is nil where its ratio is
  /// undefined, too often undefined among the resamples, or the same in all of them.
  public struct Measure: Hashable, Sendable {
    public var counts: MatchCounts
    public var precision: ClosedRange<Double>?
    public var recall: ClosedRange<Double>?
    public var f1: ClosedRange<Double>?

    public init(_ counts: MatchCounts) { self.counts = counts }
  }
}

/// In how many comments a theme was found and is there, found and is not there, there and not found.
public struct MatchCounts: Hashable, Sendable {
  public var truePositives: Int
  public var falsePositives: Int
  public var falseNegatives: Int

  public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// Comments that have the theme by the coding that is measured.
  public var found: Int { truePositives + falsePositives }
  /// Comments that have it by the coding that it is measured against.
  public var wanted: Int { truePositives + falseNegatives }

  /// Of what was found, what is there; nil where nothing was found.
  public var precision: Double? { Share(truePositives, of: found).fraction }
  /// Of what is there, what was found; nil where nothing is there.
  public var recall: Double? { Share(truePositives, of: wanted).fraction }
  /// The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN), which is the positive
  /// agreement of two readers (Dice 1945); nil where nothing was found and nothing is there.
  public var f1: Double? { Share(2 * truePositives, of: found + wanted).fraction }
}
