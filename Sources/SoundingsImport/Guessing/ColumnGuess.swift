public import SoundingsModel

/// What a column most likely is, and why: for people who look before they import.
public struct ColumnGuess: Sendable {
  /// Nil where it is likely to be nothing that is read.
  public var role: Role?
  /// ‘header says e-mail; 312 of 320 cells are e-mail addresses’.
  public var reason: String
  /// Whether it tells who somebody is, so that no cell is shown as it stands.
  public var isPersonal = false
  /// The answers of a question with several a cell, those that stand twice or more, in the order of
  /// appearance; empty for other columns.
  public var answers: [String] = []
  /// What stands between them.
  public var answerMark: String?
  /// How sure it is, to choose between columns that would be the same.
  var weight = 0

  /// Guesses the columns of one table together: of the roles that a response has once, the likeliest
  /// column gets each.
  ///
  /// - Parameters:
  ///   - roles: what the layout of a tool says.
  ///   - tool: the tool, which then is the reason.
  static func guesses(
    headers: [String], roles: [Role?], tool: SurveyTool?, profiles: [ColumnProfile]
  ) -> [ColumnGuess] {
    var slugs = Slugs()
    var guesses = headers.indices.map { index -> ColumnGuess in
      let profile = index < profiles.count ? profiles[index] : ColumnProfile()
      let title = headers[index].trimmed
      if let tool {
        let role = index < roles.count ? roles[index] : nil
        var guess = ColumnGuess(
          role: role, reason: role == nil ? "not read of \(tool.title)" : "as \(tool.title) has it")
        guess.weight = 100
        guess.isPersonal = ContactColumn(header: title, values: []) != nil
        return guess
      }
      if index < roles.count, let role = roles[index] ?? Role(header: title) {
        return ColumnGuess(role: role, reason: "the header is the name of a role", weight: 100)
      }
      return HeaderWords(title, profile).guess ?? ContentGuess(title, profile).guess
    }
    for index in guesses.indices {
      guesses[index].isPersonal = guesses[index].isPersonal || guesses[index].role.isPersonal
    }
    keepOne(&guesses)
    guard tool == nil else { return guesses }
    for index in guesses.indices {
      switch guesses[index].role {
      case .question(let title) where guesses[index].weight < 100:
        guesses[index].role = .question(slugs.take(title))
      case .attribute(let title) where guesses[index].weight < 100:
        guesses[index].role = .attribute(slugs.take(title))
      default: break
      }
    }
    return guesses
  }

  private static func keepOne(_ guesses: inout [ColumnGuess]) {
    let single: [Role] = [
      .id, .date, .section, .stakeholder, .kind, .permission, .round, .channel, .email,
      .organisation, .respondent,
    ]
    for role in single {
      let members = guesses.indices.filter { guesses[$0].role == role }
      guard members.count > 1,
        let best = members.max(by: { left, right in
          guesses[left].weight == guesses[right].weight
            ? left > right : guesses[left].weight < guesses[right].weight
        })
      else { continue }
      for index in members where index != best && guesses[index].weight < 100 {
        guesses[index].role = nil
        guesses[index].reason += "; another column is likelier to be the \(role.name)"
      }
    }
  }
}

extension Role? {
  /// Whether its cells tell who somebody is.
  fileprivate var isPersonal: Bool {
    switch self {
    case .name, .email: true
    default: false
    }
  }
}
