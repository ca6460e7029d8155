/// Every place in the counted comments where a rule fires, with the words around it.
public struct Concordance: Sendable {
  public var lines: [ConcordanceLine]
  public var comments: Int
  public var respondents: Int
  /// Comments among them that the frame gives no theme.
  public var uncoded: Int
}

/// One place.
public struct ConcordanceLine: Sendable {
  public var comment: String
  public var section: String
  /// The stakeholder type's id; nil where it is not known.
  public var stakeholder: String?
  public var respondent: String
  public var round: String?
  /// Bytes of the comment's UTF-8.
  public var range: Range<Int>
  public var excerpt: Excerpt
  /// The ids of the themes that the frame gives the comment.
  public var themes: [String]
}
