import SoundingsModel
import Testing

@testable import SoundingsImport

/// Whatever happens to a workbook, there is a result whose ledger holds, or a clear error.
@Suite("Damaged and hostile workbooks")
struct WorkbookDamageTests {
  static let xlsx: [UInt8] = {
    var workbook = WorkbookWriter(
      WorkbookWriter.row(1, "id", "name", "", "text", "date")
        + "<row r='2'><c r='A2'><v>1</v></c><c r='D2' t='s'><v>0</v></c><c r='E2' s='1'><v>39027.4</v>"
        + "</c></row>" + WorkbookWriter.row(3, "2", "Jö", "", "Größe &amp; mehr"),
      strings: ["<r><t>Zu viel </t></r><r><t>_x000D_Papier</t></r>"], formats: ["dd/mm/yyyy"])
    workbook.sheets.append(.init(name: "Notes", rows: WorkbookWriter.row(1, "é")))
    workbook.sheets[0].after = "<mergeCells><mergeCell ref='B1:C1'/></mergeCells>"
    return workbook.bytes
  }()

  static let tables = OpenDocumentTests.table(
    OpenDocumentTests.row(OpenDocumentTests.cell("id") + OpenDocumentTests.cell("text"))
      + OpenDocumentTests.row(
        OpenDocumentTests.cell("1", "office:value-type='float' office:value='1'")
          + OpenDocumentTests.cell("é<text:s text:c='2'/>ö"), "table:number-rows-repeated='2'"))

  static let samples: [(name: String, bytes: [UInt8])] = [
    ("r.xlsx", xlsx), ("r.ods", OpenDocumentTests.archive(tables).bytes),
    ("r.fods", OpenDocumentTests.flat(tables)),
  ]

  @Test("whole", arguments: samples.indices)
  func whole(_ index: Int) throws {
    let result = try imported(Self.samples[index].bytes, named: Self.samples[index].name)
    #expect(result.received == 2)
  }

  @Test("cut at 100 places, and bytes flipped 100 times", arguments: samples.indices)
  func damaged(_ index: Int) {
    let sample = Self.samples[index]
    var damage = Damage(sample.bytes, seed: UInt64(index) + 2007)
    for _ in 0..<100 {
      expectBalance { try imported(damage.cut(), named: sample.name) }
      expectBalance { try imported(damage.flipped(), named: sample.name) }
    }
  }

  /// Damage inside the parts, which no checksum finds.
  @Test("parts of other bytes behind right checksums", arguments: 0..<300)
  func damagedParts(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var writer = ZipWriter()
    let archive = try ZipArchive(Self.xlsx)
    for entry in archive.entries {
      var bytes = try archive.read(entry)
      if random.next() % 3 == 0 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      writer.entries.append(.init(name: entry.name, bytes: bytes))
    }
    expectBalance { try imported(writer.bytes, named: "r.xlsx") }
  }

  static let errors: [(name: String, bytes: [UInt8], message: String)] = [
    (
      "cut off", Array(xlsx.dropLast(30)),
      "r.xlsx: the archive has no directory at its end: it was cut off, or is not a ZIP"
    ),
    (
      "a sheet that is not there",
      {
        var workbook = WorkbookWriter("")
        workbook.folder = "elsewhere/"
        return workbook.bytes
      }(),
      "r.xlsx: the archive has no ‘xl/worksheets/sheet1.xml’"
    ),
    (
      "XML that breaks off",
      {
        var workbook = WorkbookWriter("")
        workbook.parts["xl/worksheets/sheet1.xml"] = "<worksheet>\n<sheetData>"
        return workbook.bytes
      }(),
      "r.xlsx: the file is damaged in ‘xl/worksheets/sheet1.xml’: line 2, column 12: this is not "
        + "well-formed XML"
    ),
    (
      "a document type declaration",
      {
        var workbook = WorkbookWriter("")
        workbook.parts["xl/sharedStrings.xml"] = "<!DOCTYPE sst [<!ENTITY a 'b'>]><sst/>"
        return workbook.bytes
      }(),
      "r.xlsx: the file is damaged in ‘xl/sharedStrings.xml’: line 1 has a document type declaration, "
        + "which is not read"
    ),
    (
      "elements in elements",
      {
        var workbook = WorkbookWriter("")
        workbook.parts["xl/worksheets/sheet1.xml"] = String(repeating: "<a>", count: 300)
        return workbook.bytes
      }(),
      "r.xlsx: the file is damaged in ‘xl/worksheets/sheet1.xml’: line 0, column 0: elements nest "
        + "deeper than 256"
    ),
    (
      "an archive of something else", ZipWriter(["a.txt": "text"]).bytes,
      "r.xlsx: this is a ZIP archive that is no workbook or document, which is not read; save it as CSV "
        + "or HTML"
    ),
  ]

  @Test("errors say what is wrong where", arguments: errors.indices)
  func error(_ index: Int) {
    let sample = Self.errors[index]
    let error = #expect(throws: ImportError.self, "\(sample.name)") {
      try imported(sample.bytes, named: "r.xlsx")
    }
    #expect(error?.message == sample.message)
  }

  @Test("few bytes that stand for a great many cells or texts end in an error")
  func amplified() {
    let far = String(repeating: "<row><c r='XFD1'><v>1</v></c></row>", count: 400)
    #expect(throws: ImportError.tooLong(file: "r.xlsx")) {
      try imported(WorkbookWriter(WorkbookWriter.row(1, "text") + far).bytes, named: "r.xlsx")
    }
  }

  @Test("1,000 columns, and 10,000 responses")
  func large() throws {
    let headers = ["text"] + (1..<1000).map { "Question \($0)" }
    let wide = WorkbookWriter(
      WorkbookWriter.row(1, cells: headers)
        + WorkbookWriter.row(2, cells: headers.map { "é \($0)" }))
    #expect(try imported(wide.bytes, named: "r.xlsx").comments.map(\.text) == ["é text"])
    let rows = (2...10_001).map {
      "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c><c r='B\($0)' t='s'><v>0</v></c></row>"
    }
    let long = WorkbookWriter(
      WorkbookWriter.row(1, "id", "text") + rows.joined(), strings: ["<t>é</t>"])
    let result = try imported(long.bytes, named: "r.xlsx")
    #expect(result.received == 10_000)
    #expect(result.comments.allSatisfy { $0.text == "é" } && result.comments.count == 10_000)
    #expect(result.responses.last?.origin.position == "sheet Responses, row 10001")
  }
}
