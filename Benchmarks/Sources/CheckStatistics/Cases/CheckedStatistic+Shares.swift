import SoundingsAnalysis
import SoundingsModel

extension CheckedStatistic {
  /// A share is `[count, base]`.
  static let shares = [
    CheckedStatistic(name: "share") { generator in
      let share = generator.share()
      return (
        JSONValue(share), [JSONValue(share.fraction), share.percent.map { .integer($0) } ?? .null]
      )
    },
    CheckedStatistic(name: "quantifier") { generator in
      var share = generator.share()
      if generator.once(in: 2) {
        // At a bound of the scale, or one respondent beside it.
        let base = 20 * (1 + generator.below(5_000))
        let bound = [3, 10, 15, 18][generator.below(4)] * base / 20
        share = Share(bound - 1 + generator.below(3), of: base)
      }
      let word = QuantifierScale.standard.word(for: share)
      return (JSONValue(share), word.map { .name($0) } ?? .null)
    },
    CheckedStatistic(name: "wilson") { generator in
      let share = generator.share()
      return (JSONValue(share), JSONValue(Intervals.wilson(share)))
    },
    CheckedStatistic(name: "newcombe") { generator in
      let (first, second) = generator.shares()
      return (
        [JSONValue(first), JSONValue(second)], JSONValue(Intervals.newcombe(first, minus: second))
      )
    },
  ]
}
