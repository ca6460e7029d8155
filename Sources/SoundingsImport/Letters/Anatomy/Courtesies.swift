/// Greetings and closings by their shape, since nobody can list them all.
enum Courtesies {
  /// Words of which a closing has one.
  private static let cores: Set<String> = [
    "yours", "regards", "wishes", "thanks", "thank", "thanking", "sincerely", "faithfully", "truly",
    "fraternally", "respectfully", "cordially", "gratefully", "cheers", "obediently", "solidarity",
    "appreciation", "gratitude",
  ]

  /// Words that closings have beside them.
  private static let companions: Set<String> = [
    "with", "and", "kind", "kindest", "best", "warm", "warmest", "very", "many", "good", "all",
    "every", "my", "our", "the", "for", "your", "you", "in", "to", "of", "time", "anticipation",
    "partnership", "fellowship", "friendship", "peace", "faith", "hope", "advance", "from", "us",
    "me", "sincere", "again", "once", "more", "much", "so", "as", "ever", "always", "now",
    "reading",
    "listening", "help", "consideration", "attention", "interest", "trouble", "friendly",
    "comradely",
    "most", "a", "lot", "new", "year", "christmas", "festive", "seasons", "season", "at", "this",
  ]

  private static let mostClosingWords = 9

  /// `Yours fraternally,`, `Thank you and best wishes`: courtesies and no other word, and no full
  /// stop. Whether it closes a letter depends on what follows.
  static func isClosing(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 80, let last = line.unicodeScalars.last,
      !".?:;".unicodeScalars.contains(last)
    else { return false }
    let words = Folding.words(line)
    return (1...mostClosingWords).contains(words.count)
      && words.contains { cores.contains($0) }
      && words.allSatisfy { cores.contains($0) || companions.contains($0) }
  }

  private static let addressees: Set<String> = [
    "all", "everyone", "everybody", "team", "colleagues", "colleague", "folks", "both", "sir",
    "sirs", "madam", "friends",
  ]

  /// `Gareth,`, `All,`: whom a message calls in its first line, which then is a line of its own.
  static func isCall(_ line: Substring) -> Bool {
    guard line.hasSuffix(","), line.utf8.count <= 40 else { return false }
    let name = line.dropLast().trimmed
    guard !name.contains(",") else { return false }
    let words = Folding.words(name)
    guard (1...3).contains(words.count) else { return false }
    return words.allSatisfy { addressees.contains($0) } || LetterClosing.isName(name)
  }
}
