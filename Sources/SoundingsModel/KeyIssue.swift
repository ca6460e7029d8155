/// What officers say to a theme that respondents raised: an item of `issues.yaml`.
public struct KeyIssue: Hashable, Sendable {
  /// The id of a theme.
  public var theme: String
  public var response: String?
  /// What was changed; nil where nothing was, and `reason` says why.
  public var change: String?
  public var reason: String?
  public var place: FilePlace

  public init(
    theme: String, response: String? = nil, change: String? = nil, reason: String? = nil,
    place: FilePlace
  ) {
    self.theme = theme
    self.response = response
    self.change = change
    self.reason = reason
    self.place = place
  }

  /// Whether it says what the officers answer, and what came of it.
  public var isComplete: Bool { response != nil && (change != nil || reason != nil) }
}
