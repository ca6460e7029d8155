import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Workbooks of Excel")
struct WorkbookTests {
  private static let header = WorkbookWriter.row(1, "id", "text")

  private func read(
    _ workbook: WorkbookWriter, _ configure: (inout Source) -> Void = { _ in }
  ) throws -> ImportResult {
    try imported(workbook.bytes, named: "r.xlsx", configure)
  }

  /// The text of the one cell, read as a comment.
  private func text(
    _ cell: String, strings: [String] = [], formats: [String] = [], properties: String = ""
  ) throws -> String? {
    var workbook = WorkbookWriter(
      "<row r='1'><c r='A1' t='inlineStr'><is><t>text</t></is></c></row>"
        + "<row r='2'>\(cell)</row>", strings: strings, formats: formats)
    workbook.properties = properties
    return try read(workbook).comments.first?.text
  }

  @Test("rows become responses that know their sheet, row and column")
  func rows() throws {
    let result = try read(
      WorkbookWriter(
        Self.header + WorkbookWriter.row(2, "7", "Zu viel\nPapier é") + "<row r='3'/>"
          + WorkbookWriter.row(5, "8", "")))
    #expect(result.received == 2)
    #expect(result.responses.map(\.id) == ["7", "8"])
    #expect(
      result.responses.map(\.origin.position) == [
        "sheet Responses, row 2", "sheet Responses, row 5",
      ])
    #expect(result.responses.map(\.origin.line) == [2, 5])
    let comment = try #require(result.comments.first)
    #expect(comment.text == "Zu viel\nPapier é")
    #expect((comment.origin.line, comment.origin.column) == (2, 2))
    #expect(result.codes == ["no-round"])
    #expect(result.files.map(\.layout) == ["xlsx"])
    #expect(result.ledger.holds)
  }

  static let values: [(name: String, cell: String, text: String?)] = [
    ("a shared string", "<c t='s'><v>0</v></c>", "Größe"),
    ("runs are joined", "<c t='s'><v>1</v></c>", "one two three"),
    ("readings of East Asian text are not the text", "<c t='s'><v>2</v></c>", "課題"),
    ("spaces stay", "<c t='s'><v>3</v></c>", "a  b\n c"),
    ("escapes of characters", "<c t='s'><v>4</v></c>", "line\r\nend _x000D_ _x00 😀"),
    (
      "inline, in runs",
      "<c t='inlineStr'><is><r><rPr/><t>in</t></r><r><t xml:space='preserve'>line </t></r>"
        + "<rPh sb='0'><t>no</t></rPh></is></c>", "inline"
    ),
    ("the cached text of a formula", "<c t='str'><f>A1&amp;\"x\"</f><v>a_x0041_</v></c>", "aA"),
    ("the cached number", "<c><f>SUM(1,2)</f><v>3</v></c>", "3"),
    ("a formula without a value", "<c><f>SUM(1,2)</f></c>", nil),
    ("true", "<c t='b'><v>1</v></c>", "TRUE"),
    ("false", "<c t='b'><v>0</v></c>", "FALSE"),
    ("an error", "<c t='e'><v>#NAME?</v></c>", "#NAME?"),
    ("a whole number", "<c><v>3.0</v></c>", "3"),
    ("a long id", "<c><v>1.23456789012E11</v></c>", "123456789012"),
    ("all digits of an id", "<c><v>12345678901234567890</v></c>", "12345678901234567890"),
    ("a large number", "<c><v>1E+20</v></c>", "100000000000000000000"),
    ("what floating point adds", "<c><v>0.30000000000000004</v></c>", "0.3"),
    ("what it takes away", "<c><v>2.9999999999999996</v></c>", "3"),
    ("a small number", "<c><v>-1.5E-3</v></c>", "-0.0015"),
    ("a tiny one", "<c><v>1.5E-30</v></c>", "1.5E-30"),
    ("a date as text", "<c t='d'><v>2006-11-06T09:14:00.000Z</v></c>", "2006-11-06T09:14:00"),
    ("a day as text", "<c t='d'><v>2006-11-06T00:00:00</v></c>", "2006-11-06"),
    ("a string that is not there", "<c t='s'><v>99</v></c>", nil),
    ("no reference at all", "<c t='inlineStr'><is><t>a</t></is></c>", "a"),
  ]

  static let strings = [
    "<t>Größe</t>", "<r><t xml:space='preserve'>one </t></r><r><rPr><b/></rPr><t>two three</t></r>",
    "<t>課題</t><rPh sb='0' eb='2'><t>かだい</t></rPh><phoneticPr fontId='1'/>",
    "<t xml:space='preserve'>a  b\n c</t>",
    "<t>line_x000D_\nend _x005F_x000D_ _x00 _xD83D__xDE00_</t>",
  ]

  @Test("what a cell says", arguments: values.indices)
  func value(_ index: Int) throws {
    let sample = Self.values[index]
    #expect(try text(sample.cell, strings: Self.strings) == sample.text, "\(sample.name)")
  }

  static let dates: [(format: String, number: String, text: String)] = [
    ("dd/mm/yyyy", "39027", "2006-11-06"), ("m/d/yy", "39027.384722222225", "2006-11-06T09:14:00"),
    ("[$-809]dddd d mmmm", "39027", "2006-11-06"), ("mmm", "39027", "2006-11-06"),
    ("yyyy", "1", "1900-01-01"), ("yyyy", "59", "1900-02-28"), ("yyyy", "60", "1900-02-29"),
    ("yyyy", "61", "1900-03-01"), ("yyyy", "2958465", "9999-12-31"),
    ("yyyy", "2958466", "2958466"), ("yyyy", "-1", "-1"), ("yyyy", "36585", "2000-02-29"),
    ("yyyy", "39027.999999", "2006-11-07"), ("h:mm", "0.5", "12:00:00"),
    ("h:mm", "39027.5", "2006-11-06T12:00:00"), ("[h]:mm", "1.5", "36:00:00"),
    ("mm:ss", "1.1574074074074073E-5", "00:00:01"), ("[Red]0.00", "39027", "39027"),
    ("0.00 &quot;days&quot;", "3", "3"), ("0.0\\d", "3", "3"), ("General", "39027", "39027"),
    ("0000", "7", "0007"), ("0000", "12345", "12345"), ("0000", "1.5", "1.5"),
  ]

  @Test("a number is a date by the format of its cell", arguments: dates.indices)
  func date(_ index: Int) throws {
    let sample = Self.dates[index]
    let cell = "<c s='1'><v>\(sample.number)</v></c>"
    #expect(try text(cell, formats: [sample.format]) == sample.text, "\(sample)")
  }

  @Test(
    "formats that the standard numbers",
    arguments: [
      (13, "39027"), (14, "2006-11-06"), (18, "2006-11-06T00:00:00"), (22, "2006-11-06"),
      (23, "39027"), (27, "2006-11-06"), (36, "2006-11-06"), (37, "39027"), (46, "936648:00:00"),
      (49, "39027"), (50, "2006-11-06"), (58, "2006-11-06"),
    ])
  func builtInFormat(id: Int, expected: String) throws {
    var workbook = WorkbookWriter(
      "<row><c t='inlineStr'><is><t>text</t></is></c></row><row><c s='0'><v>39027</v></c></row>")
    workbook.parts["xl/styles.xml"] =
      "<styleSheet xmlns='\(WorkbookWriter.transitional)'><cellXfs><xf numFmtId='\(id)'/></cellXfs>"
      + "</styleSheet>"
    #expect(try read(workbook).comments.map(\.text) == [expected])
  }

  @Test("dates of the epoch of 1904")
  func epoch() throws {
    let cell = "<c s='1'><v>37565</v></c>"
    #expect(
      try text(cell, formats: ["yyyy"], properties: "<workbookPr date1904='1'/>") == "2006-11-06")
    #expect(
      try text(
        "<c s='1'><v>0</v></c>", formats: ["yyyy"], properties: "<workbookPr date1904='true'/>")
        == "1904-01-01")
  }

  @Test("dates decide the round, whatever the format shows")
  func rounds() throws {
    let result = try read(
      WorkbookWriter(
        WorkbookWriter.row(1, "id", "date", "text")
          + "<row r='2'><c r='A2'><v>1.0</v></c><c r='B2' s='1'><v>39027.4</v></c>"
          + "<c r='C2' t='inlineStr'><is><t>é</t></is></c></row>", formats: ["d.m.yy h:mm"]))
    #expect(result.responses.map(\.id) == ["1"])
    #expect(result.responses.map(\.received) == [day("2006-11-06")])
    #expect(result.responses.map(\.round) == ["r1"])
  }

  @Test("rows and cells without references, out of order, and far apart")
  func references() throws {
    let result = try read(
      WorkbookWriter(
        "<row><c t='inlineStr'><is><t>id</t></is></c><c t='inlineStr'><is><t>text</t></is></c></row>"
          + "<row r='9'><c r='B9' t='inlineStr'><is><t>b</t></is></c><c r='A9'><v>1</v></c></row>"
          + "<row><c r='ZZ10' t='inlineStr'><is><t>far</t></is></c></row>"
          + "<row r='4'><c r='A4'><v>2</v></c><c t='inlineStr'><is><t>c</t></is></c></row>"))
    #expect(result.responses.prefix(1).map(\.id) == ["1"])
    #expect(result.comments.map(\.text) == ["b", "c"])
    #expect(
      result.responses.map(\.origin.position)
        == [9, 10, 4].map { "sheet Responses, row \($0)" })
    #expect(result.finding("rows-out-of-order")?.line == 4)
    #expect(result.finding("cell-twice")?.line == 9)
    #expect(result.finding("ragged-row")?.line == 10)
    #expect(
      result.finding("ragged-row")?.message
        == "sheet Responses, row 10 has 702 cells, the header has 2: kept")
  }

  @Test("hidden rows, columns and sheets are read, and said to be")
  func hidden() throws {
    var workbook = WorkbookWriter(
      Self.header + WorkbookWriter.row(2, "1", "a", attributes: "hidden='1'")
        + WorkbookWriter.row(3, attributes: "hidden='1'"))
    workbook.sheets[0].before =
      "<cols><col min='2' max='2' hidden='1'/><col min='3' max='16384' hidden='1'/></cols>"
    workbook.sheets[0].state = "veryHidden"
    let result = try read(workbook)
    #expect(result.comments.map(\.text) == ["a"])
    #expect(
      result.finding("hidden-rows")?.message
        == "sheet Responses: 1 rows are hidden, the first here: read like the others")
    #expect(result.finding("hidden-columns")?.column == 2)
    #expect(result.finding("hidden-sheets") != nil)
  }

  @Test("a hidden column is no text by itself", arguments: [true, false])
  func hiddenText(isMapped: Bool) throws {
    let headers = ["ID", "Start time", "Completion time", "What do you think?", "Tägs"]
    func row(_ number: Int, _ cells: [String]) -> String {
      WorkbookWriter.row(number, cells: cells)
    }
    var workbook = WorkbookWriter(
      row(1, headers)
        + row(
          2,
          ["1", "2024-05-01", "2024-05-02", "It is far too short for all of us.", "see file one"])
        + row(
          3,
          ["2", "2024-05-01", "2024-05-02", "We would like it to stay as it is.", "ask him again"]))
    workbook.sheets[0].before = "<cols><col min='5' max='5' hidden='1'/></cols>"
    let result = try read(workbook) { source in
      if isMapped { source.columns = [ColumnMapping(role: .text, header: "Tägs")] }
    }
    #expect(result.codes.contains("hidden-text") == !isMapped)
    #expect(
      result.comments.map(\.text)
        == (isMapped
          ? ["see file one", "ask him again"]
          : ["It is far too short for all of us.", "We would like it to stay as it is."]))
  }

  @Test("what no cell shows is a finding with its place")
  func notes() throws {
    let result = try read(
      WorkbookWriter(
        Self.header
          + "<row r='2'><c r='A2'><f>ROW()</f></c><c r='B2' t='e'><v>#NAME?</v></c></row>"
          + "<row r='3'><c r='B3' t='s'><v>7</v></c><c r='A3'><f>ROW()</f><v/></c></row>"))
    let formula = try #require(result.finding("formula-without-value"))
    #expect((formula.line, formula.column) == (2, 1))
    #expect(formula.message.hasPrefix("sheet Responses: 2 cells have a formula and no value"))
    #expect(result.finding("error-cells")?.column == 2)
    #expect(result.finding("lost-strings")?.line == 3)
  }

  @Test("sheets with responses are read one after another; lists and notes are left out")
  func sheets() throws {
    var workbook = WorkbookWriter(Self.header + WorkbookWriter.row(2, "1", "a"))
    workbook.sheets.append(.init(name: "Notes", rows: WorkbookWriter.row(1, "How we counted")))
    workbook.sheets.append(.init(name: "Sections", rows: WorkbookWriter.row(1, "section", "title")))
    workbook.sheets.append(.init(name: "Blank", rows: ""))
    workbook.sheets.append(
      .init(name: "June", rows: Self.header + WorkbookWriter.row(2, "1", "b")))
    let result = try read(workbook)
    #expect(result.received == 2)
    #expect(result.responses.map(\.id) == ["1", "1~2"])
    #expect(result.responses.last?.origin.position == "sheet June, row 2")
    #expect(
      result.finding("sheets-read")?.message
        == "of the 5 sheets, these are read: ‘Responses’, ‘June’; without columns of responses: "
        + "‘Notes’, ‘Sections’, ‘Blank’")
    #expect(result.files.map(\.records) == [2])
  }

  @Test("a sheet of responses that lacks a mapped header is an error, a list is not")
  func mappedSheets() throws {
    var workbook = WorkbookWriter(
      WorkbookWriter.row(1, "Nr", "Comment") + WorkbookWriter.row(2, "1", "a"))
    workbook.sheets.append(.init(name: "List", rows: WorkbookWriter.row(1, "Code", "Meaning")))
    func configure(_ source: inout Source) {
      source.columns = [
        ColumnMapping(role: .id, header: "nr"), ColumnMapping(role: .text, header: "Comment"),
      ]
    }
    #expect(try read(workbook, configure).comments.map(\.text) == ["a"])
    workbook.sheets.append(
      .init(
        name: "June",
        rows: WorkbookWriter.row(1, "Number", "Comment") + WorkbookWriter.row(2, "1", "a")))
    let error = #expect(throws: ImportError.self) { try read(workbook, configure) }
    #expect(error?.message == "r.xlsx, sheet June has no column ‘nr’ for id among its 2")
    #expect(throws: ImportError.self) {
      try read(WorkbookWriter(WorkbookWriter.row(1, "a", "b")))
    }
    #expect(try read(WorkbookWriter("")).codes == ["nothing-found"])
  }

  @Test("a header that is merged over columns is that of each")
  func mergedHeader() throws {
    var workbook = WorkbookWriter(
      WorkbookWriter.row(2, "id", "name", "", "text") + WorkbookWriter.row(3, "1", "Jö", "B", "a")
        + WorkbookWriter.row(4, "2", "only one", "", "b"))
    workbook.sheets[0].after =
      "<mergeCells><mergeCell ref='B2:C2'/><mergeCell ref='B4:C4'/></mergeCells>"
    let result = try read(workbook)
    #expect(result.responses.map(\.identity.name) == ["Jö B", "only one"])
    #expect(result.files.first?.table?.headers == ["id", "name", "name", "text"])
  }

  static let packages: [(name: String, change: @Sendable (inout WorkbookWriter) -> Void)] = [
    ("strict", { $0.space = WorkbookWriter.strict }),
    ("absolute part names", { $0.targets = "/xl/worksheets/" }),
    ("relative part names", { $0.targets = "../xl/./worksheets/" }),
    ("another name of the main part", { $0.main = "xl/Book.xml" }),
    ("sheets in another folder", { ($0.targets, $0.folder) = ("", "xl/") }),
    (
      "a prefix for all elements",
      {
        $0.parts["xl/worksheets/sheet1.xml"] =
          "<x:worksheet xmlns:x='\(WorkbookWriter.transitional)' xmlns:o='urn:other'><x:sheetData>"
          + "<x:row><x:c t='inlineStr'><x:is><x:t>text</x:t></x:is></x:c></x:row><o:row><o:c/></o:row>"
          + "<x:row o:r='7'><x:c t='inlineStr' o:t='n'><x:is><x:t>é</x:t><o:t>no</o:t></x:is></x:c>"
          + "</x:row></x:sheetData></x:worksheet>"
      }
    ),
  ]

  @Test("packages of every writer", arguments: packages.indices)
  func package(_ index: Int) throws {
    var workbook = WorkbookWriter(
      WorkbookWriter.row(1, "text") + WorkbookWriter.row(2, "é"))
    Self.packages[index].change(&workbook)
    let result = try read(workbook)
    #expect(result.comments.map(\.text) == ["é"], "\(Self.packages[index].name)")
    #expect(result.responses.map(\.origin.position) == ["sheet Responses, row 2"])
  }
}
