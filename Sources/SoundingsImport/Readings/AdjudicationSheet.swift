import SoundingsModel

/// A sheet of disagreements on which people decided, a row a comment and theme that one coder alone gave.
public struct AdjudicationSheet: Sendable {
  /// Those that are read; others are for people.
  public static let columns = ["comment", "theme", CodingForm.decided]

  public struct Row: Hashable, Sendable {
    public var comment: String
    public var theme: String
    /// Whether the comment has the theme; nil where nobody has decided.
    public var decided: Bool?
    /// As a spreadsheet numbers it.
    public var number: Int
  }

  /// In the order of the sheet.
  public private(set) var rows: [Row] = []
  private let place: String

  /// - Parameters:
  ///   - bytes: a workbook, or a CSV.
  ///   - path: how errors name the file; nothing is opened.
  /// - Throws: everything in it that cannot be read, at once.
  public init(bytes: [UInt8], path: String) throws(FilledSheetError) {
    let form = FilledSheet(CodingForm.disagreements, header: Self.columns, required: Self.columns)
    let table = try FilledTable(form, bytes: bytes, path: path)
    place = table.place
    var problems: [FilledSheetError.Problem] = []
    var numbers: [[String]: Int] = [:]
    for row in table.rows where Self.columns.contains(where: { !row[$0].isEmpty }) {
      let comment = FormulaEscape.removed(from: row["comment"])
      let theme = FormulaEscape.removed(from: row["theme"])
      let decided = row[CodingForm.decided].lowercased()
      if let empty = ["comment", "theme"].first(where: { row[$0].isEmpty }) {
        problems.append(table.problem(.emptyCell(column: empty), row, empty))
      } else if let first = numbers[[comment, theme]] {
        problems.append(table.problem(.repeatedRow(firstLine: first), row, "comment"))
      } else if ![CodingForm.yes, CodingForm.no, ""].contains(decided) {
        problems.append(
          table.problem(
            .unknownValue(
              row[CodingForm.decided], of: CodingForm.decided,
              allowed: [CodingForm.yes, CodingForm.no]), row,
            CodingForm.decided))
      } else {
        numbers[[comment, theme]] = row.number
        rows.append(
          Row(
            comment: comment, theme: theme,
            decided: decided.isEmpty ? nil : decided == CodingForm.yes,
            number: row.number))
      }
    }
    if !problems.isEmpty { throw .rows(problems) }
  }

  /// The error that some rows have a problem.
  public func error(
    _ rows: [Row], column: String, _ problem: (Row) -> ConfigurationProblem
  ) -> FilledSheetError {
    .rows(
      rows.map {
        FilledSheetError.Problem(
          place: place, row: $0.number, column: column, problem: problem($0))
      })
  }
}
