/// A simulation of how often intervals hold the true value, over the same grid for all.
struct CoverageStudy: Sendable {
  static let sizes = [50, 200, 1_000]
  static let prevalences = [0.05, 0.2, 0.5]

  let name: String
  /// The lines of a Markdown table.
  ///
  /// - Parameters: simulated cases of each place of the grid, and the seed.
  let table: @Sendable (_ cases: Int, _ seed: UInt64) -> [String]

  static let all = [binomial, agreement, change]
}

/// How many simulated cases had an interval, and how many of these intervals held the true value.
struct Coverage {
  private var cases = 0
  private var given = 0
  private var below = 0
  private var above = 0

  /// - Parameter truth: what the interval is an interval of, in the population.
  mutating func add(_ interval: ClosedRange<Double>?, truth: Double) {
    cases += 1
    guard let interval else { return }
    given += 1
    // Sums of many doubles: what lies on the bound but for rounding is held.
    if interval.upperBound < truth - 1e-12 { below += 1 }
    if interval.lowerBound > truth + 1e-12 { above += 1 }
  }

  /// The percentage that held it, and of how many intervals where not all cases had one.
  var description: String {
    if given == 0 { return "none" }
    let tenths = ((given - below - above) * 2_000 + given) / (2 * given)
    let percentage = "\(tenths / 10).\(tenths % 10)"
    return given == cases ? percentage : "\(percentage) of \(given)"
  }
}

enum MarkdownTable {
  /// The first `names` columns are of words, the others of numbers.
  static func lines(_ header: [String], names: Int, _ rows: [[String]]) -> [String] {
    let rule = header.indices.map { $0 < names ? "---|" : "---:|" }.joined()
    return [row(header), "|\(rule)"] + rows.map(row)
  }

  private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
}
