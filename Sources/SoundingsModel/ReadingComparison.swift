/// The rules measured against people who read some of the comments.
public struct ReadingComparison: Sendable {
  /// Indexes of the comments that the rules are measured on, in the order of their ids.
  public var comments: [Int]
  /// Whether the file tells parts: then the comments are those of the held-out part alone.
  public var isHeldOut: Bool
  /// Comments of the open part, which stand in no figure.
  public var open: Int
  /// Those of `comments` whose reading was settled between two readers.
  public var adjudicated: Int
  public var leftOut: LeftOut
  /// The rules against the adjudicated reading of a comment, else its first.
  public var rules: Agreement
  /// The second reading against the first, on the comments of `comments` that both read; nil where
  /// there are none.
  public var readers: Agreement?

  public init(
    comments: [Int], isHeldOut: Bool, open: Int, adjudicated: Int = 0, leftOut: LeftOut,
    rules: Agreement, readers: Agreement?
  ) {
    self.comments = comments
    self.isHeldOut = isHeldOut
    self.open = open
    self.adjudicated = adjudicated
    self.leftOut = leftOut
    self.rules = rules
    self.readers = readers
  }

  /// What of the file could not be used, outside the open part.
  public struct LeftOut: Hashable, Sendable {
    /// Comments that there are no longer.
    public var gone = 0
    /// Comments that stand behind no figure of the report.
    public var notCounted = 0
    /// Comments in other languages than English.
    public var notCoded = 0
    /// Comments that the second reader has read and the first has not.
    public var secondOnly = 0
    /// Rows whose theme the frame does not have.
    public var unknownThemes = 0

    public init() {}

    public var comments: Int { gone + notCounted + notCoded + secondOnly }
  }
}
