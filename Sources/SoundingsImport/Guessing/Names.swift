/// Ids and groups of names, for what is proposed to people.
public enum Names {
  /// The words in lower case with dashes between.
  public static func slug(_ title: String) -> String { Slugs.slug(title) }

  /// The number that a section's name begins with (`3. Partners`, `Section 4.10: …`), else its words
  /// with dashes.
  public static func sectionID(_ name: String) -> String {
    var words = Folding.words(name)[...]
    if let first = words.first, ["section", "chapter", "q", "question"].contains(first) {
      words = words.dropFirst()
    }
    if let first = words.first, first.utf8.count <= 6,
      first.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." })
    {
      return first
    }
    return Slugs.slug(name)
  }

  /// The number that a name begins with and the words after it; nil where it has not both.
  public static func numbered(_ name: String) -> (number: String, title: String)? {
    var words = Folding.words(name)[...]
    if let first = words.first, ["section", "chapter"].contains(first) {
      words = words.dropFirst()
    }
    guard words.count > 1, let first = words.first,
      first.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." })
    else { return nil }
    return (first, words.dropFirst().joined(separator: " "))
  }

  /// What two spellings of one name have in common: no case, punctuation, plural or brackets.
  public static func key(_ name: String) -> String {
    let plain = StakeholderMatcher.withoutBrackets(name)
    let key = Folding.compact(plain)
    return key.isEmpty ? Folding.compact(name) : key
  }

  /// The words in lower case, without punctuation.
  public static func phrase(_ name: String) -> String { Folding.phrase(name) }

  /// Whether the text only says that there is nothing.
  public static func saysNothing(_ text: String) -> Bool { SaysNothing.isTrue(of: text) }

  /// Whether two keys differ by a letter, or by two where they are long.
  public static func areNear(_ first: String, _ second: String) -> Bool {
    let shorter = min(first.unicodeScalars.count, second.unicodeScalars.count)
    guard shorter >= 6 else { return false }
    return EditDistance.between(first, second, limit: shorter >= 12 ? 2 : 1) != nil
  }
}

/// Headers as sources are mapped by them.
public enum HeaderText {
  /// Without what is invisible at either end.
  public static func trimmed(_ header: String) -> String { header.trimmed }
}
