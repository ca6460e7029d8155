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

/// The blocks of each page, as pdftotext writes them.
final class PDFBlocks: HTMLHandler {
  private(set) var pages: [[String]] = []
  private var lines: [String] = []
  private var words: [String] = []
  private var word: [UInt8]?

  func start(_ element: HTMLElement) {
    switch element.name {
    case "page": pages.append([])
    case "block": lines = []
    case "line": words = []
    case "word": word = []
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "word":
      let text = String(decoding: word ?? [], as: UTF8.self).trimmed
      if !text.isEmpty { words.append(text) }
      word = nil
    case "line":
      if !words.isEmpty { lines.append(words.joined(separator: " ")) }
      words = []
    case "block":
      if !lines.isEmpty, !pages.isEmpty {
        pages[pages.count - 1].append(lines.joined(separator: "\n"))
      }
      lines = []
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if word != nil { word?.append(copying: bytes) }
  }
}
