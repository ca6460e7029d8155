/// Puts the records of a file together to submissions, and counts these on their own.
///
/// A file without ids has a submission a record. With ids:
///
/// - a record that brings another text or answer under an id is part of the same submission (an
///   export with a row per comment), and so is one that brings none and differs in other cells;
/// - a record whose cells are all equal to those of an earlier one, or whose texts and answers all
///   stand there already, is the same submission a second time;
/// - a record with another e-mail address or another name under the id is somebody else's.
struct SubmissionGroups: Sendable {
  private(set) var submissions: [Submission] = []
  /// The ids under which somebody else's record was found, by the submission's index.
  private(set) var clashes: [Int] = []
  private var byID: [String: [Int]] = [:]
  private var digests: [String: Set<String>] = [:]
  private var records: [Int: Int] = [:]

  mutating func add(_ new: Submission) {
    guard let id = new.id, let members = byID[id] else {
      append(new)
      return
    }
    if digests[id]?.contains(new.digest) ?? false {
      append(new, as: .duplicate)
      return
    }
    let mine = members.first {
      submissions[$0].mark == .none && !submissions[$0].isByAnother(than: new)
    }
    guard let mine else {
      clashes.append(submissions.count)
      append(new)
      return
    }
    let texts = new.texts.filter { text in
      !submissions[mine].texts.contains { $0.isSame(as: text) }
    }
    let answers = new.answers.filter { answer in
      !submissions[mine].answers.contains { $0.isSame(as: answer) }
    }
    if texts.isEmpty, answers.isEmpty, !(new.texts.isEmpty && new.answers.isEmpty) {
      append(new, as: .duplicate)
      return
    }
    digests[id, default: []].insert(new.digest)
    let record = records[mine, default: 0] + 1
    records[mine] = record
    submissions[mine].absorb(new, texts: texts, answers: answers, record: record)
  }

  private mutating func append(_ new: Submission, as mark: Submission.Mark = .none) {
    if let id = new.id {
      byID[id, default: []].append(submissions.count)
      digests[id, default: []].insert(new.digest)
    }
    submissions.append(new)
    if mark != .none { submissions[submissions.count - 1].mark = mark }
  }
}

extension Submission {
  /// Whether both say who they are, and it is not the same.
  func isByAnother(than other: Submission) -> Bool {
    if let mine = email, let theirs = other.email {
      return Folding.address(mine.text) != Folding.address(theirs.text)
    }
    if let mine = name, let theirs = other.name {
      return Folding.phrase(mine.text) != Folding.phrase(theirs.text)
    }
    return false
  }

  fileprivate mutating func absorb(
    _ other: Submission, texts new: [Text], answers added: [Value], record: Int
  ) {
    for var text in new {
      text.record = record
      texts.append(text)
    }
    answers += added
    for value in other.attributes where !attributes.contains(where: { $0.isSame(as: value) }) {
      attributes.append(value)
    }
    respondent = respondent ?? other.respondent
    name = name ?? other.name
    email = email ?? other.email
    organisation = organisation ?? other.organisation
    kind = kind ?? other.kind
    stakeholder = stakeholder ?? other.stakeholder
    if writtenDate == nil, other.date != nil {
      date = other.date
      writtenDate = other.writtenDate
    }
    round = round ?? other.round
    channel = channel ?? other.channel
    permission = permission ?? other.permission
  }
}

extension Submission.Text {
  fileprivate func isSame(as other: Self) -> Bool {
    section == other.section && named?.text == other.named?.text
      && text.text.trimmed == other.text.text.trimmed
  }
}

extension Submission.Value {
  fileprivate func isSame(as other: Self) -> Bool {
    key == other.key && cell.text == other.cell.text
  }
}
