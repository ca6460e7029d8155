extension SVGChart {
  /// What the drawing shows, in words: all of a short chart, the first rows of a long one.
  static func description(of chart: Chart) -> String {
    switch chart.drawing {
    case .bars(let bars, _):
      return "Horizontal bars, one a row. "
        + list(bars.map { "\($0.label): \($0.text)" })
    case .panels(let panels, let rows, let unit):
      let scale = ChartScale([], unit: unit)
      return "Dots in \(panels.count) panels, one a group, on one scale. "
        + list(
          panels.map { panel in
            let known = zip(rows, panel.points).compactMap { row, point in
              point.map { (row: row, value: $0.value) }
            }
            guard let most = known.max(by: { $0.value < $1.value }) else {
              return "\(panel.label): no values"
            }
            return "\(panel.label): \(most.row) most, \(scale.label(most.value))"
          })
    case .months(let months, let series, let unit):
      let scale = ChartScale([], unit: unit)
      return "Lines over \(months.count) months, one panel a series, on one scale. "
        + list(
          series.map { one in
            let known = zip(months, one.values).compactMap { month, value in
              value.map { (month: month, value: $0) }
            }
            guard let first = known.first, let last = known.last else {
              return "\(one.label): nobody answered"
            }
            return "\(one.label): \(scale.label(first.value)) in \(first.month), "
              + "\(scale.label(last.value)) in \(last.month)"
          })
    case .change(let changes, let first, let last):
      return "One row an item, from \(first) to \(last). "
        + list(
          changes.map {
            "\($0.label): \(DecimalText.percent($0.first)) to \(DecimalText.percent($0.last))"
              + ($0.isClear ? ", a clear change" : "")
          })
    }
  }

  private static func list(_ items: [String]) -> String {
    let shown = 8
    let text = items.prefix(shown).joined(separator: "; ")
    return items.count > shown
      ? "\(text); and \(items.count - shown) more, which stand in the table." : text + "."
  }
}
