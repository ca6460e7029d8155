extension SVGChart {
  /// One row an item: a hollow dot where it stood first, a filled one where it stands last.
  ///
  /// The percentages stand outside the two dots, so that they never meet.
  static func draw(_ changes: [Chart.Change], first: String, last: String) -> SVGCanvas {
    var canvas = SVGCanvas()
    let size = 14.0
    let widest = changes.map { TextMeasure.width($0.label, bold: $0.isClear) * size }.max() ?? 0
    let labelWidth = min(max(widest, 60), 270)
    let reserve = 46.0
    let left = labelWidth + 14 + reserve
    let right = SVGCanvas.width - reserve
    let scale = ChartScale(changes.flatMap { [$0.first, $0.last] }, unit: .share)
    func x(_ value: Double) -> Double { left + scale.position(value) * (right - left) }

    let legendBottom = drawLegend(on: &canvas, first: first, last: last, changes)
    let top = legendBottom + 30
    var y = top + 6
    var middles: [Double] = []
    let labels = changes.map {
      TextMeasure.wrapped($0.label, to: labelWidth / size, lines: 3, bold: $0.isClear)
    }
    for label in labels {
      let height = max(32, labelHeight(label) + 10)
      middles.append(y + height / 2)
      y += height
    }
    let bottom = y + 4
    for tick in scale.ticks {
      canvas.line(x(tick), top, x(tick), bottom, tone: tick == 0 ? .axis : .grid)
      canvas.text(
        scale.label(tick), x: x(tick), y: top - 8, size: 13, anchor: .middle, tone: .soft)
    }
    for (place, change) in changes.enumerated() {
      draw(change, label: labels[place], at: middles[place], x: x, on: &canvas)
    }
    canvas.height = bottom + 4
    return canvas
  }

  private static func draw(
    _ change: Chart.Change, label: [String], at y: Double, x: (Double) -> Double,
    on canvas: inout SVGCanvas
  ) {
    let tone: SVGCanvas.Tone = change.isClear ? .accent : .grey
    let (start, end) = (x(change.first), x(change.last))
    canvas.lines(label, x: 0, middle: y, bold: change.isClear)
    if abs(end - start) > 1 {
      canvas.line(start, y, end, y, tone: tone, width: change.isClear ? 3 : 1.5)
    }
    canvas.dot(x: start, y: y, radius: 5, tone: tone, hollow: true)
    canvas.dot(x: end, y: y, radius: change.isClear ? 6 : 5, tone: tone)
    let texts = (DecimalText.percent(change.first), DecimalText.percent(change.last))
    let textTone: SVGCanvas.Tone = change.isClear ? .ink : .soft
    func write(_ text: String, beside dot: Double, atLeft: Bool, isLast: Bool) {
      let bold = change.isClear && isLast
      canvas.text(
        text, x: atLeft ? dot - 10 : dot + 10, y: y + 4.5, size: 13,
        anchor: atLeft ? .end : .start, tone: textTone, bold: bold, onPaper: true)
    }
    let risesOrStays = end >= start
    // One and the same percentage twice would look like two figures.
    if texts.0 != texts.1 || abs(end - start) > 16 {
      write(texts.0, beside: start, atLeft: risesOrStays, isLast: false)
    }
    write(texts.1, beside: end, atLeft: !risesOrStays, isLast: true)
  }

  /// What the dots and tones mean; only what occurs. Returns where it ends.
  private static func drawLegend(
    on canvas: inout SVGCanvas, first: String, last: String, _ changes: [Chart.Change]
  ) -> Double {
    var x = 0.0
    var y = 14.0
    func item(_ text: String, width mark: Double, draw: (inout SVGCanvas, Double, Double) -> Void) {
      let width = mark + 8 + TextMeasure.width(text) * 13
      if x > 0, x + width > SVGCanvas.width {
        x = 0
        y += 22
      }
      draw(&canvas, x, y)
      let limit = (SVGCanvas.width - x - mark - 8) / 13
      let line = TextMeasure.wrapped(text, to: limit, lines: 1)[0]
      canvas.text(line, x: x + mark + 8, y: y + 4.5, size: 13, tone: .soft)
      x += width + 28
    }
    item(first, width: 12) { $0.dot(x: $1 + 6, y: $2, radius: 5, tone: .ink, hollow: true) }
    item(last, width: 12) { $0.dot(x: $1 + 6, y: $2, radius: 6, tone: .ink) }
    if changes.contains(where: \.isClear) {
      item("clear change", width: 24) {
        $0.line($1, $2, $1 + 24, $2, tone: .accent, width: 3)
      }
    }
    if changes.contains(where: { !$0.isClear }) {
      item("no clear change", width: 24) {
        $0.line($1, $2, $1 + 24, $2, tone: .grey, width: 1.5)
      }
    }
    return y + 6
  }
}
