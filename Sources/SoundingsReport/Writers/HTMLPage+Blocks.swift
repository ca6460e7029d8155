extension HTMLPage {
  mutating func write(_ block: Block) {
    switch block {
    case .heading(let wanted, let id, let text):
      level = max(topLevel, min(wanted, level + 1, 6))
      html += "<h\(level) id=\"\(claim(id))\">\(HTMLText.escaped(text))</h\(level)>\n"
    case .paragraph(let inlines):
      html += "<p>"
      write(inlines)
      html += "</p>\n"
    case .list(let items, let ordered): writeList(items, ordered: ordered)
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .quotes(let verbatims):
      guard !verbatims.isEmpty else { return }
      html += "<div class=\"quotes\">\n"
      for verbatim in verbatims { write(verbatim) }
      html += "</div>\n"
    case .missing(let inlines):
      html += "<div class=\"missing\" role=\"note\" aria-label=\"Still missing\">\n"
      html += "<p class=\"label\">Still missing</p>\n<p>"
      write(inlines)
      html += "</p>\n</div>\n"
    }
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): html += HTMLText.escaped(text)
      case .strong(let text): html += "<strong>\(HTMLText.escaped(text))</strong>"
      case .figure(let text, let id): writeFigure(text, id: id)
      case .reference(let table):
        html += "<a href=\"#\(HTMLText.identifier(table))\">\(index.name(ofTable: table))</a>"
      case .link(let text, let anchor): writeLink(text, to: anchor)
      case .inserted(let text): writeEdit(text, "ins", label: "added")
      case .deleted(let text): writeEdit(text, "del", label: "removed")
      }
    }
  }

  private mutating func writeLink(_ text: String, to anchor: String) {
    guard let address = address(anchor) else {
      html += HTMLText.escaped(text)
      return
    }
    html += "<a href=\"\(address)\">\(HTMLText.escaped(text))</a>"
  }

  /// A change of words: underlined or struck, and named for those who only hear it.
  private mutating func writeEdit(_ text: String, _ tag: String, label: String) {
    html += "<\(tag)><span class=\"heard\">[\(label): </span>\(HTMLText.escaped(text))"
    html += "<span class=\"heard\">]</span></\(tag)>"
  }

  /// A figure as printed, with its id; the id attribute stands at the first printing only.
  mutating func writeFigure(_ text: String, id: String) {
    html += "<span class=\"f\""
    if figures.insert(id).inserted { html += " id=\"\(claim("f-" + id))\"" }
    html += " data-figure=\"\(HTMLText.escaped(id))\">\(HTMLText.escaped(text))</span>"
  }

  mutating func writeList(_ items: [[Inline]], ordered: Bool) {
    guard !items.isEmpty else { return }
    let tag = ordered ? "ol" : "ul"
    html += "<\(tag)>\n"
    for item in items {
      html += "<li>"
      write(item)
      html += "</li>\n"
    }
    html += "</\(tag)>\n"
  }

  /// A quote; `bdi` keeps directions that a respondent set from what stands around it (UAX #9).
  private mutating func write(_ verbatim: Verbatim) {
    html += "<blockquote>\n<p class=\"words\"><bdi>"
    for piece in verbatim.pieces {
      switch piece {
      case .words(let words): html += HTMLText.escaped(words)
      case .masked(let reason):
        html += "<span class=\"mask\">[\(HTMLText.escaped(reason))]</span>"
      case .elision: html += "<span class=\"elision\">[…]</span>"
      }
    }
    html += "</bdi></p>\n<footer>\(HTMLText.escaped(verbatim.footer))</footer>\n"
    html += "</blockquote>\n"
  }

  private mutating func write(_ chart: Chart) {
    let name = index.charts[chart.id].map { "Chart \($0.number)" } ?? "Chart"
    html += "<figure class=\"chart\" id=\"\(claim(chart.id))\">\n"
    html += "<figcaption><span class=\"no\">\(name)</span> "
    html += "\(HTMLText.escaped(chart.title))</figcaption>\n"
    html +=
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name), drawing\">\n"
    html += SVGChart.svg(for: chart)
    html += "</div>\n"
    if let table = index.tables[chart.table] {
      html += "<p class=\"source\">The same numbers stand in "
      html += "<a href=\"#\(HTMLText.identifier(chart.table))\">Table \(table.number)</a>.</p>\n"
    }
    html += "</figure>\n"
  }
}
