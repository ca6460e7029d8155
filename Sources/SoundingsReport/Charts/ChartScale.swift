/// A scale from zero to a round number above all values, with a few ticks.
struct ChartScale {
  let unit: Chart.Unit
  let top: Double
  let ticks: [Double]

  /// - Parameter most: how many steps there may be between zero and the top.
  init(_ values: [Double], unit: Chart.Unit, steps most: Int = 5) {
    self.unit = unit
    let greatest = max(values.filter(\.isFinite).max() ?? 0, unit == .share ? 0.05 : 1)
    var candidates = unit == .share ? [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5] : [1, 2, 5]
    while candidates[candidates.count - 1] * Double(most) < greatest {
      candidates.append(candidates[candidates.count - 3] * 10)
    }
    let step = candidates.first { $0 * Double(most) >= greatest - 1e-9 } ?? greatest
    let count = max(1, Int((greatest / step - 1e-9).rounded(.up)))
    top = step * Double(count)
    ticks = (0...count).map { Double($0) * step }
  }

  /// Where a value stands between 0 and 1; values beyond the ends stay at the ends.
  func position(_ value: Double) -> Double {
    value.isFinite ? min(max(value / top, 0), 1) : 0
  }

  func label(_ value: Double) -> String {
    switch unit {
    case .count: DecimalText.rounded(value, decimals: 1)
    case .share: DecimalText.percent(value)
    }
  }
}
