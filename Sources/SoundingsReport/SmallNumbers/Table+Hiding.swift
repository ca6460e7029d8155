extension Table {
  /// The table without what is kept back; nil where no row is left.
  func hiding(_ hiding: Hiding) -> Table? {
    guard !hiding.goneTables.contains(id) else { return nil }
    var table = self
    if hiding.tables.contains(id) {
      table.rows.removeAll { row in
        row.kind == .plain && row.cells.contains { $0.figure.map(hiding.leftOut.contains) ?? false }
      }
      guard
        rows.allSatisfy({ $0.kind != .plain }) || table.rows.contains(where: { $0.kind == .plain })
      else { return nil }
    }
    let hasLost = table.rows.count < rows.count
    var hasHidden = false
    for place in table.rows.indices where table.rows[place].cells.contains(where: hiding.hides) {
      hasHidden = true
      table.rows[place].hide(hiding, columns: columns)
    }
    if isRanked, hasHidden || hasLost { table.rows = Self.byName(table.rows) }
    if hasHidden {
      table.notes.append(
        "\(Hiding.mark): not shown, since it is under \(hiding.threshold), or would tell a count that is."
      )
    }
    if hasLost {
      table.notes.append(
        "Rows are left out where so few are counted in all that any division would tell small numbers."
      )
    }
    return table
  }

  /// Plain rows by their headers, each with the rows below it; totals stay where they are.
  private static func byName(_ rows: [Row]) -> [Row] {
    let firstTotal = rows.firstIndex { $0.kind != .plain } ?? rows.endIndex
    return sorted(rows[..<firstTotal]) + rows[firstTotal...]
  }

  private static func sorted(_ rows: ArraySlice<Row>) -> [Row] {
    guard let depth = rows.map(\.depth).min() else { return [] }
    var groups: [(head: Row, below: [Row])] = []
    for row in rows {
      if row.depth <= depth || groups.isEmpty {
        groups.append((row, []))
      } else {
        groups[groups.count - 1].below.append(row)
      }
    }
    return groups.sorted { ($0.head.cells.first?.text ?? "") < ($1.head.cells.first?.text ?? "") }
      .flatMap { [$0.head] + sorted($0.below[...]) }
  }
}

extension Table.Row {
  /// Hides cells of what is kept back, and numbers without a figure of their own beside them: they were
  /// reckoned from what stands in the row.
  fileprivate mutating func hide(_ hiding: Hiding, columns: [Table.Column]) {
    for place in cells.indices.dropFirst() {
      let cell = cells[place]
      let isNumber = place < columns.count && columns[place].kind == .number
      let isReckoned =
        isNumber && cell.figure == nil && cell.text != "–" && cell.text != "100%"
      if hiding.hides(cell) || isReckoned {
        cells[place] = Table.Cell(Hiding.mark, data: Hiding.mark, figure: cell.figure)
      }
    }
  }
}
