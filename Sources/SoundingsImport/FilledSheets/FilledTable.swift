import SoundingsModel

/// A sheet that people fill in, as a table with a header.
public struct FilledSheet: Hashable, Sendable {
  /// The name of the sheet in a workbook.
  public var name: String
  /// The header as a message shows it.
  public var header: [String]
  /// Those without which nothing can be read.
  public var required: [String]
  /// All that are read; others are for people.
  var known: Set<String>

  init(_ name: String, header: [String], required: [String], known: [String]? = nil) {
    self.name = name
    self.header = header
    self.required = required
    self.known = Set(known ?? header)
  }
}

/// The rows of a sheet that people filled in, their cells by the names of their columns.
struct FilledTable {
  struct Row {
    /// As a spreadsheet numbers it.
    var number: Int
    /// Without blanks around them.
    var cells: [String: String]

    /// The text under a column; none where the row or the table has none.
    subscript(column: String) -> String { cells[column] ?? "" }
  }

  /// The file, and its sheet where it has several.
  let place: String
  private(set) var rows: [Row] = []
  /// Those of the columns that the sheet has.
  private(set) var columns: Set<String> = []
  private let sheet: FilledSheet

  /// - Parameter bytes: a workbook, or a CSV.
  init(_ sheet: FilledSheet, bytes: [UInt8], path: String) throws(FilledSheetError) {
    if Self.isWorkbook(bytes) {
      guard let table = try FilledTable(sheet, workbook: bytes, path: path) else {
        throw .noSheet(path: path, sheet: sheet)
      }
      self = table
    } else {
      try self.init(sheet, csv: bytes, path: path)
    }
  }

  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: CompoundFile.signature)
  }

  /// A sheet of a workbook: the one of that name, or the only one unless the name alone will do; nil where
  /// there is none.
  init?(
    _ sheet: FilledSheet, workbook bytes: [UInt8], path: String, byNameAlone: Bool = false
  ) throws(FilledSheetError) {
    var workbook: XLSXWorkbook
    do throws(ImportError) { workbook = try XLSXWorkbook(bytes, file: path) } catch {
      throw .workbook(error)
    }
    let name = sheet.name.lowercased()
    let named = workbook.sheets.firstIndex { $0.name.trimmed.lowercased() == name }
    let only = !byNameAlone && workbook.sheets.count == 1 ? 0 : nil
    guard let index = named ?? only else { return nil }
    self.sheet = sheet
    place = "\(path): sheet “\(workbook.sheets[index].name)”"
    var records: [(number: Int, cells: [String])] = []
    do throws(ImportError) {
      var table = try workbook.table(sheet: index)
      while let record = try table.next() {
        records.append((record.row, record.cells.map { $0.text(in: table.bytes) }))
      }
    } catch {
      throw .workbook(error)
    }
    try read(records)
  }

  private init(
    _ sheet: FilledSheet, csv bytes: [UInt8], path: String
  ) throws(FilledSheetError) {
    self.sheet = sheet
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
  ) throws(FilledSheetError) {
    var columns: [String: Int] = [:]
    for (index, cell) in (records.first?.cells ?? []).enumerated() {
      let name = cell.trimmed.lowercased()
      guard sheet.known.contains(name) else { continue }
      if columns[name] != nil { throw .repeatedColumn(place: place, column: name) }
      columns[name] = index
    }
    let missing = sheet.required.filter { columns[$0] == nil }
    if !missing.isEmpty { throw .noHeader(place: place, sheet: sheet, missing: missing) }
    self.columns = Set(columns.keys)
    rows = records.dropFirst().map { record in
      Row(
        number: record.number,
        cells: columns.compactMapValues { index in
          record.cells.indices.contains(index) ? Self.plain(record.cells[index]) : nil
        })
    }
  }

  /// What is wrong with a row, for the caller to throw with what else it finds.
  func problem(
    _ problem: ConfigurationProblem, _ row: Row, _ column: String
  ) -> FilledSheetError.Problem {
    FilledSheetError.Problem(place: place, row: row.number, column: column, problem: problem)
  }

  /// A cell as a file of the team would give it: line ends as LF, no blanks around it.
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
