internal import SoundingsText

/// The words of a run of texts as integers, with the fingerprints by which near copies are found: what
/// one thread reads.
///
/// A word is the 64-bit hash of its folded form, so that runs of texts that were read on different threads
/// need no common table of words. O(bytes).
public struct TextWords: Sendable {
  /// The words, text after text.
  private(set) var words: [UInt64] = []
  /// Where each text ends in ``words``.
  private(set) var ends: [Int] = []
  private(set) var fingerprints: [UInt64] = []
  /// Where each text's fingerprints end.
  private(set) var fingerprintEnds: [Int] = []
  /// A hash of all words of each text in order.
  private(set) var identities: [UInt64] = []
  /// The texts themselves, which share their bytes with whoever handed them in.
  let texts: [String]

  /// Texts under twelve words get no fingerprints.
  public init(_ texts: [String]) {
    var reader = WordReader()
    var winnowing = Winnowing()
    var words: [UInt64] = []
    var fingerprints: [UInt64] = []
    // English has a word every six bytes, and two of seven words begin a fingerprint.
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    words.reserveCapacity(bytes / 6)
    fingerprints.reserveCapacity(bytes / 18)
    for text in texts {
      let bytes = text.utf8.span
      let first = words.count
      reader.read(bytes)
      reader.append(bytes, to: &words)
      identities.append(Self.identity(words.span.extracting(first...)))
      if words.count - first >= CampaignRules.fewestWords {
        winnowing.append(of: words.span.extracting(first...), to: &fingerprints)
      }
      ends.append(words.count)
      fingerprintEnds.append(fingerprints.count)
    }
    self.texts = texts
    self.words = words
    self.fingerprints = fingerprints
  }

  private static func identity(_ words: Span<UInt64>) -> UInt64 {
    var identity: UInt64 = 0
    for at in 0..<words.count {
      identity = (identity ^ words[at]) &* 0xC2B2_AE3D_27D4_EB4F
      identity ^= identity &>> 29
    }
    return identity
  }

  var count: Int { ends.count }

  func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  func fingerprintRange(of text: Int) -> Range<Int> {
    (text == 0 ? 0 : fingerprintEnds[text - 1])..<fingerprintEnds[text]
  }
}
