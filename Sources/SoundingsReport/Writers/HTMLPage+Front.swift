extension HTMLPage {
  /// All up to the body: what the page is, what it may do, how it looks.
  ///
  /// - Parameter style: what a page has besides the style of all pages.
  mutating func writeHead(style: String = "") {
    let title = HTMLText.escaped(document.title)
    html += """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(document.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.screen)
      \(HTMLStyle.print)
      \(HTMLStyle.runningHeader(title: document.title, notice: document.runningNotice))\(style)
      </style>
      </head>

      """
  }

  /// Title block and banners.
  mutating func writeHeader() {
    html += "<header>\n"
    for banner in document.banners { write(banner) }
    html += "<h1>\(HTMLText.escaped(document.title))</h1>\n"
    if !document.titleBlock.isEmpty {
      html += "<dl class=\"title-block\">\n"
      for (label, text) in document.titleBlock {
        html += "<div><dt>\(HTMLText.escaped(label))</dt>"
        html += "<dd>\(HTMLText.escaped(text))</dd></div>\n"
      }
      html += "</dl>\n"
    }
    html += "</header>\n"
  }

  /// The numbered parts, each with the headings just below it.
  mutating func writeContents() {
    html += "<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">Contents</h2>\n"
    html += "<ol>\n"
    for part in document.parts {
      html += "<li><a href=\"#\(HTMLText.identifier(part.id))\">"
      html += "<span class=\"no\">\(part.number)</span> "
      html += "<span class=\"name\">\(HTMLText.escaped(part.title))</span></a>"
      let headings = part.blocks.compactMap { block -> (id: String, text: String)? in
        if case .heading(3, let id, let text) = block { (id, text) } else { nil }
      }
      if headings.count > 1 {
        html += "\n<ol>\n"
        for heading in headings {
          html += "<li><a href=\"#\(HTMLText.identifier(heading.id))\">"
          html += "\(HTMLText.escaped(heading.text))</a></li>\n"
        }
        html += "</ol>\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</nav>\n"
  }

  mutating func write(_ banner: Banner) {
    let label = banner.kind.label
    html += "<div class=\"banner \(banner.kind.rawValue)\" role=\"note\" aria-label=\"\(label)\">\n"
    html += "<p class=\"label\">\(label)</p>\n<p>"
    write(banner.text)
    html += "</p>\n"
    if !banner.items.isEmpty { writeList(banner.items, ordered: false) }
    html += "</div>\n"
  }
}
