/// What in a text may tell who somebody is.
public enum PersonalData {
  /// The kinds that are looked for; where two claim the same bytes, the earlier one has them.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case email, niNumber, nhsNumber, phone, postcode, address, name
  }

  /// A piece of personal data: the bytes that have to go if it is to be hidden.
  public struct Item: Hashable, Sendable {
    public var kind: Kind
    /// A range of the text's UTF-8, on the borders of code points.
    public var range: Range<Int>

    public init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }
}
