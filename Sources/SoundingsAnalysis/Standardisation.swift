public import SoundingsModel

/// Shares as they would be with another mix of groups.
public enum Standardisation {
  /// The last round's share, had the mix of groups been that of the first (direct standardisation:
  /// Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, §19.2).
  ///
  /// Groups that are empty in the last round have no share to weight; the mix is then that of the other
  /// groups in the first round. Groups that are empty in the first round have no weight. O(groups).
  ///
  /// - Returns: nil where no group is in both rounds.
  public static func lastShareWithFirstMix(_ groups: [ChangeSplit.TypeShares]) -> Double? {
    lastShareWithFirstMix(GroupBases(groups)) { groups[$0].last.count }
  }

  static func lastShareWithFirstMix(_ bases: GroupBases, raised: (Int) -> Int) -> Double? {
    var sum = 0.0
    var weight = 0.0
    for group in bases.first.indices where bases.first[group] > 0 && bases.last[group] > 0 {
      sum += bases.first[group] * Double(raised(group)) / bases.last[group]
      weight += bases.first[group]
    }
    return weight == 0 ? nil : sum / weight
  }
}
