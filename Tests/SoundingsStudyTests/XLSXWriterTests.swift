import Foundation
import SoundingsModel
import SoundingsReport
import TestSupport
import Testing

@testable import SoundingsImport

@Suite("Workbooks that are written are read back")
struct XLSXWriterTests {
  private func readBack(_ cells: [WorkbookSheet.Cell]) throws -> [String] {
    let sheet = WorkbookSheet(
      "Sheet", columns: [.init("text", width: 40, .wrapped)], rows: cells.map { [$0] })
    let read = try WorkbookReading(WorkbookReading.bytes(of: [sheet])).rows(of: "Sheet")
    return cells.indices.map { read[$0 + 2]?.first ?? "" }
  }

  @Test(
    "A text is the text that was written, but for what no XML holds",
    arguments: [
      "=HYPERLINK(\"http://example.org\",\"click\")", "+44 20", "-1", "@SUM(A1)", "{=1+1}", "007",
      "2007-06-11", "TRUE", "#N/A", "'=quoted", "  blanks at both ends ", "two\nlines\n", "\ttab",
      "cr\rcrlf\r\n.", "bell \u{7} nul \u{0} end", "\u{FFFF}\u{FFFE}\u{85}", "<b>&amp;\"'</b>]]>",
      "_x000D_ and _x005F_x0041_ and _X0041_ and _x00e9_", "👩🏽‍🏫 😀 e\u{301} 学校", "‏שלום עולם",
      "left \u{202E}thgir\u{2066}", "\u{FEFF}mark", "http://example.org", "",
    ])
  func text(text: String) throws {
    #expect(try readBack([.text(text)]) == [VisibleText.of(text)])
    let half = text.index(text.startIndex, offsetBy: text.count / 2)
    let runs = [
      TextRun(String(text[..<half])), TextRun(String(text[half...]), isMarked: true),
    ]
    #expect(try readBack([.marked(runs)]) == [VisibleText.of(text)])
  }

  @Test("No cell is a formula, a link or a number")
  func onlyTexts() throws {
    let sheet = WorkbookSheet(
      "Sheet", columns: [.init("=1+1", width: 10)],
      rows: ["=1+1", "12", "http://example.org", "=A1"].map { [.text($0)] })
    let bytes = try WorkbookReading.bytes(of: [sheet])
    let part = try WorkbookReading.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(part.components(separatedBy: "t=\"s\"").count - 1 == 5)
    for element in ["<f>", "<f ", "<hyperlink"] { #expect(!part.contains(element)) }
  }

  @Test("What is marked is bold, and nothing else")
  func marks() throws {
    let sheet = WorkbookSheet(
      "Sheet", columns: [.init("text", width: 10)],
      rows: [[.marked([TextRun("one "), TextRun("two", isMarked: true), TextRun(" three")])]])
    let bytes = try WorkbookReading.bytes(of: [sheet])
    let strings = try WorkbookReading.part("xl/sharedStrings.xml", of: bytes)
    let bold = strings.components(separatedBy: "<r>").filter { $0.contains("<b/>") }
    #expect(bold.count == 1)
    #expect(bold.first?.contains("two") == true)
  }

  @Test(
    "A text that is too long is cut to what a cell holds, with a note",
    arguments: ["a", "😀", "👩🏽‍🏫", "_x000D_", "e\u{301}"])
  func long(piece: String) throws {
    let text = String(repeating: piece, count: 40_000 / piece.utf16.count + 1)
    let cells: [WorkbookSheet.Cell] = [
      .text(text),
      .marked([TextRun("Evidence", isMarked: true), TextRun(text)]),
    ]
    for (cell, whole) in zip(try readBack(cells), [text, "Evidence" + text]) {
      let parts = cell.components(separatedBy: " [cut here: ")
      #expect(parts.count == 2)
      #expect(whole.hasPrefix(parts[0]))
      #expect(cell.utf16.count <= 32_767)
      #expect(piece.hasPrefix("_") || cell.utf16.count > 32_767 - 2 * piece.utf16.count)
    }
  }

  @Test("A text of just the length of a cell is whole")
  func justFits() throws {
    let text = String(repeating: "é", count: 32_767)
    #expect(try readBack([.text(text)]) == [text])
    #expect(try readBack([.text(text + "é")]).first?.hasSuffix("all of it]") == true)
  }

  @Test("A long text with many marks is whole, with the first of them")
  func manyMarks() throws {
    let runs = (0..<2_000).map { TextRun("number \($0) ", isMarked: $0 % 2 == 0) }
    let text = runs.map(\.text).joined()
    #expect(try readBack([.marked(runs)]) == [text])
    let sheet = WorkbookSheet(
      "Sheet", columns: [.init("text", width: 10)], rows: [[.marked(runs)]])
    let strings = try WorkbookReading.part(
      "xl/sharedStrings.xml", of: WorkbookReading.bytes(of: [sheet]))
    #expect(strings.components(separatedBy: "<b/>").count > 20)
    let whole = String(repeating: "é", count: 32_760)
    #expect(
      try readBack([.marked([TextRun(whole), TextRun("end", isMarked: true)])]) == [whole + "end"])
  }

  @Test("Any texts in any runs are read back", arguments: UInt64(1)...12)
  func anyText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "=", "'", "_x000D_", "_", "x0041_", "\r", "\n", "\r\n", " ", "\t", "\u{0}", "\u{1F}", "&",
      "<",
      "]]>", "word", "学校", "😀", "\u{301}", "\u{202E}", "\u{FFFE}", "\u{9B}", "\u{2028}",
    ]
    var cells: [WorkbookSheet.Cell] = []
    var wanted: [String] = []
    for _ in 0..<60 {
      let runs = (0..<random.below(5)).map { number in
        TextRun(
          (0..<random.below(6)).map { _ in random.pick(pieces) }.joined(),
          isMarked: random.once(in: 2))
      }
      cells.append(.marked(runs))
      wanted.append(VisibleText.of(runs.map(\.text).joined()))
    }
    let read = try readBack(cells)
    for (index, text) in wanted.enumerated() {
      #expect(Array(read[index].unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("Names of sheets are such as every program takes")
  func names() throws {
    let wanted = [
      "Section [4:1]/2*?\\", "section (4-1)-2---", "History", "'quoted'", "", "  ",
      String(repeating: "long ", count: 10), String(repeating: "Long ", count: 10),
      String(repeating: "👩🏽‍🏫", count: 10), "tab\tand\nline", "é", "E\u{301}",
    ]
    let sheets = wanted.map {
      WorkbookSheet($0, columns: [.init("a", width: 5)], rows: [[.text("x")]])
    }
    let names = try WorkbookReading(WorkbookReading.bytes(of: sheets)).sheets.map(\.name)
    #expect(names.count == wanted.count)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { "[]:*?/\\'".contains($0) })
      #expect(name.first != " " && name.last != " " && name.lowercased() != "history")
    }
    #expect(names[0] == "Section (4-1)-2---")
    #expect(names[1] == "section (4-1)-2--- (2)")
  }

  @Test("The creation time is no clock's, and neither are those of the entries")
  func times() throws {
    let sheet = WorkbookSheet("Sheet", columns: [.init("a", width: 5)], rows: [[.text("x")]])
    let bytes = try WorkbookReading.bytes(of: [sheet])
    let core = try WorkbookReading.part("docProps/core.xml", of: bytes)
    #expect(core.components(separatedBy: "1980-01-01T00:00:00Z").count == 3)
    // Local headers (APPNOTE.TXT 4.3.7): time at 10, date at 12; 1980-01-01 is 0x0021.
    var entries = 0
    for start in bytes.indices.dropLast(14)
    where bytes[start..<start + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
      entries += 1
      #expect(bytes[start + 10..<start + 14].elementsEqual([0, 0, 0x21, 0]))
    }
    #expect(entries >= 10)
  }

  @Test("A file that cannot be written is an error that says why")
  func cannotWrite() throws {
    let sheet = WorkbookSheet("Sheet", columns: [.init("a", width: 5)])
    let error = #expect(throws: XLSXError.self) {
      try XLSXWriter.write([sheet], title: "", to: "/nowhere/at/all.xlsx", scratch: "/tmp")
    }
    #expect(error?.message.isEmpty == false)
  }
}
