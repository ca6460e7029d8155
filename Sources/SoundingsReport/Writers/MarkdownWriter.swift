/// Writes a report as Markdown: CommonMark with the pipe tables of GitHub's dialect.
///
/// All that a respondent could have typed is escaped, so that the rendered words are the words.
/// Charts become a sentence that points to their table, group headings part of the column's name.
public enum MarkdownWriter {
  /// The whole file, UTF-8 with LF line ends; the same document gives the same bytes.
  public static func write(_ document: ReportDocument) -> String {
    var page = MarkdownPage(index: DocumentIndex(document))
    page.write(document)
    return page.blocks.joined(separator: "\n\n") + "\n"
  }
}

/// The blocks of a Markdown file; a blank line goes between any two.
struct MarkdownPage {
  let index: DocumentIndex
  var blocks: [String] = []
  var level = 1
  private var lastIsList = false

  init(index: DocumentIndex) { self.index = index }

  mutating func write(_ document: ReportDocument) {
    for banner in document.banners { write(banner) }
    blocks.append("# " + MarkdownText.line(document.title))
    if !document.titleBlock.isEmpty {
      blocks.append(
        document.titleBlock
          .map { "- **\(MarkdownText.line($0.label)):** \(MarkdownText.line($0.text))" }
          .joined(separator: "\n"))
    }
    if !document.parts.isEmpty {
      blocks.append("## Contents")
      // Bullets, since an ordered list would count for itself whatever the parts' numbers are.
      blocks.append(
        document.parts
          .map { part in
            "- [\(part.number) \(MarkdownText.line(part.title))](\(fragment(part.id)))"
          }
          .joined(separator: "\n"))
    }
    for part in document.parts {
      blocks.append(anchor(part.id) + "\n\n## \(part.number) \(MarkdownText.line(part.title))")
      level = 2
      write(part.blocks)
    }
  }

  mutating func write(_ blocks: [Block]) {
    lastIsList = false
    for block in blocks {
      write(block)
      if case .list = block { lastIsList = true } else { lastIsList = false }
    }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .heading(let wanted, let id, let text):
      level = max(3, min(wanted, level + 1, 6))
      if index.linked.contains(id) { blocks.append(anchor(id)) }
      blocks.append(String(repeating: "#", count: level) + " " + MarkdownText.line(text))
    case .paragraph(let inlines): blocks.append(MarkdownText.guardedStart(text(of: inlines)))
    case .list(let items, let ordered): writeList(items, ordered: ordered)
    case .table(let table): write(table)
    case .chart(let chart):
      let number = index.charts[chart.id].map { " \($0.number)" } ?? ""
      let source =
        index.tables[chart.table].map {
          " The numbers are in [Table \($0.number)](\(fragment(chart.table)))."
        } ?? ""
      blocks.append("*Chart\(number): \(MarkdownText.sentence(chart.title))*\(source)")
    case .quotes(let verbatims): for verbatim in verbatims { write(verbatim) }
    case .missing(let inlines): blocks.append("> **Still missing:** " + text(of: inlines))
    }
  }

  mutating func write(_ banner: Banner) {
    var lines = ["> **\(banner.kind.label).** " + text(of: banner.text)]
    if !banner.items.isEmpty {
      lines.append(">")
      lines += banner.items.map { "> - " + MarkdownText.guardedStart(text(of: $0)) }
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  private mutating func writeList(_ items: [[Inline]], ordered: Bool) {
    guard !items.isEmpty else { return }
    // Two lists in a row would be one (CommonMark 0.31 §5.3).
    if lastIsList { blocks.append("<!-- -->") }
    let lines = items.enumerated().map { place, item in
      (ordered ? "\(place + 1). " : "- ") + MarkdownText.guardedStart(text(of: item))
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  private mutating func write(_ verbatim: Verbatim) {
    var words = ""
    for piece in verbatim.pieces {
      switch piece {
      case .words(let text): words += MarkdownText.escaped(VisibleText.of(text))
      case .masked(let reason): words += "\\[\(MarkdownText.line(reason))\\]"
      case .elision: words += "\\[…\\]"
      }
    }
    var quote = MarkdownText.hardLines(words).map { $0.isEmpty ? ">" : "> " + $0 }
    quote += [">", "> — " + MarkdownText.line(verbatim.footer)]
    blocks.append(quote.joined(separator: "\n"))
  }

  func text(of inlines: [Inline]) -> String {
    var markdown = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .figure(let text, _): markdown += MarkdownText.line(text)
      case .strong(let text): markdown += MarkdownText.strong(text)
      case .link(let text, let anchor):
        markdown += "[\(MarkdownText.line(text))](\(fragment(anchor)))"
      case .reference(let table):
        markdown += "[\(index.name(ofTable: table))](\(fragment(table)))"
      // As tags, since signs for it need a space or a letter on the right side (CommonMark §6.2).
      case .inserted(let text): markdown += "<ins>\(MarkdownText.line(text))</ins>"
      case .deleted(let text): markdown += "<del>\(MarkdownText.line(text))</del>"
      }
    }
    return markdown
  }

  func anchor(_ id: String) -> String { "<a id=\"\(HTMLText.identifier(id))\"></a>" }

  private func fragment(_ id: String) -> String { "#" + HTMLText.identifier(id) }
}
