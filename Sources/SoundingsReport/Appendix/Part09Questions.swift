import SoundingsModel

/// How the answers to closed questions differ between rounds: counts and shares, and no test.
extension AppendixBuilder {
  mutating func questionChangeBlocks() -> [Block] {
    let compared = results.questions.filter { isCompared($0) }
    guard !compared.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading(level: 3, id: "change-questions", text: "Closed questions"),
      .paragraph([
        .text(
          "Who answered differs from round to round, and someone who answered in several rounds is "
            + "counted in each. The differences are not tested: they show how the answers of the "
            + "rounds differ, not that anyone changed their view. The answers in each round are in "
            + "annex D: ")
      ] + Wording.list(
        compared.map {
          [.link($0.question.title, to: "question-\($0.question.id)-by-round")]
        }) + [.text(".")]),
    ]
    for question in compared {
      let sentences = comparedRounds(question)
      if !sentences.isEmpty { blocks.append(.paragraph(sentences)) }
    }
    return blocks
  }

  /// For the annex: the answers in each round.
  mutating func questionChangeTables() -> [Block] {
    results.questions.filter { isCompared($0) }.map { question in
      .table(
        groupedAnswersTable(
          question, id: "question-\(question.question.id)-by-round", by: "by round",
          question.byRound.filter { $0.answered > 0 }.map { ($0, .round($0.group)) }))
    }
  }

  private func isCompared(_ question: QuestionResult) -> Bool {
    !isWithheld(question) && question.byRound.filter { $0.answered > 0 }.count > 1
  }

  /// The sides in the first round with answers and in the last.
  private mutating func comparedRounds(_ question: QuestionResult) -> [Inline] {
    let rounds = question.byRound.filter { $0.answered > 0 && $0.group != .noRound }
    guard let scale = question.scale, let first = rounds.first, let last = rounds.last,
      rounds.count > 1
    else { return [] }
    var inlines: [Inline] = [.strong(question.question.title), .text(": ")]
    for (place, counts) in [first, last].enumerated() {
      let scope = Scope.round(counts.group)
      inlines += [
        .text(place == 0 ? "of the " : "; of the "), answered(question, counts, scope),
        .text(" who answered in the round “\(counts.group.title)”, "),
      ]
      inlines += sideNumbers(question, counts, scale, scope)
    }
    inlines.append(.text("."))
    if let before = net(question, first, scale, .round(first.group)),
      let after = net(question, last, scale, .round(last.group))
    {
      inlines += [
        .text(" \(scale.meaning.netTitle) was "), before.printed,
        .text(" points in the first and "),
        after.printed, .text(" in the last."),
      ]
    }
    return inlines
  }
}
