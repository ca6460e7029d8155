internal import SoundingsModel

/// What a sample is stratified by.
public enum SampleDimension: Hashable, Sendable {
  case stakeholder, kind, round, section, month
  case attribute(String)

  /// - Parameter name: as `--by` has it: `stakeholder`, `attribute/ward`.
  public init?(_ name: String) {
    switch name {
    case "stakeholder": self = .stakeholder
    case "kind": self = .kind
    case "round": self = .round
    case "section": self = .section
    case "month": self = .month
    default:
      let prefix = "attribute/"
      guard name.hasPrefix(prefix), name.count > prefix.count else { return nil }
      self = .attribute(String(name.dropFirst(prefix.count)))
    }
  }

  public var name: String {
    switch self {
    case .stakeholder: "stakeholder"
    case .kind: "kind"
    case .round: "round"
    case .section: "section"
    case .month: "month"
    case .attribute(let id): "attribute/\(id)"
    }
  }

  /// The value of a comment; a word in place of it where the sources do not tell.
  func value(
    of coded: CodedComment, response: Response, respondent: Respondent, _ consultation: Consultation
  ) -> String {
    switch self {
    case .stakeholder:
      respondent.stakeholder.map { consultation.stakeholders[$0].id } ?? Group.notStated.id
    case .kind: respondent.kind?.rawValue ?? Group.notStated.id
    case .round: response.round ?? Group.noRound.id
    case .section: coded.comment.section
    case .month: response.received?.yearMonth ?? "no-date"
    case .attribute(let id):
      response.attributes.first { $0.attribute == id && !$0.value.isEmpty }?.value
        ?? Group.notStated.id
    }
  }
}
