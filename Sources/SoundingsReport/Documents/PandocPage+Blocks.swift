extension PandocPage {
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let wanted, let id, let text):
      level = max(2, min(wanted - 1, level + 1, 6))
      blocks.append(PandocAST.header(level, id: claim(id), [PandocAST.string(line(text))]))
    case .paragraph(let inlines):
      let style = format.styleName("Numbered Paragraph")
      writeNumbered([PandocAST.styled(style, [nodes(of: inlines)])], depth: 2)
    case .list(let items, let ordered): writeList(items, ordered: ordered)
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .quotes(let verbatims): for verbatim in verbatims { write(verbatim) }
    case .missing(let inlines):
      let label = PandocAST.strong([PandocAST.string("Still missing: ")])
      blocks.append(
        PandocAST.styled(format.styleName("Still Missing"), [[label] + nodes(of: inlines)]))
    }
  }

  mutating func nodes(of inlines: [Inline]) -> [JSONValue] {
    var nodes: [JSONValue] = []
    for inline in inlines {
      switch inline {
      case .text(let text): nodes.append(PandocAST.string(line(text)))
      case .strong(let text): nodes.append(PandocAST.strong([PandocAST.string(line(text))]))
      case .figure(let text, let id):
        let words = PandocAST.string(line(text))
        nodes.append(bookmark(ofFigure: id).map { PandocAST.span($0, [words]) } ?? words)
      case .link(let text, let anchor):
        nodes.append(
          PandocAST.link(
            [PandocAST.string(line(text))], to: Bookmark.name(ofAnchor: anchor)))
      case .reference(let table):
        nodes.append(
          PandocAST.link(
            [PandocAST.string(index.name(ofTable: table))], to: Bookmark.name(ofAnchor: table)))
      case .inserted(let text):
        nodes.append(PandocAST.underline([PandocAST.string(line(text))]))
      case .deleted(let text):
        nodes.append(PandocAST.struck([PandocAST.string(line(text))]))
      }
    }
    return nodes
  }

  mutating func writeList(_ items: [[Inline]], ordered: Bool) {
    guard !items.isEmpty else { return }
    let items = items.map { nodes(of: $0) }
    blocks.append(ordered ? PandocAST.numbered(items) : PandocAST.bullets(items))
  }

  /// A quote in one paragraph, its line ends as they are; who is quoted stands in the next.
  private mutating func write(_ verbatim: Verbatim) {
    var nodes: [JSONValue] = []
    for piece in verbatim.pieces {
      switch piece {
      case .words(let words): nodes += lines(of: VisibleText.of(words))
      case .masked(let reason): nodes.append(PandocAST.string("[\(line(reason))]"))
      case .elision: nodes.append(PandocAST.string("[…]"))
      }
    }
    blocks.append(PandocAST.styled(format.styleName("Block Text"), [nodes]))
    blocks.append(
      PandocAST.styled(
        format.styleName("Quotation Source"), [[PandocAST.string(line(verbatim.footer))]]))
  }

  /// Words of a quote: line ends and tabs become what the formats have for them.
  private func lines(of text: String) -> [JSONValue] {
    var nodes: [JSONValue] = []
    var words = ""
    func flushed(_ words: String) -> [JSONValue] { words.isEmpty ? [] : [PandocAST.string(words)] }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        nodes += flushed(words) + [PandocAST.lineBreak]
        words = ""
      case "\t":
        let tab = format == .docx ? "<w:r><w:tab/></w:r>" : "<text:tab/>"
        nodes += flushed(words) + [PandocAST.rawInline(tab, in: format)]
        words = ""
      default: words.unicodeScalars.append(scalar)
      }
    }
    return nodes + flushed(words)
  }

  private mutating func write(_ chart: Chart) {
    let name = index.charts[chart.id].map { "Chart \($0.number)" } ?? "Chart"
    let title = line(chart.title)
    blocks.append(
      PandocAST.styled(
        format.styleName("Image Caption"),
        [[PandocAST.span(claim(chart.id), [PandocAST.string("\(name)  \(title)")])]]))
    let picture = PandocDocument.Picture(
      file: "chart-\(result.pictures.count + 1).svg", svg: SVGChart.svg(for: chart), name: name,
      title: title, description: line(SVGChart.description(of: chart)))
    result.pictures.append(picture)
    let width = isLandscape ? "19cm" : "16.5cm"
    blocks.append(
      PandocAST.styled(
        format.styleName("Figure"),
        [[PandocAST.image(picture.file, width: width, alternative: picture.alternative)]]))
    guard let table = index.tables[chart.table] else { return }
    blocks.append(
      PandocAST.styled(
        format.styleName("Table Note"),
        [
          [
            PandocAST.string("The same numbers stand in "),
            PandocAST.link(
              [PandocAST.string("Table \(table.number)")],
              to: Bookmark.name(ofAnchor: chart.table)), PandocAST.string("."),
          ]
        ]))
  }
}
