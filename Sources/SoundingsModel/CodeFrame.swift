/// The list of themes with definitions and rules.
public struct CodeFrame: Sendable {
  public var version: String
  /// Whether each theme mention is given a stance.
  public var stance: Bool
  public var themes: [Theme]

  public init(version: String, stance: Bool = true, themes: [Theme] = []) {
    self.version = version
    self.stance = stance
    self.themes = themes
  }
}

/// One code of the frame.
public struct Theme: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case theme, equality, process, finance, urgent
    case outOfScope = "out-of-scope"
  }

  public var id: String
  public var title: String
  public var parent: String?
  public var kind: Kind
  /// The policy sections whose comments it is for; empty for all.
  public var sections: [String] = []
  public var definition: String?
  public var include: [Rule] = []
  public var exclude: [Rule] = []
  public var example: String?
  public var counterexample: String?
  /// Ids that the theme had in earlier frames.
  public var formerly: [String] = []
  public var place: FilePlace?

  public init(id: String, title: String? = nil, parent: String? = nil, kind: Kind = .theme) {
    self.id = id
    self.title = title ?? id
    self.parent = parent
    self.kind = kind
  }
}

/// A rule as its author wrote it, and where.
public struct Rule: Hashable, Sendable {
  public var text: String
  public var place: FilePlace?

  public init(_ text: String, place: FilePlace? = nil) {
    self.text = text
    self.place = place
  }
}

/// A theme given to a comment, with its evidence.
public struct Coding: Hashable, Sendable {
  /// The theme's index in the frame.
  public var theme: Int
  /// Byte ranges of the comment's UTF-8 that made a rule fire: sorted by start, never empty.
  public var evidence: [Range<Int>]
  public var stance: Stance?
  public var isSuggestion: Bool
  /// Whether a person gave it, or changed its evidence or stance, and not the rules alone.
  public var isDecided = false

  public init(theme: Int, evidence: [Range<Int>], stance: Stance? = nil, isSuggestion: Bool = false)
  {
    precondition(!evidence.isEmpty, "a coding rests on evidence")
    self.theme = theme
    self.evidence = evidence
    self.stance = stance
    self.isSuggestion = isSuggestion
  }
}

/// How a comment stands to a theme that it mentions.
public enum Stance: String, Sendable, CaseIterable {
  case `for`, against, conditional, mixed, unclear, none
}
