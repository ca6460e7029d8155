/// Something that an analyst should know; not an error. It never holds a respondent's words.
public struct Finding: Hashable, Sendable {
  /// What kind of finding it is, stable in files: `ragged-row`, `unknown-stakeholder`.
  public var code: String
  public var file: String
  /// From 1; 0 where the finding is about the whole file.
  public var line: Int
  public var column: Int
  public var message: String

  public init(code: String, file: String, line: Int = 0, column: Int = 0, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}
