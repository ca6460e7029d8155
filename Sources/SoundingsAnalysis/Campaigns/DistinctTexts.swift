/// Texts with the same words in the same order, each once: 100,000 copies are then looked at as one. Texts
/// under twelve words are left out. O(words).
struct DistinctTexts {
  /// The first text with the words, by distinct text.
  private(set) var first: [Int] = []
  /// How many texts have the words.
  private(set) var copies: [Int] = []
  /// The distinct text of each text; -1 where it is too short.
  private(set) var placeOf: [Int]

  init(_ texts: CampaignTexts) {
    placeOf = Array(repeating: -1, count: texts.count)
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for text in 0..<texts.count where texts.range(of: text).count >= CampaignRules.fewestWords {
      let identity = texts.identities[text]
      var slot = Int(truncatingIfNeeded: WordHash.mixed(identity)) & (size - 1)
      while slots[slot] >= 0 {
        let known = first[Int(slots[slot])]
        if texts.identities[known] == identity, texts.areCopies(known, text) { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(first.count)
        first.append(text)
        copies.append(0)
      }
      placeOf[text] = Int(slots[slot])
      copies[Int(slots[slot])] += 1
    }
  }

  var count: Int { first.count }
}
