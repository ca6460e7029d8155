/// The data annex as a workbook: contents, a sheet for each table of the report, and one with all figures.
///
/// Cells hold numbers, unrounded, in the format in which the report prints them; what is no single number
/// is text.
public struct DataAnnex: Sendable {
  static let contents = "Contents"
  static let figures = "Figures"

  let document: ReportDocument
  let book: FigureBook

  public init(_ document: ReportDocument, figures: FigureBook) {
    self.document = document
    book = figures
  }

  public var sheets: [WorkbookSheet] {
    var sheets = [contentsSheet] + document.tables.map(sheet) + [figuresSheet]
    let header = ([document.title] + marks).joined(separator: " – ")
    for place in sheets.indices { sheets[place].printHeader = header }
    return sheets
  }

  /// "Draft", "Synthetic data".
  private var marks: [String] { document.banners.map(\.kind.label) }

  private var contentsSheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    let index = DocumentIndex(document)
    var sheet = WorkbookSheet(
      Self.contents,
      columns: [
        Column("Table", width: 12), Column("What it shows", width: 80, .wrapped),
        Column("Sheet", width: 34),
      ])
    sheet.title = document.title
    sheet.notes =
      document.banners.map { "\($0.kind.label): \($0.text.map(\.text).joined())" }
      + document.titleBlock.map { "\($0.label): \($0.text)" } + [
        "Percentages are held as unrounded fractions and shown as whole percentages. An empty cell stands "
          + "where the report has a dash."
      ]
    sheet.rows = document.tables.map { table in
      [
        .text(index.tables[table.id].map { "Table \($0.number)" } ?? "–"), .text(table.caption),
        .link(table.id, sheet: table.id),
      ]
    }
    sheet.rows.append([
      .text("–"), .text("All figures of the report, each with its identifier, base and rule"),
      .link(Self.figures, sheet: Self.figures),
    ])
    return sheet
  }

  private func sheet(_ table: Table) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      table.id,
      columns: table.columns.enumerated().map { place, column in
        switch column.kind {
        case .prose: WorkbookSheet.Column(column.foldedTitle, width: 60, .wrapped)
        case .text:
          WorkbookSheet.Column(
            column.foldedTitle, width: place == 0 ? 40 : Self.width(of: place, in: table), .wrapped)
        case .number: WorkbookSheet.Column(column.foldedTitle, width: 14)
        }
      },
      rows: table.rows.map { row in
        row.cells.enumerated().map { place, cell in
          Self.cell(cell, isNumber: place > 0 && table.columns[place].kind == .number)
        }
      })
    sheet.title = table.caption
    sheet.notes = table.notes
    sheet.rowStyles = table.rows.map {
      $0.kind == .plain ? .plain(depth: $0.depth) : .bold
    }
    sheet.frozenColumns = 1
    return sheet
  }

  /// Wide enough for the text of most cells, within bounds.
  private static func width(of column: Int, in table: Table) -> Double {
    let longest = table.rows.map { $0.cells.count > column ? $0.cells[column].text.count : 0 }.max()
    return Double(min(max(longest ?? 0, 12), 50))
  }

  /// A number where the cell is one; a dash is nothing.
  static func cell(_ cell: Table.Cell, isNumber: Bool) -> WorkbookSheet.Cell {
    guard isNumber else { return .text(cell.text) }
    let data = cell.data ?? cell.text
    if data.isEmpty { return .text("") }
    guard let number = Double(data), number.isFinite else { return .text(cell.text) }
    if cell.text.hasSuffix("%") { return .number(number, .percent) }
    if Int(data) != nil { return .number(number, .count) }
    return .number(number, .decimal(3))
  }

  private var figuresSheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    var sheet = WorkbookSheet(
      Self.figures,
      columns: [
        Column("id", width: 50), Column("value", width: 14), Column("lower", width: 14),
        Column("upper", width: 14), Column("base", width: 10), Column("rule", width: 90, .wrapped),
      ])
    sheet.title = "All figures of the report"
    sheet.notes = ["Lower and upper are the bounds of the 95% interval, where there is one."]
    sheet.frozenColumns = 1
    sheet.hasFilter = true
    sheet.rows = book.figures.map { figure in
      let numbers: [Double?] =
        switch figure.value {
        case .count(let count): [Double(count), nil, nil]
        case .fraction(let fraction): [fraction, nil, nil]
        case .interval(let value, let lower, let upper): [value, lower, upper]
        case .suppressed: [nil, nil, nil]
        }
      return [.text(figure.id)]
        + (numbers + [figure.base.map(Double.init)]).map {
          $0.map { .number($0, .plain) } ?? .text("")
        } + [.text(figure.rule)]
    }
    return sheet
  }
}
