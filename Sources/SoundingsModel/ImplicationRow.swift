/// A row of the table “Other implications” of a committee paper, and what in the consultation it rests on.
public struct ImplicationRow: Hashable, Sendable {
  public var title: String
  /// Themes of these kinds belong to it.
  public var kinds: [Theme.Kind]
  /// Themes that belong to it by their id.
  public var themes: [String]
  /// What an officer answers; nil where nobody has, and the row says what the comments suggest.
  public var answer: Bool?
  /// Where it stands in `consultation.yaml`.
  public var place: FilePlace?

  public init(
    _ title: String, kinds: [Theme.Kind] = [], themes: [String] = [], answer: Bool? = nil
  ) {
    self.title = title
    self.kinds = kinds
    self.themes = themes
    self.answer = answer
  }

  /// The rows that councils' papers had around 2007. Which themes belong to the last four only the team
  /// can say.
  public static let standard = [
    ImplicationRow("Equal Opportunities", kinds: [.equality]),
    ImplicationRow("Policy", kinds: [.theme]),
    ImplicationRow("Sustainable and Environmental"),
    ImplicationRow("Crime and Disorder"),
    ImplicationRow("Human Rights Act"),
    ImplicationRow("Elderly/People on Low Income"),
  ]
}
