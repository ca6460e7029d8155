import SoundingsModel

/// What was consulted on, and what its comments are told apart by.
extension AppendixBuilder {
  /// What stands after "the": "policy", or the team's own word, such as "scheme" or "proposals".
  var subject: String { consultation.report.wording["subject"] ?? "policy" }

  /// Whether comments are told apart by section; else all are general.
  var isDivided: Bool { results.bySection.contains { $0.group.id != PolicySection.general.id } }

  /// "section" where any has a number as in a document; boxes of a form are topics.
  var sectionNoun: String { hasNumberedSections ? "section" : "topic" }

  /// " of the policy" after "section"; nothing after "topic".
  var ofSubject: String { hasNumberedSections ? " of the \(subject)" : "" }

  private var hasNumberedSections: Bool {
    consultation.sections.contains { Self.isNumber($0.id) }
  }

  /// Whether the consultation was held in several rounds.
  var hasRounds: Bool { consultation.rounds.count > 1 }

  /// " in the same round" where there are several.
  var inSameRound: String { hasRounds ? " in the same round" : "" }

  /// Whether any respondent was asked, and said, what may be published.
  var statesPermission: Bool { results.responses.contains { $0.permission != .unstated } }

  /// "4. Self-evaluation", or the title alone where the id is a name for files.
  func sectionTitle(_ group: Group) -> String {
    Self.isNumber(group.id) && group.title != group.id
      ? "\(group.id). \(group.title)" : group.title
  }

  func sectionAnchor(_ group: Group) -> String { "section-\(group.id)" }

  /// The scope of a section's figures; where all is general it is that of all comments.
  func sectionScope(_ group: Group) -> Scope { isDivided ? .section(group) : .all }

  /// `1`, `4.10`, `3a`: digits in groups parted by dots, then at most one letter.
  static func isNumber(_ id: String) -> Bool {
    let groups = id.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = groups.last else { return false }
    let letterless = last.last?.isLetter == true ? last.dropLast() : last
    return (groups.dropLast() + [letterless]).allSatisfy { digits in
      !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  /// The headers of the columns that play a role, each once: the question as it was asked.
  func headers(of role: Role) -> [String] {
    var headers: [String] = []
    for source in consultation.sources {
      for column in source.columns where column.role == role && !headers.contains(column.header) {
        headers.append(column.header)
      }
    }
    return headers
  }
}
