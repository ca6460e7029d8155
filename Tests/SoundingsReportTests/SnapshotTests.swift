import SoundingsReport
import Testing

@Suite("What the writers write")
struct SnapshotTests {
  @Test("HTML, without its style sheet")
  func html() throws {
    let html = HTMLWriter.write(SmallSample.document)
    let style = try #require(html.firstRange(of: "<style>\n"))
    let end = try #require(html.firstRange(of: "</style>"))
    let text = html[..<style.upperBound] + html[end.lowerBound...]
    try expectSnapshot(String(text), "small.html")
  }

  @Test func markdown() throws {
    try expectSnapshot(MarkdownWriter.write(SmallSample.document), "small.md")
  }

  @Test func summary() throws {
    let json = FiguresWriter.write(
      title: SmallSample.document.title,
      metadata: [("authority", "Wexcombe"), ("draft", true), ("rounds", .array(["November"]))],
      figures: SmallSample.figures)
    try expectSnapshot(json, "small.summary.json")
  }

  @Test func evidence() throws {
    try expectSnapshot(EvidenceWriter.write(SmallSample.figures), "small.evidence.json")
  }

  @Test func table() throws {
    try expectSnapshot(CSVTableWriter.write(SmallSample.table), "small.csv")
  }

  @Test(
    "Charts",
    arguments: [SmallSample.bars, SmallSample.months, SmallSample.change].map(ChartCase.init))
  func chart(_ named: ChartCase) throws {
    try expectSnapshot(SVGChart.svg(for: named.chart), "small.\(named.chart.id).svg")
  }

  struct ChartCase: Sendable, CustomTestStringConvertible {
    let chart: Chart
    var testDescription: String { chart.id }
  }
}
