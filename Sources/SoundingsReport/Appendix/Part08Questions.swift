import SoundingsModel

/// What a closed question was answered, and what those who answered so said.
extension AppendixBuilder {
  mutating func questionBlocks(_ question: QuestionResult) -> [Block] {
    let id = question.question.id
    var blocks: [Block] = [
      .heading(level: 4, id: "question-\(id)-part", text: question.question.title)
    ]
    let net = netSentence(question)
    if !net.isEmpty { blocks.append(.paragraph(net)) }
    if let chart = questionChart(question) { blocks.append(.chart(chart)) }
    blocks.append(.table(questionTable(question)))
    var more: [Inline] = []
    let types = question.byStakeholder.filter { $0.respondents > 0 }
    if types.count > 1 {
      let table = groupedAnswersTable(
        question, id: "question-\(id)-by-stakeholder", by: "by stakeholder type",
        types.map { ($0, .stakeholder($0.group)) })
      annexTables.append(table)
      more += [.reference(to: table.id), .text(" has the percentages by stakeholder type.")]
    }
    if let table = sidesTable(question) {
      annexTables.append(table)
      more += [
        .text(more.isEmpty ? "" : " "), .reference(to: table.id),
        .text(" has the themes that those who gave each answer raised."),
      ]
      more = Wording.sentences([sideSentence(question, .negative), more])
    }
    return blocks + (more.isEmpty ? [] : [.paragraph(more)])
  }

  /// "Net agreement was +12 points: 25 of those who answered agreed (56%) and 20 disagreed (44%)."
  mutating func netSentence(_ question: QuestionResult) -> [Inline] {
    guard let scale = question.scale, let net = net(question, question.all, scale, .all) else {
      return []
    }
    return [.text("\(scale.meaning.netTitle) was "), net.printed, .text(" points: ")]
      + sideNumbers(question, question.all, scale, .all) + [.text(".")]
  }

  /// "25 agreed (56%) and 20 disagreed (44%)"; without percentages below the floor.
  mutating func sideNumbers(
    _ question: QuestionResult, _ counts: AnswerCounts, _ scale: TwoSidedScale, _ scope: Scope
  ) -> [Inline] {
    Wording.list(
      [AnswerSide.positive, .negative].map { side -> [Inline] in
        var inlines: [Inline] = [
          sideCount(question, counts, side, scale, scope), .text(" \(scale.meaning.verb(side))"),
        ]
        if isFinding(counts) {
          inlines += [
            .text(" ("), sidePercent(question, counts, side, scale, scope), .text(")"),
          ]
        }
        return inlines
      })
  }

  /// What those on a side raised most; nothing where nobody is on it, or nobody commented at all.
  mutating func sideSentence(_ question: QuestionResult, _ side: AnswerSide) -> [Inline] {
    guard let scale = question.scale, !question.bySide.allSatisfy({ $0.commenters == 0 }),
      let tally = question.bySide.first(where: { $0.group.id == side.rawValue }),
      tally.respondents > 0
    else { return [] }
    let scope = Scope.side(side, of: question.question)
    let people = "those who \(scale.meaning.verb(side))"
    let place = question.question.section == nil ? "" : " on its section"
    guard tally.commenters > 0 else {
      return [.text("None of \(people) commented\(place).")]
    }
    var inlines: [Inline] = [
      .text("Of \(people), "), commenters(tally, scope), .text(" commented\(place)"),
    ]
    let leading = leadingThemes(in: tally)
    let ranked = themes.ranked(in: tally)
    if ranked.isEmpty {
      inlines.append(.text("; they raised none of the themes."))
    } else if leading.isEmpty {
      let most = themeCount(ranked[0], in: tally, scope)
      inlines +=
        tally.themes.contains { $0.respondents > 1 }
        ? [.text("; they raised many themes "), told("equally often", by: most), .text(".")]
        : [.text("; no theme was raised by "), told("more than one", by: most), .text(" of them.")]
    } else {
      let items = leading.map { alsoRaised($0, in: tally, scope) }
      inlines += [.text(", and most often raised ")] + Wording.list(items) + [.text(".")]
    }
    return inlines
  }

  /// The three themes that several respondents raised most; where more share the third place, up to
  /// five, else those before it.
  private func leadingThemes(in tally: Tally) -> [Int] {
    let counts = tally.themes.map(\.respondents)
    let ranked = themes.ranked(in: tally).filter { counts[$0] > 1 }
    guard ranked.count > 3 else { return ranked }
    let third = counts[ranked[2]]
    let withTies = ranked.filter { counts[$0] >= third }
    return withTies.count <= 5 ? withTies : ranked.filter { counts[$0] > third }
  }

  private func questionChart(_ question: QuestionResult) -> Chart? {
    let counts = question.all
    guard isFinding(counts) else { return nil }
    let bars = question.question.scale.enumerated().map { value, title in
      let share = Share(counts.counts[value], of: counts.answered)
      return Chart.Bar(
        label: title, value: share.fraction ?? 0,
        text: "\(Wording.percent(share)) (\(Wording.grouped(share.count)))")
    }
    let id = question.question.id
    return Chart(
      id: "chart-question-\(id)", title: chartTitle(question),
      drawing: .bars(bars, unit: .share), table: "question-\(id)")
  }

  /// What the bars show: which side is larger, else which answer was given most often.
  private func chartTitle(_ question: QuestionResult) -> String {
    if let scale = question.scale {
      let (one, other) = (scale.meaning.verb(.positive), scale.meaning.verb(.negative))
      let net = question.all.net(on: scale)
      if net == 0 { return "As many respondents \(one) as \(other)" }
      return net > 0
        ? "More respondents \(one) than \(other)" : "More respondents \(other) than \(one)"
    }
    let most = question.all.counts.max() ?? 0
    let leading = question.question.scale.indices.filter { question.all.counts[$0] == most }
    return leading.count == 1
      ? "“\(question.question.scale[leading[0]])” was the answer given most often"
      : "Answers by the share of those who gave them"
  }
}
