extension SVGChart {
  /// A small panel a series, three in a row, all on one scale.
  static func draw(months: [String], _ series: [Chart.Series], unit: Chart.Unit) -> SVGCanvas {
    var canvas = SVGCanvas()
    let scale = ChartScale(series.flatMap { $0.values.compactMap(\.self) }, unit: unit, steps: 2)
    let axisWidth = 8 + (scale.ticks.map { TextMeasure.width(scale.label($0)) * 12 }.max() ?? 0)
    let axis = MonthAxis(months)
    let perRow = max(1, min(3, series.count))
    let gap = 34.0
    let panelWidth = min(
      320, (SVGCanvas.width - axisWidth - gap * Double(perRow - 1)) / Double(perRow))
    var y = 4.0
    var start = 0
    while start < series.count {
      let row = series[start..<min(start + perRow, series.count)]
      let titles = row.map {
        TextMeasure.wrapped($0.label, to: panelWidth / 14, lines: 3, bold: true)
      }
      let titleHeight = titles.map(labelHeight).max() ?? 0
      for (place, (one, title)) in zip(row, titles).enumerated() {
        let left = axisWidth + Double(place) * (panelWidth + gap)
        // Titles of one line stand at the panel, not above it.
        let titleTop = y + titleHeight - labelHeight(title)
        canvas.lines(title, x: left, middle: titleTop + labelHeight(title) / 2, bold: true)
        let panel = MonthPanel(
          left: left, top: y + titleHeight + 24, width: panelWidth, height: 84, scale: scale,
          axis: axis)
        panel.drawGrid(on: &canvas, labelled: place == 0)
        panel.draw(one.values, on: &canvas)
      }
      y += titleHeight + 24 + 84 + (axis.hasYears ? 40 : 24) + 20
      start += perRow
    }
    canvas.height = max(y - 16, 1)
    return canvas
  }
}

/// The months below a panel: an initial each, and the year where it begins.
struct MonthAxis {
  private(set) var initials: [String] = []
  /// The year at the first month and at each month where another begins.
  private(set) var years: [String?] = []

  var hasYears: Bool { years.contains { $0 != nil } }

  /// Reads "2006-11", "November 2006" and "Nov 2006"; of other names only the initial is taken.
  init(_ months: [String]) {
    var lastYear: String?
    for month in months {
      let words = month.split { $0 == " " || $0 == "-" }
      let year = words.first { $0.utf8.count == 4 && $0.allSatisfy(\.isWholeNumber) }
      let isNumeric = year != nil && words.count >= 2 && words[0] == year
      if isNumeric, let number = Int(words[1]), (1...12).contains(number) {
        initials.append(String(Array("JFMAMJJASOND")[number - 1]))
      } else {
        initials.append(month.first.map { String($0).uppercased() } ?? "")
      }
      let name = year.map(String.init)
      years.append(name == lastYear ? nil : name)
      lastYear = name
    }
  }
}
