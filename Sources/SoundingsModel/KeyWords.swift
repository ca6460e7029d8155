/// Words and two-word phrases that one group of respondents uses more than others do.
public struct KeyWords: Sendable {
  public struct Term: Sendable {
    public var text: String
    /// Respondents who use it, of those of the group who commented.
    public var target: Share
    /// The same of the others.
    public var rest: Share
    /// G² of the 2 × 2 table of respondents (Dunning 1993).
    public var logLikelihood: Double
    /// The binary logarithm of the ratio of the shares.
    public var logRatio: Double

    public init(text: String, target: Share, rest: Share, logLikelihood: Double, logRatio: Double) {
      self.text = text
      self.target = target
      self.rest = rest
      self.logLikelihood = logLikelihood
      self.logRatio = logRatio
    }
  }

  /// The group that uses them, and those that it is compared with; nil for all others.
  public var group: Group
  public var others: Group?
  /// Most telling first.
  public var terms: [Term]

  public init(group: Group, others: Group? = nil, terms: [Term]) {
    self.group = group
    self.others = others
    self.terms = terms
  }
}
