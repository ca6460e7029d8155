/// Cells that were filled in to say that there is nothing to say.
enum SaysNothing {
  /// The whole text, folded: no case, no punctuation. A text without letters or digits, such as
  /// `-` or `.`, is none of these and says nothing too.
  static let phrases: Set<String> = [
    "n a", "na", "n a n a", "none", "nothing", "nil", "null", "no", "nope", "blank", "x", "xx",
    "xxx",
    "no comment", "no comments", "no comment at this time", "no comments at this time",
    "no further comment", "no further comments", "no other comment", "no other comments",
    "no additional comment", "no additional comments", "no response", "no answer", "no reply",
    "no view", "no opinion", "not applicable", "not answered", "did not answer", "not stated",
    "none given", "nothing to add", "nothing further", "nothing further to add",
    "i have no comment", "i have no comments", "i have nothing to add", "no thanks", "no thank you",
  ]

  static func isTrue(of text: String) -> Bool {
    // A longer text cannot be one of them, and need not be folded.
    guard text.utf8.count <= 60 else {
      return !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.isDigit }
    }
    // A symbol can be an answer: a tick, a smiling face.
    let phrase = Folding.phrase(text)
    if phrase.isEmpty { return !text.unicodeScalars.contains { $0.properties.isEmoji } }
    return phrases.contains(phrase)
  }
}

extension SaysNothing {
  /// Cells of closed questions that say that there is no answer; `No` and `None` are answers.
  static func isUnanswered(_ text: String) -> Bool {
    let phrase = Folding.phrase(text)
    return phrase.isEmpty || Prompt.isOne(text)
      || ["n a", "na", "not answered", "did not answer", "no answer", "no response", "blank"]
        .contains(phrase)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

extension SaysNothing {
  /// Cells that stand for a value that is not known, among numbers or dates.
  static func isMissing(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 60 else { return false }
    return isTrue(of: text)
      || [
        "unknown", "not known", "missing", "prefer not to say", "not given", "not recorded", "tbc",
      ]
      .contains(Folding.phrase(text))
  }
}
