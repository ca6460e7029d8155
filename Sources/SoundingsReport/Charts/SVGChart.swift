/// Draws a chart as SVG: real text, two tones and a grey, nothing that tells by colour alone.
///
/// The drawing is as wide as its box (a view box of 720 units, one unit a CSS pixel on a desk), has
/// a title and a description for who cannot see it, and needs no style sheet, so that it can stand
/// in a file of its own as well.
public enum SVGChart {
  /// The `svg` element, with a line end; the same chart gives the same bytes.
  public static func svg(for chart: Chart) -> String {
    var canvas: SVGCanvas
    switch chart.drawing {
    case .bars(let bars, let unit): canvas = draw(bars, unit: unit)
    case .panels(let panels, let rows, let unit): canvas = draw(panels, rows: rows, unit: unit)
    case .months(let months, let series, let unit):
      canvas = draw(months: months, series, unit: unit)
    case .change(let changes, let first, let last):
      canvas = draw(changes, first: first, last: last)
    }
    return canvas.element(
      id: HTMLText.identifier(chart.id), title: chart.title, description: description(of: chart))
  }

  /// Lines of text beside a row's middle, and how high they stand together.
  static func labelHeight(_ lines: [String]) -> Double { Double(lines.count) * 17 }
}
