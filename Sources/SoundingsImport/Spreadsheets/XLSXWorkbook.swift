/// A workbook of SpreadsheetML in an archive (ECMA-376), of either edition.
struct XLSXWorkbook: Workbook {
  let sheets: [SheetName]
  private let archive: ZipArchive
  private let file: String
  private let parts: [String]
  private let epoch: SerialDate.Epoch
  private let formats: [NumberFormat]
  private let strings: SharedStrings
  private let budget = SheetBudget()
  private var open: [Int: SheetStream] = [:]

  init(_ raw: [UInt8], file: String) throws(ImportError) {
    guard !raw.starts(with: CompoundFile.signature) else { throw .encrypted(file: file) }
    self.file = file
    let package = try OfficePackage(raw, file: file)
    archive = package.archive
    let main =
      try package.relationships(of: "").first { $0.type == "officeDocument" }
      .map { RelationshipsReader.resolve($0.target, from: "") } ?? "xl/workbook.xml"
    let workbook = WorkbookReader()
    try package.parse(main, with: workbook)
    epoch = workbook.epoch
    let related = try package.relationships(of: main)
    func part(_ type: String) -> String? {
      related.first { $0.type == type }.map { RelationshipsReader.resolve($0.target, from: main) }
    }
    // Charts and macros have sheets of their own, which hold no rows.
    var (sheets, parts): ([SheetName], [String]) = ([], [])
    for sheet in workbook.sheets {
      guard let found = related.first(where: { $0.id == sheet.relationship }),
        found.type == "worksheet"
      else { continue }
      sheets.append(SheetName(name: sheet.name, isHidden: sheet.isHidden))
      parts.append(RelationshipsReader.resolve(found.target, from: main))
    }
    (self.sheets, self.parts) = (sheets, parts)
    let styles = StylesReader()
    if let name = part("styles") { try package.parse(name, with: styles) }
    formats = styles.formats
    let reader = SharedStringsReader()
    if let name = part("sharedStrings") {
      try package.parse(name, with: reader, limit: SharedStrings.limit)
    }
    strings = reader.strings
  }

  mutating func sample(sheet: Int) throws(ImportError) -> [(RawRecord, [UInt8])] {
    var table = SheetTable(
      try stream(sheet), number: 0, name: sheets[sheet].name, merged: [:], budget: budget,
      file: file)
    return try table.sample()
  }

  mutating func table(sheet: Int) throws(ImportError) -> SheetTable {
    let header = try sample(sheet: sheet).first { $0.0.filled > 1 }?.0
    // Only a header with gaps can have cells that are merged side by side; where they are merged stands
    // behind all rows, so that another pass over the part is to be avoided.
    let hasGaps = header?.cells.contains { $0.range.isEmpty } ?? false
    let merged = hasGaps ? try mergedCells(sheet, row: header?.row ?? 0) : [:]
    let stream = try stream(sheet)
    open[sheet] = stream
    return SheetTable(
      stream, number: 0, name: sheets[sheet].name, merged: merged, budget: budget, file: file)
  }

  func report(sheet: Int, to file: inout ParsedFile) {
    open[sheet]?.handler.notes(sheet: 0).report(sheet: sheets[sheet].name, to: &file)
  }

  private func stream(_ sheet: Int) throws(ImportError) -> SheetStream {
    try SheetStream(
      XLSXSheetHandler(strings, formats, epoch), parts[sheet], of: archive, file: file)
  }

  private func mergedCells(_ sheet: Int, row: Int) throws(ImportError) -> [Int: Int] {
    let handler = MergedCellsReader(row: row)
    let stream = try SheetStream(handler, parts[sheet], of: archive, file: file)
    _ = try stream.head()
    return handler.merged
  }
}

extension RawRecord {
  /// How many cells have text.
  fileprivate var filled: Int { cells.count { !$0.range.isEmpty } }
}

/// Reads which cells of one row are merged over several columns.
final class MergedCellsReader: SheetHandler {
  var rows = SheetRows()
  /// The first column, from 0, and how many there are.
  private(set) var merged: [Int: Int] = [:]
  private let row: Int

  init(row: Int) { self.row = row }

  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes) {
    guard element == .mergeCell, let reference = attributes.string(.ref) else { return }
    let corners = reference.split(separator: ":").map { CellReference(Array($0.utf8).span) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row == row,
      first.column < last.column
    else { return }
    merged[first.column] = last.column - first.column + 1
  }

  func end(_ element: OfficeName) {}
  func text(_ bytes: Span<UInt8>) {}
  func notes(sheet: Int) -> SheetNotes { SheetNotes() }
}

/// A cell as `AB12` names it.
struct CellReference {
  /// From 0.
  var column: Int
  /// From 1; 0 where the reference has none that a sheet can have.
  var row: Int

  /// Nil where no sheet has such a column.
  init?(_ text: Span<UInt8>) {
    var (column, index) = (0, 0)
    while index < text.count, index < 4 {
      let letter = (text[index] | 0x20) &- 0x61
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    guard (1...SheetRows.columnLimit).contains(column) else { return nil }
    self.column = column - 1
    row = DecimalDigits.integer(text.extracting(index..<text.count)) ?? 0
  }
}
