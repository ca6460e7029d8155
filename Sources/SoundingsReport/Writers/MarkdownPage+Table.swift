extension MarkdownPage {
  /// A pipe table; the caption stands above in bold, the notes below in italics.
  mutating func write(_ table: Table) {
    let number = index.tables[table.id].map { "Table \($0.number) " } ?? ""
    let caption = "**\(number)\(MarkdownText.line(table.caption))**"
    blocks.append(index.linked.contains(table.id) ? anchor(table.id) + "\n\n" + caption : caption)
    if !table.columns.isEmpty {
      var lines = [row(table.columns.map { MarkdownText.line($0.foldedTitle) })]
      lines.append(row(table.columns.map { $0.kind == .number ? "---:" : "---" }))
      for each in table.rows { lines.append(row(cells(of: each))) }
      blocks.append(lines.joined(separator: "\n"))
    }
    for note in table.notes {
      blocks.append(MarkdownText.guardedStart(MarkdownText.emphasised(note)))
    }
  }

  private func cells(of row: Table.Row) -> [String] {
    row.cells.enumerated().map { place, cell in
      let isHeavy = row.kind != .plain && !cell.text.isEmpty
      let text = isHeavy ? MarkdownText.strong(cell.text) : MarkdownText.line(cell.text)
      // No-break spaces: a cell's own leading spaces are dropped.
      return place == 0 ? String(repeating: "\u{A0}", count: 2 * row.depth) + text : text
    }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
