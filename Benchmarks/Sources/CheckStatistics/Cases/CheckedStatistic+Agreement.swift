import SoundingsAnalysis
import SoundingsModel

extension CheckedStatistic {
  /// Two readers and several values: `[[…], …]` has a row for each value of the first reader, with units by
  /// the value of the second.
  static let agreement = [
    CheckedStatistic(name: "kappa") { generator in
      generator.table { CohenKappa.value(differing: $0, first: $1, second: $2) }
    },
    CheckedStatistic(name: "ac1") { generator in
      generator.table { GwetAC1.value(differing: $0, first: $1, second: $2) }
    },
    // `[[…], …]`: the values that each unit was given by up to five readers, −1 where one did not.
    CheckedStatistic(name: "alpha") { generator in
      let readers = 1 + generator.below(5)
      let values = 1 + generator.below(4)
      let gap = 2 + generator.below(8)
      let units = (0..<generator.below(40)).map { _ in
        let usual = generator.below(values)
        return (0..<readers).map { _ -> Int? in
          if generator.once(in: gap) { return nil }
          return generator.once(in: 3) ? generator.below(values) : usual
        }
      }
      let value = try? NominalAlpha.value(of: units).get()
      return (.list(units.map { unit in JSONValue(unit.map { $0 ?? -1 }) }), JSONValue(value))
    },
    // A theme, given by both readers, by one alone, by the other alone, by neither; all figures of the
    // declared order.
    CheckedStatistic(name: "agreement") { generator in
      let base = generator.base()
      let cells = generator.parts(4, of: base)
      let counts = MatchCounts(
        truePositives: cells[0], falsePositives: cells[1], falseNegatives: cells[2],
        trueNegatives: cells[3])
      let figures = AgreementStatistic.allCases.map { try? counts.outcome(of: $0).get() }
      return (JSONValue(cells), .list(figures.map { JSONValue($0) }))
    },
  ]
}

extension PCG32 {
  fileprivate mutating func table(
    _ value: (_ differing: Int, _ first: [Int], _ second: [Int]) -> Double?
  ) -> (input: JSONValue, value: JSONValue) {
    let values = 2 + below(3)
    let cells = parts(values * values, of: once(in: 40) ? 0 : base())
    let rows = (0..<values).map { Array(cells[$0 * values..<($0 + 1) * values]) }
    let second = (0..<values).map { column in rows.reduce(0) { $0 + $1[column] } }
    let differing = cells.reduce(0, +) - (0..<values).reduce(0) { $0 + rows[$1][$1] }
    let value = value(differing, rows.map { $0.reduce(0, +) }, second)
    return (.list(rows.map { JSONValue($0) }), JSONValue(value))
  }
}
