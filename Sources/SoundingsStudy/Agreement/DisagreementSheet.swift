internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsReport

extension CoderComparison {
  /// The sheet on which people decide where the coders differ: a row a disagreement, in the order of comments
  /// and themes; then, where the coders filled in sheets of the kit, what was said and what they noted.
  private var sheet: WorkbookSheet {
    typealias Column = WorkbookSheet.Column
    let columns = AdjudicationSheet.columns
    let showsText = remarks.contains { !$0.isEmpty }
    var sheet = WorkbookSheet(
      CodingForm.disagreements,
      columns: [
        Column(columns[0], width: 16, .typed), Column(columns[1], width: 22, .typed),
        Column("A", width: 6), Column("B", width: 6), Column(columns[2], width: 10, .typed),
      ]
        + (showsText
          ? [
            Column("text", width: 80, .wrapped), Column("note of A", width: 30, .wrapped),
            Column("note of B", width: 30, .wrapped),
          ] : []))
    sheet.frozenColumns = 2
    sheet.choices = [WorkbookSheet.Choice(column: 4, .these([CodingForm.yes, CodingForm.no]))]
    sheet.rows = disagreements.map { row in
      let notes = remarks.map { $0[row.comment] }
      let text = notes.compactMap { $0?.text }.first { !$0.isEmpty } ?? ""
      return
        ([
          row.comment, row.theme, row.isByFirst ? CodingForm.yes : CodingForm.no,
          row.isByFirst ? CodingForm.no : CodingForm.yes, "",
        ] + (showsText ? [text] + notes.map { $0?.note ?? "" } : [])).map { .text($0) }
    }
    return sheet
  }

  /// Writes the sheet, as a workbook where the name ends in `.xlsx`, else as a CSV; unless a sheet of that
  /// name has something decided.
  public func writeDisagreements(to path: String) throws(StudyError) {
    if FileSystem.kind(of: path) == .file {
      let decided = try Study.adjudicationSheet(at: path).rows.count { $0.decided != nil }
      guard decided == 0 else {
        throw StudyError(
          .writing,
          "\(path): error: what is decided in \(Counted.of(decided, "row")) of it would be lost: name "
            + "another file")
      }
    }
    if path.lowercased().hasSuffix(".xlsx") {
      let bytes = try WorkbookFile.bytes(of: [sheet], title: CodingForm.disagreements, name: path)
      return try OutputFile.replace(path, by: bytes)
    }
    var csv = ""
    let sheet = sheet
    CSVLine.append(sheet.columns.map(\.title), to: &csv)
    for row in sheet.rows {
      CSVLine.append(
        row.map { cell in
          switch cell {
          case .text(let text): VisibleText.of(text)
          case .marked(let runs): VisibleText.of(runs.map(\.text).joined())
          case .link(let text, _): VisibleText.of(text)
          case .number(let number, _): "\(number)"
          }
        }, to: &csv)
    }
    try OutputFile.replace(path, by: Array(csv.utf8))
  }
}

extension Study {
  static func adjudicationSheet(at path: String) throws(StudyError) -> AdjudicationSheet {
    let bytes = try bytes(at: path)
    do throws(FilledSheetError) {
      return try AdjudicationSheet(bytes: bytes, path: path)
    } catch {
      throw StudyError(.reading, error.messages)
    }
  }
}
