internal import SoundingsImport
internal import SoundingsModel

/// The proposed consultation: what the responses themselves tell of it.
struct StarterConsultation {
  /// More distinct values than these are no list.
  private static let mostTypes = 60
  private static let mostSections = 60
  private static let mostAnswers = 30

  let rounds: [Round]
  let stakeholders: [StarterNames.Entry]
  let sections: [StarterNames.Entry]
  private(set) var questions: [ClosedQuestion] = []
  private(set) var attributes: [Attribute] = []
  private(set) var sources: [(source: Source, comments: [String])] = []
  /// Closed questions with too many answers for a scale.
  private(set) var openQuestions: [String] = []

  init(_ draft: StarterDraft, _ result: ImportResult) {
    let counted = result.responses.filter { response in
      switch response.status {
      case .analysed, .merged, .excluded(.late), .excluded(.blank): true
      case .excluded: false
      }
    }
    rounds = StarterRounds.propose(counted.compactMap(\.received))
    let described = counted.compactMap(\.identity.describedAs).filter { !Names.saysNothing($0) }
    let types = StarterNames(described, joinsNear: true) { Names.slug($0) }
    stakeholders = types.entries.count <= Self.mostTypes ? types.entries : []
    let named = counted.flatMap(\.comments).map(\.section).filter { $0 != PolicySection.general.id }
    let parts = StarterNames(
      named + draft.topics.flatMap { [$0] }, joinsNear: false, inOrder: true, id: Names.sectionID)
    sections = parts.entries.count <= Self.mostSections ? parts.entries : []
    listQuestions(draft, counted)
    attributes = Set(counted.flatMap(\.attributes).map(\.attribute)).sorted()
      .filter { !$0.contains { $0 == "/" || $0.isNewline } }
      .map { Attribute(id: $0, title: draft.attributeTitles[$0] ?? $0) }
    sources = draft.entries.map { entry in
      (source(entry.source), entry.members.first?.look.map(Self.comments) ?? [])
    }
  }

  private mutating func listQuestions(_ draft: StarterDraft, _ responses: [Response]) {
    var order: [String] = []
    var values: [String: [String]] = [:]
    var seen: [String: Set<String>] = [:]
    let marks = Self.marks(draft)
    for answer in responses.flatMap(\.answers) {
      if values[answer.question] == nil { order.append(answer.question) }
      for value in answer.values.flatMap({ Self.parts(of: $0, by: marks[answer.question]) }) {
        let key = value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if seen[answer.question, default: []].insert(key).inserted {
          values[answer.question, default: []].append(value)
        }
      }
    }
    for id in order where !id.contains(where: { $0 == "/" || $0.isNewline }) {
      let given = values[id] ?? []
      guard !given.isEmpty, given.count <= Self.mostAnswers else {
        openQuestions.append(id)
        continue
      }
      questions.append(
        ClosedQuestion(
          id: id, title: draft.questionTitles[id] ?? id,
          scale: KnownScale.ordered(given) ?? given))
    }
  }

  /// What parts the answers of questions with several a cell, by the question's id.
  private static func marks(_ draft: StarterDraft) -> [String: String] {
    var marks: [String: String] = [:]
    for guess in draft.entries.flatMap(\.members).compactMap(\.look).flatMap(\.guesses) {
      if case .question(let id)? = guess.role, let mark = guess.answerMark { marks[id] = mark }
    }
    return marks
  }

  private static func parts(of value: String, by mark: String?) -> [String] {
    guard let mark else { return [value] }
    return value.split(separator: mark).map { HeaderText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The source with the ids of what is listed.
  private func source(_ source: Source) -> Source {
    var source = source
    let known = Set(questions.map(\.id))
    source.columns = source.columns.compactMap { mapping in
      var mapping = mapping
      switch mapping.role {
      case .textUnder(let title):
        let id = sections.first { $0.spellings.contains(title) }?.id
        mapping.role = id.map { .textUnder(section: $0) } ?? .text
      case .question(let id) where !known.contains(id): return nil
      case .attribute(let id) where !attributes.contains { $0.id == id }: return nil
      default: break
      }
      return mapping
    }
    return source
  }

  private static func comments(_ look: FileLook) -> [String] {
    var comments: [String] = []
    if let tool = look.file.table?.tool {
      comments.append("\(tool.title): its questions are found by themselves.")
    }
    guard let table = look.file.table, table.tool == nil else { return comments }
    for (index, guess) in look.guesses.enumerated() where index < table.headers.count {
      let header = HeaderText.trimmed(table.headers[index])
      if guess.role == nil, !header.isEmpty {
        comments.append("Not read: \(YamlText.value(header)) (\(guess.reason)).")
      }
    }
    return comments
  }
}
