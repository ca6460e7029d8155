/// Themes of an earlier frame and of today's that belong together: one row of a comparison in which
/// no theme stands twice.
public struct ThemeLineage: Hashable, Sendable {
  /// What became of the earlier themes.
  public enum Kind: String, Sendable, CaseIterable {
    /// One theme, its id unchanged.
    case same
    /// One theme with another id.
    case renamed
    /// Several earlier themes are one today.
    case merged
    /// One earlier theme is several today.
    case split
    /// Several earlier themes are several others today, and cannot be told apart.
    case regrouped
    /// A theme of today without an ancestor in the earlier frame.
    case new
    /// An earlier theme that no theme of today names.
    case dropped
  }

  public var kind: Kind
  /// Indexes into today's frame.
  public var today: [Int]
  /// Indexes into the frame of the first round.
  public var first: [Int]
  /// Indexes into the frame of the last round.
  public var last: [Int]

  public init(kind: Kind, today: [Int], first: [Int], last: [Int]) {
    self.kind = kind
    self.today = today
    self.first = first
    self.last = last
  }
}
