/// The text of a letter or message that is HTML, as paragraphs.
final class LetterPage: HTMLHandler {
  private var paragraphs: [Letter.Paragraph] = []
  private var flow = FlowText()
  private var heading: Int?
  private var hidden = 0
  /// What is open and is quoted from another message: the names of elements, and whether each is.
  private var open: [(name: ElementName, isQuote: Bool)] = []
  private var quotes = 0
  /// Elements nested deeper are not remembered; nothing depends on them but the depth of quotes.
  private static let deepest = 10_000

  /// Nothing is fetched; time is linear.
  static func paragraphs(of page: String) -> [Letter.Paragraph] {
    let reader = LetterPage()
    _ = HTMLParser.parse(Array(page.utf8), with: reader)
    reader.flush()
    return reader.paragraphs
  }

  func start(_ element: HTMLElement) {
    let kind = element.name.flow
    if kind == .hidden {
      hidden += 1
      return
    }
    if element.name == .blockquote || element.name == .div {
      edge(of: element.name)
      let isQuote = Self.isQuote(element)
      if isQuote { flush() }
      if open.count < Self.deepest {
        open.append((element.name, isQuote))
        if isQuote { quotes += 1 }
      }
      return
    }
    switch kind {
    case .lineBreak: flow.breakLine()
    case .cell: flow.breakCell()
    case .block: edge(of: element.name)
    case .hidden, .inline: break
    }
    heading = Self.level(element.name) ?? heading
  }

  func end(_ name: ElementName, at offset: Int) {
    switch name.flow {
    case .hidden: hidden = max(0, hidden - 1)
    case .block:
      edge(of: name)
      if Self.level(name) != nil { heading = nil }
      if name == .blockquote || name == .div, let last = open.last, last.name == name {
        open.removeLast()
        if last.isQuote {
          flush()
          quotes -= 1
        }
      }
    case .lineBreak, .cell, .inline: break
    }
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    if hidden == 0 { flow.append(bytes) }
  }

  /// Rows and divisions are lines; the other blocks are paragraphs.
  private func edge(of name: ElementName) {
    switch name {
    case .div, .tr: flow.breakBlock()
    default: flush()
    }
  }

  private func flush() {
    let text = flow.takeTrimmed()
    for var paragraph in TextParagraphs.cut(text, line: 0) {
      if quotes > 0 {
        paragraph.text = paragraph.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { "> \($0)" }.joined(separator: "\n")
      }
      paragraph.place = Letter.Place(paragraph: paragraphs.count + 1)
      if let heading {
        paragraph.isHeading = true
        paragraph.level = heading
      }
      paragraphs.append(paragraph)
    }
  }

  private static func level(_ name: ElementName) -> Int? {
    [ElementName.h1, .h2, .h3, .h4, .h5, .h6].firstIndex(of: name).map { $0 + 1 }
  }

  /// The ways in which mail programs mark the message that is answered.
  private static func isQuote(_ element: HTMLElement) -> Bool {
    if element.name == .blockquote, element.attribute("type") == "cite" { return true }
    return element.hasClass("gmail_quote") || element.hasClass("yahoo_quoted")
      || element.hasClass("moz-cite") || element.hasClass("protonmail_quote")
  }
}
