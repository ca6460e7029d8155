public import SoundingsModel

/// A comment that is proposed for a section's quotations; whether it is quoted, people decide.
public struct QuoteProposal: Sendable {
  /// Why a comment is proposed.
  public enum Reason: Hashable, Sendable {
    /// It raises what the section's comments raise.
    case typical
    /// Few raise this theme.
    case distinct(theme: String)
    /// Its respondent agrees, or disagrees, by a closed question.
    case agrees(question: String)
    case disagrees(question: String)
    /// A stakeholder type that no other proposal of the section is from.
    case stakeholder(type: String)

    public var title: String {
      switch self {
      case .typical: "typical"
      case .distinct(let theme): "distinct: few raise \(theme)"
      case .agrees(let question): "agrees: \(question)"
      case .disagrees(let question): "disagrees: \(question)"
      case .stakeholder(let type): "from \(type)"
      }
    }
  }

  public var section: Group
  /// Never empty; the first is why it was chosen.
  public var reasons: [Reason]
  public var comment: Comment
  /// The stakeholder type's title; nil where it is not known.
  public var stakeholder: String?
  /// `November 2006`; nil where the date is not known.
  public var month: String?
  /// The text as it would be published, personal data masked.
  public var text: String
}
