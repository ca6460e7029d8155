import SoundingsAnalysis
import SoundingsModel

/// Respondents of two rounds: `[both, only the first, only the last, neither]`; groups: `[[count, base] in
/// the first round, the same in the last]` for each.
extension CheckedStatistic {
  static let change = [
    CheckedStatistic(name: "mcnemar") { generator in
      let pairs = generator.pairs(of: generator.base())
      return (JSONValue(pairs), .number(McNemarExact.twoSided(pairs)))
    },
    CheckedStatistic(name: "newcombe-paired") { generator in
      let pairs = generator.pairs(of: generator.once(in: 40) ? 0 : generator.base())
      return (JSONValue(pairs), JSONValue(Intervals.newcombePaired(pairs)))
    },
    // The shares of those in one round only, first and last, then the pairs.
    CheckedStatistic(name: "newcombe-overlapping") { generator in
      let (first, last) = generator.shares()
      let pairs = generator.pairs(of: generator.once(in: 10) ? 0 : generator.base())
      let interval = Intervals.newcombe(
        Share(last.count + pairs.last.count, of: last.base + pairs.total),
        minus: Share(first.count + pairs.first.count, of: first.base + pairs.total),
        overlapping: pairs)
      return ([JSONValue(first), JSONValue(last), JSONValue(pairs)], JSONValue(interval))
    },
    // Within the groups, composition, groups in one round.
    CheckedStatistic(name: "kitagawa") { generator in
      let groups = generator.groups()
      let parts = Kitagawa.parts(groups)
      return (
        JSONValue(groups),
        parts.map {
          [.number($0.within), .number($0.composition), .number($0.groupsInOneRound)]
        } ?? .null
      )
    },
    CheckedStatistic(name: "standardisation") { generator in
      let groups = generator.groups()
      return (JSONValue(groups), JSONValue(Standardisation.lastShareWithFirstMix(groups)))
    },
  ]
}

extension JSONValue {
  fileprivate init(_ pairs: PairedCounts) {
    self = JSONValue([pairs.both, pairs.onlyFirst, pairs.onlyLast, pairs.neither])
  }

  fileprivate init(_ groups: [ChangeSplit.TypeShares]) {
    self = .list(groups.map { [JSONValue($0.first), JSONValue($0.last)] })
  }
}

extension PCG32 {
  fileprivate mutating func pairs(of base: Int) -> PairedCounts {
    let cells = parts(4, of: base)
    return PairedCounts(both: cells[0], onlyFirst: cells[1], onlyLast: cells[2], neither: cells[3])
  }

  /// Some are in one round only; now and then nobody is in one of the rounds.
  fileprivate mutating func groups() -> [ChangeSplit.TypeShares] {
    let emptyRound = once(in: 40) ? below(2) : 2
    return (0...below(8)).map { _ in
      var (first, last) = shares()
      if emptyRound == 0 || once(in: 6) { first = Share(0, of: 0) }
      if emptyRound == 1 || once(in: 6) { last = Share(0, of: 0) }
      return ChangeSplit.TypeShares(first: first, last: last)
    }
  }
}
