public import SoundingsModel

/// A sheet on which people decide: “Decisions” of the workbook, or a CSV of the same columns.
///
/// Columns that decisions.csv does not have are for people and are not read. A row is decided once it has a
/// date and a name; one with neither is still open.
public struct DecisionSheet: Sendable {
  /// In the order of the sheet; the line of a decision is its row.
  public private(set) var decisions: [Decision] = []
  /// Rows that nobody has put a date and a name to.
  public private(set) var open = 0

  /// - Parameter path: how errors name the file; nothing is opened.
  /// - Throws: everything in it that cannot be read, at once.
  public init(bytes: [UInt8], path: String) throws(FilledSheetError) {
    let sheet = FilledSheet(
      "Decisions", header: DecisionsFile.columns, required: DecisionsFile.required)
    let table = try FilledTable(sheet, bytes: bytes, path: path)
    var problems: [FilledSheetError.Problem] = []
    for row in table.rows {
      func cell(_ column: String) -> String { row[column] }
      guard DecisionsFile.columns.contains(where: { !cell($0).isEmpty }) else { continue }
      if cell("date").isEmpty, cell("who").isEmpty {
        open += 1
        continue
      }
      var found: [(problem: ConfigurationProblem, column: String)] = []
      for column in DecisionsFile.columns {
        if DecisionsFile.required.contains(column), cell(column).isEmpty {
          found.append((.emptyCell(column: column), column))
        } else if let stray = cell(column).unicodeScalars.first(where: {
          !ConfigurationText.isAllowed($0)
        }) {
          found.append((.forbiddenCharacter(stray.value), column))
        }
      }
      if found.isEmpty {
        let place = FilePlace(path: path, line: row.number, column: 1)
        let reading = DecisionReading(place: place, cell: cell)
        if let decision = reading.decision { decisions.append(decision) }
        found = reading.problems
      }
      problems += found.map { table.problem($0.problem, row, $0.column) }
    }
    if !problems.isEmpty { throw .rows(problems) }
  }
}
