import SoundingsModel

extension TableShape {
  /// The shape of a table that a tool wrote.
  ///
  /// Where the source maps a column to text itself, the tool's questions are not read as text besides.
  init(_ table: ToolTable, source: Source) {
    headerRows = table.headerRows
    headers = table.headers
    tool = table.tool
    columns = table.columns
    let mapsText = source.columns.contains { $0.role.isText }
    roles = table.columns.map { column in
      guard let role = column.role, mapsText, role.isText else { return column.role }
      return nil
    }
  }
}

extension Role {
  /// Whether it holds a comment.
  var isText: Bool {
    switch self {
    case .text, .textUnder: true
    default: false
    }
  }
}
