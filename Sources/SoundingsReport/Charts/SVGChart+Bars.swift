extension SVGChart {
  /// Horizontal bars: the label at the left, the bar with its interval, the text at the right.
  static func draw(_ bars: [Chart.Bar], unit: Chart.Unit) -> SVGCanvas {
    var canvas = SVGCanvas()
    let size = 14.0
    let widest = bars.map { TextMeasure.width($0.label) * size }.max() ?? 0
    let labelWidth = min(max(widest, 60), 250)
    let textLimit = 180.0
    let texts = bars.map { TextMeasure.wrapped($0.text, to: textLimit / size) }
    let textWidth = texts.joined().map { TextMeasure.width($0) * size }.max() ?? 0
    let left = labelWidth + 14
    let right = SVGCanvas.width - min(textWidth, textLimit) - 14
    let scale = ChartScale(
      bars.flatMap { [$0.value, $0.interval?.upperBound ?? 0] }, unit: unit)
    func x(_ value: Double) -> Double { left + scale.position(value) * (right - left) }

    let top = 24.0
    var rows: [(middle: Double, label: [String])] = []
    var y = top + 6
    for (bar, text) in zip(bars, texts) {
      let label = TextMeasure.wrapped(bar.label, to: labelWidth / size, lines: 3)
      let height = max(32, max(labelHeight(label), labelHeight(text)) + 10)
      rows.append((y + height / 2, label))
      y += height
    }
    let bottom = y + 4

    for tick in scale.ticks {
      canvas.line(x(tick), top, x(tick), bottom, tone: tick == 0 ? .axis : .grid)
      canvas.text(
        scale.label(tick), x: x(tick), y: top - 8, size: 13, anchor: .middle, tone: .soft)
    }
    for (place, bar) in bars.enumerated() {
      let middle = rows[place].middle
      canvas.lines(rows[place].label, x: 0, middle: middle)
      canvas.rectangle(
        x: left, y: middle - 8, width: x(bar.value) - left, height: 16, tone: .bar)
      if let interval = bar.interval {
        let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
        canvas.line(low, middle, high, middle, tone: .ink, width: 1.5)
        canvas.line(low, middle - 4, low, middle + 4, tone: .ink, width: 1.5)
        canvas.line(high, middle - 4, high, middle + 4, tone: .ink, width: 1.5)
      }
      canvas.lines(texts[place], x: right + 14, middle: middle)
    }
    canvas.height = bottom + 4
    return canvas
  }
}
