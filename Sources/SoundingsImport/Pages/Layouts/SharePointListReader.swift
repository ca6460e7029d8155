import SoundingsModel

/// Makes one table of the lists of a SharePoint page.
///
/// Rows without an item (the names of groups, sums, links to the next page) are no responses; what a
/// group is named after becomes a column of its own, since the list then has no such column.
enum SharePointListReader {
  /// The list with the most items, its header first; nil where there is none.
  static func list(of tables: [HTMLTable]) -> HTMLTable? {
    let lists = tables.filter { $0.isList && $0.rows.contains { Self.isItem($0) } }
    guard var table = lists.max(by: { items($0) < items($1) }),
      let header = table.rows.firstIndex(where: { $0.marks.contains(.header) })
    else { return nil }
    let width = table.rows[header].cells.count
    var rows: [HTMLTable.Row] = []
    var groups: [(label: String, values: [String])] = []
    var current: [String] = []
    for (index, row) in table.rows.enumerated() where index >= header {
      if index == header {
        rows.append(row)
      } else if row.marks.contains(.group), !Self.isItem(row) {
        if let (label, value) = group(table, row) {
          let level = groups.firstIndex { $0.label == label } ?? groups.count
          if level == groups.count { groups.append((label, [])) }
          current = Array(current.prefix(level))
          while current.count < level { current.append("") }
          current.append(value)
        }
      } else if Self.isItem(row), row.cells.count > 1 || width == 1 {
        // `There are no items to show` is one cell over all columns.
        let filled = row.cells.count { !table.cells[$0].text.isEmpty }
        let isNotice =
          width > 2 && filled == 1 && table.cells[row.cells.lowerBound].text.count > 0
          && row.cells.dropFirst().allSatisfy { table.cells[$0].source.isEmpty }
        if isNotice { continue }
        rows.append(row)
        for level in groups.indices {
          let missing = rows.count - 2 - groups[level].values.count
          groups[level].values += Array(repeating: "", count: max(missing, 0))
          groups[level].values.append(level < current.count ? current[level] : "")
        }
      }
    }
    table.rows = rows
    decodeHeader(&table)
    for group in groups { table.append(column: group.label, group.values) }
    return table
  }

  private static func isItem(_ row: HTMLTable.Row) -> Bool {
    row.marks.contains(.item) && !row.marks.contains(.other) && !row.marks.contains(.header)
  }

  private static func items(_ table: HTMLTable) -> Int { table.rows.count { isItem($0) } }

  /// `Section : Funding (3)`.
  private static func group(
    _ table: HTMLTable, _ row: HTMLTable.Row
  ) -> (label: String, value: String)? {
    guard let cell = row.cells.first(where: { !table.cells[$0].text.isEmpty }) else { return nil }
    let (label, value) = Substring(table.text(cell)).split(at: ":")
    guard var value = value?.trimmed else { return nil }
    if value.hasSuffix(")"), let open = value.lastIndex(of: "("),
      value[value.index(after: open)...].dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      value = value[..<open].trimmed
    }
    return (PageLabels.clean(String(label)), String(value))
  }

  private static func decodeHeader(_ table: inout HTMLTable) {
    guard let header = table.rows.first else { return }
    for cell in header.cells {
      let name = PageLabels.clean(table.text(cell))
      if name != table.text(cell) { table.replace(cell, with: name) }
    }
  }
}

extension HTMLTable {
  /// Gives a cell another text.
  mutating func replace(_ cell: Int, with text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    cells[cell].text = start..<bytes.count
  }

  /// Adds a column at the right: its header, then a value for each row after it.
  mutating func append(column header: String, _ values: [String]) {
    let old = cells
    let width = rows.first?.cells.count ?? 0
    var quotes: [Int: String] = [:]
    cells = []
    for (index, row) in rows.enumerated() {
      let first = cells.count
      for cell in row.cells {
        if let quote = quoted[cell] { quotes[cells.count] = quote }
        cells.append(old[cell])
      }
      let end = row.cells.last.map { old[$0].source.upperBound } ?? row.offset
      while cells.count - first < width {
        cells.append(Cell(text: bytes.count..<bytes.count, source: end..<end))
      }
      let text = index == 0 ? header : index - 1 < values.count ? values[index - 1] : ""
      cells.append(Cell(text: bytes.count..<bytes.count, source: end..<end))
      replace(cells.count - 1, with: text)
      rows[index].cells = first..<cells.count
    }
    quoted = quotes
  }
}
