import SoundingsText

/// The name of an organisation as it is compared with that of another.
struct ConsulteeName: Hashable {
  /// Folded words; initials are one word (`C.E.` and `C of E` are `ce`), a leading ‘The’ is none.
  let words: [String]

  init(_ name: String) {
    var words = FoldedWords.of(name)
    for (long, short) in Self.denominations { words = Self.replacing(long, by: short, in: words) }
    words = Self.joiningInitials(words)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    self.words = words
  }

  private init(words: [String]) { self.words = words }

  var isEmpty: Bool { words.isEmpty }

  /// Without ‘Primary School’, ‘Primary’ or ‘School’ at its end; nil where there is none, or nothing
  /// would be left.
  var bare: ConsulteeName? {
    var words = words
    if words.last == "school" { words.removeLast() }
    if words.last == "primary" { words.removeLast() }
    return words.isEmpty || words.count == self.words.count ? nil : ConsulteeName(words: words)
  }

  /// Whether all of it stands at the beginning of the other, or the other way round.
  func isPartOf(_ other: ConsulteeName) -> Bool {
    let (short, long) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    return long.starts(with: short)
  }

  /// Whether it differs by a slip of the keyboard: one letter in short names, two in others.
  func isLike(_ other: ConsulteeName, _ distance: inout EditDistance) -> Bool {
    let (one, two) = (letters, other.letters)
    let length = min(one.count, two.count)
    guard length >= 5 else { return false }
    return distance.between(one, two, most: length < 10 ? 1 : 2) != nil
  }

  private var letters: [UInt32] { words.joined(separator: " ").unicodeScalars.map(\.value) }

  private static let denominations: [([String], String)] = [
    (["church", "of", "england"], "ce"), (["c", "of", "e"], "ce"), (["cofe"], "ce"),
    (["roman", "catholic"], "rc"), (["saint"], "st"),
  ]

  private static func replacing(
    _ long: [String], by short: String, in words: [String]
  ) -> [String] {
    var result: [String] = []
    var place = 0
    while place < words.count {
      if words[place...].starts(with: long) {
        result.append(short)
        place += long.count
      } else {
        result.append(words[place])
        place += 1
      }
    }
    return result
  }

  private static func joiningInitials(_ words: [String]) -> [String] {
    var result: [String] = []
    var isOpen = false
    for word in words {
      let isInitial = word.count == 1 && word.allSatisfy(\.isLetter)
      if isInitial, isOpen { result[result.count - 1] += word } else { result.append(word) }
      isOpen = isInitial
    }
    return result
  }
}
