/// Bytes of a text that may tell who somebody is.
public struct PersonalDataSpan: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case email, phone, postcode, address, name
    case niNumber = "ni-number"
    case nhsNumber = "nhs-number"
    /// What an officer decided to take out.
    case decided

    /// In words, without an article: "e-mail address".
    public var title: String {
      switch self {
      case .email: "e-mail address"
      case .phone: "phone number"
      case .postcode: "postcode"
      case .address: "street address"
      case .name: "name"
      case .niNumber: "National Insurance number"
      case .nhsNumber: "NHS number"
      case .decided: "passage that an officer marked"
      }
    }

    /// What stands in a published text in its place, within square brackets.
    public var mask: String {
      switch self {
      case .email: "e-mail removed"
      case .decided: "words removed"
      default: "\(title) removed"
      }
    }
  }

  public var kind: Kind
  /// A byte range of the text's UTF-8.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
