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
  public init(bytes: [UInt8], path: String) throws(DecisionSheetError) {
    let isWorkbook =
      bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: CompoundFile.signature)
    let table =
      isWorkbook
      ? try DecisionTable(workbook: bytes, path: path) : try DecisionTable(csv: bytes, path: path)
    var problems: [DecisionSheetError.Problem] = []
    for row in table.rows {
      func cell(_ column: String) -> String { row.cells[column] ?? "" }
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
      problems += found.map {
        DecisionSheetError.Problem(
          place: table.place, row: row.number, column: $0.column, problem: $0.problem)
      }
    }
    if !problems.isEmpty { throw .rows(problems) }
  }
}

/// Why a sheet of decisions cannot be taken over.
public enum DecisionSheetError: Error, Hashable, Sendable {
  public struct Problem: Error, Hashable, Sendable {
    /// The file, and its sheet where it has several.
    public var place: String
    public var row: Int
    public var column: String
    public var problem: ConfigurationProblem
  }

  case workbook(ImportError)
  case text(ConfigurationErrors)
  case noSheet(path: String)
  case noHeader(place: String, missing: [String])
  case repeatedColumn(place: String, column: String)
  case rows([Problem])

  /// One line for each thing that is wrong; nothing of what respondents wrote.
  public var messages: [String] {
    switch self {
    case .workbook(let error): ["error: \(error.message)"]
    case .text(let errors):
      // Without the lines, which may quote a respondent.
      errors.errors.map { ConfigurationError($0.problem, at: $0.place).rendered }
    case .noSheet(let path): ["\(path): error: the workbook has no sheet “Decisions”"]
    case .noHeader(let place, let missing):
      [
        "\(place): error: the first row should be the header "
          + "\(DecisionsFile.columns.joined(separator: ", ")); it has no "
          + missing.map { "“\($0)”" }.joined(separator: ", ")
      ]
    case .repeatedColumn(let place, let column):
      ["\(place): error: the column “\(column)” stands twice"]
    case .rows(let problems):
      problems.map {
        "\($0.place), row \($0.row), column “\($0.column)”: error: \($0.problem.message)"
      }
    }
  }
}
