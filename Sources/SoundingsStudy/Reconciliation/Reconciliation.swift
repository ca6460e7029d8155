internal import SoundingsModel
internal import SoundingsReport

/// Holds the finished tables and figures against the ledger, and against each other: every number that a
/// reader could add up must add up.
///
/// It reads what was made for print, not the tallies that it was made from; what it compares with is
/// counted anew from the responses (`LedgerCount`).
struct Reconciliation {
  /// A number that does not reconcile.
  struct Failure: Hashable {
    var table: String
    var row: String
    var column: String
    /// "12", "at most 12".
    var expected: String
    var found: Int

    var message: String {
      "error: the table ‘\(table)’ does not reconcile: row ‘\(row)’, column ‘\(column)’: expected "
        + "\(expected), found \(found)"
    }
  }

  let results: Results
  let ledger: LedgerCount
  let figures: FigureBook
  private let tables: [Table]
  private(set) var failures: [Failure] = []

  init(_ appendix: Appendix, results: Results) {
    self.results = results
    ledger = LedgerCount(results)
    figures = appendix.figures
    tables = appendix.document.tables
    for table in tables { check(TableNumbers(table)) }
    checkFigures()
  }

  private mutating func check(_ table: TableNumbers) {
    let id = table.id
    checkCells(table)
    switch id {
    case "stakeholders":
      addUp(
        table,
        rows: [
          "Respondents", "Organisations", "Individuals", "Not stated", "With a comment", "Comments",
        ])
      for row in table.rows {
        addUp(table, row, "Respondents", parts: ["Organisations", "Individuals", "Not stated"])
        atMost(table, row, "With a comment", "Respondents")
        atMost(table, row, "With a comment", "Comments")
      }
      if let all = table.total {
        equal(table, all, "Respondents", ledger.respondents)
        equal(table, all, "Organisations", ledger.organisations)
        equal(table, all, "Individuals", ledger.individuals)
        equal(table, all, "With a comment", ledger.commenters)
        equal(table, all, "Comments", ledger.comments)
      }
    case "rounds-by-stakeholder": addUp(table, rows: table.columns.dropFirst().map(\.name))
    case "channels":
      addUp(table, rows: ["Responses"])
      if let all = table.total { equal(table, all, "Responses", ledger.responses) }
    case "ledger": checkLedger(table)
    case "consultees":
      addUp(table, rows: ["Asked", "Answered", "Not answered"])
      for row in table.rows { addUp(table, row, "Asked", parts: ["Answered", "Not answered"]) }
    case "code-frame", "out-of-scope-themes", "process-themes":
      for row in table.rows { atMost(table, row, "Respondents", "Comments") }
    case "identical-texts":
      for row in table.rows { atMost(table, row, "Respondents", "Comments") }
    case "months":
      for column in table.columns.dropFirst() { belowTotal(table, column.name) }
    case "themes", "equality": checkThemes(table)
    default:
      if id.hasPrefix("themes-section-") { checkThemes(table) }
      if id.hasPrefix("attribute-") {
        addUp(table, rows: ["Respondents", "With a comment"])
        for row in table.rows { atMost(table, row, "With a comment", "Respondents") }
        if let all = table.total { equal(table, all, "Respondents", ledger.respondents) }
      }
      if id.hasPrefix("themes-by-attribute-") {
        let parts = table.columns.filter { $0.group != nil }.map(\.name)
        for row in table.rows {
          if let all = table.number(row, "All") { sum(table, row, parts, is: all) }
        }
        for column in ["All"] + parts { belowTotal(table, column) }
      }
      if id.hasPrefix("question-"), !id.hasSuffix("-themes") { checkQuestion(table) }
    }
  }

  /// Number by stakeholder type adds up to all; nobody raises a theme who did not comment, nor a sub-theme
  /// without the theme.
  private mutating func checkThemes(_ table: TableNumbers) {
    let types = table.columns.filter { $0.group == "Number by stakeholder type" }.map(\.name)
    for row in table.rows {
      if let all = table.number(row, "All: Number") { sum(table, row, types, is: all) }
    }
    for column in ["All: Number"] + types {
      belowTotal(table, column)
      var above: [Int] = []
      for row in table.rows where row.kind == .plain {
        guard let number = table.number(row, column) else { continue }
        above = Array(above.prefix(row.depth))
        if let parent = above.last, row.depth > 0, above.count == row.depth, number > parent {
          fail(table, row, column, "at most \(parent)", number)
        }
        if above.count == row.depth { above.append(number) }
      }
    }
  }

  /// Answers add up to those who answered, or to more where several could be given; groups to all.
  private mutating func checkQuestion(_ table: TableNumbers) {
    guard
      let question = results.questions.first(where: {
        table.id.hasPrefix("question-\($0.question.id)")
      }),
      let answered = table.rows.first(where: { $0.name == "Answered" }), let all = table.total
    else { return }
    let isAll = table.id == "question-\(question.question.id)"
    let types = table.columns.filter { $0.group == "Number by stakeholder type" }.map(\.name)
    for row in table.rows where row.kind == .plain && !types.isEmpty {
      if let all = table.number(row, "Number") { sum(table, row, types, is: all) }
    }
    for column in table.columns where column.title == "Number" {
      guard let found = table.number(answered, column.name) else { continue }
      let answers = table.rows.filter { $0.kind == .plain }.compactMap {
        table.number($0, column.name)
      }
      let total = answers.reduce(0, +)
      if question.hasSeveral {
        if total < found { fail(table, answered, column.name, "at most \(total)", found) }
      } else if total != found {
        fail(table, answered, column.name, "\(total)", found)
      }
      atMost(table, answered, column.name, by: table.number(all, column.name))
      if isAll { equal(table, all, column.name, ledger.respondents) }
    }
  }

  private mutating func checkLedger(_ table: TableNumbers) {
    guard let received = table.rows.first(where: { $0.name == "Received" }),
      let analysed = table.rows.first(where: { $0.name == "Analysed" }),
      let all = table.number(received, "Responses")
    else { return }
    func total(_ beginning: String) -> Int {
      table.rows.filter { $0.name.hasPrefix(beginning) }
        .compactMap { table.number($0, "Responses") }.reduce(0, +)
    }
    equal(table, analysed, "Responses", all - total("less "))
    if table.rows.contains(where: { $0.name.hasPrefix("of which ") }) {
      equal(table, analysed, "Responses", total("of which "))
    }
    let counted = results.responses.lazy.filter { $0.status == .analysed }.count
    equal(table, analysed, "Responses", counted)
    equal(table, received, "Responses", results.responses.count)
  }

  mutating func fail(
    _ table: TableNumbers, _ row: TableNumbers.Row, _ column: String, _ expected: String,
    _ found: Int
  ) {
    failures.append(
      Failure(table: table.id, row: row.name, column: column, expected: expected, found: found))
  }

  mutating func fail(figure: String, _ expected: String, _ found: Int) {
    failures.append(
      Failure(
        table: "summary.json", row: figure, column: "value", expected: expected, found: found))
  }
}
