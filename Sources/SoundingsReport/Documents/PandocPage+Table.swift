extension PandocPage {
  /// A table with its caption before it and its notes after it.
  mutating func write(_ table: Table) {
    let number = index.tables[table.id].map { "Table \($0.number)" }
    let caption = (number.map { $0 + "  " } ?? "") + line(table.caption)
    blocks.append(
      PandocAST.styled(
        format.styleName("Table Caption"),
        [[PandocAST.span(claim(table.id), [PandocAST.string(caption)])]]))
    if !table.columns.isEmpty {
      tables += 1
      let xml: String
      switch format {
      case .docx: xml = openXML(table, caption: caption)
      case .odt: xml = openDocument(table, name: number ?? "Table of \(tables)")
      }
      blocks.append(PandocAST.raw(xml, in: format))
    }
    guard !table.notes.isEmpty else { return }
    blocks.append(
      PandocAST.styled(
        format.styleName("Table Note"), table.notes.map { [PandocAST.string(line($0))] }))
  }

  /// Begins a page the other way round, where it is not the way the page is already.
  mutating func turn(landscape: Bool) {
    guard landscape != isLandscape else { return }
    switch format {
    case .docx:
      // A section ends with a paragraph of its own; its pages are worked out when the file is finished.
      let way = isLandscape ? "landscape" : "portrait"
      blocks.append(
        PandocAST.raw(
          "<w:p><w:pPr><w:pStyle w:val=\"PageTurn\"/><w:sectPr><w:pgSz w:orient=\"\(way)\"/>"
            + "</w:sectPr></w:pPr></w:p>", in: format))
    case .odt:
      let style = landscape ? OpenDocumentStyles.toLandscape : OpenDocumentStyles.toPortrait
      blocks.append(PandocAST.raw("<text:p text:style-name=\"\(style)\"/>", in: format))
    }
    isLandscape = landscape
  }

  /// How a cell is set, in either format.
  struct CellLook {
    var isHeader = false
    var isRowHeader = false
    var isBold = false
    var isRight = false
    var depth = 0
    var keepsWithNext = false
    var kind = Table.Row.Kind.plain
    /// Whether a rule stands below, as under the last row of headers.
    var isRuled = false
  }

  /// The rows of headers: what stands in each, over how many columns and rows.
  struct HeaderCell {
    var text: String
    var columns: Range<Int>
    var rows = 1
    var isCovered = false
  }

  func headerRows(of table: Table) -> [[HeaderCell]] {
    let shape = TableShape(table)
    guard shape.hasGroups else {
      return [
        table.columns.enumerated().map { HeaderCell(text: $1.title, columns: $0..<$0 + 1) }
      ]
    }
    var (upper, lower): ([HeaderCell], [HeaderCell]) = ([], [])
    for group in shape.groups {
      for place in group.columns {
        let title = table.columns[place].title
        if group.title == nil {
          upper.append(HeaderCell(text: title, columns: place..<place + 1, rows: 2))
          lower.append(HeaderCell(text: "", columns: place..<place + 1, isCovered: true))
        } else {
          if place == group.columns.lowerBound {
            upper.append(HeaderCell(text: group.title ?? "", columns: group.columns))
          }
          lower.append(HeaderCell(text: title, columns: place..<place + 1))
        }
      }
    }
    return [upper, lower]
  }

  /// How the cell of a body row is set; a short table stays on one page.
  func look(_ place: Int, in row: Int, of table: Table, isShort: Bool) -> CellLook {
    let body = table.rows[row]
    return CellLook(
      isRowHeader: place == 0, isBold: body.kind != .plain,
      isRight: place > 0 && place < table.columns.count && table.columns[place].kind == .number,
      depth: place == 0 ? min(body.depth, 4) : 0,
      keepsWithNext: row + 1 < table.rows.count
        && (isShort || row == 0 || row + 2 == table.rows.count),
      kind: body.kind)
  }
}
