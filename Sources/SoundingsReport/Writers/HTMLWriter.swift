/// Writes a report as one HTML file that needs no script and loads nothing.
///
/// WCAG 2.2 AA: landmarks, a skip link, headings in order, tables with captions and scoped headers,
/// regions that scroll by keyboard, and text alternatives for charts. The page forbids itself all
/// but its own style sheet (Content-Security-Policy), so that nothing that a respondent typed could
/// load or run.
public enum HTMLWriter {
  /// The whole file, UTF-8 with LF line ends; the same document gives the same bytes.
  public static func write(_ document: ReportDocument) -> String {
    var page = HTMLPage(document)
    page.write()
    return page.html
  }
}

/// A page that is being written, with what it must remember on the way.
struct HTMLPage {
  let document: ReportDocument
  let index: DocumentIndex
  var html = ""
  /// Figures printed so far: only the first printing carries the id.
  var figures: Set<String> = []
  var anchors: Set<String> = []
  /// The level of the last heading, so that none is skipped.
  var level = 1
  /// The level of the first heading below the page's own.
  var topLevel = 3
  /// Where a link to an anchor leads; nil where nothing stands there, and only its words are written.
  var address: (String) -> String? = { "#" + HTMLText.identifier($0) }

  init(_ document: ReportDocument) {
    self.document = document
    index = DocumentIndex(document)
  }

  mutating func write() {
    writeHead()
    html += "<body>\n<a class=\"skip\" href=\"#_main\">Skip to the report</a>\n"
    html += "<div class=\"page\">\n"
    writeHeader()
    writeContents()
    html += "<main id=\"_main\" tabindex=\"-1\">\n"
    for part in document.parts { write(part) }
    html += "</main>\n</div>\n</body>\n</html>\n"
  }

  private mutating func write(_ part: Part) {
    let startsWide = part.blocks.first?.needsLandscape ?? false
    html += "<section class=\"part\(startsWide ? " wide" : "")\" id=\"\(claim(part.id))\">\n"
    html += "<h2><span class=\"no\">"
    html += "\(part.number)</span> \(HTMLText.escaped(part.title))</h2>\n"
    level = 2
    var place = 0
    while place < part.blocks.count {
      let block = part.blocks[place]
      place += 1
      if case .heading = block, place < part.blocks.count, part.blocks[place].needsLandscape {
        // A heading goes to the landscape page of its table.
        html += "<div class=\"wide\">\n"
        write(block)
        write(part.blocks[place])
        html += "</div>\n"
        place += 1
      } else {
        write(block)
      }
    }
    html += "</section>\n"
  }

  /// The id attribute of an anchor; a second claim of the same id gets a suffix.
  mutating func claim(_ id: String) -> String {
    let safe = HTMLText.identifier(id)
    var anchor = safe
    var count = 1
    while !anchors.insert(anchor).inserted {
      count += 1
      anchor = "\(safe)~\(count)"
    }
    return anchor
  }
}

extension Block {
  /// Whether it is a table that would not fit a portrait page in print.
  fileprivate var needsLandscape: Bool {
    if case .table(let table) = self { TableShape(table).isLandscape } else { false }
  }
}
