/// Why a run stopped.
public struct StudyError: Error, Sendable {
  /// What the run was doing.
  public enum Stage: String, Sendable {
    case configuration, frame, reading, coding, counting, writing, asking
  }

  public var stage: Stage
  /// Messages as a compiler prints them: `path:line:column: error: …`, with the line and a caret
  /// for files that the team wrote. Never a respondent's words.
  public var messages: [String]

  public init(_ stage: Stage, _ messages: [String]) {
    self.stage = stage
    self.messages = messages
  }

  public init(_ stage: Stage, _ message: String) { self.init(stage, [message]) }
}
