internal import SoundingsModel
internal import SoundingsReport

/// Each figure against the ledger, against the comments behind it, and against the cells that print it.
extension Reconciliation {
  /// A cell prints the figure that it is said to print.
  mutating func checkCells(_ table: TableNumbers) {
    for row in table.rows {
      for (place, cell) in row.cells.enumerated() {
        guard let id = cell.figure, let figure = figures[id], case .count(let value) = figure.value,
          let found = cell.number, found != value
        else { continue }
        fail(table, row, table.columns[place].name, "\(value)", found)
      }
    }
  }

  mutating func checkFigures() {
    let respondentOf = Dictionary(
      results.comments.map { ($0.comment.id, $0.respondent) },
      uniquingKeysWith: { first, _ in first })
    var expected: [String: Int] = [
      "respondents": ledger.respondents, "comments": ledger.comments,
      "commenters": ledger.commenters, "kind/organisation/respondents": ledger.organisations,
      "kind/individual/respondents": ledger.individuals, "responses": ledger.responses,
      "ledger/received": results.responses.count,
    ]
    for round in results.consultation.rounds.map(\.id) {
      expected["round/\(round)/respondents"] = ledger.respondentsOfRound[round] ?? 0
      expected["round/\(round)/commenters"] = ledger.commentersOfRound[round] ?? 0
    }
    for section in results.consultation.sections.map(\.id) + [PolicySection.general.id] {
      expected["section/\(section)/comments"] = ledger.commentsOfSection[section] ?? 0
    }
    for (month, count) in ledger.commentersOfMonth { expected["month/\(month)/commenters"] = count }
    for type in results.consultation.stakeholders.map(\.id) + [Group.notStated.id] {
      expected["stakeholder/\(type)/respondents"] = ledger.respondentsOfType[type] ?? 0
    }
    for figure in figures.figures {
      guard case .count(let value) = figure.value else { continue }
      if let expected = expected[figure.id], expected != value {
        fail(figure: figure.id, "\(expected)", value)
      }
      if let base = figure.base, figure.id.hasSuffix("/respondents"), value > base {
        fail(figure: figure.id, "at most \(base)", value)
      }
      guard let comments = figures.evidence[figure.id] else { continue }
      // Comments of event notes and petitions have no respondent.
      let behind = comments.compactMap { respondentOf[$0] }
      guard behind.count == comments.count else { continue }
      if figure.id.hasSuffix("respondents") || figure.id.hasSuffix("commenters") {
        let people = Set(behind).count
        if people != value { fail(figure: figure.id, "\(people)", value) }
      } else if figure.id.hasSuffix("comments"), comments.count != value {
        fail(figure: figure.id, "\(comments.count)", value)
      }
    }
  }
}
