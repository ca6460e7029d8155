/// The documents besides the responses that a summary was prepared from.
public struct BackgroundPapers: Sendable {
  public struct Document: Sendable {
    /// Below the consultation's folder.
    public var path: String
    /// As its first heading has it; nil where it has none.
    public var title: String?

    public init(path: String, title: String? = nil) {
      self.path = path
      self.title = title
    }
  }

  /// The code frames: today's first, then those of the rounds.
  public var frames: [(path: String, version: String)]
  /// The draft policy as it was consulted on, by round.
  public var policy: [Document]
  /// Nil where nobody recorded any.
  public var decisions: String?

  public init(
    frames: [(path: String, version: String)] = [], policy: [Document] = [],
    decisions: String? = nil
  ) {
    self.frames = frames
    self.policy = policy
    self.decisions = decisions
  }
}
