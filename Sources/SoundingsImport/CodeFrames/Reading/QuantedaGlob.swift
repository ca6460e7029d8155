/// Patterns of quanteda (`valuetype = "glob"`) as rules, and rules as patterns.
///
/// Both are words with blanks between, and `*` stands for any letters or none in both. A rule has it
/// only at the ends of a word; `?`, which stands for one letter, no rule has. Nothing is widened or
/// narrowed to fit: what has no equal is nil.
enum QuantedaGlob {
  private static let operators: Set<Substring> = ["AND", "OR", "NOT", "NEAR"]

  /// The rule that finds the same. quanteda takes all patterns in small letters, so that `AND` in one
  /// is the word.
  static func rule(of pattern: String) -> String? {
    guard !pattern.isEmpty, isPlain(pattern) else { return nil }
    if !words(of: pattern).contains(where: isOperator) { return pattern }
    return words(of: pattern).map { isOperator($0) ? $0.lowercased() : String($0) }
      .joined(separator: " ")
  }

  /// The pattern that finds the same, and is read back as the same rule.
  static func pattern(of rule: String) -> String? {
    guard rule == rule.trimmed, isPlain(rule), !words(of: rule).contains(where: isOperator) else {
      return nil
    }
    return rule
  }

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func isOperator(_ word: Substring) -> Bool {
    operators.contains(word) || word.hasPrefix("NEAR/")
  }

  /// Whether there is nothing in the text but words, stars at their ends, and marks that say nothing.
  private static func isPlain(_ text: String) -> Bool {
    guard !text.hasPrefix("comment:"), text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return false
    }
    for word in words(of: text) {
      var core = Array(word.unicodeScalars)
      if core.first == "*" {
        core.removeFirst()
        guard core.first.map(isWordCharacter) ?? false else { return false }
      }
      if core.last == "*" {
        core.removeLast()
        guard core.last.map(isWordCharacter) ?? false else { return false }
      }
      if core.contains(where: { "*?()[]=~".unicodeScalars.contains($0) }) { return false }
    }
    return true
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
