import SoundingsAnalysis
import SoundingsModel

/// Two codings of the same comments: `[parents, found, wanted, seed]` has the parent of each theme
/// (−1: none), then the themes of each comment by the two codings. A value has a row a theme, one for all
/// together, and the macro-averaged F1.
extension CheckedStatistic {
  static let codings = [
    CheckedStatistic(name: "precision-recall-f1") { generator in
      generator.codings { measure in
        .list([.precision, .recall, .f1].map { JSONValue(measure.value($0)) })
      } macroF1: {
        JSONValue($0.value)
      }
    },
    // All figures in the declared order.
    CheckedStatistic(name: "bootstrap") { generator in
      generator.codings { measure in
        .list(AgreementStatistic.allCases.map { JSONValue(measure.interval($0)) })
      } macroF1: {
        JSONValue($0.bounds)
      }
    },
  ]
}

extension PCG32 {
  fileprivate mutating func codings(
    _ row: (Agreement.Measure) -> JSONValue, macroF1: (Agreement.Figure) -> JSONValue
  ) -> (input: JSONValue, value: JSONValue) {
    let themes = 1 + below(5)
    let parents = (0..<themes).map { $0 > 0 && once(in: 3) ? below($0) : -1 }
    let frame = CodeFrame(
      version: "",
      themes: parents.enumerated().map { theme, parent in
        Theme(id: "\(theme)", parent: parent < 0 ? nil : "\(parent)")
      })
    let rarity = (0..<themes).map { _ in 1 + below(12) }
    var found: [[Int]] = []
    var wanted: [[Int]] = []
    for _ in 0..<(once(in: 20) ? 0 : 1 + below(60)) {
      let one = rarity.indices.filter { once(in: rarity[$0]) }
      found.append(one)
      wanted.append(once(in: 2) ? one : rarity.indices.filter { once(in: rarity[$0]) })
    }
    let seed = next()
    let measured = CodingAgreement.measure(
      found, against: wanted, frame: frame, seed: UInt64(seed), stream: 1)
    let lists = [found, wanted].map { JSONValue.list($0.map { JSONValue($0) }) }
    return (
      [JSONValue(parents), lists[0], lists[1], .integer(Int(seed))],
      .list((measured.themes + [measured.pooled]).map(row) + [macroF1(measured.macroF1)])
    )
  }
}
