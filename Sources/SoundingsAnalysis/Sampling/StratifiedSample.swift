/// A sample of comments for people to read, drawn within strata.
public struct StratifiedSample: Sendable {
  /// Places of the ids that were drawn, stratum after stratum.
  public let drawn: [Int]
  /// How many each stratum holds.
  public let strata: [Int]
  /// How many of each were drawn.
  public let allocation: [Int]

  /// Draws from each stratum the ids with the lowest permanent random numbers: neither their order nor what
  /// other strata hold plays a part in which they are.
  ///
  /// - Parameters:
  ///   - ids: no two alike.
  ///   - strata: the stratum of each id, from 0 on, none without an id.
  ///   - size: at least the number of strata; no more than there is can be drawn.
  /// - Returns: nil where the size is less than the number of strata.
  /// - Complexity: O(n log n)
  public init?(of ids: [String], strata: [Int], size: Int, seed: UInt64) {
    var members = [[Int]](repeating: [], count: (strata.max() ?? -1) + 1)
    for place in PermanentNumbers(seed: seed, stream: 3).order(of: ids) {
      members[strata[place]].append(place)
    }
    guard size >= members.count else { return nil }
    self.strata = members.map(\.count)
    allocation = Allocation.proportional(min(size, ids.count), over: self.strata)
    drawn = zip(members, allocation).flatMap { $0.prefix($1) }
  }

  /// The ids in an order for one coder, which is another one than the next coder's.
  ///
  /// - Parameter coder: from 0 on.
  public static func order(of ids: [String], coder: Int, seed: UInt64) -> [Int] {
    PermanentNumbers(seed: seed, stream: 4 + UInt64(coder)).order(of: ids)
  }
}
