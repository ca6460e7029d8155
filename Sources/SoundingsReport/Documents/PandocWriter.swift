/// Writes a report as pandoc's document tree, for DOCX and ODT.
///
/// Headings, paragraphs, lists, links and pictures are pandoc's; tables are written in the format itself,
/// since pandoc 2.17 drops row headers and second header rows in ODT and knows no totals. All text goes
/// as strings, never through a reader of markup, so that a quotation keeps its bytes.
public enum PandocWriter {
  /// The same document gives the same bytes.
  public static func write(_ document: ReportDocument, for format: OfficeFormat) -> PandocDocument {
    var page = PandocPage(document, format: format)
    page.write()
    return page.result
  }
}

/// A document that is being written, with what it must remember on the way.
struct PandocPage {
  let document: ReportDocument
  let format: OfficeFormat
  let index: DocumentIndex
  var result: PandocDocument
  var blocks: [JSONValue] = []
  /// Figures printed so far: only the first printing carries the bookmark.
  var figures: Set<String> = []
  var anchors: Set<String> = []
  /// The level of the last heading, so that none is skipped.
  var level = 1
  var isLandscape = false
  /// Bookmarks in tables are numbered from here, far above pandoc's own.
  var bookmarks = 1_000_000
  var tables = 0
  var lists = 0
  /// Styles of cells that are in the result already.
  var cellStyles: Set<String> = []

  init(_ document: ReportDocument, format: OfficeFormat) {
    self.document = document
    self.format = format
    index = DocumentIndex(document)
    result = PandocDocument(format: format)
  }

  mutating func write() {
    writeFront()
    for part in document.parts { write(part) }
    turn(landscape: false)
    let title = VisibleText.of(document.title)
    result.json =
      PandocAST.document(title: title, language: document.language, blocks: blocks).text
  }

  private mutating func write(_ part: Part) {
    level = 1
    // A heading goes to the page of the table that it stands before.
    turn(landscape: part.blocks.first?.wantsLandscape ?? false)
    let bookmark = claim(part.id)
    result.parts.append(PandocDocument.NumberedPart(bookmark: bookmark, number: part.number))
    let heading = PandocAST.header(1, id: bookmark, [PandocAST.string(line(part.title))])
    writeNumbered([heading], depth: 1, start: part.number)
    for (place, block) in part.blocks.enumerated() {
      let next = place + 1 < part.blocks.count ? part.blocks[place + 1] : nil
      if case .heading = block {
        turn(landscape: next?.wantsLandscape ?? false)
      } else {
        turn(landscape: block.wantsLandscape)
      }
      write(block)
    }
  }

  /// Blocks that carry a number of the report: `4` at depth 1, `4.2` at depth 2.
  ///
  /// In OpenDocument numbers belong to lists, which stand around the blocks; in DOCX to paragraphs, which
  /// get theirs when the file is finished.
  mutating func writeNumbered(_ numbered: [JSONValue], depth: Int, start: Int? = nil) {
    guard format == .odt else {
      blocks += numbered
      return
    }
    // Each list goes on from the one before, whatever lists stand between them.
    lists += 1
    let first = start.map { " text:start-value=\"\($0)\"" } ?? ""
    var opening = "<text:list xml:id=\"numbers\(lists)\""
    opening += " text:style-name=\"\(OpenDocumentStyles.numbers)\""
    if lists > 1 { opening += " text:continue-list=\"numbers\(lists - 1)\"" }
    opening += "><text:list-item\(first)>"
    var closing = "</text:list-item></text:list>"
    if depth == 2 {
      opening += "<text:list><text:list-item>"
      closing += closing
    }
    blocks.append(PandocAST.raw(opening, in: format))
    blocks += numbered
    blocks.append(PandocAST.raw(closing, in: format))
  }

  /// The bookmark of an anchor; a second claim of the same one gets a suffix.
  mutating func claim(_ id: String) -> String {
    var name = Bookmark.name(ofAnchor: id)
    var count = 1
    while !anchors.insert(name).inserted {
      count += 1
      name = Bookmark.name(ofAnchor: "\(id)~\(count)")
    }
    return name
  }

  /// A figure's bookmark, at its first printing.
  mutating func bookmark(ofFigure id: String) -> String? {
    figures.insert(id).inserted ? Bookmark.name(ofFigure: id) : nil
  }

  /// The text on one line.
  func line(_ text: String) -> String {
    var line = ""
    line.append(VisibleText.of(text)) { byte in
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") ? " " : nil
    }
    return line
  }
}

extension Block {
  /// Whether it is a table that a portrait page is too narrow for.
  var wantsLandscape: Bool {
    if case .table(let table) = self { ColumnWidths(table).isLandscape } else { false }
  }
}
