/// A language other than English that a comment is in.
public struct CommentLanguage: Hashable, Sendable {
  /// ISO 639.
  public var code: String
  /// Its name in English.
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
