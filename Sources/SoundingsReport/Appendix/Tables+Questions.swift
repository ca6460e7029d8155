import SoundingsModel

/// Tables of closed questions.
extension AppendixBuilder {
  /// Answers of all respondents, on both bases, and how many of each stakeholder type gave each.
  mutating func questionTable(_ question: QuestionResult) -> Table {
    var table = Table(
      id: "question-\(question.question.id)", caption: question.question.title,
      columns: [
        Table.Column("Answer", .text), Table.Column("Number"),
        Table.Column("% of those who answered"), Table.Column("% of all respondents"),
      ])
    fill(&table, question, [(question.all, .all)])
    let types = question.byStakeholder.filter { $0.respondents > 0 }
    if types.count > 1 { addNumbers(of: types, question, to: &table) }
    if question.asked < question.all.respondents {
      table.notes.append(
        "The question was put only in some channels: \(question.asked) of the "
          + "\(question.all.respondents) respondents answered through one that asked it.")
    }
    return table
  }

  /// A column a stakeholder type: the number behind each row.
  private mutating func addNumbers(
    of types: [AnswerCounts], _ question: QuestionResult, to table: inout Table
  ) {
    for counts in types {
      let scope = Scope.stakeholder(counts.group)
      table.columns.append(
        Table.Column(counts.group.title, group: "Number by stakeholder type"))
      var cells = counts.counts.enumerated().map { value, number in
        cell(answerCount(question, counts, value, scope), data: "\(number)")
      }
      if let scale = question.scale {
        let net = net(question, counts, scale, scope)
        cells.append(net.map { cell($0.printed, data: $0.data) } ?? Table.Cell("–", data: ""))
      }
      cells += [
        cell(answered(question, counts, scope), data: "\(counts.answered)"),
        countCell(
          "\(scope.id)respondents", counts.respondents, base: results.respondents.count,
          rule: "Respondents\(scope.rule)"),
      ]
      for (row, cell) in cells.enumerated() { table.rows[row].cells.append(cell) }
    }
  }

  /// Answers of each group beside the others, on both bases.
  mutating func groupedAnswersTable(
    _ question: QuestionResult, id: String, by: String,
    _ groups: [(counts: AnswerCounts, scope: Scope)]
  ) -> Table {
    var table = Table(
      id: id, caption: "\(question.question.title), \(by)",
      columns: [Table.Column("Answer", .text)]
        + groups.flatMap { group in
          ["Number", "%", "% of all"].map {
            Table.Column($0, group: group.counts.group.title)
          }
        })
    fill(&table, question, groups)
    table.notes.insert(
      "“%” is of those of the group who answered, “% of all” of all respondents of the group.",
      at: 0)
    return table
  }

  /// A row for each answer in the order of the scale, then the net figure and both bases.
  private mutating func fill(
    _ table: inout Table, _ question: QuestionResult,
    _ groups: [(counts: AnswerCounts, scope: Scope)]
  ) {
    for (value, title) in question.question.scale.enumerated() {
      var cells = [Table.Cell(title)]
      for (counts, scope) in groups {
        let number = counts.counts[value]
        cells += [
          cell(answerCount(question, counts, value, scope), data: "\(number)"),
          cell(
            answerPercent(question, counts, value, scope),
            data: data(Share(number, of: counts.answered))),
          cell(
            answerPercentOfAll(question, counts, value, scope),
            data: data(Share(number, of: counts.respondents))),
        ]
      }
      table.rows.append(Table.Row(cells))
    }
    if let scale = question.scale { table.rows.append(netRow(question, scale, groups)) }
    table.rows.append(answeredRow(question, groups))
    var all = [Table.Cell("All respondents")]
    for (counts, scope) in groups {
      let figure =
        scope.id.isEmpty
        ? respondentCount()
        : count(
          "\(scope.id)respondents", counts.respondents, base: results.respondents.count,
          rule: "Respondents\(scope.rule)")
      all += [
        cell(figure, data: "\(counts.respondents)"), Table.Cell("–", data: ""),
        Table.Cell("–", data: ""),
      ]
    }
    table.rows.append(Table.Row(all, kind: .total))
    table.notes += answerNotes(question)
  }

  private mutating func netRow(
    _ question: QuestionResult, _ scale: TwoSidedScale,
    _ groups: [(counts: AnswerCounts, scope: Scope)]
  ) -> Table.Row {
    var cells = [Table.Cell("\(scale.meaning.netTitle), points")]
    for (counts, scope) in groups {
      cells.append(Table.Cell("–", data: ""))
      for ofAll in [false, true] {
        let net = net(question, counts, scale, scope, ofAll: ofAll)
        cells.append(net.map { cell($0.printed, data: $0.data) } ?? Table.Cell("–", data: ""))
      }
    }
    return Table.Row(cells, kind: .subtotal)
  }

  private mutating func answeredRow(
    _ question: QuestionResult, _ groups: [(counts: AnswerCounts, scope: Scope)]
  ) -> Table.Row {
    var cells = [Table.Cell("Answered")]
    for (counts, scope) in groups {
      let share = Share(counts.answered, of: counts.respondents)
      cells += [
        cell(answered(question, counts, scope), data: "\(counts.answered)"),
        Table.Cell("–", data: ""),
        cell(
          percent(
            "\(scope.id)question/\(question.question.id)/answered-share", share,
            rule: "Share of all respondents who answered the question\(scope.rule)"),
          data: data(share)),
      ]
    }
    return Table.Row(cells, kind: .subtotal)
  }

  private func answerNotes(_ question: QuestionResult) -> [String] {
    var notes: [String] = []
    if let scale = question.scale {
      let outside = zip(question.question.scale, scale.sides).filter { $1 == nil }.map(\.0)
      notes.append(
        "\(scale.meaning.netTitle): the share of \(quoted(question.values(on: .positive))) less the "
          + "share of \(quoted(question.values(on: .negative))), from unrounded shares; only where "
          + "at least \(max(consultation.report.floor, 1)) answered."
          + (outside.isEmpty
            ? "" : " \(quoted(outside)) \(outside.count == 1 ? "stands" : "stand") on no side."))
    }
    if question.hasSeveral {
      notes.append(
        "Respondents could give several answers, so percentages do not add up to 100, and there is "
          + "no net figure.")
    }
    return notes
  }

  private func quoted(_ values: [String]) -> String {
    Wording.list(values.map { "“\($0)”" })
  }

  /// The themes that those on each side raised, most respondents first; nil where none was raised.
  mutating func sidesTable(_ question: QuestionResult) -> Table? {
    let most = 10
    let sides = zip(AnswerSide.allCases, question.bySide).filter { $1.respondents > 0 }
    let counts = raisedThemes(by: sides.map(\.1))
    guard !counts.isEmpty else { return nil }
    var table = Table(
      id: "question-\(question.question.id)-themes",
      caption: "Themes by answer to “\(question.question.title)”",
      columns: [Table.Column("Theme", .text)]
        + sides.flatMap { side, _ in
          ["Number", "% of those who commented"].map {
            Table.Column($0, group: question.title(of: side))
          }
        }, isRanked: true)
    for theme in counts.prefix(most) {
      var cells = [Table.Cell(themeTitle(theme))]
      for (side, tally) in sides {
        let scope = Scope.side(side, of: question.question)
        cells += [
          cell(themeCount(theme, in: tally, scope), data: "\(tally.themes[theme].respondents)"),
          cell(themePercent(theme, in: tally, scope), data: data(tally.share(ofTheme: theme))),
        ]
      }
      table.rows.append(Table.Row(cells))
    }
    var base = [Table.Cell("Respondents who commented")]
    var all = [Table.Cell("All who answered so")]
    for (side, tally) in sides {
      let scope = Scope.side(side, of: question.question)
      base += [
        cell(commenters(tally, scope), data: "\(tally.commenters)"),
        tally.commenters == 0 ? Table.Cell("–", data: "") : Table.Cell("100%", data: "1"),
      ]
      if let scale = question.scale {
        all += [
          cell(
            sideCount(question, question.all, side, scale, .all), data: "\(tally.respondents)"),
          Table.Cell("–", data: ""),
        ]
      }
    }
    table.rows += [Table.Row(base, kind: .subtotal), Table.Row(all, kind: .total)]
    if let section = question.question.section {
      table.notes.append("Only comments on section \(section) are counted.")
    }
    if counts.count > most {
      table.notes.append("The \(most) themes that were raised most, of \(counts.count).")
    }
    table.notes.append(severalThemes)
    return table
  }

  /// Top-level themes that any of the groups raised, most respondents in all of them first.
  private func raisedThemes(by groups: [Tally]) -> [Int] {
    let counts = frame.themes.indices.map { theme in
      groups.map { $0.themes[theme].respondents }.reduce(0, +)
    }
    return themes.roots.filter {
      counts[$0] > 0 && ThemeOrder.reported.contains(frame.themes[$0].kind)
    }.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
  }
}
