import SoundingsModel

/// Marking: what is excluded and why, and what is part of a composite response.
extension Assembler {
  mutating func mark() {
    for index in drafts.indices {
      if let cutoff = consultation.cutoff, let received = drafts[index].response.received {
        drafts[index].response.isLate = received > cutoff
      }
      drafts[index].response.status = exclusion(of: index).map { .excluded($0) } ?? .analysed
    }
    var responses = drafts.map(\.response)
    let differences = Composites.make(in: &responses, hasRounds: !consultation.rounds.isEmpty)
    for index in drafts.indices { drafts[index].response = responses[index] }
    for part in differences {
      note(
        "stakeholder-differs", drafts[part],
        "gives another stakeholder type than the response that it is merged into: that one counts")
    }
  }

  /// In this order: an officer's post, a duplicate, what a machine sent, what could not be read, a test,
  /// a blank, a late one.
  private mutating func exclusion(of index: Int) -> Exclusion? {
    let draft = drafts[index]
    if draft.submission.mark == .officer { return .officerReply }
    if let original = draft.duplicateOf {
      return .duplicate(of: drafts[original].response.id)
    }
    switch draft.submission.mark {
    case .automatic: return .automatic
    case .unread: return .unread
    case .none, .duplicate, .officer: break
    }
    let response = draft.response
    let identity = response.identity
    let verdict = TestRow.verdict(
      names: [identity.name, identity.organisation, identity.describedAs].compactMap(\.self),
      texts: response.comments.map(\.text))
    switch verdict {
    case .test:
      note("test-row", draft, "looks like a test of the form: excluded")
      return .test
    case .doubtful:
      note("possible-test", draft, "is named like a test, but says more than one: kept")
    case .real: break
    }
    if response.comments.isEmpty, response.answers.isEmpty, response.signatures == nil {
      return .blank
    }
    if response.isLate, let received = response.received {
      if consultation.late == .exclude { return .late }
      note("late", draft, "came after the cut-off date, on \(received): analysed")
    }
    return nil
  }

  mutating func note(_ code: String, _ draft: Draft, _ message: String) {
    findings.append(
      Finding(
        code: code, file: draft.response.origin.file, line: draft.response.origin.line,
        message: "\(draft.submission.position) \(message)"))
  }

  /// Names and organisations alone never merge anybody: they are pointed out.
  mutating func findSameNames() {
    var firsts: [[String]: Int] = [:]
    for (index, draft) in drafts.enumerated() where !draft.isBoard {
      if case .excluded = draft.response.status { continue }
      // A single word is too little to be somebody's name.
      guard let name = draft.submission.name.map({ Folding.phrase($0.text) }),
        name.utf8.contains(0x20)
      else { continue }
      let body = draft.submission.organisation.map { Folding.phrase($0.text) } ?? ""
      guard let first = firsts[[name, body]] else {
        firsts[[name, body]] = index
        continue
      }
      let other = drafts[first]
      guard other.response.respondent != draft.response.respondent,
        other.submission.email == nil || draft.submission.email == nil
      else { continue }
      note(
        "same-name", draft,
        "has the name and organisation of \(other.submission.position) in "
          + "\(other.response.origin.file), and no e-mail address shows whether it is the same "
          + "respondent: not merged")
    }
  }

  /// Letters without an id that are equal to the byte are kept, since campaigns look like that, and
  /// pointed out, since letters that were saved twice do too.
  mutating func findSameLetters() {
    var firsts: [String: Int] = [:]
    for (index, draft) in drafts.enumerated()
    where draft.submission.id == nil && draft.submission.idPrefix == "letter" {
      guard draft.response.status == .analysed else { continue }
      guard let first = firsts[draft.submission.digest] else {
        firsts[draft.submission.digest] = index
        continue
      }
      note(
        "same-letter", draft,
        "says the same as \(drafts[first].submission.position) in "
          + "\(drafts[first].response.origin.file): both are analysed; if it is one letter that was "
          + "saved twice, exclude one by a decision")
    }
  }
}
