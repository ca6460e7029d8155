import SoundingsModel

/// How a table is laid out: what stands before its header, how many rows the header has, and what its
/// columns are by the layout of the tool that wrote it.
struct TableShape: Sendable {
  /// How many of the records are looked at.
  static let sample = 200

  /// The records before the header: a title, the date of the export.
  var preamble = 0
  var headerRows = 1
  /// A header a column, the rows of a header joined by ` | `; neither trimmed nor made unique.
  var headers: [String]
  /// The tool that wrote the table, where its layout shows.
  var tool: SurveyTool?
  /// What the columns are by that layout; what the source maps goes before.
  var roles: [Role?]
  /// What that layout says of the columns beside their roles; empty without a tool.
  var columns: [ToolColumn] = []

  /// - Parameter first: the cells of the first records, at most `sample`.
  init(of first: [[String]], source: Source) {
    if let table = ToolTable(recognising: first) {
      self = TableShape(table, source: source)
      return
    }
    preamble = Self.preamble(of: first, source)
    let table = first[preamble...]
    headerRows = Self.headerRows(of: table)
    headers = Self.joined(Array(table.prefix(headerRows)))
    roles = PolisColumns.roles(of: headers) ?? Array(repeating: nil, count: headers.count)
  }
}
