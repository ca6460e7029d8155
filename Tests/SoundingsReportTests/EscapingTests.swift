import SoundingsReport
import Testing

@Suite("No text escapes into the format")
struct EscapingTests {
  /// A document that holds the text wherever a document holds text.
  private func document(_ text: String) -> ReportDocument {
    var document = ReportDocument(title: text)
    document.titleBlock = [(text, text)]
    document.banners = [Banner(.draft, [.text(text)], items: [[.strong(text)]])]
    document.parts = [
      Part(
        number: 1, id: text, title: text,
        blocks: [
          .heading(level: 3, id: text, text: text),
          .paragraph([.text(text), .figure(text, id: text), .link(text, to: text)]),
          .list([[.text(text)]], ordered: true), .missing([.text(text)]),
          .quotes([
            Verbatim(
              comment: text, pieces: [.words(text), .masked(reason: text)], attribution: text)
          ]),
          .table(
            Table(
              id: text, caption: text,
              columns: [.init(text, .text), .init(text, group: text)],
              rows: [Table.Row([Table.Cell(text), Table.Cell(text, figure: text)])], notes: [text])),
          .chart(
            Chart(
              id: text, title: text,
              drawing: .bars([.init(label: text, value: 1, text: text)], unit: .count),
              table: text)),
        ])
    ]
    return document
  }

  @Test("The tags of a page are those of a harmless page", arguments: UInt64(1)...60)
  func tags(seed: UInt64) {
    var random = SplitMix(seed: seed)
    // Not empty: a header cell without a text is written as a plain cell.
    let text = random.hostileText() + "x"
    let page = HTMLWriter.write(document(text))
    let harmless = HTMLWriter.write(document("word"))
    #expect(tagNames(page) == tagNames(harmless), "\(text.debugDescription)")
    #expect(!page.contains("<script"))
    for scalar in page.unicodeScalars where scalar.properties.generalCategory == .control {
      #expect(scalar == "\n" || scalar == "\t")
    }
  }

  /// Names of tags in order; lines of labels may vary with the text's length, so that text
  /// elements of a drawing and attributes of layout are left out.
  private func tagNames(_ html: String) -> [Substring] {
    let body = html.firstRange(of: "<body>").map { html[$0.lowerBound...] } ?? html[...]
    return body.split(separator: "<").dropFirst(0)
      .map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" } }
      .filter { $0 != "text" && $0 != "/text" && $0 != "line" && $0 != "" }
      // Whether a table scrolls depends on its width.
      .filter { $0 != "div" && $0 != "/div" }
  }

  @Test(
    "Attributes hold no quote, angle bracket or line end of the text", arguments: UInt64(1)...60)
  func attributes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let page = HTMLWriter.write(document(random.hostileText()))
    let body = page.firstRange(of: "<body>").map { page[$0.lowerBound...] } ?? ""
    for tag in body.split(separator: "<") {
      guard let end = tag.firstIndex(of: ">") else {
        Issue.record("a tag without an end")
        continue
      }
      #expect(tag[..<end].count { $0 == "\"" } % 2 == 0)
      #expect(!tag[tag.index(after: end)...].contains(">"))
    }
  }

  @Test("Ids stay apart, and hold nothing but plain characters")
  func identifiers() {
    let ids = ["a/b", "a-b", "a b", "a~20b", "_a", "", "ä", "a\"b", "4.10"]
    var document = ReportDocument(title: "t")
    document.parts = ids.enumerated().map { Part(number: $0, id: $1, title: "") }
    let html = HTMLWriter.write(document)
    let found = html.split(separator: "class=\"part\" id=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(Set(found).count == ids.count)
    #expect(
      found.allSatisfy {
        $0.utf8.allSatisfy {
          $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<")
        }
      })
  }

  @Test("A title cannot leave the style sheet")
  func styleString() {
    let html = HTMLWriter.write(ReportDocument(title: "x\"}</style><b>\\\n{"))
    #expect(
      html.firstRange(of: "</style>").map { html[$0.upperBound...].hasPrefix("\n</head>") } == true)
    #expect(html.contains("\"x\\22 \\7D \\3C \\2F style\\3E \\3C b\\3E \\5C \\A \\7B \""))
  }

  @Test("Characters that markup forbids show as signs; line ends become LF")
  func visible() {
    #expect(VisibleText.of("a\u{0}\u{7F}\u{85}\r\nb\rc\n") == "a\u{2400}\u{2421}\u{FFFD}\nb\nc\n")
    #expect(VisibleText.of("\u{202E}\u{2028}é") == "\u{202E}\u{2028}é")
  }

  @Test("The id of a figure stands at its first printing only")
  func figureIds() {
    let html = HTMLWriter.write(SmallSample.document)
    #expect(html.split(separator: "data-figure=\"theme/workload/november\"").count == 3)
    #expect(html.split(separator: "id=\"f-theme/workload/november\"").count == 2)
  }

  @Test("The ids of comments are never published")
  func commentIds() {
    #expect(!HTMLWriter.write(SmallSample.document).contains("secret-id"))
    #expect(!MarkdownWriter.write(SmallSample.document).contains("secret-id"))
  }

  @Test("Each id of a rich page stands once")
  func uniqueIds() {
    let html = HTMLWriter.write(RichSample.document)
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 50)
    #expect(Set(ids).count == ids.count)
  }
}
