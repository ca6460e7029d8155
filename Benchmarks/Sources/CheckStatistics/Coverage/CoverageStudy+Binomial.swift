import Foundation
import SoundingsAnalysis
import SoundingsModel

extension CoverageStudy {
  /// Wilson's and Newcombe's intervals: not simulated but summed over all outcomes.
  ///
  /// For Newcombe both rounds have as many respondents, and the share of the last is half as large again.
  static let binomial = CoverageStudy(name: "wilson-newcombe") { _, _ in
    var rows: [[String]] = []
    for size in sizes {
      for prevalence in prevalences {
        let first = probabilities(size, prevalence)
        let last = probabilities(size, prevalence * 1.5)
        var wilson = 0.0
        var newcombe = 0.0
        for (x, p) in first.enumerated() {
          let share = Share(x, of: size)
          if Intervals.wilson(share)?.holds(prevalence) == true { wilson += p }
          // What is left out adds up to less than a millionth.
          for (y, q) in last.enumerated() where p * q > 1e-13 {
            let difference = Intervals.newcombe(Share(y, of: size), minus: share)
            if difference?.holds(prevalence / 2) == true { newcombe += p * q }
          }
        }
        rows.append(["\(size)", "\(prevalence)", percent(wilson), percent(newcombe)])
      }
    }
    return MarkdownTable.lines(["n", "prevalence", "Wilson", "Newcombe"], names: 0, rows)
  }

  private static func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }

  /// The binomial distribution, from its most likely value outwards by the ratio of neighbours.
  private static func probabilities(_ n: Int, _ p: Double) -> [Double] {
    var relative = [Double](repeating: 0, count: n + 1)
    let mode = min(n, Int(Double(n + 1) * p))
    relative[mode] = 1
    for k in stride(from: mode, to: n, by: 1) {
      relative[k + 1] = relative[k] * Double(n - k) / Double(k + 1) * p / (1 - p)
    }
    for k in stride(from: mode, to: 0, by: -1) {
      relative[k - 1] = relative[k] * Double(k) / Double(n - k + 1) * (1 - p) / p
    }
    let total = relative.reduce(0, +)
    return relative.map { $0 / total }
  }
}

extension Estimate {
  fileprivate func holds(_ truth: Double) -> Bool { lower <= truth && truth <= upper }
}
