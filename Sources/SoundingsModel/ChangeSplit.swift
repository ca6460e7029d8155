/// A difference between rounds taken apart: what changed within stakeholder types, what comes from who
/// answered, and what from types that commented in one of the rounds only. The three add up to the
/// difference.
public struct ChangeSplit: Sendable {
  /// A part of the difference, or a share, with its bootstrap interval of 95 %.
  public struct Part: Hashable, Sendable {
    public var value: Double
    /// Nil where the resamples do not show how far it could move.
    public var interval: ClosedRange<Double>?

    public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }

    /// Whether the interval leaves out nothing at all.
    public var isClear: Bool {
      interval.map { $0.lowerBound > 0 || $0.upperBound < 0 } ?? false
    }
  }

  /// How many of a stakeholder type raised the theme, of those of the type who commented.
  public struct TypeShares: Hashable, Sendable {
    public var first: Share
    public var last: Share

    public init(first: Share, last: Share) {
      self.first = first
      self.last = last
    }

    /// Whether the type commented in both rounds, so that it can be compared with itself.
    public var isInBoth: Bool { first.base > 0 && last.base > 0 }
  }

  /// One entry a stakeholder type, in the order of the tables by type; the last may be those of whom the
  /// type is not known.
  public var types: [TypeShares]
  public var within: Part
  public var composition: Part
  /// From types that commented in one of the rounds only.
  public var typesInOneRound: Double
  /// The last round's share, had the mix of types been that of the first; nil where no type commented in
  /// both.
  public var standardised: Part?

  public init(
    types: [TypeShares], within: Part, composition: Part, typesInOneRound: Double,
    standardised: Part?
  ) {
    self.types = types
    self.within = within
    self.composition = composition
    self.typesInOneRound = typesInOneRound
    self.standardised = standardised
  }
}

extension ChangeSplit {
  /// What a difference lies in.
  public enum Reading: Sendable, CaseIterable {
    /// Within the types; who answered plays little part.
    case within
    /// In who answered; no clear change within the types.
    case composition
    /// In both, in the same direction.
    case both
    /// Within the types, by more than the difference shows, since who answered worked against it.
    case against
    /// The difference has the direction of who answered; within the types it is the other way round.
    case reversed
    case unclear
  }

  /// The part of a share that who answered must move before it is spoken of: five points.
  public static let noticeable = 0.05

  /// - Parameter difference: the last share less the first.
  public func reading(of difference: Double) -> Reading {
    let isComposed = composition.isClear && abs(composition.value) >= Self.noticeable
    switch (within.isClear, isComposed) {
    case (true, false): return .within
    case (false, true): return composition.value * difference > 0 ? .composition : .unclear
    case (false, false): return .unclear
    case (true, true):
      if within.value * composition.value > 0 { return .both }
      return within.value * difference > 0 ? .against : .reversed
    }
  }

  /// The type that grew and does most of what who answered does, or else the one that shrank; an index
  /// into `types`.
  ///
  /// A type counts for the change of its part among those who commented, times how much more often than
  /// all it raised the theme, on the average of both rounds. Of equal ones it is the first; nil where
  /// none works in the direction of the composition.
  public var drivingType: Int? {
    let bases = (
      first: types.reduce(0) { $0 + $1.first.base }, last: types.reduce(0) { $0 + $1.last.base }
    )
    guard bases.first > 0, bases.last > 0 else { return nil }
    let overall =
      (Double(types.reduce(0) { $0 + $1.first.count }) / Double(bases.first)
        + Double(types.reduce(0) { $0 + $1.last.count }) / Double(bases.last)) / 2
    var grown: (type: Int, part: Double)?
    var shrunk: (type: Int, part: Double)?
    for (type, shares) in types.enumerated() where shares.isInBoth {
      let growth =
        Double(shares.last.base) / Double(bases.last)
        - Double(shares.first.base) / Double(bases.first)
      let mean = ((shares.first.fraction ?? 0) + (shares.last.fraction ?? 0)) / 2
      let part = (mean - overall) * growth * (composition.value < 0 ? -1 : 1)
      if growth > 0, part > grown?.part ?? 0 { grown = (type, part) }
      if growth < 0, part > shrunk?.part ?? 0 { shrunk = (type, part) }
    }
    return (grown ?? shrunk)?.type
  }
}
