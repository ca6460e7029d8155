/// The officers' own words: Markdown (CommonMark) as blocks of the report.
public enum OfficersText {
  /// Reads paragraphs, lists, headings, emphasis and code; headings become headings below the part's
  /// own, links keep their text, raw HTML and images are left out.
  ///
  /// - Parameter anchor: what headings' anchors begin with, so that they differ between parts.
  public static func blocks(markdown: String, anchor: String) -> [Block] {
    var reader = Reader(anchor: anchor)
    CMarkTree(markdown: markdown).forEachChild { reader.block($0) }
    return reader.blocks
  }

  private struct Reader {
    let anchor: String
    var blocks: [Block] = []
    var headings = 0

    mutating func block(_ node: CMarkNode) {
      switch node.kind {
      case .heading:
        headings += 1
        blocks.append(
          .heading(level: 3, id: "\(anchor)-\(headings)", text: inlines(node).map(\.text).joined()))
      case .paragraph:
        let content = inlines(node)
        if !content.isEmpty { blocks.append(.paragraph(content)) }
      case .list(let ordered):
        var items: [[Inline]] = []
        node.forEachChild { item in
          var content: [Inline] = []
          item.forEachChild { part in
            if !content.isEmpty { content.append(.text(" ")) }
            content += inlines(part)
          }
          items.append(content)
        }
        blocks.append(.list(items, ordered: ordered))
      case .code(let text): blocks.append(.paragraph([.text(text)]))
      case .quote: node.forEachChild { block($0) }
      default: break
      }
    }

    func inlines(_ node: CMarkNode) -> [Inline] {
      var result: [Inline] = []
      node.forEachChild { child in
        switch child.kind {
        case .text(let text): result.append(.text(text))
        case .code(let text): result.append(.text(text))
        case .softBreak, .lineBreak: result.append(.text(" "))
        case .strong: result.append(.strong(inlines(child).map(\.text).joined()))
        default: result += inlines(child)
        }
      }
      return result
    }
  }
}

extension Inline {
  var text: String {
    switch self {
    case .text(let text), .strong(let text), .figure(let text, _), .link(let text, _),
      .inserted(let text), .deleted(let text):
      text
    case .reference: "the table"
    }
  }
}
