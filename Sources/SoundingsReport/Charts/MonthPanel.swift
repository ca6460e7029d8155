/// One panel of the small multiples: a grid, a line with gaps, its first and last value.
struct MonthPanel {
  typealias Point = (month: Int, value: Double)

  let left: Double
  let top: Double
  let width: Double
  let height: Double
  let scale: ChartScale
  let axis: MonthAxis

  func x(_ month: Int) -> Double {
    let count = axis.initials.count
    // Room at both ends, so that the first and the last label stay within the panel.
    return count < 2
      ? left + width / 2 : left + 12 + Double(month) * (width - 24) / Double(count - 1)
  }

  func y(_ value: Double) -> Double { top + height * (1 - scale.position(value)) }

  func drawGrid(on canvas: inout SVGCanvas, labelled: Bool) {
    for tick in scale.ticks {
      canvas.line(left, y(tick), left + width, y(tick), tone: tick == 0 ? .axis : .grid)
      if labelled {
        canvas.text(
          scale.label(tick), x: left - 8, y: y(tick) + 4, size: 12, anchor: .end, tone: .soft)
      }
    }
    for (month, initial) in axis.initials.enumerated() {
      canvas.text(
        initial, x: x(month), y: top + height + 17, size: 12, anchor: .middle, tone: .soft)
      if let year = axis.years[month] {
        canvas.text(year, x: x(month), y: top + height + 33, size: 12, anchor: .middle, tone: .soft)
      }
    }
  }

  func draw(_ values: [Double?], on canvas: inout SVGCanvas) {
    let values = Array(values.prefix(axis.initials.count))
    let known: [Point] = values.enumerated().compactMap { month, value in
      value.map { (month, $0) }
    }
    guard let first = known.first, let last = known.last else {
      canvas.text(
        "nobody answered", x: left + width / 2, y: top + height / 2, size: 12, anchor: .middle,
        tone: .soft, onPaper: true)
      return
    }
    // Labels first: their paper must not cover the line.
    drawLabels(first, last, among: values, on: &canvas)
    var run: [(x: Double, y: Double)] = []
    func endRun() {
      if run.count > 1 { canvas.path(run, tone: .accent, width: 2) }
      run = []
    }
    for (month, value) in values.enumerated() {
      if let value { run.append((x(month), y(value))) } else { endRun() }
    }
    endRun()
    for (month, value) in known {
      let isEnd = month == first.month || month == last.month
      canvas.dot(x: x(month), y: y(value), radius: isEnd ? 4 : 2.5, tone: .accent)
    }
  }
}
