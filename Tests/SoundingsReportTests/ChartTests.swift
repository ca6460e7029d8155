import Testing

@testable import SoundingsReport

@Suite("Charts")
struct ChartTests {
  @Test("A percentage is that of Share: halves up, as in whole numbers")
  func percent() {
    for base in 1...400 {
      for count in 0...base {
        let expected = "\((count * 200 + base) / (base * 2))%"
        #expect(DecimalText.percent(Double(count) / Double(base)) == expected)
      }
    }
  }

  @Test(
    "A scale ends at a round number above all values",
    arguments: [
      ([0.41], Chart.Unit.share, ["0%", "10%", "20%", "30%", "40%", "50%"]),
      ([1.0], .share, ["0%", "20%", "40%", "60%", "80%", "100%"]),
      ([0.0], .share, ["0%", "1%", "2%", "3%", "4%", "5%"]),
      ([], .count, ["0", "1"]), ([7, 3], .count, ["0", "2", "4", "6", "8"]),
      ([1234], .count, ["0", "500", "1000", "1500"]),
    ])
  func scale(values: [Double], unit: Chart.Unit, labels: [String]) {
    let scale = ChartScale(values, unit: unit)
    #expect(scale.ticks.map(scale.label) == labels)
  }

  @Test("Wrapped lines fit, and keep the words", arguments: UInt64(1)...100)
  func wrap(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = random.hostileText()
    let lines = TextMeasure.wrapped(text, to: 8, lines: 3)
    #expect(lines.count <= 3)
    #expect(lines.allSatisfy { TextMeasure.width($0) <= 8 || $0.count <= 2 })
    if lines.last?.hasSuffix("…") == false {
      #expect(lines.joined().filter { $0 != " " } == text.filter { !" \n\t".contains($0) })
    }
  }

  @Test("Months are read from names and from numbers")
  func months() {
    let axis = MonthAxis(["2006-11", "2006-12", "2007-01"])
    #expect(axis.initials == ["N", "D", "J"])
    #expect(axis.years == ["2006", nil, "2007"])
    let named = MonthAxis(["November 2006", "Dec", "January 2007"])
    #expect(named.initials == ["N", "D", "J"])
    #expect(named.years == ["2006", nil, "2007"])
  }

  @Test("No text leaves the box or meets another", arguments: UInt64(1)...60)
  func layout(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let value = { (random: inout SplitMix) in Double.random(in: 0...1, using: &random) }
    let names = (0..<6).map { _ in random.hostileText() + " a longer label than would fit" }
    let charts: [Chart.Drawing] = [
      .bars(
        names.map { .init(label: $0, value: value(&random), text: "41% (23 of 56)") }, unit: .share),
      .change(
        names.map {
          .init(
            label: $0, first: value(&random), last: value(&random), isClear: .random(using: &random)
          )
        }, first: "November and December 2006", last: "May and June 2007"),
      .months(
        (1...8).map { "2007-0\($0)" },
        names.map { name in
          .init(
            label: name,
            values: (0..<8).map { _ in Bool.random(using: &random) ? value(&random) : nil })
        }, unit: .share),
    ]
    for drawing in charts {
      let svg = SVGChart.svg(for: Chart(id: "c", title: "t", drawing: drawing, table: "t"))
      let boxes = TextBox.all(in: svg)
      #expect(!boxes.isEmpty)
      for (place, box) in boxes.enumerated() {
        #expect(box.left >= -1 && box.right <= 721, "\(box)")
        for other in boxes[..<place] { #expect(!box.overlaps(other), "\(box) meets \(other)") }
      }
    }
  }
}

/// Where a text element of a drawing stands.
struct TextBox {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  var text: Substring

  func overlaps(_ other: TextBox) -> Bool {
    left < other.right - 1 && other.left < right - 1 && top < other.bottom - 1
      && other.top < bottom - 1
  }

  static func all(in svg: String) -> [TextBox] {
    svg.split(separator: "<text ").dropFirst().compactMap { element in
      func number(_ name: String) -> Double? {
        element.firstRange(of: "\(name)=\"")
          .flatMap { Double(String(element[$0.upperBound...].prefix { $0 != "\"" })) }
      }
      guard let x = number("x"), let y = number("y"), let size = number("font-size"),
        let start = element.firstIndex(of: ">"), let end = element.firstRange(of: "</text>")
      else { return nil }
      let text = element[element.index(after: start)..<end.lowerBound]
      let plain = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      let isBold = element[..<start].contains("font-weight")
      let width = TextMeasure.width(String(plain), bold: isBold) * size
      let left =
        element[..<start].contains("\"end\"")
        ? x - width : element[..<start].contains("\"middle\"") ? x - width / 2 : x
      return TextBox(
        left: left, right: left + width, top: y - size * 0.75, bottom: y + 2, text: text)
    }
  }
}
