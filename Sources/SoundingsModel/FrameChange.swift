/// The change between the first round and the last as it would have appeared, had each round been
/// counted under its own frame, against the change under today's frame.
///
/// What appeared = the change under today's frame + what is due to the frame.
public struct FrameChange: Sendable {
  /// One entry a lineage, in the order of today's frame; dropped themes come last.
  public var rows: [Row]
  /// Whether both rounds have enough respondents for shares to be compared; else only counts stand.
  public var isComparable: Bool

  public init(rows: [Row], isComparable: Bool) {
    self.rows = rows
    self.isComparable = isComparable
  }

  /// Themes that belong together, in both rounds under both frames.
  public struct Row: Sendable {
    public var lineage: ThemeLineage
    public var first: Side
    public var last: Side

    public init(lineage: ThemeLineage, first: Side, last: Side) {
      self.lineage = lineage
      self.first = first
      self.last = last
    }
  }

  /// One round under the frame that stood in it and under today's.
  public struct Side: Sendable {
    /// Nil where the round's own frame has none of the themes.
    public var own: Count?
    /// Nil where today's frame has none of the themes.
    public var today: Count?

    public init(own: Count?, today: Count?) {
      self.own = own
      self.today = today
    }
  }

  /// Respondents who raised any of some themes, of those who commented.
  public struct Count: Hashable, Sendable {
    public var share: Share
    /// Indexes of the comments behind the count.
    public var evidence: [Int]

    public init(_ share: Share, evidence: [Int]) {
      self.share = share
      self.evidence = evidence
    }
  }
}

extension FrameChange.Row {
  /// The last round's share less the first's, each under its own frame; a theme that a frame does not
  /// have was counted for nobody. Nil where neither frame has it.
  public var appeared: Double? {
    first.own == nil && last.own == nil ? nil : Self.difference(last.own, first.own)
  }

  /// The same under today's frame; nil where that has none of the themes.
  public var underToday: Double? {
    first.today == nil ? nil : Self.difference(last.today, first.today)
  }

  /// The part of what appeared that comes from the change of the frame alone.
  ///
  /// Nil where nothing appeared, and where today's frame has none of the themes but the frames of
  /// both rounds have: then no frame counts both rounds alike.
  public var dueToFrame: Double? {
    guard let appeared else { return nil }
    if let underToday { return appeared - underToday }
    return first.own != nil && last.own != nil ? nil : appeared
  }

  /// Whether the two frames count different numbers in either round.
  public var isMoved: Bool {
    [first, last].contains { ($0.own?.share.count ?? 0) != ($0.today?.share.count ?? 0) }
  }

  private static func difference(
    _ last: FrameChange.Count?, _ first: FrameChange.Count?
  ) -> Double {
    (last?.share.fraction ?? 0) - (first?.share.fraction ?? 0)
  }
}
