/// How far one coding of some comments agrees with another, which it is measured against.
public struct Agreement: Sendable {
  /// Comments that both codings cover.
  public var comments: Int
  /// One entry a theme, in the order of the frame.
  public var themes: [Measure]
  /// All themes together, urgent ones too: each pair of unit and theme counts once, over the themes that
  /// either coding has. Its F1 is the micro-averaged one.
  public var pooled: Measure
  /// The mean of the themes' F1 over those that have one: each theme weighs the same.
  public var macroF1: Figure
  /// How many resamples of the comments the intervals come from.
  public var resamples: Int

  public init(
    comments: Int, themes: [Measure], pooled: Measure, macroF1: Figure, resamples: Int
  ) {
    self.comments = comments
    self.themes = themes
    self.pooled = pooled
    self.macroF1 = macroF1
    self.resamples = resamples
  }

  /// A figure with its 95 % interval.
  public struct Figure: Hashable, Sendable {
    public var outcome: Result<Double, UndefinedAgreement>
    public var interval: Result<ClosedRange<Double>, MissingInterval>

    public init(
      _ outcome: Result<Double, UndefinedAgreement>,
      interval: Result<ClosedRange<Double>, MissingInterval> = .failure(.undefined)
    ) {
      self.outcome = outcome
      self.interval = interval
    }

    public var value: Double? { try? outcome.get() }
    public var bounds: ClosedRange<Double>? { try? interval.get() }
  }

  /// Counts with the figures that were made of them.
  public struct Measure: Hashable, Sendable {
    public var counts: MatchCounts
    public var figures: [AgreementStatistic: Figure]

    public init(_ counts: MatchCounts, figures: [AgreementStatistic: Figure] = [:]) {
      self.counts = counts
      self.figures = figures
    }

    /// Nil where the figure is undefined, or was not asked for.
    public func value(_ statistic: AgreementStatistic) -> Double? { figures[statistic]?.value }

    /// Nil where there is none, or it was not asked for.
    public func interval(_ statistic: AgreementStatistic) -> ClosedRange<Double>? {
      figures[statistic]?.bounds
    }
  }
}

/// A figure of how far two codings agree.
public enum AgreementStatistic: String, Sendable, CaseIterable {
  /// Cohen's kappa.
  case kappa
  /// Krippendorff's alpha for nominal data.
  case alpha
  /// Gwet's AC1.
  case ac1
  /// F1, which for two coders is their positive agreement.
  case f1
  /// Negative agreement.
  case negative
  case precision, recall
}

/// Why a figure of agreement has no value.
public enum UndefinedAgreement: Error, Hashable, Sendable, CaseIterable {
  /// There is nothing that both have read.
  case nothingRead
  /// Neither gave the theme to anything.
  case neverGiven
  /// Both gave the theme to everything.
  case alwaysGiven
  /// All values are the same, so that none can be expected to differ.
  case oneValue
  /// The coding that is measured has the theme nowhere.
  case notFound
  /// The coding that it is measured against has the theme nowhere.
  case notWanted
}

/// Why a figure of agreement has no interval.
public enum MissingInterval: Error, Hashable, Sendable, CaseIterable {
  /// The figure itself has no value.
  case undefined
  /// Too few comments have the theme by either coding: resamples of so few move too little.
  case tooFew
  /// It has no value in more than 5 % of the resamples.
  case oftenUndefined
  /// It is the same in all resamples, which cannot show how far it could move.
  case noVariation
}

/// In how many units a theme was found and is there, found and is not there, there and not found, neither.
///
/// The unit is a comment, or a character of the comments.
public struct MatchCounts: Hashable, Sendable {
  public var truePositives: Int
  public var falsePositives: Int
  public var falseNegatives: Int
  public var trueNegatives: Int

  public init(
    truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0,
    trueNegatives: Int = 0
  ) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// Units that have the theme by the coding that is measured.
  public var found: Int { truePositives + falsePositives }
  /// Units that have it by the coding that it is measured against.
  public var wanted: Int { truePositives + falseNegatives }
  /// Units on which the codings differ.
  public var differing: Int { falsePositives + falseNegatives }
  public var units: Int { truePositives + differing + trueNegatives }

  public static func += (counts: inout MatchCounts, other: MatchCounts) {
    counts.truePositives += other.truePositives
    counts.falsePositives += other.falsePositives
    counts.falseNegatives += other.falseNegatives
    counts.trueNegatives += other.trueNegatives
  }
}
