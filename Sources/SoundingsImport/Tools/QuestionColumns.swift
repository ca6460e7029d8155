import SoundingsModel

/// Decides for each column of a survey tool's table what it is: one of the tool's own, free text, a
/// closed question, an option of one, contact details.
struct QuestionColumns {
  private(set) var columns: [ToolColumn]
  private let rows: [[String]]
  private var slugs = Slugs()

  init(heads: [ColumnHead], system: SystemColumns, rows: [[String]]) {
    self.rows = rows
    columns = heads.map { ToolColumn(title: $0.question) }
    var groups: [(question: String, members: [Int])] = []
    var places: [String: Int] = [:]
    for (index, head) in heads.enumerated() {
      if let role = system.role(head.question) ?? system.role(head.header) {
        columns[index].role = role
        columns[index].isSystem = true
        continue
      }
      guard !head.question.isEmpty else { continue }
      let key = Folding.header(head.question)
      // Columns without a label are questions of their own, even where they are called alike.
      if head.label != nil, let place = places[key] {
        groups[place].members.append(index)
      } else {
        places[key] = groups.count
        groups.append((head.question, [index]))
      }
    }
    for group in groups { read(group.question, group.members, heads) }
  }

  private mutating func read(_ question: String, _ members: [Int], _ heads: [ColumnHead]) {
    let labelled = members.filter { index in
      heads[index].label.map { Folding.phrase($0) != "response" } ?? false
    }
    if let options = options(among: labelled, heads) {
      let id = slugs.take(question)
      for index in members {
        if let label = heads[index].label, options.contains(index) {
          columns[index].role = .question(id)
          columns[index].form = .option(label)
        } else if heads[index].label == nil {
          columns[index].role = .question(id)
        } else {
          columns[index].role = .textUnder(section: question)
        }
      }
      return
    }
    for index in members {
      let label = heads[index].label.flatMap { label in
        Folding.phrase(label) == "response" || AnswerKind.isOpenLabel(label) ? nil : label
      }
      let title = members.count > 1 ? label.map { "\(question): \($0)" } ?? question : question
      readAlone(index, title: title, head: heads[index])
    }
  }

  private mutating func readAlone(_ index: Int, title: String, head: ColumnHead) {
    let values = self.values(of: index)
    columns[index].title = title
    if let contact = ContactColumn(header: title, label: head.label, values: values) {
      columns[index].role = contact.role
      return
    }
    switch AnswerKind(values: values, header: title, label: head.label) {
    case .text: columns[index].role = .textUnder(section: title)
    case .choice: columns[index].role = .question(slugs.take(title))
    case .list(let mark):
      columns[index].role = .question(slugs.take(title))
      columns[index].form = .list(mark)
    }
  }

  /// The members that stand for an option each; nil where the question has none.
  ///
  /// Every cell of such columns is a tick or the label itself; a column labelled ‘Other (please
  /// specify)’ that holds anything else is the text beside the options.
  private func options(among labelled: [Int], _ heads: [ColumnHead]) -> Set<Int>? {
    var options: Set<Int> = []
    var isChosen = false
    for index in labelled {
      let label = heads[index].label ?? ""
      let values = self.values(of: index)
      let areTicks = values.allSatisfy { AnswerForm.isTick($0, of: label) }
      if AnswerKind.isOpenLabel(label), !areTicks || values.isEmpty { continue }
      guard areTicks else { return nil }
      if !values.isEmpty { isChosen = true }
      options.insert(index)
    }
    return options.isEmpty || !isChosen || (labelled.count < 2 && options.count < 2)
      ? nil : options
  }

  private func values(of index: Int) -> [String] {
    rows.compactMap { row in
      guard index < row.count else { return nil }
      let value = row[index].trimmed
      return value.isEmpty ? nil : value
    }
  }
}

extension AnswerForm {
  private static let chosen: Set<String> = [
    "1", "x", "yes", "true", "checked", "selected", "ticked", "✓", "✔",
  ]
  private static let notChosen: Set<String> = [
    "0", "false", "unchecked", "not selected", "not ticked",
  ]

  /// Whether a cell says that the option was chosen, or that it was not.
  static func isTick(_ cell: String, of label: String) -> Bool {
    let cell = cell.trimmed.lowercased()
    return chosen.contains(cell) || notChosen.contains(cell)
      || Folding.header(cell) == Folding.header(label)
  }

  /// The answers in a cell, as the form has them.
  func answers(in cell: String) -> [String] {
    switch self {
    case .option(let label):
      let folded = cell.trimmed.lowercased()
      if Self.notChosen.contains(folded) { return [] }
      return Self.chosen.contains(folded) || Folding.header(cell) == Folding.header(label)
        ? [label] : [cell.trimmed]
    case .list(let mark):
      return cell.components(parting: mark, most: 1000).map(\.trimmed).filter { !$0.isEmpty }
    }
  }
}

/// Ids made of the words of a question, each taken once.
struct Slugs {
  private var taken: Set<String> = []

  mutating func take(_ title: String) -> String {
    let slug = Self.slug(title)
    if taken.insert(slug).inserted { return slug }
    var number = 2
    while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
    return "\(slug)-\(number)"
  }

  /// The words in lower case with dashes between, as many as go into 60 characters; of a question
  /// with a part after a colon, half of them for each.
  static func slug(_ title: String) -> String {
    let (question, part) = Substring(title).split(at: ": ")
    guard let part, !Folding.words(part).isEmpty else { return words(title, most: 60) }
    return "\(words(question, most: 30))-\(words(part, most: 30))"
  }

  private static func words(_ text: some StringProtocol, most: Int) -> String {
    var slug = ""
    for word in Folding.words(text) {
      if slug.isEmpty {
        slug = String(word.prefix(most))
      } else if slug.count + 1 + word.count <= most {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug.isEmpty ? "question" : slug
  }
}
