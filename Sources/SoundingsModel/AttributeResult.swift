/// Who has which value of an attribute, and what they said.
public struct AttributeResult: Sendable {
  public var attribute: Attribute
  /// One tally a value that was stated, then that of the respondents who stated none, if any.
  public var groups: [Tally]
  /// What may not be shown; nil where all may.
  public var hidden: HiddenCounts?

  public init(attribute: Attribute, groups: [Tally], hidden: HiddenCounts? = nil) {
    self.attribute = attribute
    self.groups = groups
    self.hidden = hidden
  }
}

/// Counts of groups that are kept back: small ones, and those that would tell them.
public struct HiddenCounts: Hashable, Sendable {
  /// Counts under this are small.
  public var threshold: Int
  /// Indexes of groups.
  public var respondents: Set<Int>
  public var commenters: Set<Int>
  /// One set of groups a theme.
  public var themes: [Set<Int>]

  public init(
    threshold: Int, respondents: Set<Int>, commenters: Set<Int>, themes: [Set<Int>]
  ) {
    self.threshold = threshold
    self.respondents = respondents
    self.commenters = commenters
    self.themes = themes
  }
}
