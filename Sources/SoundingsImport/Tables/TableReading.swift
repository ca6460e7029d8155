/// Turns the rows of one table into submissions and findings.
struct TableReading {
  private let columns: Columns
  private var groups = SubmissionGroups()
  private var repairs: CellRepairs
  private var rows = 0
  private var emptyRows = 0
  private var firstEmpty = 0

  init(columns: Columns) {
    self.columns = columns
    repairs = CellRepairs(columns)
  }

  mutating func add(_ row: TableRow, to file: inout ParsedFile) {
    var row = row
    guard row.filled > 0 else {
      if emptyRows == 0 { firstEmpty = row.line }
      emptyRows += 1
      return
    }
    rows += 1
    if row.count < columns.named || row.filled > columns.count {
      file.find(
        "ragged-row", line: row.line,
        "\(row.position) has \(row.count) cells, the header has \(columns.count): kept")
    }
    repairs.mend(&row)
    groups.add(Submission(row, columns))
  }

  /// Hands over the submissions; their number is what the reader received.
  mutating func finish(_ file: inout ParsedFile) {
    if emptyRows > 0 {
      file.find(
        "empty-rows", line: firstEmpty,
        "\(emptyRows) rows have no text in any cell, the first here: no responses")
    }
    if !columns.hasText {
      file.find("no-text-column", "no column is mapped to text: no comments are read")
    }
    // A workbook has several tables.
    file.file.records += rows
    repairs.report(to: &file)
    var submissions = groups.submissions
    WrittenDate.readNumbers(in: &submissions, of: &file)
    file.submissions += submissions
    file.received += groups.submissions.count
    for index in groups.clashes {
      let submission = groups.submissions[index]
      file.find(
        "repeated-id", line: submission.line,
        "\(submission.position) has the id of an earlier row, with another e-mail address or name: "
          + "read as a response of its own")
    }
  }
}
