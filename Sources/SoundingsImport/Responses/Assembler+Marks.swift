import SoundingsModel

/// Marking: what is excluded and why, and what is part of a composite response.
extension Assembler {
  mutating func mark() {
    for index in drafts.indices {
      drafts[index].response.status = exclusion(of: index).map { .excluded($0) } ?? .analysed
    }
    merge()
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
    if let cutoff = consultation.cutoff, let received = response.received, received > cutoff {
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

  /// Several analysed responses of one respondent in one round are one composite response: the
  /// earliest stands for them, the others are marked as merged into it and keep their comments.
  ///
  /// In no round nothing is merged, unless the consultation has no rounds at all.
  private mutating func merge() {
    struct Key: Hashable {
      var respondent: String
      var round: String?
    }
    var groups: [Key: [Int]] = [:]
    for (index, draft) in drafts.enumerated()
    where draft.response.status == .analysed && draft.response.form == .response {
      let round = draft.response.round
      guard round != nil || consultation.rounds.isEmpty else { continue }
      groups[Key(respondent: draft.response.respondent, round: round), default: []].append(index)
    }
    for group in groups.values where group.count > 1 {
      let order = group.sorted(by: isEarlier)
      let composite = order[0]
      for part in order.dropFirst() {
        drafts[part].response.status = .merged(into: drafts[composite].response.id)
        complete(composite, from: part)
      }
    }
  }

  /// By date, undated ones last, then by id; ids of equal length by bytes, so that `post-9` is before
  /// `post-10`. The order of rows plays no part.
  private func isEarlier(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (drafts[left].response, drafts[right].response)
    if a.received != b.received {
      guard let first = a.received else { return false }
      guard let second = b.received else { return true }
      return first < second
    }
    if a.id.utf8.count != b.id.utf8.count { return a.id.utf8.count < b.id.utf8.count }
    return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
  }

  /// What the composite does not say of its respondent, a part may; where they differ, a person
  /// should know.
  private mutating func complete(_ composite: Int, from part: Int) {
    let said = drafts[part].response
    if let type = said.stakeholder {
      if let other = drafts[composite].response.stakeholder {
        if other != type {
          note(
            "stakeholder-differs", drafts[part],
            "gives another stakeholder type than the response that it is merged into: that one counts"
          )
        }
      } else {
        drafts[composite].response.stakeholder = type
      }
    }
    if drafts[composite].response.kind == nil { drafts[composite].response.kind = said.kind }
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
