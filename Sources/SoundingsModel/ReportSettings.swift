/// How the report is to be written: the `report` part of `consultation.yaml`.
public struct ReportSettings: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case html, md, csv, json, docx, odt, pdf, xlsx
  }

  public var formats: [Format] = [.html, .md, .csv, .json]
  /// The smallest base on which percentages are shown as a finding; below it only counts.
  public var floor = 10
  /// Counts under this number are suppressed in tables marked as sensitive; nil suppresses none.
  public var suppress: Int?
  public var quantifiers: QuantifierScale = .standard
  /// Ids of attributes, questions and tables about personal or protected characteristics.
  public var sensitive: [String] = []
  /// The rows of “Other implications” in the cabinet paper kit.
  public var implications = ImplicationRow.standard
  /// Legal and local wording, by name.
  public var wording: [String: String] = [:]

  public init() {}

  /// The number under which counts of an attribute or question are not shown; nil where all are.
  public func threshold(of id: String) -> Int? { sensitive.contains(id) ? suppress : nil }
}

/// Words for shares, each from its lower to its upper bound; one scale for a whole report.
///
/// The default follows the scale of Education Scotland's guidance, with its gaps closed.
public struct QuantifierScale: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var word: String
    /// The share up to which the word holds, as a fraction.
    public var upTo: Double
    /// Whether a share of exactly `upTo` still has this word.
    public var inclusive: Bool

    public init(_ word: String, upTo: Double, inclusive: Bool) {
      self.word = word
      self.upTo = upTo
      self.inclusive = inclusive
    }
  }

  public var steps: [Step]
  /// A base under this gets "3 of 4" and no word.
  public var smallestBase: Int

  public init(steps: [Step], smallestBase: Int = 10) {
    self.steps = steps
    self.smallestBase = smallestBase
  }

  public static let standard = QuantifierScale(steps: [
    Step("none", upTo: 0, inclusive: true),
    Step("few", upTo: 0.15, inclusive: false),
    Step("less than half", upTo: 0.5, inclusive: false),
    Step("exactly half", upTo: 0.5, inclusive: true),
    Step("a majority", upTo: 0.75, inclusive: false),
    Step("most", upTo: 0.9, inclusive: true),
    Step("almost all", upTo: 1, inclusive: false),
    Step("all", upTo: 1, inclusive: true),
  ])

  /// The word for a share, from the unrounded fraction; nil where the base is too small for a word.
  public func word(for share: Share) -> String? {
    guard share.base >= smallestBase, let fraction = share.fraction else { return nil }
    return steps.first { fraction < $0.upTo || ($0.inclusive && fraction == $0.upTo) }?.word
  }
}
