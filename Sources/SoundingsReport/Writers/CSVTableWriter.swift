/// Writes a table of the report as a file of `data/`.
public enum CSVTableWriter {
  /// One header line, then a line a row; cells are as a program reads them.
  ///
  /// A column below a group heading is called by both: `June 2007: respondents`.
  public static func write(_ table: Table) -> String {
    var csv = ""
    CSVLine.append(table.columns.map(\.foldedTitle), to: &csv)
    for row in table.rows {
      CSVLine.append(row.cells.map { $0.data ?? $0.text }, to: &csv)
    }
    return csv
  }
}

extension Table.Column {
  /// The title with the group's before it, for formats whose tables have one header row.
  var foldedTitle: String {
    guard let group else { return title }
    return title.isEmpty ? group : "\(group): \(title)"
  }
}
