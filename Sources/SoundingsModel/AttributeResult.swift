/// Who has which value of an attribute, and what they said.
public struct AttributeResult: Sendable {
  public var attribute: Attribute
  /// One tally a value that was stated, then that of the respondents who stated none, if any.
  public var groups: [Tally]
  /// The group of each respondent, as an index into `groups`.
  public var groupOfRespondent: [Int]
  /// Whether small counts are kept back.
  public var isProtected: Bool

  public init(
    attribute: Attribute, groups: [Tally], groupOfRespondent: [Int], isProtected: Bool = false
  ) {
    self.attribute = attribute
    self.groups = groups
    self.groupOfRespondent = groupOfRespondent
    self.isProtected = isProtected
  }
}
