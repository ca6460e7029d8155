import SoundingsReport
import Testing

@Suite("Markdown renders as the words that it is")
struct MarkdownTests {
  /// Takes escapes away as CommonMark does (§2.4), and knows no other markup.
  private func rendered(_ markdown: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in markdown.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(scalar)
        isEscaped = false
      }
    }
    return String(text)
  }

  private func words(_ text: String) -> [String] {
    VisibleText.of(text).split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
  }

  private func quote(_ text: String) -> [Substring] {
    var document = ReportDocument(title: "t")
    document.parts = [
      Part(
        number: 1, id: "a", title: "t",
        blocks: [.quotes([Verbatim(comment: "", pieces: [.words(text)], attribution: "A")])])
    ]
    return MarkdownWriter.write(document)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "## 1 t" }.dropFirst(2).dropLast(3)
  }

  @Test("A quote has the words of the comment", arguments: UInt64(1)...200)
  func quotes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = random.hostileText()
    let lines = quote(text)
    #expect(lines.allSatisfy { $0.hasPrefix(">") })
    // A backslash at the end of a line is a hard break.
    let body = lines.map { line -> String in
      let content = line.dropFirst(line.hasPrefix("> ") ? 2 : 1)
      let slashes = content.reversed().prefix { $0 == "\\" }.count
      return rendered(slashes % 2 == 1 ? content.dropLast() : content)
    }
    #expect(words(body.joined(separator: "\n")) == words(text), "\(text.debugDescription)")
  }

  @Test("Nothing that means something stands bare", arguments: UInt64(1)...200)
  func bare(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for line in quote(random.hostileText()) {
      let content = line.dropFirst(2)
      var isEscaped = false
      for (place, scalar) in content.unicodeScalars.enumerated() {
        if !isEscaped {
          #expect(!"*_`#<>[]|~$@".unicodeScalars.contains(scalar), "\(line)")
          if place == 0 { #expect(!"-+=: \t".unicodeScalars.contains(scalar), "\(line)") }
        }
        isEscaped = scalar == "\\" && !isEscaped
      }
      let afterDigits = content.drop { $0.isASCII && $0.isNumber }
      if afterDigits.count < content.count {
        #expect(!afterDigits.hasPrefix(".") && !afterDigits.hasPrefix(")"), "\(line)")
      }
    }
  }

  @Test(
    "Hard cases",
    arguments: [
      ("# a", "> \\# a"), ("- a", "> \\- a"), ("12) a", "> 12\\) a"), ("a\nb", "> a\\\n> b"),
      ("a\n\nb", "> a\n>\n> b"), ("a\\\nb", "> a\\\\\\\n> b"), ("R&D, R & D", "> R\\&D, R & D"),
      ("http://a.b www.c.d e@f.g", "> http\\://a.b www\\.c.d e\\@f.g"), ("    code", "> code"),
      ("12 cats, 3.5", "> 12 cats, 3.5"), ("wow!", "> wow!"),
    ])
  func cases(text: String, markdown: String) {
    #expect(quote(text).joined(separator: "\n") == markdown)
  }

  @Test("A cell stays one cell")
  func cell() {
    var document = ReportDocument(title: "t")
    document.parts = [
      Part(
        number: 1, id: "a", title: "t",
        blocks: [
          .table(
            Table(
              id: "t", caption: "c", columns: [.init("a|b", .text)],
              rows: [Table.Row([Table.Cell("x\\|y\nz")])], notes: ["\t   not code "]))
        ])
    ]
    #expect(
      MarkdownWriter.write(document).hasSuffix(
        "| a\\|b |\n| --- |\n| x\\\\\\|y z |\n\n*not code* \n"))
  }
}
