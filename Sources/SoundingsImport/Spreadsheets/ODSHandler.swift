/// Reads the rows of all sheets of an OpenDocument spreadsheet, which stand in one part.
///
/// A cell's value is what its attributes say; its text is read where they say none. Covered cells are
/// blank, since nobody sees what is in them.
final class ODSHandler: SheetHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var notes = SheetNotes()
  }

  /// Rows of equal responses stand next to each other; not as many as this.
  static let repeatLimit = 1000
  /// More rows no sheet has.
  static let rowLimit = 1_048_576

  private enum ValueType { case none, number, date, time, boolean, text }

  var rows = SheetRows()
  /// How many rows of a sheet are wanted.
  var sample = Int.max
  private(set) var sheets: [Sheet] = []
  private var hiddenStyles: Set<String> = []
  private var style: String?
  /// How many tables are open; those within a cell are passed over.
  private var tables = 0
  /// How many elements are open whose text is not the cell's: annotations, drawings.
  private var skipped = 0
  private var row = 0
  private var rowsRead = 0
  private var rowRepeats = 1
  private var isRowHidden = false
  private var column = 0
  private var lastColumn = 0
  private var span = 1
  private var merged = 1
  private var isCellOpen = false
  private var isCovered = false
  private var hasFormula = false
  private var type = ValueType.none
  private var value: [UInt8] = []
  private var text = FlowingText()

  func notes(sheet: Int) -> SheetNotes { sheets[sheet].notes }

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element {
    case .tableCell where !isCellOpen: startCell(attributes, isCovered: false)
    case .coveredCell where !isCellOpen: startCell(attributes, isCovered: true)
    case .p where isCellOpen: text.beginParagraph()
    case .s where isCellOpen:
      // A hostile count may not stand for more than a cell holds.
      text.append(spaces: min(attributes.integer(.c) ?? 1, 1000))
    case .tab where isCellOpen: text.append(exactly: UInt8(ascii: "\t"))
    case .lineBreak where isCellOpen: text.append(exactly: UInt8(ascii: "\n"))
    case .tableRow where tables == 1 && !isCellOpen: startRow(attributes)
    case .table: startTable(attributes)
    case .annotation, .shapes: skipped = 1
    case .foreign where isCellOpen: skipped = 1
    case .style: style = attributes.string(.name)
    case .tableProperties:
      if attributes.string(.display) == "false", let style { hiddenStyles.insert(style) }
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isCellOpen, skipped == 0, tables == 1 { text.append(bytes) }
  }

  func end(_ element: OfficeName) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element {
    case .tableCell, .coveredCell: if tables == 1 { endCell() }
    case .p: text.endParagraph()
    case .tableRow: if tables == 1, !isCellOpen { endRow() }
    case .table: tables = max(0, tables - 1)
    default: break
    }
  }

  private func startTable(_ attributes: borrowing XMLAttributes) {
    tables += 1
    guard tables == 1 else { return }
    let isHidden = attributes.string(.styleName).map { hiddenStyles.contains($0) } ?? false
    sheets.append(Sheet(name: attributes.string(.name) ?? "", isHidden: isHidden))
    (row, rowsRead) = (0, 0)
  }

  private func startRow(_ attributes: borrowing XMLAttributes) {
    row += 1
    (rowRepeats, isRowHidden, lastColumn) = (1, false, 0)
    attributes.each { name, value in
      if name == .rowsRepeated { rowRepeats = max(1, DecimalDigits.integer(value) ?? Int.max) }
      if name == .visibility { isRowHidden = !value.equals("visible") }
    }
    rows.beginRow()
  }

  private func endRow() {
    let repeats = min(rowRepeats, Self.rowLimit)
    defer { row = min(row + repeats - 1, Self.rowLimit) }
    guard rows.hasOpenCells, row <= Self.rowLimit, rowsRead < sample else { return }
    rowsRead += 1
    let sheet = sheets.count - 1
    if isRowHidden { sheets[sheet].notes.note(.hiddenRow, row: row) }
    if repeats > Self.repeatLimit { sheets[sheet].notes.note(.repeatedRow, row: row) }
    rows.endRow(
      sheet: sheet, number: row, repeats: repeats > Self.repeatLimit ? 1 : repeats)
  }

  private func startCell(_ attributes: borrowing XMLAttributes, isCovered: Bool) {
    guard tables == 1 else { return }
    column = lastColumn
    (span, merged, type, hasFormula) = (1, 1, .none, false)
    value.removeAll(keepingCapacity: true)
    text.removeAll()
    isCellOpen = true
    self.isCovered = isCovered
    attributes.each { name, bytes in
      switch name {
      case .columnsRepeated: span = max(1, DecimalDigits.integer(bytes) ?? SheetRows.columnLimit)
      case .columnsSpanned: merged = max(1, DecimalDigits.integer(bytes) ?? 1)
      case .formula: hasFormula = true
      case .valueType: type = Self.type(bytes)
      case .value, .dateValue, .timeValue, .booleanValue, .stringValue:
        value.removeAll(keepingCapacity: true)
        value.append(copying: bytes)
      default: break
      }
    }
    lastColumn = min(column + span, SheetRows.columnLimit)
  }

  private func endCell() {
    guard isCellOpen else { return }
    isCellOpen = false
    guard !isCovered else { return }
    let start = rows.bytes.count
    appendValue()
    rows.endCell(column: column, span: span, merged: merged, from: start)
    if hasFormula { noteFormula(rows.bytes[start...]) }
  }

  private func appendValue() {
    let value = value
    switch type {
    case .number where !value.isEmpty:
      // Where the text is the same number with zeros in front, the format keeps an id's.
      if text.bytes.count > value.count, text.bytes.first == 0x30,
        text.bytes.drop(while: { $0 == 0x30 }).elementsEqual(value)
      {
        rows.bytes += text.bytes
      } else {
        NumberText.append(value.span, to: &rows.bytes)
      }
    case .date where !value.isEmpty: ISODateText.append(value.span, to: &rows.bytes)
    case .time where !value.isEmpty: DurationText.append(value.span, to: &rows.bytes)
    case .boolean where !value.isEmpty:
      rows.bytes += Array((value.span.equals("true") ? "TRUE" : "FALSE").utf8)
    case .text where !value.isEmpty: rows.bytes += value
    case .none, .number, .date, .time, .boolean, .text: rows.bytes += text.bytes
    }
  }

  private func noteFormula(_ shown: ArraySlice<UInt8>) {
    let sheet = sheets.count - 1
    if shown.isEmpty, type == .none {
      sheets[sheet].notes.note(.formulaWithoutValue, row: row, column: column + 1)
    } else if type == .text || type == .none,
      shown.first == UInt8(ascii: "#") || shown.starts(with: "Err:".utf8)
    {
      sheets[sheet].notes.note(.error, row: row, column: column + 1)
    }
  }

  private static func type(_ bytes: Span<UInt8>) -> ValueType {
    if bytes.equals("string") { return .text }
    if bytes.equals("float") || bytes.equals("percentage") || bytes.equals("currency") {
      return .number
    }
    if bytes.equals("date") { return .date }
    if bytes.equals("time") { return .time }
    return bytes.equals("boolean") ? .boolean : .none
  }
}
