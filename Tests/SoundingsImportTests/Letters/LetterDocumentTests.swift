import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: documents")
struct LetterDocumentTests {
  static let documents: [(layout: String, bytes: [UInt8])] = [
    ("docx", SampleDocument.docx()),
    ("odt", SampleDocument.odt()),
    ("rtf", SampleDocument.rtf()),
    ("pdf", SampleDocument.letterPDF),
    ("doc", SampleCompound.doc(SampleLetter.paragraphs)),
  ]

  @Test("the same letter in every format", arguments: documents.indices)
  func document(_ index: Int) throws {
    let sample = Self.documents[index]
    let result = try imported(sample.bytes, named: "letter")
    #expect(result.files[0].layout == sample.layout)
    #expect(result.texts == SampleLetter.texts)
    #expect(result.sections == SampleLetter.sections)
    let page = sample.layout == "pdf" ? "page 1, " : ""
    #expect(result.positions == ["\(page)paragraph 3", "\(page)paragraph 5"])
    #expect(result.responses.first?.identity.name == "Zoë Böhm")
    #expect(result.responses.first?.stakeholder == "headteacher")
    #expect(result.findings.map(\.code) == ["no-round"])
    #expect(result.ledger.holds)
  }

  @Test("DOCX: what is deleted, what is for older programs and prompts are no text")
  func docx() throws {
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>"
      + "<w:r><w:t>Schools causing concern</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>Zw</w:t></w:r><w:del><w:r><w:delText>xx</w:delText></w:r></w:del>"
      + "<w:ins><w:r><w:t>ölf</w:t><w:tab/><w:t>🎓</w:t><w:br/><w:t>weeks.</w:t></w:r></w:ins></w:p>"
      + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></mc:Choice>"
      + "<mc:Fallback><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
      + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r>"
      + "</w:p></w:sdtContent></w:sdt>"
      + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Details</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>More.</w:t></w:r></w:p>"
      + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Transport</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>Buses.</w:t></w:r></w:p>"
    let result = try imported(SampleDocument.docx(body: body), named: "a.docx")
    #expect(
      result.texts
        == ["Zwölf\t🎓\nweeks.\n\nBoxed.\n\nDetails\n\nMore.", "Transport\n\nBuses."])
    #expect(result.sections == ["5", "general"])
    #expect(result.codes.contains("tracked-changes"))
  }

  @Test("ODT: headings, spaces, line breaks, notes; comments are pointed out")
  func odt() throws {
    let body =
      "<text:h text:outline-level=\"1\">Self-evaluation</text:h>"
      + "<text:p>A<text:s text:c=\"2\"/>B<text:tab/>C<text:line-break/>ö<text:note>"
      + "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
      + "</text:note-body></text:note></text:p>"
      + "<text:p>Fine<office:annotation><text:p>really?</text:p></office:annotation>.</text:p>"
    let result = try imported(SampleDocument.odt(body: body), named: "a.odt")
    #expect(result.texts == ["A note.\n\nA  B\tC\nö\n\nFine."])
    #expect(result.sections == ["4"])
    #expect(result.codes.contains("margin-comments"))
  }

  static let rich: [(rtf: String, text: String)] = [
    ("\\'93Gr\\'f6\\'dfe\\'94", "“Größe”"),
    ("\\u8220?x\\u8221?", "“x”"),
    ("\\uc2 \\u246 ooGr", "öGr"),
    ("{\\uc0 \\u246 }x", "öx"),
    ("\\u-10180?\\u-8301?", "🎓"),
    ("\\u1605\\'e3\\u1585\\'d1", "مر"),
    ("a\\tab b\\line c\\~d\\emdash e", "a\tb\nc\u{A0}d—e"),
    ("{\\f1 \\'cf\\'f0}x", "Прx"),
    ("a{\\*\\unknown xx{\\b y}}b", "ab"),
    ("a{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}}", "alink"),
    ("a{\\v hidden}b{\\pict 0102}c\\bin3 {{{d", "abcd"),
    ("\\{a\\}\\\\", "{a}\\"),
    ("one\\par two", "one\n\ntwo"),
    ("a{\\footnote note}b", "ab\n\nnote"),
    ("a}}}b", "ab"),
  ]

  @Test("RTF", arguments: rich.indices)
  func rtf(_ index: Int) {
    let sample = Self.rich[index]
    let file =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}{\\info{\\author X}}\\f0 "
      + sample.rtf + "}"
    let letter = RTFReader.read(Array(file.utf8))
    #expect(letter.paragraphs.map(\.text).joined(separator: "\n\n") == sample.text)
  }

  @Test("RTF that Outlook compressed (MS-OXRTFCP §3.1 and §3.2)")
  func compressed() {
    let simple: [UInt8] = [
      0x2D, 0, 0, 0, 0x2B, 0, 0, 0, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0, 0x0A,
      0, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C,
      0x09, 0, 0x20, 0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
    ]
    #expect(
      RTFCompression.unpack(simple).map { String(decoding: $0, as: UTF8.self) }
        == "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")
    #expect(RTFCompression.unpack(Array(simple.prefix(10))) == nil)
  }

  @Test("a page number is no paragraph, and a sentence goes on over the page")
  func pages() throws {
    let bytes = SampleDocument.pdf([
      ["We think that twelve weeks are too short for any of", nil, "Page 1 of 2"],
      ["us to answer in.", nil, "A second thought: work-", "load matters.", nil, "Page 2 of 2"],
    ])
    let result = try imported(bytes, named: "a.pdf")
    #expect(
      result.texts
        == [
          "We think that twelve weeks are too short for any of\nus to answer in.\n\n"
            + "A second thought: work-\nload matters."
        ])
    #expect(result.positions == ["page 1, paragraph 1 – page 2, paragraph 2"])
  }

  @Test("a scan is received, not read, and says so")
  func scan() throws {
    let result = try imported(SampleDocument.pdf([[], []]), named: "a.pdf")
    #expect(result.received == 1)
    #expect(result.responses.map(\.status) == [.excluded(.unread)])
    #expect(result.codes.contains("scanned-pdf"))
    #expect(result.ledger.holds)
  }

  @Test("a program that is missing is a finding that says what to install")
  func missing() {
    var letter = Letter()
    letter.leaveUnread(
      .missing(program: "catdoc"), package: "catdoc", instead: "save the document as DOCX or PDF")
    #expect(
      letter.problems.map(\.message) == [
        "the program catdoc is not installed: counted as received and not read; install the package "
          + "catdoc, or save the document as DOCX or PDF"
      ])
    #expect(letter.state == .unread)
  }

  @Test("Outlook: a message with a letter attached")
  func outlook() throws {
    let root = SampleCompound.message("Section 5 is hard, says Größe 🎓.\n\nRegards\nZoë\n")
    let attachment = SampleCompound.storage(
      "__attach_version1.0_#00000000",
      texts: ["370E": "application/octet-stream", "3707": "x.docx"],
      bytes: ["3701": SampleDocument.docx()], header: 8)
    root.storages.append(attachment)
    let result = try imported(CompoundWriter.bytes(root), named: "a.msg")
    let response = try #require(result.responses.first)
    #expect(result.files[0].layout == "msg")
    #expect(response.id == "m7@x.example")
    #expect(response.identity.email == "zoe@x.example")
    #expect(response.received == day("2006-11-06"))
    #expect(result.sections == ["5", "4", "5"])
    #expect(result.texts.dropFirst(0).first == "Section 5 is hard, says Größe 🎓.")
    #expect(result.positions.dropFirst(1).first == "attachment 1, paragraph 3")
    #expect(response.channel == "email")
  }

  @Test("Outlook: HTML, RTF and what a machine sent")
  func outlookBodies() throws {
    let page = SampleCompound.storage(
      texts: ["0037": "x"], bytes: ["1013": Array("<p>Gr\u{F6}&szlig;e matters.</p>".utf8)])
    #expect(
      try imported(CompoundWriter.bytes(page), named: "a.msg").texts == ["Größe matters."])
    let rich =
      Array("MELA-RTF-".utf8).prefix(8) + Array("MELA".utf8) + [0, 0, 0, 0]
      + SampleDocument.rtf(["Only RTF here, é."])
    let other = SampleCompound.storage(texts: ["0037": "x"], bytes: ["1009": Array(rich)])
    #expect(
      try imported(CompoundWriter.bytes(other), named: "a.msg").texts == ["Only RTF here, é."])
    let away = SampleCompound.message(
      "Away.", texts: ["001A": "IPM.Note.Rules.OofTemplate.Microsoft"])
    #expect(
      try imported(CompoundWriter.bytes(away), named: "a.msg").responses.map(\.status)
        == [.excluded(.automatic)])
  }
}
