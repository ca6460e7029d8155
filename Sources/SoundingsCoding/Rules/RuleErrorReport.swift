public import SoundingsModel

/// A rule's error as a person reads it: place, sentence, the rule and a caret.
///
/// ```
/// codeframe.yaml:12:21: error: “*” stands inside a word; it may stand only at either end
///   fu*nd
///     ^
/// ```
public struct RuleErrorReport: Hashable, Sendable, CustomStringConvertible {
  public var rule: Rule
  public var error: RuleError

  public init(_ error: RuleError, in rule: Rule) {
    self.error = error
    self.rule = rule
  }

  /// Where the error is in the file, in characters; nil where the rule's own place is not known.
  public var place: FilePlace? {
    guard let start = rule.place else { return nil }
    let before = characters(before: error.range.lowerBound)
    return FilePlace(path: start.path, line: start.line, column: start.column + before)
  }

  /// One sentence without a full stop.
  public var message: String { error.fact.sentence }

  public var description: String {
    let position = place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
    return "\(position)error: \(message)\n  \(line)\n  \(caret)"
  }

  /// The rule in one line: a line break in it is shown as a space.
  private var line: String {
    String(rule.text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private var caret: String {
    let start = characters(before: error.range.lowerBound)
    let length = max(characters(before: error.range.upperBound) - start, 1)
    return String(repeating: " ", count: start) + "^" + String(repeating: "~", count: length - 1)
  }

  private func characters(before offset: Int) -> Int {
    let utf8 = rule.text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex)
    return rule.text[..<(index ?? utf8.endIndex)].count
  }
}

extension RuleError.Fact {
  /// One sentence without a full stop, in British English, that says what to do.
  var sentence: String {
    switch self {
    case .empty: "the rule is empty"
    case .wordMissing: "there is no word here, only punctuation"
    case .bracketNotClosed: "this bracket is not closed"
    case .bracketNotOpened: "this bracket closes none"
    case .bracketsEmpty: "there is nothing between the brackets"
    case .operandMissing(.not): "NOT wants a word, a phrase or brackets after it"
    case .operandMissing(let operation):
      "\(operation.rawValue) wants a word, a phrase or brackets on both sides; "
        + "for the word itself write it in small letters"
    case .operatorMissing:
      "a bracket cannot stand inside a phrase; put AND, OR, NOT or NEAR/n beside it, "
        + "or write out each phrase: red tape OR red ink"
    case .operatorNotApart(let operation):
      "put a space on both sides of \(operation.rawValue), or write it in small letters "
        + "if the word is meant"
    case .nearWithoutDistance:
      "NEAR wants the number of words that may stand between: NEAR/5"
    case .nearTooFar(let limit): "NEAR reaches at most \(limit) words"
    case .nestedTooDeeply(let limit): "brackets and NOT nest more than \(limit) deep"
    case .starAlone:
      "“*” must touch a word: fund* or *load; for any word between two others use NEAR/1"
    case .starInsideWord: "“*” stands inside a word; it may stand only at either end"
    case .markMisplaced(.stem): "“~” must stand right after a word: fund~"
    case .markMisplaced(.exact): "“=” must stand right before a word: =IT"
    case .marksTogether: "“~” cannot be joined with “*” or “=”"
    case .commentNotFirst:
      "“comment:” may stand only once, in small letters, before the whole rule"
    case .holdsOnAbsence:
      "the rule could fire where none of its words stands, and then has no evidence; "
        + "say what must be there: a AND NOT b"
    case .nearAbsence:
      "NEAR wants words on both sides, and one side could hold where none stands"
    }
  }
}
