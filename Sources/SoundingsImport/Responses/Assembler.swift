import SoundingsModel

/// Makes responses of submissions: matches what they say to the consultation, then marks each one.
///
/// Works through all files in the order of the sources, one after another, so that the result does
/// not depend on how many threads read them.
struct Assembler {
  let consultation: Consultation
  var sections: SectionMatcher
  var stakeholders: StakeholderMatcher
  var questions: [String: AnswerScale] = [:]
  /// The ids of questions by the ids that survey tools' tables give them, made of their titles.
  var questionIDs: [String: String] = [:]
  var values = ValueFindings()
  var findings: [Finding] = []
  var drafts: [Draft] = []
  private var ids = ResponseIDs()

  init(_ consultation: Consultation) {
    self.consultation = consultation
    sections = SectionMatcher(consultation.sections)
    stakeholders = StakeholderMatcher(consultation.stakeholders)
    for question in consultation.questions where questions[question.id] == nil {
      questions[question.id] = AnswerScale(question)
    }
    for question in consultation.questions {
      let slug = Slugs.slug(question.title)
      if questions[slug] == nil, questionIDs[slug] == nil { questionIDs[slug] = question.id }
    }
  }

  mutating func assemble(_ files: [ParsedFile]) throws(ImportError) -> ImportResult {
    for source in consultation.sources {
      if let round = source.round, !consultation.rounds.contains(where: { $0.id == round }) {
        throw .unknownRound(id: round, place: source.place)
      }
    }
    let orders = try DateOrders(files, consultation.sources)
    drafts.reserveCapacity(files.reduce(0) { $0 + $1.submissions.count })
    for file in files { add(file, orders) }
    nameRespondents()
    nameComments()
    mark()
    findSameNames()
    findSameLetters()
    findOtherForms()
    var result = ImportResult(
      responses: drafts.map(\.response),
      received: files.reduce(0) { $0 + $1.received },
      findings: Self.sorted(
        files.flatMap(\.findings) + orders.findings + findings + values.findings),
      files: files.map(\.file))
    result.respondentKeys = Set(drafts.flatMap { Self.respondentKeys(of: $0.submission) })
    return result
  }

  /// Where an id was first used: by whom, and by which record.
  private var owners: [String: [Int]] = [:]

  private mutating func add(_ file: ParsedFile, _ orders: DateOrders) {
    var undated = Undated()
    for submission in file.submissions {
      let duplicate = original(of: submission, in: file)
      let id = responseID(submission, in: file, isRepeat: duplicate != nil)
      let origin = Origin(
        file: file.file.path, position: submission.position, line: submission.line,
        sha256: file.file.sha256)
      var draft = Draft(
        response: Response(id: id, respondent: "", origin: origin), submission: submission,
        source: file.source, isBoard: file.isBoard)
      draft.duplicateOf = duplicate
      fill(&draft, orders, &undated)
      draft.keys = keys(of: draft)
      if let own = submission.id { owners[own, default: []].append(drafts.count) }
      drafts.append(draft)
    }
    undated.report(file.file.path, to: &findings)
  }

  /// The response that a submission repeats: in the same file as its reader found, in another file
  /// of the same source where all cells are equal.
  private func original(of submission: Submission, in file: ParsedFile) -> Int? {
    guard let own = submission.id, let earlier = owners[own] else { return nil }
    let same = earlier.filter { drafts[$0].source == file.source && drafts[$0].duplicateOf == nil }
    if submission.mark == .duplicate {
      let here = same.filter { drafts[$0].response.origin.file == file.file.path }
      return here.first { drafts[$0].submission.digest == submission.digest } ?? here.first
    }
    return same.first { index in
      drafts[index].response.origin.file != file.file.path
        && drafts[index].submission.digest == submission.digest
    }
  }

  private mutating func responseID(
    _ submission: Submission, in file: ParsedFile, isRepeat: Bool
  ) -> String {
    let path = file.file.path
    guard let own = submission.id, let earlier = owners[own] else {
      return ids.take(
        submission.id, digest: submission.digest, prefix: submission.idPrefix)
    }
    if let here = earlier.first(where: { drafts[$0].response.origin.file == path }) {
      return ids.repeated(drafts[here].response.id)
    }
    if !isRepeat {
      findings.append(
        Finding(
          code: "repeated-id", file: path, line: submission.line,
          message: "\(submission.position) has an id that another file uses for another response: "
            + "the file's name is put before it"))
    }
    return ids.take(clashing: own, file: path)
  }

  private static func respondentKeys(of submission: Submission) -> [RespondentKey] {
    let email = submission.email.flatMap { Submission.identifyingAddress($0.text) }
    return [
      submission.respondent == nil ? nil : .identifier, submission.user == nil ? nil : .user,
      email == nil ? nil : .email,
    ].compactMap(\.self)
  }

  private func keys(of draft: Draft) -> [String] {
    let submission = draft.submission
    let source = consultation.sources[draft.source].path
    var keys: [String] = []
    // The digit in front is the order of strength.
    if let email = submission.email.flatMap({ Submission.identifyingAddress($0.text) }) {
      keys.append("1 email \(email)")
    }
    if let own = submission.respondent { keys.append("2 respondent \(source)\n\(own)") }
    if let user = submission.user { keys.append("3 user \(source)\n\(Folding.address(user))") }
    if keys.isEmpty { keys.append("4 response \(source)\n\(draft.response.id)") }
    return keys
  }

  private mutating func nameRespondents() {
    // What repeats a response comes from whoever sent that.
    separateSharedAddresses()
    let keys = drafts.map { draft in draft.duplicateOf.map { drafts[$0].keys } ?? draft.keys }
    var respondents = Respondents(keys: keys)
    for (index, id) in respondents.ids(keys: keys).enumerated() {
      drafts[index].response.respondent = id
    }
  }

  private mutating func nameComments() {
    var ids = CommentIDs()
    for index in drafts.indices {
      ids.name(&drafts[index], hasOwnID: drafts[index].submission.id != nil)
    }
  }

  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      if left.file != right.file {
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
      }
      if (left.line, left.column) != (right.line, right.column) {
        return (left.line, left.column) < (right.line, right.column)
      }
      if left.code != right.code { return left.code < right.code }
      return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
  }
}

/// Responses without a date, counted a file at a time.
struct Undated {
  var count = 0
  var firstLine = 0

  func report(_ file: String, to findings: inout [Finding]) {
    guard count > 0 else { return }
    findings.append(
      Finding(
        code: "no-round", file: file, line: firstLine,
        message: "\(count) responses have no date and no round, the first here: in no round"))
  }
}
