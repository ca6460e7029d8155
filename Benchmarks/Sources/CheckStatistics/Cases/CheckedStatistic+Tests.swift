import SoundingsAnalysis
import SoundingsModel

extension CheckedStatistic {
  static let tests = [
    CheckedStatistic(name: "fisher") { generator in
      let (first, second) = generator.shares()
      return (
        [JSONValue(first), JSONValue(second)], .number(FisherExact.twoSided(first, second))
      )
    },
    // p-values from the whole range of doubles, equal ones among them.
    CheckedStatistic(name: "benjamini-hochberg") { generator in
      var p: [Double] = []
      for _ in 0..<generator.below(60) {
        switch generator.below(6) {
        case 0: p.append(p.isEmpty ? 1 : p[generator.below(p.count)])
        case 1: p.append(generator.once(in: 2) ? 0 : 1)
        case 2: p.append(generator.fraction() * 1e-300)
        case 3: p.append(generator.fraction() * 1e-3)
        default: p.append(generator.fraction())
        }
      }
      return (
        .list(p.map { .number($0) }),
        .list(FalseDiscovery.benjaminiHochberg(p).map { .number($0) })
      )
    },
  ]
}
