/// Reads the tables of a page as rows of cells.
///
/// A table within a cell is also part of that cell's text. A cell that spans columns is followed by
/// empty ones. Of a form's controls the chosen option, the value and the tick count.
final class HTMLTableReader: HTMLHandler {
  struct Cell {
    var text: String
    var line: Int
  }

  struct Table {
    var rows: [(line: Int, isHeader: Bool, cells: [Cell])] = []
  }

  private(set) var tables: [Table] = []

  private struct Open {
    var table = Table()
    var row: (line: Int, isHeader: Bool, cells: [Cell])?
    var cell: (flow: FlowText, line: Int, span: Int)?
  }

  private var open: [Open] = []
  private var names: [String] = []
  private var hidden = 0
  private var isInSelect = false
  private var isInOption = false
  /// A table's text is handed up to the cell around it only so far, or hostile nesting would copy
  /// the same text again and again.
  private static let deepest = 16

  func start(_ element: HTMLElement) {
    names.append(element.name)
    if Self.isHidden(element.name) { hidden += 1 }
    switch element.name {
    case "table": open.append(Open())
    case "tr":
      endRow()
      change { $0.row = (element.line, true, []) }
    case "td", "th":
      endCell()
      change { table in
        if table.row == nil { table.row = (element.line, true, []) }
        if element.name == "td" { table.row?.isHeader = false }
        let span = element.attribute("colspan").flatMap { Int($0) } ?? 1
        table.cell = (FlowText(), element.line, min(max(span, 1), 100))
      }
    case "select": isInSelect = true
    case "option": isInOption = element.attribute("selected") != nil
    case "input": input(element)
    default: flow(element.name, isEnd: false)
    }
  }

  func end(_ name: String) {
    guard let last = names.lastIndex(of: name) else { return }
    while names.count > last { close(names.removeLast()) }
  }

  func text(_ bytes: Span<UInt8>) {
    guard hidden == 0, !isInSelect || isInOption, !open.isEmpty else { return }
    open[open.count - 1].cell?.flow.append(bytes)
  }

  func finish() {
    while let name = names.popLast() { close(name) }
  }

  private func close(_ name: String) {
    if Self.isHidden(name) { hidden -= 1 }
    switch name {
    case "td", "th": endCell()
    case "tr": endRow()
    case "table": endTable()
    case "select": isInSelect = false
    case "option": isInOption = false
    default: flow(name, isEnd: true)
    }
  }

  private func change(_ body: (inout Open) -> Void) {
    guard !open.isEmpty else { return }
    body(&open[open.count - 1])
  }

  private func flow(_ name: String, isEnd: Bool) {
    change { table in
      switch FlowElement(name) {
      case .lineBreak: if !isEnd { table.cell?.flow.breakLine() }
      case .block: table.cell?.flow.breakBlock()
      case .cell, .hidden, .inline: break
      }
    }
  }

  private func input(_ element: HTMLElement) {
    let value = element.attribute("value")
    let text: String?
    switch element.attribute("type")?.lowercased() ?? "text" {
    case "checkbox", "radio": text = element.attribute("checked") == nil ? nil : value ?? "yes"
    case "text", "email", "number", "date", "tel", "url": text = value
    default: text = nil
    }
    if let text { change { $0.cell?.flow.append(" \(text) ") } }
  }

  private func endCell() {
    change { table in
      guard var cell = table.cell else { return }
      table.cell = nil
      table.row?.cells.append(Cell(text: cell.flow.takeTrimmed(), line: cell.line))
      for _ in 1..<max(cell.span, 1) { table.row?.cells.append(Cell(text: "", line: cell.line)) }
    }
  }

  private func endRow() {
    endCell()
    change { table in
      if let row = table.row, !row.cells.isEmpty { table.table.rows.append(row) }
      table.row = nil
    }
  }

  private func endTable() {
    guard !open.isEmpty else { return }
    endRow()
    let table = open.removeLast().table
    if !open.isEmpty, open.count <= Self.deepest {
      let text = table.rows.map { $0.cells.map(\.text).joined(separator: "\t") }
      change { outer in
        for line in text {
          outer.cell?.flow.breakBlock()
          for (index, cell) in line.split(separator: "\t").enumerated() {
            if index > 0 { outer.cell?.flow.breakCell() }
            outer.cell?.flow.append(String(cell))
          }
        }
        outer.cell?.flow.breakBlock()
      }
    }
    tables.append(table)
  }

  private static func isHidden(_ name: String) -> Bool { FlowElement(name) == .hidden }
}

extension HTMLTableReader.Table {
  /// How many rows have as many cells as the one at `header`, after it.
  func repeats(header: Int) -> Int {
    guard header < rows.count else { return 0 }
    let width = rows[header].cells.count
    return rows[(header + 1)...].count { $0.cells.count == width }
  }
}
