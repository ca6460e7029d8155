/// Marks of a drawing, collected as SVG.
///
/// Presentation attributes only: a style attribute would need its own permission in the page's
/// Content-Security-Policy.
struct SVGCanvas {
  enum Anchor: String { case start, middle, end }

  /// The tones of all charts, on white 3:1 at the least for marks and 4.5:1 for text (WCAG 2.2,
  /// 1.4.3 and 1.4.11); `grid` only guides the eye.
  enum Tone: String {
    case ink = "#1b2126"
    case soft = "#4f5860"
    case accent = "#0b4f6c"
    case bar = "#5b93ad"
    case grey = "#767f87"
    case grid = "#d9dee2"
    case axis = "#8a949c"
    case paper = "#ffffff"
  }

  static let width = 720.0

  var height = 0.0
  private var marks = ""

  /// - Parameter onPaper: whether paper below the letters parts them from the grid.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 14, anchor: Anchor = .start,
    tone: Tone = .ink, bold: Bool = false, onPaper: Bool = false
  ) {
    if onPaper {
      let width = TextMeasure.width(text, bold: bold) * size
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      rectangle(x: left, y: y - size * 0.85, width: width, height: size * 1.05, tone: .paper)
    }
    marks += "<text x=\"\(place(x))\" y=\"\(place(y))\" font-size=\"\(place(size))\""
    if anchor != .start { marks += " text-anchor=\"\(anchor.rawValue)\"" }
    if bold { marks += " font-weight=\"700\"" }
    marks += " fill=\"\(tone.rawValue)\">\(HTMLText.escaped(text))</text>\n"
  }

  /// Lines of text whose middle is at that height.
  mutating func lines(
    _ lines: [String], x: Double, middle: Double, anchor: Anchor = .start, tone: Tone = .ink,
    bold: Bool = false
  ) {
    var baseline = middle + 5 - Double(lines.count - 1) * 8.5
    for line in lines {
      text(line, x: x, y: baseline, anchor: anchor, tone: tone, bold: bold)
      baseline += 17
    }
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, tone: Tone, width: Double = 1
  ) {
    marks += "<line x1=\"\(place(x1))\" y1=\"\(place(y1))\" x2=\"\(place(x2))\" y2=\"\(place(y2))\""
    marks += " stroke=\"\(tone.rawValue)\" stroke-width=\"\(place(width))\"/>\n"
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, tone: Tone) {
    marks += "<rect x=\"\(place(x))\" y=\"\(place(y))\" width=\"\(place(width))\""
    marks += " height=\"\(place(height))\" fill=\"\(tone.rawValue)\"/>\n"
  }

  mutating func dot(x: Double, y: Double, radius: Double, tone: Tone, hollow: Bool = false) {
    marks += "<circle cx=\"\(place(x))\" cy=\"\(place(y))\" r=\"\(place(radius))\""
    marks += " fill=\"\((hollow ? Tone.paper : tone).rawValue)\""
    if hollow { marks += " stroke=\"\(tone.rawValue)\" stroke-width=\"2\"" }
    marks += "/>\n"
  }

  mutating func path(_ points: [(x: Double, y: Double)], tone: Tone, width: Double) {
    let list = points.map { "\(place($0.x)),\(place($0.y))" }.joined(separator: " ")
    marks += "<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(tone.rawValue)\""
    marks +=
      " stroke-width=\"\(place(width))\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n"
  }

  func element(id: String, title: String, description: String) -> String {
    let size = "\(place(Self.width)) \(place(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" role="img" \
      aria-labelledby="_\(id)-title _\(id)-desc" \
      font-family="Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', sans-serif">
      <title id="_\(id)-title">\(HTMLText.escaped(title))</title>
      <desc id="_\(id)-desc">\(HTMLText.escaped(description))</desc>
      \(marks)</svg>

      """
  }

  /// A coordinate with one decimal: finer than a reader sees, and the same on every machine.
  private func place(_ value: Double) -> String {
    let text = DecimalText.rounded(value, decimals: 1)
    return text.hasPrefix("−") ? "-" + text.dropFirst() : text
  }
}
