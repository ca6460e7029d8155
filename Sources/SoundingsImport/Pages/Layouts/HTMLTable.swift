/// A table of a page: rows of cells whose texts stand one after another in `bytes`.
struct HTMLTable {
  struct Cell {
    /// Its text in `bytes`, without white space at either end.
    var text: Range<Int>
    /// Where it begins and ends in the page.
    var source: Range<Int>
  }

  struct Row {
    var cells: Range<Int>
    /// Where it begins in the page.
    var offset: Int
    var marks: Marks
  }

  /// What the mark-up says of a row.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// All its cells are `th`.
    static let header = Marks(rawValue: 1)
    /// It has a cell of the class `ms-vb…`, as SharePoint gives to the items of a list.
    static let item = Marks(rawValue: 2)
    /// It is a group's name, the link to the next page or a sum.
    static let group = Marks(rawValue: 4)
    static let other = Marks(rawValue: 8)
  }

  /// Whether it is a list as SharePoint shows it.
  var isList = false
  var rows: [Row] = []
  var cells: [Cell] = []
  var bytes: [UInt8] = []
  /// What a cell quotes of others, by the cell's index.
  var quoted: [Int: String] = [:]

  func text(_ cell: Int) -> String { String(decoding: bytes[cells[cell].text], as: UTF8.self) }

  func texts(ofRow row: Int) -> [String] { rows[row].cells.map { text($0) } }

  /// How many rows have as many cells as the one at `header`, after it.
  func repeats(header: Int) -> Int {
    guard header < rows.count else { return 0 }
    let width = rows[header].cells.count
    return rows[(header + 1)...].count { $0.cells.count == width }
  }
}

/// The rows of a page's table as records, from its header on.
struct HTMLTableRecords: TableSource {
  private let table: HTMLTable
  private let lines: PageLines
  private var following: Int

  /// - Parameter header: the row that the records begin with.
  init(_ table: HTMLTable, _ lines: PageLines, from header: Int) {
    self.table = table
    self.lines = lines
    following = header
  }

  var bytes: [UInt8] { table.bytes }

  mutating func next() -> RawRecord? {
    guard following < table.rows.count else { return nil }
    let row = table.rows[following]
    following += 1
    return RawRecord(
      row: following, line: lines.line(at: row.offset), offset: table.bytes.count,
      cells: row.cells.map { .init(range: table.cells[$0].text, needsUnescape: false) })
  }
}
