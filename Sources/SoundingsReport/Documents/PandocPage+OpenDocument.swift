extension PandocPage {
  /// The table in OpenDocument (ODF 1.2 part 1, §9): header rows that every page repeats, rows that no
  /// page cuts unless they are tall.
  ///
  /// Row headers are in the style `Table Heading`: LibreOffice makes header cells of them in a PDF.
  mutating func openDocument(_ table: Table, name: String) -> String {
    let sizes = ColumnWidths(table)
    let style = "SoundingsTable\(tables)"
    addStyles(of: table, sizes: sizes, style: style)
    var xml = "<table:table table:name=\"\(HTMLText.escaped(name))\""
    xml += " table:style-name=\"\(style)\">"
    for column in table.columns.indices {
      xml += "<table:table-column table:style-name=\"\(style).\(column)\"/>"
    }
    xml += "<table:table-header-rows>"
    let headers = headerRows(of: table)
    for (place, row) in headers.enumerated() {
      xml += "<table:table-row table:style-name=\"SoundingsRow\">"
      for cell in row {
        if cell.isCovered {
          xml += "<table:covered-table-cell/>"
          continue
        }
        let first = table.columns[cell.columns.lowerBound]
        let isGroup = place + 1 < headers.count && cell.rows == 1
        let look = CellLook(
          isHeader: true, isBold: true, isRight: !isGroup && first.kind == .number,
          keepsWithNext: true, isRuled: place + cell.rows == headers.count || isGroup)
        var spans =
          cell.columns.count > 1 ? " table:number-columns-spanned=\"\(cell.columns.count)\"" : ""
        if cell.rows > 1 { spans += " table:number-rows-spanned=\"\(cell.rows)\"" }
        xml += openDocumentCell(cell.text, figure: nil, look: look, size: sizes.size, spans: spans)
        for _ in cell.columns.dropFirst() { xml += "<table:covered-table-cell/>" }
      }
      xml += "</table:table-row>"
    }
    xml += "</table:table-header-rows>"
    let isShort = sizes.isShort(table)
    for (place, row) in table.rows.enumerated() {
      let isWhole = !sizes.mayBreak(row)
      xml += "<table:table-row\(isWhole ? " table:style-name=\"SoundingsRow\"" : "")>"
      for column in table.columns.indices {
        let cell = column < row.cells.count ? row.cells[column] : Table.Cell("")
        xml += openDocumentCell(
          cell.text, figure: cell.figure,
          look: look(column, in: place, of: table, isShort: isShort),
          size: sizes.size)
      }
      xml += "</table:table-row>"
    }
    return xml + "</table:table>"
  }

  private mutating func openDocumentCell(
    _ text: String, figure: String?, look: CellLook, size: Double, spans: String = ""
  ) -> String {
    let box =
      look.isRuled
      ? "SoundingsHeadRuled"
      : look.isHeader ? "SoundingsHead" : look.kind == .total ? "SoundingsTotal" : "SoundingsCell"
    var xml = "<table:table-cell table:style-name=\"\(box)\" office:value-type=\"string\"\(spans)>"
    xml += "<text:p text:style-name=\"\(paragraphStyle(look, size: size))\">"
    let name = figure.flatMap { bookmark(ofFigure: $0) }
    if let name { xml += "<text:bookmark-start text:name=\"\(name)\"/>" }
    xml += MarkupText.content(VisibleText.of(text), in: .odt)
    if let name { xml += "<text:bookmark-end text:name=\"\(name)\"/>" }
    return xml + "</text:p></table:table-cell>"
  }

  /// The style of a cell's paragraph; its name says how it differs from its parent.
  private mutating func paragraphStyle(_ look: CellLook, size: Double) -> String {
    let isHeading = look.isHeader || look.isRowHeader
    if isHeading { result.headerScopes.append(look.isRowHeader) }
    var name = isHeading ? "SoundingsH" : "SoundingsT"
    if look.isBold { name += "b" }
    if look.isRight { name += "r" }
    if look.keepsWithNext { name += "k" }
    if look.depth > 0 { name += "d\(look.depth)" }
    if size != 9 { name += "s\(Int(size * 10))" }
    guard cellStyles.insert(name).inserted else { return name }
    let parent = DocumentStyle.openDocumentName(isHeading ? "Table Heading" : "Table Text")
    result.automaticStyles += """
      <style:style style:name="\(name)" style:family="paragraph" \
      style:parent-style-name="\(parent)"><style:paragraph-properties \
      fo:text-align="\(look.isRight ? "end" : "start")" \
      fo:margin-left="\(DocumentStyle.points(Double(look.depth) * 10))" \
      fo:keep-with-next="\(look.keepsWithNext ? "always" : "auto")"/><style:text-properties \
      fo:font-weight="\(look.isBold ? "bold" : "normal")" \
      fo:font-size="\(DocumentStyle.points(size))"/></style:style>
      """
    return name
  }

  private mutating func addStyles(of table: Table, sizes: ColumnWidths, style: String) {
    let total = sizes.widths.reduce(0, +) * sizes.size / 72 * 2.54
    let isShort = sizes.isShort(table)
    result.automaticStyles += """
      <style:style style:name="\(style)" style:family="table"><style:table-properties \
      style:width="\(DocumentStyle.centimetres(total))" table:align="left" \
      fo:margin-bottom="0.1cm" style:may-break-between-rows="\(isShort ? "false" : "true")" \
      table:border-model="collapsing"/></style:style>
      """
    for (column, width) in sizes.widths.enumerated() {
      let centimetres = DocumentStyle.centimetres(width * sizes.size / 72 * 2.54)
      result.automaticStyles += """
        <style:style style:name="\(style).\(column)" style:family="table-column">\
        <style:table-column-properties style:column-width="\(centimetres)"/></style:style>
        """
    }
    if cellStyles.insert("SoundingsRow").inserted {
      result.automaticStyles += """
        <style:style style:name="SoundingsRow" style:family="table-row">\
        <style:table-row-properties fo:keep-together="always"/></style:style>
        """
    }
  }
}
