/// Reads the tables of a page as rows of cells.
///
/// A table within a cell is also part of that cell's text, unless it is so long that the cell is there
/// for the page's layout. A cell that spans columns is followed by empty ones. Of a form's controls the
/// chosen option, the value and the tick count.
final class HTMLTableReader: HTMLHandler {
  private(set) var tables: [HTMLTable] = []

  private struct Open {
    var table = HTMLTable()
    var row: (offset: Int, first: Int, marks: HTMLTable.Marks)?
    /// The cell that is open: where it began, how many columns it spans.
    var cell: (offset: Int, span: Int)?
    var flow = FlowText()
    var quoted = FlowText()
    var isQuoted = false

    mutating func endCell(at offset: Int) {
      guard let cell else { return }
      self.cell = nil
      let text = flow.drain(into: &table.bytes)
      if isQuoted {
        let words = quoted.takeTrimmed()
        if !words.isEmpty { table.quoted[table.cells.count] = words }
        isQuoted = false
      }
      table.cells.append(.init(text: text, source: cell.offset..<max(offset, cell.offset)))
      for _ in 1..<cell.span {
        table.cells.append(
          .init(text: text.upperBound..<text.upperBound, source: offset..<offset))
      }
    }

    mutating func endRow(at offset: Int) {
      endCell(at: offset)
      if let row, table.cells.count > row.first {
        table.rows.append(
          .init(cells: row.first..<table.cells.count, offset: row.offset, marks: row.marks))
      }
      row = nil
    }
  }

  private var open: [Open] = []
  private var hidden = 0
  private var isInSelect = false
  private var isInOption = false
  /// A table's text is handed up to the cell around it only so far, and only so long, or hostile nesting
  /// would copy the same text again and again.
  private static let deepest = 16
  private static let longestPart = 1 << 16
  private static let widestSpan = 100

  func start(_ element: HTMLElement) {
    let name = element.name
    if name.isHidden { hidden += 1 }
    switch name {
    case .table:
      open.append(Open())
      open[open.count - 1].table.isList = element.hasClass("ms-listviewtable")
    case .tr: startRow(element)
    case .td, .th: startCell(element)
    case .select: isInSelect = true
    case .option:
      // One that sends nothing is no answer.
      isInOption =
        element.has("selected")
        && !(element.has("value") && (element.attribute("value") ?? "").trimmed.isEmpty)
    case .input: input(element)
    case .hr where element.hasClass("ms-disc-quotedtext"):
      if !open.isEmpty { open[open.count - 1].isQuoted = true }
    default: edge { $0.start(name.flow) }
    }
  }

  func end(_ name: ElementName, at offset: Int) {
    if name.isHidden { hidden -= 1 }
    switch name {
    case .td, .th: endCell(at: offset)
    case .tr: endRow(at: offset)
    case .table: endTable(at: offset)
    case .select: isInSelect = false
    case .option: isInOption = false
    case .hr: break
    default: edge { $0.end(name.flow) }
    }
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    guard hidden == 0, !isInSelect || isInOption, !open.isEmpty else { return }
    let top = open.count - 1
    guard open[top].cell != nil else { return }
    if open[top].isQuoted {
      open[top].quoted.append(bytes)
    } else {
      open[top].flow.append(bytes)
    }
  }

  private func edge(_ change: (inout FlowText) -> Void) {
    guard !open.isEmpty, open[open.count - 1].cell != nil else { return }
    if open[open.count - 1].isQuoted {
      change(&open[open.count - 1].quoted)
    } else {
      change(&open[open.count - 1].flow)
    }
  }

  private func startRow(_ element: HTMLElement) {
    guard !open.isEmpty else { return }
    endRow(at: element.offset)
    let top = open.count - 1
    var marks: HTMLTable.Marks = .header
    if open[top].table.isList, element.attribute("id")?.hasPrefix("aggr") ?? false {
      marks.insert(.other)
    }
    open[top].row = (element.offset, open[top].table.cells.count, marks)
  }

  private func startCell(_ element: HTMLElement) {
    guard !open.isEmpty else { return }
    endCell(at: element.offset)
    let top = open.count - 1
    if open[top].row == nil {
      open[top].row = (element.offset, open[top].table.cells.count, .header)
    }
    if element.name == .td { open[top].row?.marks.remove(.header) }
    if open[top].table.isList {
      if element.hasClass(beginning: "ms-vb") { open[top].row?.marks.insert(.item) }
      if element.hasClass(beginning: "ms-gb") { open[top].row?.marks.insert(.group) }
      if element.hasClass(beginning: "ms-paging") || element.hasClass(beginning: "ms-bottompaging")
      {
        open[top].row?.marks.insert(.other)
      }
    }
    let span = element.attribute("colspan").flatMap { Int($0) } ?? 1
    open[top].cell = (element.offset, min(max(span, 1), Self.widestSpan))
  }

  private func input(_ element: HTMLElement) {
    if let text = ControlValue.text(of: element) { edge { $0.append(" \(text) ") } }
  }

  private func endCell(at offset: Int) {
    if !open.isEmpty { open[open.count - 1].endCell(at: offset) }
  }

  private func endRow(at offset: Int) {
    if !open.isEmpty { open[open.count - 1].endRow(at: offset) }
  }

  private func endTable(at offset: Int) {
    guard !open.isEmpty else { return }
    endRow(at: offset)
    let table = open.removeLast().table
    if !open.isEmpty, open.count <= Self.deepest, table.bytes.count <= Self.longestPart {
      edge { flow in
        for row in table.rows {
          flow.breakBlock()
          for cell in row.cells where !table.cells[cell].text.isEmpty {
            Self.append(table.bytes[table.cells[cell].text], to: &flow)
            flow.breakCell()
          }
        }
        flow.breakBlock()
      }
    }
    tables.append(table)
  }

  /// Line ends of a text that has flowed once are line ends still.
  private static func append(_ text: ArraySlice<UInt8>, to flow: inout FlowText) {
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { flow.breakLine() }
      flow.append(Array(line).span)
    }
  }
}

/// What a form's control says, as the page was saved.
enum ControlValue {
  /// The value of a text field, or of a tick box or button that is chosen; nil for others.
  static func text(of element: HTMLElement) -> String? {
    switch element.attribute("type")?.lowercased() ?? "text" {
    case "checkbox", "radio":
      return element.has("checked") ? element.attribute("value") ?? "yes" : nil
    case "text", "email", "number", "date", "tel", "url", "":
      return element.attribute("value") ?? ""
    default: return nil
    }
  }
}
