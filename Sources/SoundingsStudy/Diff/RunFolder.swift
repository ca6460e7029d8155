/// What a run wrote, as far as two runs can be compared: its figures and what each rests on.
struct RunFolder {
  /// In the order of `publish/summary.json`.
  var figures: [RunFigure]
  /// Ids of the figures that stand in the summary itself, part 2 of the appendix.
  var summary: Set<String>
  /// The comments behind a figure, by the figure's id.
  var evidence: [String: [String]]
  /// All that were received, in the order of the register.
  var responses: [RunResponse]
  var comments: [RunComment]
  var decisions: [RunDecision]
  var software: String
  /// The version of the code frame.
  var frame: String
  /// SHA-256 of each source, by its path.
  var sources: [String: String]
  /// Files that tell what moved a figure and are not there.
  var missing: [String]
}

/// A figure as `publish/summary.json` has it.
struct RunFigure: Hashable, Sendable, Decodable {
  var id: String
  var value: Double
  /// The bounds of an interval.
  var lower: Double?
  var upper: Double?
  var base: Int?
  var rule: String

  /// Whether it says the same; what it is called plays no part.
  func equals(_ other: RunFigure) -> Bool {
    value == other.value && lower == other.lower && upper == other.upper && base == other.base
  }
}

/// A row of `private/register.csv`, without who it is.
struct RunResponse: Hashable {
  var id: String
  var respondent: String
  var status: String
  var reason: String
  /// What may decide in which figures a response stands; what the row does not have is empty.
  var facts: [ResponseFact: String]

  var isCounted: Bool { status != "excluded" }
}

/// What is known of a response and can move it from one figure to another.
enum ResponseFact: String, Hashable, CaseIterable, Sendable {
  case stakeholder, kind, round, received, channel, permission, form
}

/// A row of `private/comments.csv`.
struct RunComment: Hashable {
  var id: String
  var response: String
  var section: String
  var text: String
  var language: String
  var themes: Set<String>
}

/// A row of `private/decisions.csv`.
struct RunDecision: Hashable, Sendable {
  var date: String
  var who: String
  var what: String
  var target: String
  var value: String
  var reason: String
  var outcome: String

  /// The same row, whatever became of it.
  var row: [String] { [date, who, what, target, value, reason] }
}
