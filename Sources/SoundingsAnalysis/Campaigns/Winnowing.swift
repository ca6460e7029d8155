/// Chooses fingerprints of a text: of the hashes of all runs of five words, the least of each six in a
/// row.
///
/// Winnowing (Schleimer, Wilkerson and Aiken 2003, Winnowing: local algorithms for document
/// fingerprinting): two texts with ten words in a row in common share a fingerprint, whatever stands
/// around them, and about two in seven hashes are kept. O(words).
struct Winnowing {
  /// A run's hash is a polynomial in this number, so that it can roll.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let leading: UInt64 = (0..<CampaignRules.shingle).reduce(1) { power, _ in
    power &* base
  }

  private var recent = InlineArray<8, UInt64>(repeating: 0)

  /// Appends the fingerprints of a text with these words.
  ///
  /// - Parameter hashes: a hash a term.
  mutating func append(
    of words: ArraySlice<UInt32>, hashes: [UInt64], to fingerprints: inout [UInt64]
  ) {
    var least = UInt64.max
    var leastPlace = -1
    each(words, hashes) { place, hash, recent in
      recent[place & 7] = hash
      if hash <= least {
        (least, leastPlace) = (hash, place)
        if place >= CampaignRules.window - 1 { fingerprints.append(least) }
      } else if place - leastPlace >= CampaignRules.window {
        least = .max
        for earlier in place - CampaignRules.window + 1...place where recent[earlier & 7] <= least {
          (least, leastPlace) = (recent[earlier & 7], earlier)
        }
        fingerprints.append(least)
      } else if place == CampaignRules.window - 1 {
        fingerprints.append(least)
      }
    }
  }

  /// The hashes of all runs of five words.
  mutating func all(of words: ArraySlice<UInt32>, hashes: [UInt64]) -> [UInt64] {
    var found: [UInt64] = []
    each(words, hashes) { _, hash, _ in found.append(hash) }
    return found
  }

  @inline(__always)
  private mutating func each(
    _ words: ArraySlice<UInt32>, _ hashes: [UInt64],
    _ body: (Int, UInt64, inout InlineArray<8, UInt64>) -> Void
  ) {
    let size = CampaignRules.shingle
    let words = words.span
    let hashes = hashes.span
    guard words.count >= size else { return }
    var rolling: UInt64 = 0
    for at in 0..<size - 1 { rolling = rolling &* Self.base &+ hashes[Int(words[at])] }
    for at in size - 1..<words.count {
      rolling = rolling &* Self.base &+ hashes[Int(words[at])]
      if at >= size { rolling &-= Self.leading &* hashes[Int(words[at - size])] }
      body(at - size + 1, WordHash.mixed(rolling), &recent)
    }
  }
}
