/// Recognises what staff send to try a form out.
///
/// A real comment on test results must never be taken for one, so the whole text has to consist of
/// words that people type when they try something out.
enum TestRow {
  /// Names, organisations and types of respondents who are nobody.
  static let names: Set<String> = [
    "test", "a test", "test test", "tester", "test user", "test response", "test entry", "testing",
    "test record", "test row", "test only", "test school", "test organisation",
  ]

  /// The words that a text may have beside `test` or `testing`.
  static let words: Set<String> = [
    "test", "testing", "tester", "a", "an", "the", "this", "that", "is", "just", "only", "please",
    "ignore", "delete", "remove", "response", "submission", "form", "survey", "entry", "row",
    "record", "comment", "of", "for", "to", "my", "our", "from", "again", "one", "two", "three",
    "1", "2", "3", "12", "123", "1234", "abc", "asdf", "hello", "check", "checking", "system",
    "online", "web", "website", "it", "dummy", "team", "office", "admin",
  ]

  /// In one text.
  static let mostWords = 10
  /// A longer text is a comment, whatever the respondent is called.
  static let mostWordsUnderTestName = 12

  enum Verdict { case test, doubtful, real }

  /// - Parameters:
  ///   - names: the name, organisation and type as written.
  ///   - texts: all comments of the response.
  static func verdict(names: [String], texts: [String]) -> Verdict {
    let isNamedTest = names.contains {
      $0.utf8.count <= 40 && hasTest($0) && Self.names.contains(Folding.phrase($0))
    }
    // Few words are few bytes: a long text need not be folded.
    let length = texts.reduce(0) { $0 + $1.utf8.count }
    if length > 160 { return isNamedTest ? .doubtful : .real }
    if !isNamedTest, !texts.contains(where: hasTest) { return .real }
    let answers = texts.map { Folding.words($0) }
    let words = answers.flatMap(\.self)
    // Who tries a form out may well fill in every box.
    let isOnlyTest =
      answers.allSatisfy { $0.count <= mostWords && $0.allSatisfy(Self.words.contains) }
      && (words.contains("test") || (words.contains("testing") && words.count > 1))
    if isNamedTest {
      return isOnlyTest || words.count <= mostWordsUnderTestName ? .test : .doubtful
    }
    return isOnlyTest ? .test : .real
  }

  private static func hasTest(_ text: String) -> Bool {
    ByteSearch.first("test", in: Array(text.utf8)) != nil
  }
}
