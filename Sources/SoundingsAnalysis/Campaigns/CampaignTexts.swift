internal import SoundingsText

/// The words of all comments, as the search for campaigns reads them.
public struct CampaignTexts: Sendable {
  private(set) var words: [UInt32] = []
  private var ends: [Int] = []
  private var fingerprints: [UInt64] = []
  private var fingerprintEnds: [Int] = []
  private(set) var identities: [UInt64] = []
  private(set) var quoted: [Int: [Range<Int>]] = [:]
  private(set) var hashes: [UInt64] = []
  /// The hashes of all runs of five words of the consultation's own documents.
  private(set) var ownWording: Set<UInt64> = []

  /// - Parameters:
  ///   - parts: the texts in order, read on one thread or several; how they are parted plays no part.
  ///   - ownWording: what the consultation's own documents say: a passage of them that several
  ///     respondents quote is no passage of a campaign.
  public init(_ parts: [TextWords], ownWording: [String] = []) {
    var terms = Lexicon()
    reserve(parts)
    for part in parts {
      let firstText = identities.count
      let (firstWord, firstFingerprint) = (words.count, fingerprints.count)
      let termOf = (0..<UInt32(part.terms.count)).map { local in
        let term = part.terms.withTerm(local) { terms.intern($0) }
        if Int(term) == hashes.count { hashes.append(part.hashes[Int(local)]) }
        return term
      }
      if parts.count == 1 {
        words = part.words
      } else {
        for word in part.words { words.append(termOf[Int(word)]) }
      }
      ends += part.ends.map { $0 + firstWord }
      fingerprints += part.fingerprints
      fingerprintEnds += part.fingerprintEnds.map { $0 + firstFingerprint }
      identities += part.identities
      for (text, ranges) in part.quoted { quoted[text + firstText] = ranges }
    }
    let own = TextWords(ownWording)
    var winnowing = Winnowing()
    var first = 0
    for end in own.ends {
      self.ownWording.formUnion(winnowing.all(of: own.words[first..<end], hashes: own.hashes))
      first = end
    }
  }

  private mutating func reserve(_ parts: [TextWords]) {
    words.reserveCapacity(parts.count == 1 ? 0 : parts.reduce(0) { $0 + $1.words.count })
    fingerprints.reserveCapacity(parts.reduce(0) { $0 + $1.fingerprints.count })
  }

  public var count: Int { ends.count }

  /// The number of distinct words.
  var termCount: Int { hashes.count }

  func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  func fingerprintRange(of text: Int) -> Range<Int> {
    (text == 0 ? 0 : fingerprintEnds[text - 1])..<fingerprintEnds[text]
  }

  func fingerprints(of text: Int) -> ArraySlice<UInt64> {
    fingerprints[fingerprintRange(of: text)]
  }

  /// Whether two texts have the same words in the same order.
  func areCopies(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (range(of: left), range(of: right))
    guard a.count == b.count else { return false }
    for offset in 0..<a.count
    where words[a.lowerBound + offset] != words[b.lowerBound + offset] { return false }
    return true
  }

  /// For each word of a text, whether it is the respondent's own wording: neither in quotation marks nor in a
  /// passage of the consultation's documents. Nil where all words are.
  func ownWords(of text: Int) -> [Bool]? {
    let range = range(of: text)
    let quotes = quoted[text] ?? []
    guard !quotes.isEmpty || !ownWording.isEmpty else { return nil }
    var isOwn = [Bool](repeating: true, count: range.count)
    for quote in quotes { for place in quote { isOwn[place] = false } }
    if !ownWording.isEmpty {
      var winnowing = Winnowing()
      for (place, hash) in winnowing.all(of: words[range], hashes: hashes).enumerated()
      where ownWording.contains(hash) {
        for word in place..<place + CampaignRules.shingle { isOwn[word] = false }
      }
    }
    return isOwn
  }
}
