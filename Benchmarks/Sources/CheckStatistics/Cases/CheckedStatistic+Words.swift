import SoundingsAnalysis
import SoundingsModel

extension CheckedStatistic {
  static let words = [
    CheckedStatistic(name: "keyness") { generator in
      let (target, rest) = generator.shares()
      return ([JSONValue(target), JSONValue(rest)], .number(Keyness.logLikelihood(target, rest)))
    },
    CheckedStatistic(name: "log-ratio") { generator in
      let (target, rest) = generator.shares()
      return ([JSONValue(target), JSONValue(rest)], JSONValue(Keyness.logRatio(target, rest)))
    },
  ]
}
