/// One value of a dimension that responses are grouped by: a stakeholder type, a section, a month.
public struct Group: Hashable, Sendable {
  public var id: String
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// Those of whom the sources do not tell.
  public static let notStated = Group(id: "not-stated", title: "Not stated")
  /// Responses that came in none of the rounds, or at no known date.
  public static let noRound = Group(id: "no-round", title: "Date not known or outside the rounds")
  public static let everyone = Group(id: "all", title: "All")
}

/// Who raised what within one group.
public struct Tally: Sendable {
  public var group: Group
  /// Everyone in the group who is analysed, with or without a comment: the base "of all".
  public var respondents: Int
  /// Respondents with at least one comment here: the base "of those who commented".
  public var commenters: Int
  public var comments: Int
  /// One entry a theme, in the order of the frame; a theme counts what its sub-themes found as well.
  public var themes: [ThemeCount]
  /// Indexes of the comments that were coded and that no theme took.
  public var uncoded: [Int]
  /// Indexes of the comments in other languages than English, which were not coded.
  public var notCoded: [Int]
  /// Indexes of all comments of the group.
  public var commentIndexes: [Int]

  public init(group: Group, respondents: Int, themes: Int) {
    self.group = group
    self.respondents = respondents
    commenters = 0
    comments = 0
    self.themes = Array(repeating: ThemeCount(), count: themes)
    uncoded = []
    notCoded = []
    commentIndexes = []
  }

  /// Respondents who raised a theme, of those who commented.
  public func share(ofTheme theme: Int) -> Share {
    Share(themes[theme].respondents, of: commenters)
  }
}

/// How often one theme stands in one group.
public struct ThemeCount: Hashable, Sendable {
  public var respondents = 0
  public var comments = 0
  /// Indexes of the comments behind the count.
  public var evidence: [Int] = []

  public init() {}
}

/// Tallies by two dimensions at once.
public struct Crosstab: Sendable {
  public var rows: [Group]
  public var columns: [Group]
  /// `cells[row][column]`.
  public var cells: [[Tally]]

  public init(rows: [Group], columns: [Group], cells: [[Tally]]) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }
}

/// A figure with the interval in which it may lie by chance, 95 %.
public struct Estimate: Hashable, Sendable {
  public var value: Double
  public var lower: Double
  public var upper: Double

  public init(_ value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}
