extension PandocPage {
  /// The table in WordprocessingML (ECMA-376-1 §17.4): header rows that every page repeats, rows that no
  /// page cuts unless they are tall, a caption for who does not see it.
  mutating func openXML(_ table: Table, caption: String) -> String {
    let sizes = ColumnWidths(table)
    let widths = sizes.widths.map { DocumentStyle.twips(points: $0 * sizes.size) }
    var xml = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Table\"/>"
    xml += "<w:tblW w:type=\"dxa\" w:w=\"\(widths.reduce(0, +))\"/>"
    xml += "<w:tblLayout w:type=\"fixed\"/>"
    xml += "<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
    xml += "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
    xml += "<w:tblCaption w:val=\"\(HTMLText.escaped(caption))\"/></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    let headers = headerRows(of: table)
    for (place, row) in headers.enumerated() {
      xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      for cell in row {
        let first = table.columns[cell.columns.lowerBound]
        let isGroup = place + 1 < headers.count && cell.rows == 1
        let look = CellLook(
          isHeader: true, isBold: true, isRight: !isGroup && first.kind == .number,
          keepsWithNext: true, isRuled: place + cell.rows == headers.count || isGroup)
        xml += openXMLCell(
          cell.isCovered ? "" : cell.text, figure: nil, look: look, size: sizes.size,
          width: cell.columns.reduce(0) { $0 + widths[$1] }, columns: cell.columns.count,
          merge: cell.isCovered ? "continue" : cell.rows > 1 ? "restart" : nil)
      }
      xml += "</w:tr>"
    }
    let isShort = sizes.isShort(table)
    for (place, row) in table.rows.enumerated() {
      xml += sizes.mayBreak(row) ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for column in table.columns.indices {
        let cell = column < row.cells.count ? row.cells[column] : Table.Cell("")
        xml += openXMLCell(
          cell.text, figure: cell.figure,
          look: look(column, in: place, of: table, isShort: isShort),
          size: sizes.size, width: widths[column])
      }
      xml += "</w:tr>"
    }
    return xml + "</w:tbl>"
  }

  private mutating func openXMLCell(
    _ text: String, figure: String?, look: CellLook, size: Double, width: Int, columns: Int = 1,
    merge: String? = nil
  ) -> String {
    var xml = "<w:tc><w:tcPr><w:tcW w:type=\"dxa\" w:w=\"\(width)\"/>"
    if columns > 1 { xml += "<w:gridSpan w:val=\"\(columns)\"/>" }
    if let merge { xml += "<w:vMerge w:val=\"\(merge)\"/>" }
    let rule = "w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"8a949c\""
    if look.isRuled { xml += "<w:tcBorders><w:bottom \(rule)/></w:tcBorders>" }
    if look.kind == .total { xml += "<w:tcBorders><w:top \(rule)/></w:tcBorders>" }
    if look.isHeader { xml += "<w:vAlign w:val=\"bottom\"/>" }
    xml +=
      "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"\(look.isHeader ? "TableHeading" : "TableText")\"/>"
    if look.keepsWithNext { xml += "<w:keepNext/>" }
    if look.depth > 0 {
      xml += "<w:ind w:left=\"\(DocumentStyle.twips(points: Double(look.depth) * 10))\"/>"
    }
    if look.isRight { xml += "<w:jc w:val=\"right\"/>" }
    xml += "</w:pPr>"
    let name = figure.flatMap { bookmark(ofFigure: $0) }
    if let name {
      bookmarks += 1
      xml += "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(name)\"/>"
    }
    if !text.isEmpty {
      let half = Int((size * 2).rounded())
      let bold = look.isBold ? "<w:b/>" : ""
      let scale = size == 9 ? "" : "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
      xml += "<w:r>" + (bold.isEmpty && scale.isEmpty ? "" : "<w:rPr>\(bold)\(scale)</w:rPr>")
      xml += MarkupText.content(VisibleText.of(text), in: .docx) + "</w:r>"
    }
    if name != nil { xml += "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>" }
    return xml + "</w:p></w:tc>"
  }
}
