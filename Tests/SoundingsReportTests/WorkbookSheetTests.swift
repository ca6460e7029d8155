import SoundingsModel
import Testing

@testable import SoundingsReport

@Suite("Sheets of a workbook")
struct WorkbookSheetTests {
  @Test(
    "Rows that one sheet does not hold go to further ones",
    arguments: [(0, 3), (2, 3), (3, 3), (7, 3), (4, 0), (9, 4)])
  func parts(rows: Int, empty: Int) {
    var sheet = WorkbookSheet("Sheet", columns: [.init("a", width: 5)])
    sheet.rows = (0..<rows).map { [.text(String($0))] }
    sheet.emptyRows = empty
    let parts = sheet.parts(mostRows: 5)
    #expect(parts.flatMap(\.rows) == sheet.rows)
    #expect(parts.allSatisfy { $0.rows.count + $0.emptyRows <= 4 })
    #expect(parts.count == max(1, (rows + 3) / 4))
  }

  @Test("Evidence is marked, wherever it overlaps, and maskings are not")
  func runs() {
    let text = "Ring Ann on 123, the café is too dear"
    let masks = [PersonalDataSpan(.name, 5..<8), PersonalDataSpan(.phone, 12..<15)]
    #expect(
      [TextRun](text, evidence: [31..<38, 21..<26, 28..<33]) == [
        TextRun("Ring Ann on 123, the "), TextRun("café", isMarked: true), TextRun(" i"),
        TextRun("s too dear", isMarked: true),
      ])
    #expect(
      [TextRun](text, evidence: [0..<11, 13..<20], masks: masks) == [
        TextRun("Ring ", isMarked: true), TextRun("[name removed]"), TextRun(" on", isMarked: true),
        TextRun(" [phone number removed]"), TextRun(", the", isMarked: true),
        TextRun(" café is too dear"),
      ])
    #expect([TextRun]("", evidence: []).isEmpty)
  }

  @Test("Runs hold the masked text, whatever the evidence", arguments: UInt64(1)...200)
  func anyRuns(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = String((0..<30).map { _ in "abc défgh".randomElement(using: &random) ?? " " })
    let borders =
      text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
    func range() -> Range<Int> {
      let ends = [
        Int.random(in: 0..<borders.count, using: &random),
        Int.random(in: 0..<borders.count, using: &random),
      ].sorted()
      return borders[ends[0]]..<borders[ends[1]]
    }
    let evidence = (0..<Int.random(in: 0...4, using: &random)).map { _ in range() }
    var masks: [PersonalDataSpan] = []
    for span in (0..<Int.random(in: 0...3, using: &random)).map({ _ in range() })
      .sorted(by: { $0.lowerBound < $1.lowerBound })
    where !span.isEmpty && span.lowerBound >= (masks.last?.range.upperBound ?? 0) {
      masks.append(PersonalDataSpan(.name, span))
    }
    let runs = [TextRun](text, evidence: evidence, masks: masks)
    #expect(runs.map(\.text).joined() == Masking.text(text, masks))
    #expect(runs.allSatisfy { !$0.text.isEmpty })
    #expect(runs.filter(\.isMarked).allSatisfy { !$0.text.contains("removed") })
  }
}
