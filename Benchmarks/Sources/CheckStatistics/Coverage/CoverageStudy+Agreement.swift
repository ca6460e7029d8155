import SoundingsAnalysis
import SoundingsModel

extension CoverageStudy {
  /// Two readers of comments, three themes of which each is as common as the grid says. Where the first
  /// reader gives a theme, the second gives it three times in four, and both give it equally often, so
  /// that precision, recall and F1 are .75.
  static let agreement = CoverageStudy(name: "agreement") { cases, seed in
    let statistics = AgreementStatistic.allCases
    let floors = [1, 5, 10, 15, 20, 30]
    let frame = CodeFrame(version: "", themes: prevalences.indices.map { Theme(id: "\($0)") })
    let truths = prevalences.map(Readers.init)
    let all = Readers(pooling: truths)
    var rows: [[String]] = []
    var floorRows: [[String]] = []
    for size in sizes {
      var generator = PCG32(seed: seed, stream: UInt64(size))
      let none = [Coverage](repeating: Coverage(), count: statistics.count)
      var coverage = [[Coverage]](repeating: none, count: prevalences.count + 1)
      var macro = Coverage()
      var fromFloor = [[Coverage]](
        repeating: [Coverage](repeating: Coverage(), count: floors.count),
        count: prevalences.count)
      for number in 0..<cases {
        let (found, wanted) = generator.readings(of: size, truths)
        let measured = CodingAgreement.measure(
          found, against: wanted, frame: frame, seed: seed &+ UInt64(number), stream: 1)
        let measures = zip(measured.themes + [measured.pooled], truths + [all])
        for (theme, (measure, truth)) in measures.enumerated() {
          for (place, statistic) in statistics.enumerated() {
            coverage[theme][place].add(
              measure.interval(statistic), truth: truth.value(of: statistic))
          }
          guard theme < prevalences.count else { continue }
          let given = measure.counts.truePositives + measure.counts.differing
          for (place, floor) in floors.enumerated() {
            fromFloor[theme][place].add(
              given < floor ? nil : measure.interval(.f1), truth: truth.value(of: .f1))
          }
        }
        macro.add(measured.macroF1.bounds, truth: 0.75)
      }
      for (theme, prevalence) in prevalences.enumerated() {
        let names = ["\(size)", "\(prevalence)"]
        rows.append(names + coverage[theme].map(\.description) + [""])
        floorRows.append(names + fromFloor[theme].map(\.description))
      }
      rows.append(
        ["\(size)", "all three"] + (coverage[prevalences.count] + [macro]).map(\.description))
    }
    let names = ["comments", "prevalence"]
    return MarkdownTable.lines(
      names + statistics.map(\.rawValue) + ["macro F1"], names: 2, rows)
      + ["", "F1, where either reader gave the theme to so many comments at least:", ""]
      + MarkdownTable.lines(names + floors.map { "\($0)" }, names: 2, floorRows)
  }
}

/// How two readers give a theme, as probabilities of a comment.
private struct Readers {
  /// Both give it.
  var both: Double
  /// One of them gives it alone, and the other alone.
  var alone: (Double, Double)
  var neither: Double

  init(prevalence: Double) {
    both = prevalence * 0.75
    alone = (prevalence * 0.25, prevalence * 0.25)
    neither = 1 - prevalence * 1.25
  }

  init(pooling themes: [Readers]) {
    func mean(_ part: (Readers) -> Double) -> Double {
      themes.reduce(0) { $0 + part($1) } / Double(themes.count)
    }
    both = mean(\.both)
    alone = (mean(\.alone.0), mean(\.alone.1))
    neither = mean(\.neither)
  }

  /// The figure that infinitely many comments would have; alpha then has no correction for their number.
  func value(of statistic: AgreementStatistic) -> Double {
    let (found, wanted) = (both + alone.0, both + alone.1)
    let agreed = both + neither
    let share = (found + wanted) / 2
    let byHabit = found * wanted + (1 - found) * (1 - wanted)
    let byShare = share * share + (1 - share) * (1 - share)
    return switch statistic {
    case .kappa: (agreed - byHabit) / (1 - byHabit)
    case .alpha: (agreed - byShare) / (1 - byShare)
    case .ac1: (agreed - (1 - byShare)) / byShare
    case .f1: 2 * both / (found + wanted)
    case .negative: 2 * neither / (2 - found - wanted)
    case .precision: both / found
    case .recall: both / wanted
    }
  }
}

extension PCG32 {
  fileprivate mutating func readings(
    of comments: Int, _ themes: [Readers]
  ) -> (found: [[Int]], wanted: [[Int]]) {
    var found: [[Int]] = []
    var wanted: [[Int]] = []
    for _ in 0..<comments {
      var (one, other): ([Int], [Int]) = ([], [])
      for (theme, readers) in themes.enumerated() {
        let drawn = fraction()
        let ends = (readers.both, readers.both + readers.alone.0)
        if drawn < ends.1 { one.append(theme) }
        if drawn < ends.0 || (ends.1 <= drawn && drawn < ends.1 + readers.alone.1) {
          other.append(theme)
        }
      }
      found.append(one)
      wanted.append(other)
    }
    return (found, wanted)
  }
}
