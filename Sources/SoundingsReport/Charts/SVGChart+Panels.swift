extension SVGChart {
  /// A column of dots a group beside the next, the rows' labels once at the left; the number stands at
  /// each dot, the interval as a thin line through it.
  static func draw(_ panels: [Chart.Panel], rows: [String], unit: Chart.Unit) -> SVGCanvas {
    var canvas = SVGCanvas()
    let size = 13.0
    let widest = rows.map { TextMeasure.width($0) * size }.max() ?? 0
    let labelWidth = min(max(widest, 60), 190)
    let gap = 12.0
    let count = Double(max(panels.count, 1))
    let width = (SVGCanvas.width - labelWidth - gap * count) / count
    let scale = ChartScale(
      panels.flatMap { $0.points.compactMap { $0.map { $0.interval?.upperBound ?? $0.value } } },
      unit: unit, steps: 4)
    func left(_ panel: Int) -> Double { labelWidth + gap + Double(panel) * (width + gap) }

    let titles = panels.map {
      TextMeasure.wrapped($0.label, to: width / size, lines: 4, bold: true)
    }
    let bases = panels.map { TextMeasure.wrapped($0.base, to: width / 12, lines: 2) }
    let titleHeight = (titles.map(labelHeight).max() ?? 0) + 4
    let baseHeight = (bases.map(labelHeight).max() ?? 0)
    for (place, (title, base)) in zip(titles, bases).enumerated() {
      let middle = titleHeight - labelHeight(title) / 2 - 4
      for (line, text) in title.enumerated() {
        canvas.text(
          text, x: left(place), y: middle + 5 - Double(title.count - 1) * 8.5 + Double(line) * 17,
          size: size, bold: true)
      }
      for (line, text) in base.enumerated() {
        canvas.text(
          text, x: left(place), y: titleHeight + 14 + Double(line) * 15, size: 12, tone: .soft)
      }
    }
    let top = titleHeight + baseHeight + 8
    var y = top + 2
    var middles: [Double] = []
    for row in rows {
      let label = TextMeasure.wrapped(row, to: labelWidth / size, lines: 2)
      let height = max(34, labelHeight(label) + 6)
      for (line, text) in label.enumerated() {
        canvas.text(
          text, x: 0,
          y: y + height / 2 + 5 - Double(label.count - 1) * 8 + Double(line) * 16, size: size)
      }
      middles.append(y + height / 2)
      y += height
    }
    let bottom = y + 2
    for (place, panel) in panels.enumerated() {
      func x(_ value: Double) -> Double { left(place) + scale.position(value) * width }
      for tick in scale.ticks {
        canvas.line(x(tick), top, x(tick), bottom, tone: tick == 0 ? .axis : .grid)
      }
      for (middle, point) in zip(middles, panel.points) {
        guard let point else { continue }
        draw(point, label: scale.label(point.value), at: middle, x: x, on: &canvas)
      }
      let ends = [scale.ticks.first, scale.ticks.last].compactMap(\.self)
      for (tick, anchor) in zip(ends, [SVGCanvas.Anchor.start, .end]) {
        canvas.text(
          scale.label(tick), x: x(tick), y: bottom + 15, size: 12, anchor: anchor, tone: .soft)
      }
    }
    canvas.height = bottom + 22
    return canvas
  }

  /// The number stands above the right end of the interval, or before the left end where there is no room.
  private static func draw(
    _ point: Chart.Point, label: String, at y: Double, x: (Double) -> Double,
    on canvas: inout SVGCanvas
  ) {
    let dot = x(point.value)
    let middle = y + 5
    if let interval = point.interval {
      canvas.line(
        x(interval.lowerBound), middle, x(interval.upperBound), middle, tone: .bar, width: 2)
    }
    canvas.dot(x: dot, y: middle, radius: 4, tone: .accent)
    canvas.text(
      label, x: max(dot, x(0) + 12), y: y - 4, size: 12, anchor: .middle, onPaper: true)
  }
}
