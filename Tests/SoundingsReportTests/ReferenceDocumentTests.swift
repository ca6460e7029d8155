import SoundingsReport
import Testing

@Suite("Reference documents")
struct ReferenceDocumentTests {
  private static func document(draft: Bool) -> ReportDocument {
    var document = ReportDocument(title: "A & B <i>" + String(repeating: "long ", count: 30))
    if draft { document.banners = [Banner(.draft, [.text("not ready")])] }
    return document
  }

  private func text(_ parts: [OfficePart], _ name: String) -> String {
    parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) } ?? ""
  }

  @Test(
    "A draft says so at the head of each page, a final version does not", arguments: [true, false])
  func notice(isDraft: Bool) {
    let document = Self.document(draft: isDraft)
    let word = ReferenceDocument.own(.docx, for: document)
    #expect(text(word, "word/header1.xml").contains(">Draft<") == isDraft)
    #expect(text(word, "word/header1.xml").contains("A &amp; B &lt;i&gt;"))
    let open = text(ReferenceDocument.own(.odt, for: document), "styles.xml")
    // The page and the landscape page.
    #expect(open.split(separator: ">Draft<").count - 1 == (isDraft ? 2 : 0))
  }

  @Test("A council's document keeps its styles and headers, and gets ours where it has none")
  func council() throws {
    let styles = """
      <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="BodyText"><w:name \
      w:val="Body Text"/><w:rPr><w:sz w:val="99"/></w:rPr></w:style></w:styles>
      """
    let parts = [
      OfficePart(name: "word/document.xml", content: Array("<w:document/>".utf8)),
      OfficePart(name: "word/styles.xml", content: Array(styles.utf8)),
      OfficePart(
        name: "word/header2.xml", content: Array("<w:hdr xmlns:w=\"w\"><w:p/></w:hdr>".utf8)),
    ]
    let made = try #require(
      ReferenceDocument.prepared(parts, .docx, for: Self.document(draft: true)))
    let prepared = text(made, "word/styles.xml")
    #expect(prepared.contains("w:val=\"99\""))
    #expect(prepared.split(separator: "w:styleId=\"BodyText\"").count == 2)
    #expect(prepared.contains("w:styleId=\"NumberedParagraph\""))
    #expect(text(made, "word/header2.xml").contains(">Draft<"))
    #expect(text(made, "word/header2.xml").hasSuffix("<w:p/></w:hdr>"))
  }

  @Test("An OpenDocument without a header gets one for a draft")
  func councilOpenDocument() throws {
    let styles = """
      <office:document-styles><office:styles/><office:automatic-styles></office:automatic-styles>\
      <office:master-styles><style:master-page style:name="House" style:page-layout-name="L"/>\
      </office:master-styles></office:document-styles>
      """
    let parts = [
      OfficePart(name: "content.xml", content: []),
      OfficePart(name: "styles.xml", content: Array(styles.utf8)),
    ]
    let made = try #require(
      ReferenceDocument.prepared(parts, .odt, for: Self.document(draft: true)))
    let prepared = text(made, "styles.xml")
    #expect(prepared.split(separator: ">Draft<").count == 3)
    #expect(prepared.contains("style:name=\"Numbered_20_Paragraph\""))
    #expect(prepared.contains("style:name=\"SoundingsLandscape\""))
  }

  @Test("What is no document of the format is none", arguments: OfficeFormat.allCases)
  func noDocument(format: OfficeFormat) {
    let document = Self.document(draft: true)
    #expect(ReferenceDocument.prepared([], format, for: document) == nil)
    let other = ReferenceDocument.own(format == .docx ? .odt : .docx, for: document)
    #expect(ReferenceDocument.prepared(other, format, for: document) == nil)
  }
}
