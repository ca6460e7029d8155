import SoundingsModel

/// A filled-in sheet of the double-coding kit: a row a comment, a cell a theme.
struct CodingSheet {
  private static let required = [CodingForm.comment, CodingForm.theme(1), CodingForm.none]

  private(set) var readings: [Reading] = []
  private(set) var open = 0
  private(set) var remarks: [String: CoderFile.Remark] = [:]

  init(bytes: [UInt8], path: String, reader: Reading.Reader) throws(FilledSheetError) {
    let themes = (1...CodingForm.mostThemes).map(CodingForm.theme)
    let form = FilledSheet(
      CodingForm.sheet, header: Self.required, required: Self.required,
      known: Self.required + themes + [CodingForm.note, CodingForm.text])
    let table = try FilledTable(form, bytes: bytes, path: path)
    let columns = themes.filter(table.columns.contains)
    let known = try Self.knownThemes(bytes, path: path)
    var problems: [FilledSheetError.Problem] = []
    var numbers: [String: Int] = [:]
    for row in table.rows {
      let comment = row[CodingForm.comment]
      let given = columns.filter { !row[$0].isEmpty }
      let isNone = row[CodingForm.none].lowercased() == CodingForm.noneMark
      if comment.isEmpty, given.isEmpty, row[CodingForm.none].isEmpty { continue }
      if let problem = Self.problem(row, given, known, numbers) {
        problems.append(table.problem(problem.0, row, problem.1))
        continue
      }
      numbers[comment] = row.number
      remarks[comment] = CoderFile.Remark(text: row[CodingForm.text], note: row[CodingForm.note])
      if given.isEmpty, !isNone { open += 1 }
      let place = FilePlace(path: path, line: row.number, column: 1)
      readings +=
        given.map {
          Reading(comment: comment, theme: row[$0], reader: reader, place: place)
        } + (isNone ? [Reading(comment: comment, theme: nil, reader: reader, place: place)] : [])
    }
    if !problems.isEmpty { throw .rows(problems) }
  }

  /// The first thing that is wrong with a row, and its column.
  private static func problem(
    _ row: FilledTable.Row, _ given: [String], _ known: [String]?, _ numbers: [String: Int]
  ) -> (ConfigurationProblem, String)? {
    if row[CodingForm.comment].isEmpty {
      return (.emptyCell(column: CodingForm.comment), CodingForm.comment)
    }
    if let first = numbers[row[CodingForm.comment]] {
      return (.repeatedRow(firstLine: first), CodingForm.comment)
    }
    if !row[CodingForm.none].isEmpty {
      if row[CodingForm.none].lowercased() != CodingForm.noneMark {
        return (
          .unknownValue(row[CodingForm.none], of: CodingForm.none, allowed: [CodingForm.noneMark]),
          CodingForm.none
        )
      }
      if !given.isEmpty { return (.markedNone, CodingForm.none) }
    }
    for (place, column) in given.enumerated() {
      let theme = row[column]
      if let known, !known.contains(theme) {
        return (.unknownReference(theme, to: .theme, known: known), column)
      }
      if given[..<place].contains(where: { row[$0] == theme }) {
        return (.themeTwice(theme), column)
      }
    }
    return nil
  }

  /// The themes of the workbook's own code frame; nil where it has none.
  private static func knownThemes(
    _ bytes: [UInt8], path: String
  ) throws(FilledSheetError) -> [String]? {
    let form = FilledSheet(
      CodingForm.frameSheet, header: [CodingForm.themeID], required: [CodingForm.themeID])
    guard
      let table = try FilledTable(form, workbook: bytes, path: path, byNameAlone: true)
    else { return nil }
    return table.rows.map { $0[CodingForm.themeID] }.filter { !$0.isEmpty }
  }
}
