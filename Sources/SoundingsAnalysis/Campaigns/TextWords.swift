internal import SoundingsText

/// The words of a run of texts as integers, with the fingerprints by which near copies are found: what
/// one thread reads.
///
/// A word is folded (case, accents, curly apostrophes) once per distinct word; after that it is an
/// integer. O(bytes).
public struct TextWords: Sendable {
  /// The terms, text after text; they are places in ``terms``.
  private(set) var words: [UInt32] = []
  /// Where each text ends in ``words``.
  private(set) var ends: [Int] = []
  private(set) var fingerprints: [UInt64] = []
  /// Where each text's fingerprints end.
  private(set) var fingerprintEnds: [Int] = []
  /// A hash of all words of each text in order.
  private(set) var identities: [UInt64] = []
  /// The words of each text that stand in quotation marks; only texts that quote.
  private(set) var quoted: [Int: [Range<Int>]] = [:]
  /// The folded words, in the order in which they were first seen.
  private(set) var terms = Lexicon()
  private(set) var hashes: [UInt64] = []

  /// Texts under twelve words get no fingerprints.
  public init(_ texts: some Sequence<String>) {
    var reader = WordReader()
    var winnowing = Winnowing()
    for text in texts {
      let first = words.count
      let isQuoting = reader.read(text)
      var identity: UInt64 = 0
      reader.append(to: &words, terms: &terms, hashes: &hashes)
      for at in first..<words.count {
        identity = (identity ^ hashes[Int(words[at])]) &* 0xC2B2_AE3D_27D4_EB4F
        identity ^= identity &>> 29
      }
      if words.count - first >= CampaignRules.fewestWords {
        winnowing.append(of: words[first...], hashes: hashes, to: &fingerprints)
      }
      if isQuoting {
        let ranges = reader.quotedWords(in: text)
        if !ranges.isEmpty { quoted[ends.count] = ranges }
      }
      ends.append(words.count)
      fingerprintEnds.append(fingerprints.count)
      identities.append(identity)
    }
  }
}
