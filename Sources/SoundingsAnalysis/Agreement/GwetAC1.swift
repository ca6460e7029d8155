/// Gwet's AC1: agreement of two coders, corrected for chance in a way that does not collapse where nearly all
/// units have one value (Gwet 2008, Computing inter-rater reliability and its variance in the presence of high
/// agreement, British Journal of Mathematical and Statistical Psychology 61).
///
/// It is .98 for two coders who marked 10 of 1,000 units each and none in common: show it beside positive
/// agreement, never alone.
public enum GwetAC1 {
  /// - Parameters:
  ///   - differing: units to which the coders gave different values.
  ///   - first: units of each value by one coder, two values at least.
  ///   - second: the same by the other, in the same order.
  /// - Returns: nil where there are no units. O(values).
  public static func value(differing: Int, first: [Int], second: [Int]) -> Double? {
    precondition(first.count == second.count && first.count > 1, "both coders had the same choice")
    let units = Double(first.reduce(0, +))
    guard units > 0 else { return nil }
    let chance =
      zip(first, second).reduce(0) { sum, counts in
        let share = (Double(counts.0) + Double(counts.1)) / (2 * units)
        return sum + share * (1 - share)
      } / Double(first.count - 1)
    return 1 - Double(differing) / units / (1 - chance)
  }
}
