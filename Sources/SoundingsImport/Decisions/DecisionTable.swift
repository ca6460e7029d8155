import SoundingsModel

/// The rows of a sheet of decisions, their cells by the names of their columns.
struct DecisionTable {
  struct Row {
    /// As a spreadsheet numbers it.
    var number: Int
    /// Without blanks around them.
    var cells: [String: String]
  }

  /// The file, and its sheet where it has several.
  let place: String
  private(set) var rows: [Row] = []

  /// The sheet “Decisions”, or the only sheet.
  init(workbook bytes: [UInt8], path: String) throws(DecisionSheetError) {
    var workbook: XLSXWorkbook
    do throws(ImportError) { workbook = try XLSXWorkbook(bytes, file: path) } catch {
      throw .workbook(error)
    }
    let named = workbook.sheets.firstIndex { $0.name.trimmed.lowercased() == "decisions" }
    guard let sheet = named ?? (workbook.sheets.count == 1 ? 0 : nil) else {
      throw .noSheet(path: path)
    }
    place = "\(path): sheet “\(workbook.sheets[sheet].name)”"
    var records: [(number: Int, cells: [String])] = []
    do throws(ImportError) {
      var table = try workbook.table(sheet: sheet)
      while let record = try table.next() {
        records.append((record.row, record.cells.map { $0.text(in: table.bytes) }))
      }
    } catch {
      throw .workbook(error)
    }
    try read(records)
  }

  init(csv bytes: [UInt8], path: String) throws(DecisionSheetError) {
    place = path
    let records: [[TableCell]]
    do throws(ConfigurationErrors) {
      // A spreadsheet may have saved it in an encoding of its own; what stands in columns that are not
      // read may hold any character.
      let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
      records = try TableSplitter(ConfigurationText(text: text, path: path, .table)).records()
    } catch {
      throw .text(error)
    }
    try read(records.enumerated().map { ($0 + 1, $1.map(\.text)) })
  }

  private mutating func read(
    _ records: [(number: Int, cells: [String])]
  ) throws(DecisionSheetError) {
    var columns: [String: Int] = [:]
    for (index, cell) in (records.first?.cells ?? []).enumerated() {
      let name = cell.trimmed.lowercased()
      guard DecisionsFile.columns.contains(name) else { continue }
      if columns[name] != nil { throw .repeatedColumn(place: place, column: name) }
      columns[name] = index
    }
    let missing = DecisionsFile.required.filter { columns[$0] == nil }
    if !missing.isEmpty { throw .noHeader(place: place, missing: missing) }
    rows = records.dropFirst().map { record in
      Row(
        number: record.number,
        cells: columns.compactMapValues { index in
          record.cells.indices.contains(index) ? Self.plain(record.cells[index]) : nil
        })
    }
  }

  /// A cell as a file of decisions would give it: line ends as LF, no blanks around it.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar != "\n" || !afterReturn { plain.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return TableCell(text: String(plain), place: FilePlace(path: "", line: 0, column: 0)).trimmed
      .text
  }
}
