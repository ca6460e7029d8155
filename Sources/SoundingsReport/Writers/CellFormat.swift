/// How one cell looks; equal ones share a format of the workbook.
struct CellFormat: Hashable {
  var isBold = false
  var isWrapped = false
  var isLink = false
  /// In steps of about three characters.
  var indent = 0
  var number: WorkbookSheet.NumberForm?

  init(isBold: Bool = false) { self.isBold = isBold }

  init(_ row: WorkbookSheet.RowStyle, of cell: WorkbookSheet.Cell, isFirst: Bool) {
    switch row {
    case .plain(let depth): indent = isFirst ? depth : 0
    case .bold: isBold = true
    }
    switch cell {
    case .number(_, let form): number = form
    case .link: isLink = true
    case .text, .marked: break
    }
  }

  /// Whether the column's own format says all of it.
  var isPlain: Bool { self == CellFormat() }
}

extension WorkbookSheet.NumberForm {
  /// The format code (ECMA-376-1 §18.8.31); nil for the general one.
  var code: String? {
    switch self {
    case .plain: nil
    case .count: "#,##0"
    case .percent: "0%"
    case .decimal(let places): places > 0 ? "0." + String(repeating: "0", count: places) : "0"
    }
  }
}
