/// A theme's title as its first rule: its words as a phrase.
enum StarterRule {
  /// Nil where the title has no word.
  static func text(for title: String) -> String? {
    let kept = title.map { character in
      character.isLetter || character.isNumber || "'’-".contains(character) ? character : " "
    }
    let words = String(kept).split(separator: " ").map { word in
      ["AND", "OR", "NOT", "NEAR"].contains(word) ? word.lowercased() : String(word)
    }
    guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
    return words.joined(separator: " ")
  }
}
