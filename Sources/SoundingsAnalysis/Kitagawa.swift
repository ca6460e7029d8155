public import SoundingsModel

/// A difference of two shares taken apart by groups.
public enum Kitagawa {
  /// The parts of a difference; they add up to it.
  public struct Parts: Hashable, Sendable {
    /// The change of the groups' shares, at the average of their two weights.
    public var within = 0.0
    /// The change of the groups' weights, at the average of their two shares.
    public var composition = 0.0
    /// From groups that are empty in one of the rounds, where there are no two shares to compare.
    public var groupsInOneRound = 0.0

    public var difference: Double { within + composition + groupsInOneRound }
  }

  /// Two components with averaged weights, without an interaction term (Kitagawa 1955, Components of a
  /// difference between two rates).
  ///
  /// A group that is empty in one round has no share there: what it adds to the difference stands apart,
  /// and the weights of all groups remain of everybody, so that nothing is lost. Swapping the rounds
  /// changes the signs. O(groups).
  ///
  /// - Returns: nil where nobody is in one of the rounds.
  public static func parts(_ groups: [ChangeSplit.TypeShares]) -> Parts? {
    parts(GroupBases(groups)) { (groups[$0].first.count, groups[$0].last.count) }
  }

  static func parts(
    _ bases: GroupBases, raised: (Int) -> (first: Int, last: Int)
  ) -> Parts? {
    guard bases.firstTotal > 0, bases.lastTotal > 0 else { return nil }
    var parts = Parts()
    for group in bases.first.indices {
      let raised = raised(group)
      guard bases.first[group] > 0, bases.last[group] > 0 else {
        parts.groupsInOneRound +=
          Double(raised.last) / bases.lastTotal - Double(raised.first) / bases.firstTotal
        continue
      }
      let before = Double(raised.first) / bases.first[group]
      let after = Double(raised.last) / bases.last[group]
      let weightBefore = bases.first[group] / bases.firstTotal
      let weightAfter = bases.last[group] / bases.lastTotal
      parts.within += (weightBefore + weightAfter) / 2 * (after - before)
      parts.composition += (before + after) / 2 * (weightAfter - weightBefore)
    }
    return parts
  }
}

/// How many of each group there are in each of two rounds: the same for all themes.
struct GroupBases {
  let first: [Double]
  let last: [Double]
  let firstTotal: Double
  let lastTotal: Double

  init(first: [Int], last: [Int]) {
    self.first = first.map(Double.init)
    self.last = last.map(Double.init)
    firstTotal = Double(first.reduce(0, +))
    lastTotal = Double(last.reduce(0, +))
  }

  init(_ groups: [ChangeSplit.TypeShares]) {
    self.init(first: groups.map(\.first.base), last: groups.map(\.last.base))
  }
}
