import SoundingsModel

/// Matching the cells of one submission.
extension Assembler {
  mutating func fill(_ draft: inout Draft, _ orders: DateOrders, _ undated: inout Undated) {
    let submission = draft.submission
    let source = consultation.sources[draft.source]
    draft.response.identity.name = submission.name?.text
    draft.response.identity.email = submission.email?.text
    draft.response.identity.organisation = submission.organisation?.text
    draft.response.identity.describedAs = submission.stakeholder?.text
    draft.response.channel = submission.channel?.text ?? source.channel
    draft.response.form =
      submission.kind.flatMap { Response.Form(written: $0.text) }
      ?? draft.response.channel.flatMap { Response.Form(written: $0) } ?? .response
    matchStakeholder(&draft)
    matchKind(&draft)
    matchPermission(&draft)
    matchRound(&draft, orders, &undated)
    matchAnswers(&draft)
    matchComments(&draft)
    if draft.response.form == .petition {
      draft.response.signatures =
        draft.response.attributes.first { $0.attribute == "signatures" }
        .flatMap { Signatures.number(in: $0.value) }
        ?? draft.response.comments.lazy.compactMap { Signatures.stated(in: $0.text) }.first
    }
  }

  private mutating func unknown(
    _ code: String, _ cell: Submission.Cell, _ draft: Draft, what: String,
    then: @autoclosure () -> String
  ) {
    values.add(
      code, cell, file: draft.response.origin.file, source: draft.source, what: what, then: then())
  }

  private mutating func matchStakeholder(_ draft: inout Draft) {
    guard let cell = draft.submission.stakeholder, !SaysNothing.isTrue(of: cell.text) else {
      return
    }
    if stakeholders.isEmpty {
      // Without an agreed list each value is a type of its own.
      draft.response.stakeholder = cell.text
    } else if let id = stakeholders.match(cell.text) {
      draft.response.stakeholder = id
    } else if draft.submission.mark != .officer {
      let nearest = stakeholders.nearest(to: cell.text)
      unknown(
        "unknown-stakeholder", cell, draft, what: "stakeholder type",
        then: nearest.map { "given none; did they mean ‘\($0.title)’?" }
          ?? "given none; add it to the spellings of a type")
    }
  }

  /// A cell that says so decides; then the type, where it is only one of the two; then an
  /// organisation without a name. What nothing tells stays unknown.
  private mutating func matchKind(_ draft: inout Draft) {
    // Nobody in particular speaks in notes of an event or a petition.
    if draft.response.form != .response { return }
    if let cell = draft.submission.kind {
      if let kind = RespondentKind(written: cell.text) {
        draft.response.kind = kind
        return
      }
      if !SaysNothing.isTrue(of: cell.text) {
        unknown(
          "unknown-kind", cell, draft, what: "kind of respondent",
          then: "neither organisation nor individual")
      }
    }
    switch stakeholders.type(draft.response.stakeholder)?.kind {
    case .organisation: draft.response.kind = .organisation
    case .individual: draft.response.kind = .individual
    case .either, nil:
      if draft.submission.organisation != nil, draft.submission.name == nil {
        draft.response.kind = .organisation
      }
    }
  }

  private mutating func matchPermission(_ draft: inout Draft) {
    guard let cell = draft.submission.permission else { return }
    if let permission = Permission(written: cell.text) {
      draft.response.permission = permission
    } else {
      unknown(
        "unknown-permission", cell, draft, what: "answer on publication",
        then: "not understood, so never quoted")
    }
  }

  private mutating func matchRound(
    _ draft: inout Draft, _ orders: DateOrders, _ undated: inout Undated
  ) {
    let submission = draft.submission
    let file = draft.response.origin.file
    if let cell = submission.date {
      if let day = submission.writtenDate.flatMap({ orders.day($0, source: draft.source) }) {
        draft.response.received = day
      } else {
        findings.append(
          Finding(
            code: "unreadable-date", file: file, line: cell.line, column: cell.column,
            message: "\(submission.position): the date cannot be read: kept without one"))
      }
    }
    let rounds = consultation.rounds
    if let round = consultation.sources[draft.source].round {
      draft.response.round = round
      return
    }
    if let cell = submission.round {
      let key = Folding.phrase(cell.text)
      if rounds.isEmpty {
        draft.response.round = cell.text
        return
      }
      if let round = rounds.first(where: {
        Folding.phrase($0.id) == key || Folding.phrase($0.title) == key
      }) ?? nearRound(cell.text, isSame: true) {
        draft.response.round = round.id
        return
      }
      let near = nearRound(cell.text, isSame: false)
      unknown(
        "unknown-round", cell, draft, what: "round",
        then: "the date decides" + (near.map { "; did they mean ‘\($0.title)’?" } ?? ""))
    }
    guard !rounds.isEmpty else { return }
    if let day = draft.response.received {
      draft.response.round = (rounds.first { $0.contains(day) } ?? lateRound(day))?.id
      if draft.response.round == nil {
        findings.append(
          Finding(
            code: "outside-rounds", file: file, line: submission.line,
            message: "\(submission.position): received on \(day), in no round"))
      }
    } else if submission.mark != .officer {
      if undated.count == 0 { undated.firstLine = submission.line }
      undated.count += 1
    }
  }

  /// The round whose title differs from a value in plurals, hyphens and spaces only, or by a third of
  /// its letters at most.
  private func nearRound(_ text: String, isSame: Bool) -> Round? {
    let key = Folding.compact(text)
    // Digits tell rounds apart: ‘Round 1’ is no slip of the pen for ‘Round 2’.
    let digits = key.filter(\.isNumber)
    let limit = isSame ? 0 : key.unicodeScalars.count / 3
    let near = consultation.rounds.compactMap { round -> (round: Round, distance: Int)? in
      let title = Folding.compact(round.title)
      guard title.filter(\.isNumber) == digits,
        let distance = EditDistance.between(key, title, limit: limit)
      else { return nil }
      return (round, distance)
    }
    return near.min { $0.distance < $1.distance }?.round
  }

  /// The round that a late response counts in, where late ones are analysed: the last one before it.
  private func lateRound(_ day: CalendarDate) -> Round? {
    guard consultation.late == .analyse, let cutoff = consultation.cutoff, day > cutoff else {
      return nil
    }
    return consultation.rounds.filter { $0.to < day }.max { $0.to < $1.to }
  }

  private mutating func matchAnswers(_ draft: inout Draft) {
    for answer in draft.submission.answers {
      let id = questionIDs[answer.key] ?? answer.key
      let given = values(of: answer, to: id, in: draft)
      if given.isEmpty { continue }
      if let index = draft.response.answers.firstIndex(where: { $0.question == id }) {
        for value in given where !draft.response.answers[index].values.contains(value) {
          draft.response.answers[index].values.append(value)
        }
      } else {
        draft.response.answers.append(Answer(question: id, values: given))
      }
    }
    draft.response.attributes = draft.submission.attributes.map {
      AttributeValue(attribute: $0.key, value: Self.stated($0.cell.text))
    }
  }

  /// A list that ends in its mark, as Microsoft Forms writes several choices, without that mark.
  private static func stated(_ text: String) -> String {
    guard text.hasSuffix(";") else { return text }
    return text.components(parting: ";", most: 100).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// What was answered; the scale of the question goes before what the table says of its cells.
  private mutating func values(
    of answer: Submission.Value, to id: String, in draft: Draft
  ) -> [String] {
    let scale = questions[id]
    if answer.parts.isEmpty || scale.map({ !$0.isOpen }) ?? false,
      let values = scale?.values(answer.cell.text)
    {
      return values
    }
    let parts = answer.parts.isEmpty ? [answer.cell.text] : answer.parts
    var given: [String] = []
    for part in parts where !SaysNothing.isUnanswered(part) {
      if let values = scale?.values(part) {
        given += values
        continue
      }
      given.append(part)
      if scale != nil {
        var cell = answer.cell
        cell.text = part
        unknown(
          "off-scale", cell, draft, what: "answer to ‘\(id)’",
          then: "not on the scale, kept as it is")
      }
    }
    return given
  }

  private mutating func matchComments(_ draft: inout Draft) {
    for text in draft.submission.texts {
      let trimmed = text.text.text.trimmed
      guard !SaysNothing.isTrue(of: trimmed) else { continue }
      let section = section(of: text, in: draft)
      var origin = draft.response.origin
      origin.position = text.position
      origin.line = text.text.line
      origin.column = text.text.column
      if let file = text.file { origin.file = file }
      if let sha256 = text.sha256 { origin.sha256 = sha256 }
      var comment = Comment(id: "", section: section, text: trimmed, origin: origin)
      comment.context = text.context
      draft.response.comments.append(comment)
      draft.comments.append(CommentDraft(ordinal: text.ordinal, record: text.record))
    }
  }

  private mutating func section(of text: Submission.Text, in draft: Draft) -> String {
    if let id = text.section { return sections.match(id) ?? id }
    if let cell = text.named, let id = sections.match(cell.text) { return id }
    if let cell = text.otherwiseNamed, let id = sections.match(cell.text) { return id }
    guard let cell = text.named, !SaysNothing.isTrue(of: cell.text) else {
      return PolicySection.general.id
    }
    if consultation.sections.isEmpty, !draft.isBoard { return cell.text }
    if draft.submission.mark != .officer {
      let near = sections.nearest(to: cell.text)
      unknown(
        "unknown-section", cell, draft, what: draft.isBoard ? "topic" : "section",
        then: draft.isBoard
          ? "names no section; its posts are under general"
          : near.map { "the comments are under general; did they mean ‘\($0)’?" }
            ?? "the comments are under general; add it to the names of a section")
    }
    return PolicySection.general.id
  }
}
