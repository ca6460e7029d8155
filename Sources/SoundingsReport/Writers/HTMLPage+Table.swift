extension HTMLPage {
  /// A table with its caption, scoped headers and notes, in a region that scrolls where it is wide.
  mutating func write(_ table: Table) {
    let anchor = claim(table.id)
    let shape = TableShape(table)
    let kind = shape.isLandscape ? " wide" : table.rows.count <= 16 ? " short" : ""
    html += "<div class=\"table\(kind)\" id=\"\(anchor)\">\n"
    if shape.needsScrolling {
      html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      html += "aria-labelledby=\"_\(anchor)-caption\">\n"
    }
    let style = shape.isNarrow ? " class=\"narrow\"" : shape.isDense ? " class=\"dense\"" : ""
    html += "<table\(style)>\n"
    html += "<caption id=\"_\(anchor)-caption\"><span>"
    if let entry = index.tables[table.id] {
      html += "<span class=\"no\">Table \(entry.number)</span> "
    }
    html += "\(HTMLText.escaped(table.caption))</span></caption>\n"
    writeHead(of: table, shape: shape)
    html += "<tbody>\n"
    for row in table.rows { write(row, of: table, shape: shape) }
    html += "</tbody>\n</table>\n"
    if shape.needsScrolling { html += "</div>\n" }
    if !table.notes.isEmpty {
      html += "<div class=\"notes\">\n"
      for note in table.notes { html += "<p>\(HTMLText.escaped(note))</p>\n" }
      html += "</div>\n"
    }
    html += "</div>\n"
  }

  private mutating func writeHead(of table: Table, shape: TableShape) {
    guard !table.columns.isEmpty else { return }
    if shape.hasGroups {
      for group in shape.groups {
        html += "<colgroup span=\"\(group.columns.count)\"></colgroup>"
      }
      html += "\n"
    }
    html += "<thead>\n<tr>\n"
    for group in shape.groups {
      if let title = group.title {
        html += "<th scope=\"colgroup\" colspan=\"\(group.columns.count)\" class=\"group\">"
        html += "<span>\(HTMLText.escaped(title))</span></th>\n"
      } else {
        for place in group.columns {
          writeHeader(table.columns[place], rows: shape.hasGroups ? 2 : 1, startsGroup: false)
        }
      }
    }
    html += "</tr>\n"
    if shape.hasGroups {
      html += "<tr>\n"
      for group in shape.groups where group.title != nil {
        for place in group.columns {
          writeHeader(
            table.columns[place], rows: 1, startsGroup: place == group.columns.lowerBound)
        }
      }
      html += "</tr>\n"
    }
    html += "</thead>\n"
  }

  private mutating func writeHeader(_ column: Table.Column, rows: Int, startsGroup: Bool) {
    let span = rows > 1 ? " rowspan=\"\(rows)\"" : ""
    let classes = classes(of: column, startsGroup: startsGroup)
    // An empty header cell names nothing: a plain cell says so to a screen reader.
    html +=
      column.title.isEmpty
      ? "<td\(span)\(classes)></td>\n"
      : "<th scope=\"col\"\(span)\(classes)>\(HTMLText.escaped(column.title))</th>\n"
  }

  private func classes(of column: Table.Column, startsGroup: Bool) -> String {
    switch (column.kind, startsGroup) {
    case (.number, true): " class=\"n g\""
    case (.number, false): " class=\"n\""
    case (.text, true): " class=\"g\""
    case (.text, false): ""
    case (.prose, true): " class=\"p g\""
    case (.prose, false): " class=\"p\""
    }
  }

  private mutating func write(_ row: Table.Row, of table: Table, shape: TableShape) {
    switch row.kind {
    case .plain: html += "<tr>"
    case .subtotal: html += "<tr class=\"subtotal\">"
    case .total: html += "<tr class=\"total\">"
    }
    for (place, cell) in row.cells.enumerated() {
      if place == 0 {
        html +=
          row.depth > 0
          ? "<th scope=\"row\" class=\"d\(min(row.depth, 4))\">" : "<th scope=\"row\">"
        write(cell)
        html += "</th>"
      } else {
        let column = place < table.columns.count ? table.columns[place] : Table.Column("", .text)
        html += "<td\(classes(of: column, startsGroup: shape.groupStarts.contains(place)))>"
        write(cell)
        html += "</td>"
      }
    }
    html += "</tr>\n"
  }

  private mutating func write(_ cell: Table.Cell) {
    if let id = cell.figure {
      writeFigure(cell.text, id: id)
    } else {
      html += HTMLText.escaped(cell.text)
    }
  }
}
