/// The part that a column or node plays in a response.
public enum Role: Hashable, Sendable {
  case id, respondent, name, email, organisation, kind, stakeholder, date, round, channel
  case permission, section, text
  /// The answer to one of several open questions, under a section.
  case textUnder(section: String)
  case question(String)
  case attribute(String)

  private static let plain: [(name: String, role: Role)] = [
    ("id", .id), ("respondent", .respondent), ("name", .name), ("email", .email),
    ("organisation", .organisation), ("kind", .kind), ("stakeholder", .stakeholder),
    ("date", .date), ("round", .round), ("channel", .channel), ("permission", .permission),
    ("section", .section), ("text", .text),
  ]

  public static var plainNames: [String] { plain.map(\.name) }

  /// Reads a role's name as the configuration writes it: `text`, `text/4.1`, `question/q1`.
  public init?(name: some StringProtocol) {
    if let found = Self.plain.first(where: { $0.name == name }) {
      self = found.role
      return
    }
    guard let slash = name.firstIndex(of: "/") else { return nil }
    let rest = String(name[name.index(after: slash)...])
    guard !rest.isEmpty else { return nil }
    switch name[..<slash] {
    case "text": self = .textUnder(section: rest)
    case "question": self = .question(rest)
    case "attribute": self = .attribute(rest)
    default: return nil
    }
  }

  /// The role that a column header names by itself, without a mapping; `comment` means text.
  public init?(header: some StringProtocol) {
    let lowered = header.lowercased()
    if lowered == "comment" {
      self = .text
    } else {
      self.init(name: Self(name: lowered) == nil ? String(header) : lowered)
    }
  }

  public var name: String {
    switch self {
    case .textUnder(let section): "text/\(section)"
    case .question(let id): "question/\(id)"
    case .attribute(let id): "attribute/\(id)"
    default: Self.plain.first { $0.role == self }?.name ?? ""
    }
  }
}
