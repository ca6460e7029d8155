import SoundingsModel

extension TableShape {
  /// Answers are the types where so many of them are agreed spellings.
  private static let leastPercent = 60
  private static let fewestAnswers = 3
  private static let mostWords = 8

  /// Takes the question that asks who the respondents are for the stakeholder type, where the source
  /// maps no column to it: its answers are short, and most are spellings that the team agreed.
  ///
  /// A closed question must ask for it in so many words, since its options can be the names of groups
  /// for another reason. Where several questions are like that, none is taken.
  ///
  /// - Returns: the header of the column that was taken.
  mutating func takeStakeholder(
    _ rows: some Sequence<[String]>, _ types: inout StakeholderMatcher, _ source: Source
  ) -> String? {
    guard tool != nil, !types.isEmpty, !roles.contains(.stakeholder),
      !source.columns.contains(where: { $0.role == .stakeholder })
    else { return nil }
    let mapped = Set(source.columns.map { Folding.header($0.header) })
    let rows = Array(rows)
    var found: [Int] = []
    for index in columns.indices where isQuestion(index) {
      guard !mapped.contains(Folding.header(headers[index])),
        !mapped.contains(Folding.header(columns[index].title))
      else { continue }
      let values = rows.compactMap { row -> String? in
        let value = index < row.count ? row[index].trimmed : ""
        return value.isEmpty ? nil : value
      }
      if Self.areTypes(values, &types) { found.append(index) }
    }
    guard found.count == 1, let index = found.first else { return nil }
    roles[index] = .stakeholder
    columns[index].role = .stakeholder
    return columns[index].title
  }

  private func isQuestion(_ index: Int) -> Bool {
    switch columns[index].role {
    case .textUnder: true
    case .question: columns[index].form == nil && Self.asksWho(columns[index].title)
    default: false
    }
  }

  private static func areTypes(_ values: [String], _ types: inout StakeholderMatcher) -> Bool {
    guard values.count >= fewestAnswers,
      values.allSatisfy({ AnswerKind.wordCount($0) <= mostWords })
    else { return false }
    var agreed = 0
    for value in values where types.match(value) != nil { agreed += 1 }
    return agreed * 100 >= values.count * leastPercent
  }

  private static func asksWho(_ title: String) -> Bool {
    let phrase = " \(Folding.phrase(title)) "
    return [
      " i am ", " responding as ", " are you ", " your role ", " role ", " capacity ",
      " describes you ", " respondent ", " stakeholder ", " who are you ", " your position ",
      " your job ", " connection ", " relationship ",
    ].contains { Substring(phrase).split(at: $0).after != nil }
  }
}

extension TableShape {
  /// Takes text away from columns that nobody sees; what the source maps is read nevertheless.
  ///
  /// - Returns: whether there was any.
  mutating func dropText(of hidden: Set<Int>) -> Bool {
    var isAny = false
    for index in roles.indices where hidden.contains(index) && tool != nil {
      guard let role = roles[index], role.isText else { continue }
      roles[index] = nil
      columns[index].role = nil
      isAny = true
    }
    return isAny
  }
}
