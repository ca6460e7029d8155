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

  /// The last eight hashes.
  private var recent = InlineArray<8, UInt64>(repeating: 0)

  /// Appends the fingerprints of a text with these words.
  mutating func append(of words: Span<UInt64>, to fingerprints: inout [UInt64]) {
    var least = UInt64.max
    var leastPlace = -1
    each(words) { place, hash, recent in
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
  mutating func all(of words: Span<UInt64>) -> [UInt64] {
    var found: [UInt64] = []
    each(words) { _, hash, _ in found.append(hash) }
    return found
  }

  @inline(__always)
  private mutating func each(
    _ words: Span<UInt64>, _ body: (Int, UInt64, inout InlineArray<8, UInt64>) -> Void
  ) {
    let size = CampaignRules.shingle
    guard words.count >= size else { return }
    let leading = Self.leading
    var rolling: UInt64 = 0
    for at in 0..<size - 1 { rolling = rolling &* Self.base &+ words[at] }
    for at in size - 1..<words.count {
      rolling = rolling &* Self.base &+ words[at]
      if at >= size { rolling &-= leading &* words[at - size] }
      body(at - size + 1, Self.mixed(rolling), &recent)
    }
  }

  /// Spreads each bit over all (the finaliser of SplitMix64).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash &>> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash &>> 31)
  }
}
