/// What a person decided: a row of `decisions.csv`.
public struct Decision: Hashable, Sendable {
  /// What is decided.
  public enum What: String, Sendable, CaseIterable {
    case addTheme = "add-theme"
    case removeTheme = "remove-theme"
    case stance, exclude, include, merge, section, redact, publish, withdraw, late, read, note
  }

  public var date: CalendarDate
  public var who: String
  public var what: What
  /// The id of a comment, or of a response.
  public var target: String
  /// What the decision gives: a theme, a section, another response, words; empty where it needs none.
  public var value: String
  public var reason: String
  public var place: FilePlace

  public init(
    date: CalendarDate, who: String, what: What, target: String, value: String = "",
    reason: String = "", place: FilePlace
  ) {
    self.date = date
    self.who = who
    self.what = what
    self.target = target
    self.value = value
    self.reason = reason
    self.place = place
  }
}

/// What became of a decision: exactly one of these, so that none is lost.
public struct DecisionOutcome: Sendable {
  public enum Fate: Hashable, Sendable {
    case applied
    /// It is so without the decision.
    case alreadySo
    /// A later one on the same matter holds.
    case overtaken
    /// Another one of the same day says otherwise: neither holds.
    case contradicted
    case failed(Failure)
  }

  /// Why a decision has no effect, which somebody should look into.
  public enum Failure: Hashable, Sendable {
    case noSuchResponse, noSuchComment, noSuchTarget
    /// The response stands in no figure: it is excluded.
    case notAnalysed
    case noSuchTheme(String)
    case noSuchSection(String)
    case noSuchStance(String)
    /// The comment does not have the theme whose stance is decided.
    case themeNotGiven(String)
    /// The words are not in the comment as it stands now.
    case wordsNotFound
    /// The comment is not the text any more that was approved.
    case textChanged
    /// The respondent did not allow it to be quoted.
    case notPermitted
    case notUnderstood(String)
  }

  public var decision: Decision
  public var fate: Fate

  public init(_ decision: Decision, _ fate: Fate) {
    self.decision = decision
    self.fate = fate
  }
}

/// All decisions of a consultation, and how much of the rules' work they changed.
public struct DecisionResults: Sendable {
  /// In the order of the file.
  public var outcomes: [DecisionOutcome] = []
  /// Codings that the rules gave, before anybody decided.
  public var codingsByRules = 0
  public var codingsAdded = 0
  public var codingsRemoved = 0
  /// Codings whose stance or evidence was changed.
  public var codingsChanged = 0

  public init() {}

  /// Codings that people changed, of those that the rules gave or people added.
  public var share: Share {
    Share(codingsAdded + codingsRemoved + codingsChanged, of: codingsByRules + codingsAdded)
  }
}
