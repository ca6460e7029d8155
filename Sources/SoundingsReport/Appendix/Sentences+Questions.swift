import SoundingsModel

/// Figures of the closed questions.
extension AppendixBuilder {
  mutating func answered(_ question: QuestionResult, _ counts: AnswerCounts, _ scope: Scope)
    -> Inline
  {
    count(
      "\(scope.id)question/\(question.question.id)/answered", counts.answered,
      base: counts.respondents, rule: "Respondents who answered the question\(scope.rule)")
  }

  mutating func answerCount(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    count(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/respondents", counts.counts[value],
      base: counts.answered,
      rule: "Respondents whose answer is \(question.question.scale[value])\(scope.rule)")
  }

  mutating func answerPercent(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    percent(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/share",
      Share(counts.counts[value], of: counts.answered),
      rule: "Share of those who answered whose answer is "
        + "\(question.question.scale[value])\(scope.rule)")
  }

  mutating func answerPercentOfAll(
    _ question: QuestionResult, _ counts: AnswerCounts, _ value: Int, _ scope: Scope
  ) -> Inline {
    percent(
      "\(scope.id)question/\(question.question.id)/\(value + 1)/share-of-all",
      Share(counts.counts[value], of: counts.respondents),
      rule: "Share of all respondents whose answer is "
        + "\(question.question.scale[value])\(scope.rule)")
  }

  /// Answers of one question: all respondents on both bases, then counts by stakeholder type.
  mutating func questionTable(_ question: QuestionResult) -> Table {
    let types = question.byStakeholder.filter { $0.respondents > 0 }
    var table = Table(
      id: "question-\(question.question.id)", caption: question.question.title,
      columns: [
        Table.Column("Answer", .text), Table.Column("Number", group: "All"),
        Table.Column("% of those who answered", group: "All"),
        Table.Column("% of all respondents", group: "All"),
      ] + types.map { Table.Column($0.group.title, group: "Number by stakeholder type") })
    for (value, title) in question.question.scale.enumerated() {
      var cells = [
        Table.Cell(title),
        cell(
          answerCount(question, question.all, value, .all), data: "\(question.all.counts[value])"),
        cell(
          answerPercent(question, question.all, value, .all),
          data: data(Share(question.all.counts[value], of: question.all.answered))),
        cell(
          answerPercentOfAll(question, question.all, value, .all),
          data: data(Share(question.all.counts[value], of: question.all.respondents))),
      ]
      for type in types {
        cells.append(
          cell(
            answerCount(question, type, value, .stakeholder(type.group)),
            data: "\(type.counts[value])"))
      }
      table.rows.append(Table.Row(cells))
    }
    let all = question.all
    var answeredCells = [
      Table.Cell("Answered"), cell(answered(question, all, .all), data: "\(all.answered)"),
      Table.Cell("–", data: ""),
      cell(
        percent(
          "question/\(question.question.id)/answered-share",
          Share(all.answered, of: all.respondents),
          rule: "Share of all respondents who answered the question"),
        data: data(Share(all.answered, of: all.respondents))),
    ]
    for type in types {
      answeredCells.append(
        cell(answered(question, type, .stakeholder(type.group)), data: "\(type.answered)"))
    }
    table.rows.append(Table.Row(answeredCells, kind: .subtotal))
    var allCells = [
      Table.Cell("All respondents"), cell(respondentCount(), data: "\(all.respondents)"),
      Table.Cell("–", data: ""), Table.Cell("–", data: ""),
    ]
    for type in types { allCells.append(typeRespondents(type.group, type.respondents)) }
    table.rows.append(Table.Row(allCells, kind: .total))
    if takesSeveral(question) {
      table.notes.append(
        "Respondents could give several answers, so percentages add up to more than 100.")
    }
    if question.asked < all.respondents {
      table.notes.append(
        "The question was put only in some channels: \(question.asked) of the \(all.respondents) "
          + "respondents answered through one that asked it.")
    }
    return table
  }

  /// Whether anyone gave several answers.
  func takesSeveral(_ question: QuestionResult) -> Bool {
    question.all.counts.reduce(0, +) > question.all.answered
  }

  func data(_ share: Share) -> String { share.fraction.map { "\($0)" } ?? "" }

  mutating func typeRespondents(_ group: Group, _ respondents: Int) -> Table.Cell {
    countCell(
      "stakeholder/\(group.id)/respondents", respondents, base: results.respondents.count,
      rule: "Respondents among stakeholder type \(group.id)")
  }
}
