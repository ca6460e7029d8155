/// Why a sheet that people filled in cannot be taken over.
public enum FilledSheetError: Error, Hashable, Sendable {
  public struct Problem: Error, Hashable, Sendable {
    /// The file, and its sheet where it has several.
    public var place: String
    public var row: Int
    public var column: String
    public var problem: ConfigurationProblem
  }

  case workbook(ImportError)
  case text(ConfigurationErrors)
  case noSheet(path: String, sheet: FilledSheet)
  case noHeader(place: String, sheet: FilledSheet, missing: [String])
  case repeatedColumn(place: String, column: String)
  case rows([Problem])

  /// One line for each thing that is wrong; nothing of what respondents wrote.
  public var messages: [String] {
    switch self {
    case .workbook(let error): ["error: \(error.message)"]
    case .text(let errors):
      // Without the lines, which may quote a respondent.
      errors.errors.map { ConfigurationError($0.problem, at: $0.place).rendered }
    case .noSheet(let path, let sheet):
      ["\(path): error: the workbook has no sheet “\(sheet.name)”"]
    case .noHeader(let place, let sheet, let missing):
      [
        "\(place): error: the first row should be the header "
          + "\(sheet.header.joined(separator: ", ")); it has no "
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
