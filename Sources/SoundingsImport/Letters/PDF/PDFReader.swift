/// Reads a PDF through the program pdftotext of poppler.
///
/// Blocks, lines and words come apart (`-bbox-layout`): a block is a paragraph, and a hyphen at a line's
/// end stays, where the plain output would drop both.
enum PDFReader {
  static let program = ExternalProgram(
    "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-q", "-", "-"])

  static func read(_ bytes: [UInt8]) -> Letter {
    var letter = Letter()
    let output: [UInt8]
    do throws(ProgramError) {
      output = try program.run(on: bytes)
    } catch {
      letter.leaveUnread(error, package: "poppler-utils", instead: "save its text as DOCX or TXT")
      return letter
    }
    let handler = PDFBlocks()
    _ = HTMLParser.parse(DecodedText(output).bytes, with: handler)
    letter.paragraphs = PDFPages.paragraphs(of: handler.pages, context: &letter.context)
    if letter.paragraphs.isEmpty, letter.context.isEmpty {
      letter.note(
        "scanned-pdf",
        "\(handler.pages.count) pages without text: they are pictures, so the words must be typed in "
          + "or recognised first")
      letter.state = .unread
    }
    return letter
  }
}

/// The blocks of each page, as pdftotext writes them: blocks of lines of words, each with a tag of its
/// own, so that a start is also the end of what was open.
final class PDFBlocks: HTMLHandler {
  private(set) var pages: [[String]] = []
  private var lines: [String] = []
  private var words: [String] = []
  private var word: [UInt8]?

  func start(_ element: HTMLElement) {
    switch element.tagName {
    case "page":
      endBlock()
      pages.append([])
    case "block": endBlock()
    case "line": endLine()
    case "word":
      endWord()
      word = []
    default: break
    }
  }

  func end(_ name: ElementName, at offset: Int) {
    if name == .body || name == .html { endBlock() }
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    if word != nil { word?.append(copying: bytes) }
  }

  private func endWord() {
    let text = String(decoding: word ?? [], as: UTF8.self).trimmed
    if !text.isEmpty { words.append(text) }
    word = nil
  }

  private func endLine() {
    endWord()
    if !words.isEmpty { lines.append(words.joined(separator: " ")) }
    words = []
  }

  private func endBlock() {
    endLine()
    if !lines.isEmpty, !pages.isEmpty {
      pages[pages.count - 1].append(lines.joined(separator: "\n"))
    }
    lines = []
  }
}
