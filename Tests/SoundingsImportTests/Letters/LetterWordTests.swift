import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: tables, notes and quotations of a DOCX")
struct LetterWordTests {
  static func paragraph(_ text: String, style: String? = nil, note: String = "") -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r>\(note)</w:p>"
  }

  static func row(_ cells: [[String]]) -> String {
    "<w:tr>"
      + cells.map { "<w:tc>\($0.map { paragraph($0) }.joined())</w:tc>" }.joined() + "</w:tr>"
  }

  /// A DOCX with the styles and notes of these tests.
  static func docx(_ body: String, notes: [String: String] = [:], end: String? = nil) -> [UInt8] {
    let names = [
      "T": "Title", "Q": "Quote", "IQ": "Intense Quote", "BT": "Block Text", "H1": "heading 1",
    ]
    let styles = names.sorted { $0.key < $1.key }
      .map { "<w:style w:styleId=\"\($0.key)\"><w:name w:val=\"\($0.value)\"/></w:style>" }
    let foot = notes.sorted { $0.key < $1.key }
      .map { "<w:footnote w:id=\"\($0.key)\">\(paragraph($0.value))</w:footnote>" }
    let last = end.map { "<w:endnote w:id=\"1\">\(paragraph($0))</w:endnote>" } ?? ""
    return ZipWriter([
      "word/document.xml": "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>",
      "word/styles.xml": "<w:styles xmlns:w=\"urn:w\">\(styles.joined())</w:styles>",
      "word/footnotes.xml":
        "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/>"
        + "</w:footnote>\(foot.joined())</w:footnotes>",
      "word/endnotes.xml": "<w:endnotes xmlns:w=\"urn:w\">\(last)</w:endnotes>",
    ]).bytes
  }

  @Test("the cells of a row are one paragraph; a table that is there for the layout is none")
  func tables() throws {
    let data =
      "<w:tbl>" + Self.row([["What we buy"], ["2005"], ["2007"]])
      + Self.row([["Music"], [""], ["£2,650, é"]]) + "</w:tbl>"
    let layout =
      "<w:tbl>" + Self.row([["One.", "Two.", "Three."], ["At the side."]]) + "</w:tbl>"
    let nested =
      "<w:tbl><w:tr><w:tc>\(Self.paragraph("Outer."))<w:tbl>\(Self.row([["a"], ["b"]]))</w:tbl>"
      + "</w:tc></w:tr></w:tbl>"
    let result = try imported(
      Self.docx(Self.paragraph("Look:") + data + layout + nested), named: "a.docx")
    #expect(
      result.texts == [
        "Look:\n\nWhat we buy\t2005\t2007\n\nMusic\t\t£2,650, é\n\nOne.\n\nTwo.\n\nThree.\n\n"
          + "At the side.\n\nOuter.\n\na\tb"
      ])
    #expect(result.positions == ["paragraphs 1–9"])
  }

  @Test("a table that is cut off is read up to there")
  func cutTable() {
    let body = "<w:tbl><w:tr><w:tc>\(Self.paragraph("Kept, é."))</w:tc><w:tc><w:p><w:r><w:t>Lost"
    let handler = WordHandler()
    var letter = Letter()
    OfficeText.parse(Array("<w:document xmlns:w=\"urn:w\">\(body)".utf8), handler, &letter)
    #expect(handler.paragraphs.map(\.text) == ["Kept, é."])
    #expect(letter.problems.map(\.code) == ["cut-off"])
  }

  @Test("ODT: the cells of a row are one paragraph")
  func openTables() throws {
    let row = ["a", "ö", "c"].map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
    let result = try imported(
      SampleDocument.odt(
        body: "<text:p>Look here.</text:p><table:table xmlns:table=\"urn:a\"><table:table-row>"
          + "\(row.joined())</table:table-row></table:table>"), named: "a.odt")
    #expect(result.texts == ["Look here.\n\na\tö\tc"])
  }

  @Test("a note belongs to the section of its reference; one without a reference comes last")
  func notes() throws {
    func reference(_ kind: String, _ id: String) -> String {
      "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
    }
    let body =
      Self.paragraph("Dear Ann,")
      + Self.paragraph("Section 5 is hard.", note: reference("footnote", "2"))
      + Self.paragraph("Self-evaluation", style: "H1", note: reference("endnote", "1"))
      + Self.paragraph("It is long.", note: reference("footnote", "2"))
      + Self.paragraph("Yours faithfully") + Self.paragraph("Zoë Böhm")
    let result = try imported(
      Self.docx(
        body, notes: ["2": "We know, é.", "3": "Nobody points here at all."], end: "So it is."),
      named: "a.docx")
    #expect(result.sections == ["5", "4"])
    #expect(result.texts.first == "Section 5 is hard.\nWe know, é.")
    #expect(result.texts.last?.hasPrefix("So it is.\n\nIt is long.") == true)
    #expect(result.texts.last?.hasSuffix("Nobody points here at all.") == true)
    #expect(result.responses.first?.identity.name == "Zoë Böhm")
  }

  static let quotations: [(before: String, isQuoted: Bool)] = [
    ("One of our heads wrote in January:", true),
    ("The draft says:", true),
    ("In the words of a parent:", true),
    ("We suggest these words instead:", false),
    ("Paragraph 2 should say:", false),
    ("As I wrote to you in May:", false),
    ("Somebody said it to us.", false),
    ("We have three points:", false),
  ]

  @Test(
    "a paragraph in a style of quotations is quoted where it is introduced so",
    arguments: quotations.indices)
  func quotation(_ index: Int) throws {
    let (before, isQuoted) = Self.quotations[index]
    for style in ["Q", "IQ", "BT"] {
      let body =
        Self.paragraph(before) + Self.paragraph("“It came late, é.”", style: style)
        + Self.paragraph("“Too late.”", style: style) + Self.paragraph("That is all.")
      let result = try imported(Self.docx(body), named: "a.docx")
      let quoted = "“It came late, é.”\n\n“Too late.”"
      #expect(
        result.texts
          == [isQuoted ? "\(before)\n\nThat is all." : "\(before)\n\n\(quoted)\n\nThat is all."])
      #expect(result.context == (isQuoted ? [quoted] : []))
    }
  }

  @Test("the document's title is its subject, and no comment", arguments: [true, false])
  func title(isGreeted: Bool) throws {
    let body =
      (isGreeted ? Self.paragraph("Dear Ann,") : "")
      + Self.paragraph("Schools causing concern, é", style: "T") + Self.paragraph("We agree.")
    let result = try imported(Self.docx(body), named: "a.docx")
    #expect(result.texts == ["We agree."])
    #expect(result.context.joined().contains("Schools causing concern"))
  }
}
