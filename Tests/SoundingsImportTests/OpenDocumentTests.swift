import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Spreadsheets of OpenDocument")
struct OpenDocumentTests {
  private static let spaces = ["office", "table", "text", "style"].map {
    "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
  }.joined(separator: " ")

  /// A flat document of some tables.
  static func flat(_ tables: String, styles: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(spaces) xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'
        xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:automatic-styles>\(styles)</office:automatic-styles>
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document>
      """.utf8)
  }

  static func archive(_ tables: String, manifest: String = "<manifest/>") -> ZipWriter {
    ZipWriter([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": manifest,
      "content.xml": String(decoding: flat(tables), as: UTF8.self),
    ])
  }

  static func table(_ rows: String, name: String = "June", style: String = "") -> String {
    "<table:table table:name='\(name)' \(style)>\(rows)</table:table>"
  }

  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  static func cell(_ text: String, _ attributes: String = "office:value-type='string'") -> String {
    "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private static let header = row(cell("id") + cell("text"))

  private func read(_ rows: String) throws -> ImportResult {
    try imported(Self.flat(Self.table(rows)), named: "r.fods")
  }

  @Test("in an archive and as one file of XML the same is read")
  func rows() throws {
    let tables = Self.table(
      Self.header + Self.row("", "table:number-rows-repeated='3'")
        + Self.row(Self.cell("7") + Self.cell("Zu viel é")))
    for bytes in [Self.flat(tables), Self.archive(tables).bytes] {
      let result = try imported(bytes, named: "r.ods")
      #expect(result.files.map(\.layout) == ["ods"])
      #expect(result.responses.map(\.id) == ["7"])
      #expect(result.comments.map(\.text) == ["Zu viel é"])
      #expect(result.responses.map(\.origin.position) == ["sheet June, row 5"])
      #expect(result.codes == ["no-round"])
      #expect(result.ledger.holds)
    }
  }

  static let values: [(name: String, cell: String, text: String?)] = [
    ("paragraphs are lines", cell("one</text:p><text:p/><text:p>two"), "one\n\ntwo"),
    ("white space collapses", cell(" one \n  <text:span> two</text:span> "), "one two"),
    (
      "what is to stay is written out",
      cell("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d<text:s/>e"), "a   b\tc\nd e"
    ),
    (
      "annotations and drawings are not the text",
      "<table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p>"
        + "</office:annotation><draw:frame><text:p>box</text:p></draw:frame><text:p>é</text:p>"
        + "</table:table-cell>", "é"
    ),
    (
      "a whole number", cell("1.234", "office:value-type='float' office:value='1234.0'"), "1234"
    ),
    (
      "zeros in front that the format shows",
      cell("0007", "office:value-type='float' office:value='7'"), "0007"
    ),
    ("a share", cell("45 %", "office:value-type='percentage' office:value='0.45'"), "0.45"),
    (
      "a day", cell("06.11.06", "office:value-type='date' office:date-value='2006-11-06'"),
      "2006-11-06"
    ),
    (
      "a day and a time",
      cell("6/11", "office:value-type='date' office:date-value='2006-11-06T09:14:00.000000000'"),
      "2006-11-06T09:14:00"
    ),
    (
      "a time", cell("9:14", "office:value-type='time' office:time-value='PT09H14M00S'"), "09:14:00"
    ),
    (
      "a truth", cell("wahr", "office:value-type='boolean' office:boolean-value='true'"), "TRUE"
    ),
    (
      "a string in an attribute",
      cell("shown", "office:value-type='string' office:string-value='meant'"), "meant"
    ),
    (
      "what another vocabulary says of the type does not count",
      cell("#NAME?", "office:value-type='string' calcext:value-type='error'"), "#NAME?"
    ),
    ("covered", "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>", nil),
  ]

  @Test("what a cell says", arguments: values.indices)
  func value(_ index: Int) throws {
    let sample = Self.values[index]
    let result = try read(Self.row(Self.cell("text")) + Self.row(sample.cell))
    #expect(result.comments.first?.text == sample.text, "\(sample.name)")
  }

  @Test("equal rows and cells that are written once are read as often as they stand there")
  func repeats() throws {
    let result = try read(
      Self.row(Self.cell("name", "table:number-columns-repeated='2'") + Self.cell("text"))
        + Self.row(
          Self.cell("Jö", "office:value-type='string' table:number-columns-repeated='2'")
            + Self.cell("same"), "table:number-rows-repeated='3'") + Self.row(Self.cell("x")))
    #expect(result.received == 4)
    #expect(result.comments.map(\.text) == ["same", "same", "same"])
    #expect(result.responses.map(\.identity.name) == ["Jö Jö", "Jö Jö", "Jö Jö", "x"])
    #expect(
      result.responses.map(\.origin.position) == (2...5).map { "sheet June, row \($0)" })
  }

  @Test("hostile repetitions stand for one row, and for no more columns than a sheet has")
  func hostileRepeats() throws {
    let many = "table:number-rows-repeated='999999999'"
    let result = try read(
      Self.header + Self.row(Self.cell("1") + Self.cell("a"), many)
        + Self.row(Self.cell("2") + Self.cell("b")))
    #expect(result.comments.map(\.text) == ["a"])
    #expect(result.finding("repeated-rows")?.line == 2)
    let wide = Self.cell("x", "table:number-columns-repeated='999999999'")
    let columns = try read(Self.header + Self.row(Self.cell("1") + wide))
    #expect(columns.received == 1)
    #expect(columns.finding("ragged-row")?.message.contains("has 16384 cells") == true)
    #expect(throws: ImportError.tooLong(file: "r.fods")) {
      try read(
        Self.header + Self.row(wide, "table:number-rows-repeated='1000'")
          + String(repeating: Self.row(wide, "table:number-rows-repeated='1000'"), count: 9))
    }
  }

  @Test(
    "hidden rows and sheets are read, and said to be; of several sheets those with responses are")
  func sheets() throws {
    let styles =
      "<style:style style:name='ta2' style:family='table'><style:table-properties "
      + "table:display='false'/></style:style>"
    let tables =
      Self.table(Self.row(Self.cell("How we counted")), name: "Notes")
      + Self.table(
        Self.header + Self.row(Self.cell("1") + Self.cell("a"), "table:visibility='filter'"))
      + Self.table(
        Self.header + Self.row(Self.cell("2") + Self.cell("b")), name: "July",
        style: "table:style-name='ta2'")
    let result = try imported(Self.flat(tables, styles: styles), named: "r.fods")
    #expect(result.comments.map(\.text) == ["a", "b"])
    #expect(result.finding("hidden-rows")?.line == 2)
    #expect(
      result.finding("hidden-sheets")?.message
        == "hidden sheets are read like the others: ‘July’")
    #expect(
      result.finding("sheets-read")?.message
        == "of the 3 sheets, these are read: ‘June’, ‘July’; without columns of responses: ‘Notes’")
  }

  @Test("a header that is merged over columns is that of each")
  func mergedHeader() throws {
    let result = try read(
      Self.row(
        Self.cell("name", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>"
          + Self.cell("text"))
        + Self.row(Self.cell("Jö") + Self.cell("B") + Self.cell("é")))
    #expect(result.responses.map(\.identity.name) == ["Jö B"])
  }

  @Test("what is locked with a password is said to be")
  func encrypted() {
    let locked = Self.archive("", manifest: "<manifest:encryption-data/>")
    #expect(throws: ImportError.encrypted(file: "r.ods")) {
      try imported(locked.bytes, named: "r.ods")
    }
  }

  @Test("a document type declaration is refused")
  func documentType() {
    let bytes = Array(
      String(decoding: Self.flat(Self.table(Self.header)), as: UTF8.self)
        .replacing("<office:document ", with: "<!DOCTYPE x [<!ENTITY a 'b'>]>\n<office:document ")
        .utf8)
    let error = #expect(throws: ImportError.self) { try imported(bytes, named: "r.fods") }
    #expect(
      error?.message
        == "r.fods: the file is damaged: line 2 has a document type declaration, which is not read")
  }
}
