/// Reads the rows of one sheet of SpreadsheetML.
///
/// It is called some six times a cell: it compares no strings, and allocates nothing while a row is like
/// those before it.
final class XLSXSheetHandler: SheetHandler {
  private enum CellType { case number, shared, text, inline, boolean, error, date }

  var rows = SheetRows()
  private var noted = SheetNotes()
  private let strings: SharedStrings
  private let formats: [NumberFormat]
  private let epoch: SerialDate.Epoch

  private var row = 0
  private var column = -1
  private var lastColumn = -1
  private var type = CellType.number
  private var format = NumberFormat.plain
  private var isCellOpen = false
  private var isText = false
  private var isPhonetic = false
  private var hasFormula = false
  /// Where the open cell's text begins in the bytes of `rows`.
  private var start = 0
  private var value: [UInt8] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var widest = -1
  private var isHidden = false

  init(_ strings: SharedStrings, _ formats: [NumberFormat], _ epoch: SerialDate.Epoch) {
    self.strings = strings
    self.formats = formats
    self.epoch = epoch
  }

  func notes(sheet: Int) -> SheetNotes {
    var notes = noted
    for range in hiddenColumns {
      for column in range where column <= widest {
        notes.note(.hiddenColumn, row: 1, column: column + 1)
      }
    }
    return notes
  }

  func hiddenColumns(sheet: Int) -> Set<Int> {
    var columns: Set<Int> = []
    for range in hiddenColumns where range.lowerBound <= widest {
      columns.formUnion(range.lowerBound...min(range.upperBound, widest))
    }
    return columns
  }

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .c: startCell(attributes)
    case .v:
      isText = isCellOpen && type != .inline
    case .t: isText = isCellOpen && type == .inline && !isPhonetic
    case .rPh: isPhonetic = true
    case .f: hasFormula = true
    case .row: startRow(attributes)
    case .col: startColumns(attributes)
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isText { value.append(copying: bytes) }
  }

  func end(_ element: OfficeName) {
    switch element {
    case .c: endCell()
    case .v, .t: isText = false
    case .rPh: isPhonetic = false
    case .row:
      if isHidden, rows.hasOpenCells { noted.note(.hiddenRow, row: row) }
      rows.endRow(number: row)
    default: break
    }
  }

  private func startRow(_ attributes: borrowing XMLAttributes) {
    var number = row + 1
    var isHidden = false
    attributes.each { name, value in
      if name == .r { number = DecimalDigits.integer(value) ?? number }
      if name == .hidden { isHidden = value.equals("1") || value.equals("true") }
    }
    if number <= row { noted.note(.rowOutOfOrder, row: number) }
    self.isHidden = isHidden
    row = number
    lastColumn = -1
    rows.beginRow()
  }

  /// Columns are hidden a range at a time; one to the end of the sheet only hides what is not used.
  private func startColumns(_ attributes: borrowing XMLAttributes) {
    guard attributes.isTrue(.hidden), let first = attributes.integer(.min),
      let last = attributes.integer(.max), first <= last, last < SheetRows.columnLimit,
      hiddenColumns.count < 1000
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private func startCell(_ attributes: borrowing XMLAttributes) {
    var (column, type, style) = (lastColumn + 1, CellType.number, 0)
    attributes.each { name, value in
      switch name {
      case .r: column = CellReference(value)?.column ?? column
      case .s: style = DecimalDigits.integer(value) ?? 0
      case .t: type = Self.type(value)
      default: break
      }
    }
    format = formats.indices.contains(style) ? formats[style] : .plain
    if column <= lastColumn { noted.note(.cellTwice, row: row, column: column + 1) }
    (self.column, self.type) = (column, type)
    lastColumn = column
    value.removeAll(keepingCapacity: true)
    isCellOpen = true
    hasFormula = false
  }

  private func endCell() {
    guard isCellOpen else { return }
    isCellOpen = false
    // Only here: rows that were handed out may be forgotten, and their bytes, while a cell is open.
    start = rows.bytes.count
    let value = value
    if value.isEmpty {
      if hasFormula, type != .text {
        noted.note(.formulaWithoutValue, row: row, column: column + 1)
      }
      return
    }
    switch type {
    case .number: append(number: value)
    case .shared:
      let index = DecimalDigits.integer(value.span) ?? -1
      if !strings.append(index, to: &rows.bytes) {
        noted.note(.lostString, row: row, column: column + 1)
      }
    case .text, .inline:
      rows.bytes += value
      StringEscapes.resolve(in: &rows.bytes, from: start)
    case .boolean:
      let isTrue = value.span.equals("1") || value.span.equals("true")
      rows.bytes += Array((isTrue ? "TRUE" : "FALSE").utf8)
    case .error:
      noted.note(.error, row: row, column: column + 1)
      rows.bytes += value
    case .date: ISODateText.append(value.span, to: &rows.bytes)
    }
    rows.endCell(column: column, from: start)
    widest = max(widest, column)
  }

  private func append(number value: [UInt8]) {
    switch format {
    case .plain: NumberText.append(value.span, to: &rows.bytes)
    case .date, .time, .elapsed:
      if let date = SerialDate(value.span) {
        date.append(as: format, epoch, to: &rows.bytes)
      } else {
        NumberText.append(value.span, to: &rows.bytes)
      }
    case .padded(let width):
      NumberText.append(value.span, to: &rows.bytes)
      let count = rows.bytes.count - start
      if count < width, rows.bytes[start...].allSatisfy({ $0 &- 0x30 < 10 }) {
        rows.bytes.insert(contentsOf: repeatElement(0x30, count: width - count), at: start)
      }
    }
  }

  private static func type(_ value: Span<UInt8>) -> CellType {
    switch value.count {
    case 1:
      switch value[0] {
      case UInt8(ascii: "s"): .shared
      case UInt8(ascii: "b"): .boolean
      case UInt8(ascii: "e"): .error
      case UInt8(ascii: "d"): .date
      default: .number
      }
    case 3: value.equals("str") ? .text : .number
    default: value.equals("inlineStr") ? .inline : .number
    }
  }
}

/// Dates that a file writes as ISO 8601.
enum ISODateText {
  /// Appends a date or a time of day: midnight, fractions of a second and `Z` are left out.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var end = text.count
    if end > 0, text[end - 1] == UInt8(ascii: "Z") { end -= 1 }
    // `2006-11-06T09:14:00.000`
    if end > 19, text[19] == UInt8(ascii: ".") { end = 19 }
    if end == 19, text.extracting(10..<19).equals("T00:00:00") { end = 10 }
    bytes.append(copying: text.extracting(0..<end))
  }
}
