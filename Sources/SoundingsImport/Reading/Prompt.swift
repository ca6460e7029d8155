/// What a list of choices shows before anybody has chosen.
enum Prompt {
  private static let asks: Set<String> = ["choose", "select", "pick"]
  private static let companions: Set<String> = [
    "please", "choose", "select", "pick", "one", "an", "a", "your", "from", "the", "option",
    "answer",
    "below", "list", "here", "item", "value", "of", "these", "following", "to", "click", "make",
    "choice", "selection",
  ]

  /// `(please choose)`, `-- select --`, `Choose one`: words that ask for a choice and no others. What
  /// has no letter or digit (`---`) is one too.
  static func isOne(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = Folding.words(text)
    return words.isEmpty
      || words.contains { asks.contains($0) } && words.allSatisfy { companions.contains($0) }
  }
}
