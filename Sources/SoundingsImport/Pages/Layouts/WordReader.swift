/// Reads a page that a word processor saved: its paragraphs, headings, list items and tables as a
/// letter.
struct WordReader {
  private(set) var letter = Letter()
  /// Where the paragraphs stand in the page.
  private(set) var taken: [Range<Int>] = []
  private static let furthestDate = 12

  init(_ tree: PageTree, _ lines: PageLines) {
    var node = 0
    var ordinal = 0
    while node < tree.count {
      guard let name = tree.name(node), isParagraph(name, tree, node) else {
        node += 1
        continue
      }
      let range = tree.inside(node)
      let text = name == .tr ? Self.row(node, tree) : Self.withoutBullet(tree.text(of: node))
      if !text.isEmpty {
        ordinal += 1
        letter.paragraphs.append(
          .init(
            text: text, isHeading: Self.isHeading(tree, node, text),
            style: ordinal == 1 && name == .h1 ? .title : Self.style(tree, node),
            place: Letter.Place(paragraph: ordinal),
            line: lines.line(at: tree.source(node).lowerBound)))
        taken.append(tree.source(node))
      }
      node = max(range.upperBound, node + 1)
    }
    // Text that stands in no paragraph.
    if letter.paragraphs.isEmpty, let body = tree.elements([.body], in: 0..<tree.count).first {
      for text in tree.text(of: body).split(separator: "\n") {
        letter.paragraphs.append(
          .init(
            text: String(text), place: Letter.Place(paragraph: letter.paragraphs.count + 1),
            line: lines.line(at: tree.source(body).lowerBound)))
      }
      taken.append(tree.source(body))
    }
    letter.date =
      letter.paragraphs.prefix(Self.furthestDate).lazy.compactMap { Self.date($0.text) }
      .first
    // A heading further down is that of a part.
    letter.subject = letter.paragraphs.first.flatMap { $0.isHeading ? $0.text : nil }
  }

  private static func style(_ tree: PageTree, _ node: Int) -> Letter.Paragraph.Style {
    if tree.hasClass(node, "msotitle") { return .title }
    let isQuotation =
      tree.name(node) == .blockquote || tree.hasClass(node, "msoquote")
      || tree.hasClass(node, "msointensequote") || tree.hasClass(node, "msoblocktext")
    return isQuotation ? .quotation : .plain
  }

  /// A row of a table is a paragraph, unless it holds several in one cell: then it is layout.
  private func isParagraph(_ name: ElementName, _ tree: PageTree, _ node: Int) -> Bool {
    switch name {
    case .p, .li, .pre, .dt, .dd: return true
    case .tr:
      let cells = tree.children(node).filter { tree.name($0) == .td || tree.name($0) == .th }
      return cells.count > 1
        && !cells.contains { cell in
          let blocks: Set<ElementName> = [.p, .li, .tr, .div]
          return tree.inside(cell).lazy.filter { tree.name($0).map(blocks.contains) ?? false }
            .dropFirst(2).first != nil
        }
    case .div, .blockquote, .center, .td, .th:
      let blocks = tree.inside(node).contains { inner in
        tree.name(inner)?.flow == .block || tree.name(inner)?.flow == .cell
      }
      return !blocks
    default: return name.isHeading
    }
  }

  /// The cells of a row with tabs between; a cell of several lines has them in one.
  private static func row(_ node: Int, _ tree: PageTree) -> String {
    tree.children(node).filter { tree.name($0) == .td || tree.name($0) == .th }
      .map { tree.text(of: $0).split(separator: "\n").joined(separator: " ") }
      .joined(separator: "\t").trimmed
  }

  /// What marks an item of a list is no word: a bullet in another font, with hard spaces after it.
  private static func withoutBullet(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["·", "•", "§", "o", "\u{F0B7}", "\u{F0A7}", "–", "-"]
    let scalars = text.unicodeScalars
    guard let first = scalars.first, marks.contains(first) else { return text }
    let rest = scalars.dropFirst()
    // A hyphen and a space can be prose; hard spaces are Word's.
    guard let next = rest.first, next == "\u{A0}" else { return text }
    return String(String.UnicodeScalarView(rest)).trimmed
  }

  /// By the element, by Word's class, or a short paragraph that is all bold.
  private static func isHeading(_ tree: PageTree, _ node: Int, _ text: String) -> Bool {
    guard let name = tree.name(node), text.utf8.count <= 160, !text.contains("\n") else {
      return false
    }
    if name.isHeading { return true }
    guard name == .p || name == .div else { return false }
    if tree.hasClass(node, "msotitle") || tree.hasClass(node, "heading") { return true }
    guard let last = text.unicodeScalars.last, !".,;".unicodeScalars.contains(last) else {
      return false
    }
    let bold = tree.elements([.b, .strong], in: tree.inside(node))
    guard let first = bold.first else { return false }
    let letters = bold.reduce(0) { $0 + tree.text(of: $1).utf8.count }
    return tree.text(of: first) == text || letters >= text.utf8.count
  }

  /// `Date: 6 November 2006`, or a line that is a date.
  static func date(_ text: String) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    let rest = String(Substring(text).split(at: ":").after ?? Substring(text)).trimmed
    return [text, rest].first { WrittenDate($0) != nil }
  }
}
