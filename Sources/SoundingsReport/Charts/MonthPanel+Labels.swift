extension MonthPanel {
  /// Writes the first and the last value beside their dots, within the panel and apart.
  func drawLabels(
    _ first: Point, _ last: Point, among values: [Double?], on canvas: inout SVGCanvas
  ) {
    let firstWidth = labelWidth(first)
    guard first.month != last.month else {
      draw(first, left: within(x(first.month) - firstWidth / 2, firstWidth), values, on: &canvas)
      return
    }
    let lastWidth = labelWidth(last)
    let (firstX, lastX) = (x(first.month), x(last.month))
    var firstLeft = within(firstX - firstWidth / 2, firstWidth)
    var lastLeft = within(lastX - lastWidth / 2, lastWidth)
    let gap = 5.0
    if firstLeft + firstWidth + gap > lastLeft {
      // Dots that stand near each other: the labels lean outwards, then away from the edges.
      let middle = (firstX + lastX) / 2
      firstLeft = within(middle - gap / 2 - firstWidth, firstWidth)
      lastLeft = within(max(middle + gap / 2, firstLeft + firstWidth + gap), lastWidth)
      firstLeft = min(firstLeft, lastLeft - gap - firstWidth)
    }
    draw(first, left: firstLeft, values, on: &canvas)
    draw(last, left: lastLeft, values, on: &canvas)
  }

  private func labelWidth(_ point: Point) -> Double {
    TextMeasure.width(scale.label(point.value), bold: true) * 13
  }

  private func within(_ place: Double, _ labelWidth: Double) -> Double {
    min(max(place, left), left + width - labelWidth)
  }

  /// Writes the value above its dot, or below where the line comes from above and there is room.
  private func draw(
    _ point: Point, left: Double, _ values: [Double?], on canvas: inout SVGCanvas
  ) {
    let neighbours = [point.month - 1, point.month + 1]
      .compactMap { values.indices.contains($0) ? values[$0] : nil }
    let height = y(point.value)
    let isBelow =
      neighbours.contains { y($0) < height - 6 } && top + self.height - height > 22
    canvas.text(
      scale.label(point.value), x: left, y: isBelow ? height + 18 : height - 9, size: 13,
      bold: true, onPaper: true)
  }
}
