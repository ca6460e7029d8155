/// Texts with the same words in the same order, each once: 100,000 copies are then looked at as one. Texts
/// under twelve words are left out. O(words).
struct DistinctTexts {
  /// The first text with the words, by distinct text.
  private(set) var first: [Int] = []
  /// A hash of the words.
  private(set) var identities: [UInt64] = []
  /// How many texts have the words.
  private(set) var copies: [Int] = []
  /// The distinct text of each text; -1 where it is too short.
  private(set) var placeOf: [Int]

  init(_ texts: CampaignTexts) {
    placeOf = Array(repeating: -1, count: texts.count)
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for text in 0..<texts.count where texts.wordCount(of: text) >= CampaignRules.fewestWords {
      let identity = texts.identity(of: text)
      var slot = Int(truncatingIfNeeded: identity &>> 20) & (size - 1)
      while slots[slot] >= 0 {
        let known = first[Int(slots[slot])]
        if identities[Int(slots[slot])] == identity, texts.words(of: known) == texts.words(of: text)
        {
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(first.count)
        first.append(text)
        identities.append(identity)
        copies.append(0)
      }
      placeOf[text] = Int(slots[slot])
      copies[Int(slots[slot])] += 1
    }
  }

  var count: Int { first.count }
}
