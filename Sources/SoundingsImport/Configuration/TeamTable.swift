import SoundingsModel

/// A small table that the team wrote: a header of known columns in any order, then rows.
struct TeamTable {
  /// A row that is not empty, with a cell for each known column.
  struct Row {
    fileprivate let cells: [String: TableCell]
    /// The place of its first cell.
    let place: FilePlace

    /// The cell without the blanks around it; one without text where the row or the table has none.
    subscript(column: String) -> TableCell {
      cells[column] ?? TableCell(text: "", place: place)
    }
  }

  /// Those whose shape is right.
  let rows: [Row]
  /// What is wrong with the shape of the others, for the caller to throw with what it finds itself.
  let errors: [ConfigurationError]

  /// - Parameters:
  ///   - required: the columns that must be there, and filled in every row.
  ///   - fillable: those that must be there, and may be empty in a row.
  ///   - optional: those that may be absent or empty.
  /// - Throws: where the file cannot be taken apart, or its header is wrong.
  init(
    _ source: ConfigurationText, kind: TeamTableKind, required: [String], fillable: [String] = [],
    optional: [String] = []
  ) throws(ConfigurationErrors) {
    let records = try TableSplitter(source).records()
    guard let header = records.first else {
      throw ConfigurationErrors([
        source.error(.emptyFile, at: source.place(line: 1, scalarColumn: 1))
      ])
    }
    var reading = TeamTableReading(
      source: source, kind: kind, required: required, present: required + fillable,
      known: required + fillable + optional)
    let columns = reading.columns(of: header)
    // Without its columns a table says nothing: all its cells would be errors.
    if !reading.errors.isEmpty { throw ConfigurationErrors(reading.errors) }
    rows = records.dropFirst().compactMap { reading.row($0, columns, width: header.count) }
    errors = reading.errors
  }
}

/// Reads one table and collects what is wrong with it.
private struct TeamTableReading {
  let source: ConfigurationText
  let kind: TeamTableKind
  let required: [String]
  let present: [String]
  let known: [String]
  var errors: [ConfigurationError] = []

  mutating func columns(of header: [TableCell]) -> [String: Int] {
    let names = header.map { IDRegister.folded($0.text) }
    guard names.contains(where: known.contains) else {
      report(.noHeader(of: kind, columns: known), at: header[0].place)
      return [:]
    }
    var columns: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      let name = names[index]
      // A spreadsheet may save columns that hold nothing.
      if name.isEmpty { continue }
      if !known.contains(name) {
        report(.unknownColumn(cell.text, of: kind, columns: known), at: cell.place)
      } else if columns[name] != nil {
        report(.repeatedColumn(name), at: cell.place)
      } else {
        columns[name] = index
      }
    }
    for name in present where columns[name] == nil {
      report(.missingColumn(name, of: kind, columns: known), at: header[0].place)
    }
    return columns
  }

  mutating func row(
    _ record: [TableCell], _ columns: [String: Int], width: Int
  ) -> TeamTable.Row? {
    let cells = record.map(\.trimmed)
    if cells.allSatisfy(\.text.isEmpty) { return nil }
    if let surplus = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
      report(.tooManyCells(found: cells.count, header: width), at: surplus.place)
      return nil
    }
    var found: [String: TableCell] = [:]
    for (name, index) in columns where index < cells.count { found[name] = cells[index] }
    for name in required where found[name]?.text.isEmpty ?? true {
      report(.emptyCell(column: name), at: (found[name] ?? cells[0]).place)
      return nil
    }
    return TeamTable.Row(cells: found, place: cells[0].place)
  }

  private mutating func report(_ problem: ConfigurationProblem, at place: FilePlace) {
    errors.append(source.error(problem, at: place))
  }
}
