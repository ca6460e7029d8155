public import SoundingsModel

/// How much more often something is said in one set of comments than in another, counted in
/// respondents.
///
/// `target` and `rest` are the respondents who said it, of all who have comments in the set. A
/// respondent who has comments in both sets stands in both, so the figures rank what to read; they
/// are no test.
public enum Keyness {
  /// The log-likelihood statistic of the 2 × 2 table of respondents, all four cells (Dunning 1993):
  /// twice the sum of `O · ln(O / E)`, where E has the margins of the table.
  ///
  /// A cell of nobody adds nothing. With one degree of freedom 3.84 is the 5 % point, 6.63 the 1 %
  /// point of chi-squared. 0 where the shares are equal or a set is empty. O(1).
  public static func logLikelihood(_ target: Share, _ rest: Share) -> Double {
    let total = Double(target.base + rest.base)
    let said = Double(target.count + rest.count)
    guard target.base > 0, rest.base > 0, said > 0, said < total else { return 0 }
    var sum = 0.0
    for set in [target, rest] {
      for (observed, margin) in [(set.count, said), (set.base - set.count, total - said)]
      where observed > 0 {
        let expected = Double(set.base) * margin / total
        sum += Double(observed) * logarithm(Double(observed) / expected)
      }
    }
    return max(0, 2 * sum)
  }

  /// The binary logarithm of the ratio of the two shares, an effect size: 1 is twice as often, −1
  /// half as often (Hardie 2014).
  ///
  /// Where one of the counts is nobody, half a respondent stands in for it, as Hardie does; nil where
  /// both are, or a set is empty. O(1).
  public static func logRatio(_ target: Share, _ rest: Share) -> Double? {
    guard target.base > 0, rest.base > 0, target.count + rest.count > 0 else { return nil }
    return binaryLogarithm(corrected(target) / corrected(rest))
  }

  private static func corrected(_ share: Share) -> Double {
    (share.count == 0 ? 0.5 : Double(share.count)) / Double(share.base)
  }
}
