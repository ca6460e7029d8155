import SoundingsModel

/// Rules as a person would say them, for people who code without the program: `cost*` is “cost…”.
enum RuleWords {
  static func of(_ rules: [Rule]) -> String { rules.map { of($0.text) }.joined(separator: "; ") }

  /// Operators become words; what stands for other letters or forms becomes three dots.
  static func of(_ rule: String) -> String {
    var words: [String] = []
    for piece in rule.split(whereSeparator: \.isWhitespace) {
      let opening = piece.prefix { $0 == "(" }
      let rest = piece.dropFirst(opening.count)
      let closing = rest.reversed().prefix { $0 == ")" }
      let core = spoken(rest.dropLast(closing.count))
      let word = String(opening) + core + String(closing)
      if !word.isEmpty { words.append(word) }
    }
    return words.joined(separator: " ")
  }

  private static func spoken(_ piece: Substring) -> String {
    switch piece {
    case "AND": return "and"
    case "OR": return "or"
    case "NOT": return "but not"
    case _ where piece.hasPrefix("NEAR/"): return "near"
    default: break
    }
    var word = piece.hasPrefix("comment:") ? piece.dropFirst("comment:".count) : piece
    if word.first == "=" { word = word.dropFirst() }
    return word.map { $0 == "*" || $0 == "~" ? "…" : String($0) }.joined()
  }
}
