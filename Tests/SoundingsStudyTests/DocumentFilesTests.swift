import Foundation
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("DOCX, ODT and PDF of a run", .serialized)
struct DocumentFilesTests {
  private static let hasPandoc =
    ExternalProgram("pandoc", []).isInstalled && ExternalProgram("rsvg-convert", []).isInstalled
  private static let hasOffice = ExternalProgram("soffice", []).isInstalled

  private static let configuration = """
    title: Parking in “Café” Street <b>& more</b> \u{1F697}
    authority: Élmet Town Council
    cutoff: 2024-05-31
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents <script>, kind: individual}
      - {id: shop, title: Pneumonoultramicroscopicsilicovolcanoconiosis-and-sons, kind: organisation}
    sections:
      - {id: "1", title: Permits}
    sources:
      - {path: responses.csv}
    """
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: "Cost & <charges>", include: [cost*]}
      - {id: space, title: Space, include: [park*]}
    """
  /// Comments that readers of markup would change.
  private static let rows = [
    "r1,2024-03-04,Residents <script>,yes,\"The cost -- 'mine' -- is *too* high... \"\"really\"\" <b>high</b> &amp; _rising_\"",
    "r2,2024-03-05,Residents <script>,yes,\"  Two  spaces and the cost of parking:\n\n- one\n1. two\n# three\"",
    "r3,2024-05-05,Residents <script>,yes,\"A tab\there, the cost \u{202E}thgir\u{202C} and \u{1F600} soft\u{AD}hyphen non\u{2011}break\"",
  ]

  private func run(
    _ formats: [ReportSettings.Format], jobs: Int = 1, references: [(String, [UInt8])] = []
  ) throws -> (scratch: WorkedConsultation.Scratch, summary: RunSummary) {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    let header = "id,date,stakeholder,permission,text"
    try scratch.write(([header] + Self.rows).joined(separator: "\n") + "\n", to: "in/responses.csv")
    for (name, bytes) in references {
      try Data(bytes).write(to: URL(filePath: "\(scratch.path)/\(name)"))
    }
    let summary = try Study(folder: scratch.path + "/in").run(
      to: scratch.path + "/out",
      options: RunOptions(
        jobs: jobs, formats: formats,
        referenceDocuments: references.map { "\(scratch.path)/\($0.0)" }))
    return (scratch, summary)
  }

  private func bytes(_ scratch: WorkedConsultation.Scratch, _ name: String) throws -> [UInt8] {
    try FileSystem.read("\(scratch.path)/out/publish/\(name)")
  }

  private func quotes(_ scratch: WorkedConsultation.Scratch) throws -> [String] {
    let study = try Study(folder: scratch.path + "/in")
    let appendix = try study.appendix(of: study.importResponses(jobs: 1), jobs: 1)
    return appendix.document.parts.flatMap(\.blocks).flatMap { block -> [String] in
      guard case .quotes(let verbatims) = block else { return [] }
      return verbatims.map { verbatim in
        verbatim.pieces.map { piece in
          switch piece {
          case .words(let words): words
          case .masked(let reason): "[\(reason)]"
          case .elision: "[…]"
          }
        }.joined()
      }
    }
  }

  @Test(
    "Quotations keep their bytes, figures their bookmarks, pictures say what they show",
    .enabled(if: hasPandoc, "pandoc and librsvg2-bin are not installed"),
    arguments: [
      (ReportSettings.Format.docx, "word/document.xml", "BlockText"),
      (.odt, "content.xml", "Quotations"),
    ])
  func content(format: ReportSettings.Format, part: String, style: String) throws {
    let (scratch, summary) = try run([.json, format])
    #expect(summary.failures == [])
    let reading = try DocumentReading(try bytes(scratch, "summary.\(format.rawValue)"), part)
    #expect(reading.isWellFormed)
    let quoted = reading.paragraphs.filter { $0.style == style }.map(\.text)
    let wanted = try quotes(scratch)
    #expect(!wanted.isEmpty)
    #expect(quoted == wanted)
    #expect(Set(reading.bookmarks).count == reading.bookmarks.count)
    #expect(reading.bookmarks.contains(Bookmark.name(ofFigure: "respondents")) == true)
    #expect(!reading.alternatives.isEmpty)
    #expect(reading.alternatives.allSatisfy { $0.count > 20 })
  }

  @Test(
    "Archives have no clock in them, and another number of threads gives the same bytes",
    .enabled(if: hasPandoc, "pandoc and librsvg2-bin are not installed"))
  func sameBytes() throws {
    let (one, two) = (try run([.docx, .odt], jobs: 1), try run([.docx, .odt], jobs: 2))
    for name in ["summary.docx", "summary.odt"] {
      let made = try bytes(one.scratch, name)
      #expect(try made == bytes(two.scratch, name))
      let entries = try ArchiveFile.entries(of: made)
      let text = entries.map { String(decoding: $0.content, as: UTF8.self) }.joined()
      #expect(text.contains("2024-05-31T12:00:00Z"))
    }
  }

  @Test(
    "A council's document gives the styles",
    .enabled(if: hasPandoc, "pandoc and librsvg2-bin are not installed"),
    arguments: OfficeFormat.allCases)
  func council(format: OfficeFormat) throws {
    let program = ExternalProgram(
      "pandoc", ["--print-default-data-file", "reference.\(format.rawValue)"])
    var pandoc = program
    pandoc.memoryLimit = nil
    let reference = try pandoc.run(on: [])
    let (scratch, summary) = try run(
      [.docx, .odt], references: [("house.\(format.rawValue)", reference)])
    #expect(summary.failures == [])
    let made = try ArchiveFile.entries(of: bytes(scratch, "summary.\(format.rawValue)"))
    let styles = made.first { $0.name.hasSuffix("styles.xml") }?.content ?? []
    let text = String(decoding: styles, as: UTF8.self)
    // A style that pandoc's own document has, and one that only ours has.
    #expect(text.contains(format == .docx ? "w:styleId=\"Abstract\"" : "style:name=\"Footnote\""))
    #expect(text.contains(format == .docx ? "\"NumberedParagraph\"" : "\"Numbered_20_Paragraph\""))
  }

  @Test(
    "What is no document is refused before anything is written",
    arguments: [("house.txt", ".docx or .odt"), ("house.docx", "no DOCX document")])
  func noReference(name: String, message: String) throws {
    let error = #expect(throws: StudyError.self) {
      _ = try run([.docx], references: [(name, Array("nothing".utf8))])
    }
    #expect(error?.messages.first?.contains(message) == true)
  }

  @Test(
    "LibreOffice opens both, and its PDF is tagged: headers with a scope, pictures with a text",
    .enabled(if: hasPandoc && hasOffice, "pandoc or LibreOffice is not installed"))
  func office() throws {
    let (scratch, summary) = try run([.docx, .odt, .pdf])
    #expect(summary.failures == [])
    let pdf = String(decoding: try bytes(scratch, "summary.pdf"), as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-"))
    for mark in [
      "/Marked true", "/Scope/Row", "/Scope/Column", "/S/H1", "/S/Figure", "/Alt", "/Lang(en-GB)",
      "<pdfuaid:part>1", "D:20240531120000",
    ] { #expect(pdf.contains(mark), "\(mark)") }
    let again = try run([.pdf], jobs: 2)
    #expect(try bytes(scratch, "summary.pdf") == bytes(again.scratch, "summary.pdf"))
    var office = ExternalProgram(
      "soffice",
      [
        "-env:UserInstallation=file://\(scratch.path)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", scratch.path, "\(scratch.path)/out/publish/summary.docx",
      ])
    office.environment = ["HOME=\(scratch.path)"]
    office.passesPath = true
    office.memoryLimit = nil
    office.seconds = 300
    _ = try office.run(on: [])
    let opened = try FileSystem.read("\(scratch.path)/summary.pdf")
    #expect(opened.starts(with: Array("%PDF-".utf8)))
  }
}
