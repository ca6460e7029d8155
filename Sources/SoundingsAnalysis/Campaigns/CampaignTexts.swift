/// The words of all comments, as the search for campaigns reads them.
public struct CampaignTexts: Sendable {
  private let parts: [TextWords]
  /// The first text of each part.
  private let firsts: [Int]
  public let count: Int
  /// The hashes of all runs of five words of the consultation's own documents.
  let ownWording: Set<UInt64>

  /// - Parameters:
  ///   - parts: the texts in order, read on one thread or several; how they are parted plays no part.
  ///   - ownWording: what the consultation's own documents say: a passage of them that several
  ///     respondents quote is no passage of a campaign.
  public init(_ parts: [TextWords], ownWording: [String] = []) {
    self.parts = parts
    var count = 0
    firsts = parts.map { part in
      defer { count += part.count }
      return count
    }
    self.count = count
    let own = TextWords(ownWording)
    var hashes: Set<UInt64> = []
    var winnowing = Winnowing()
    for text in 0..<own.count {
      hashes.formUnion(winnowing.all(of: own.words.span.extracting(own.range(of: text))))
    }
    self.ownWording = hashes
  }

  /// The part that a text is in, and its place there.
  @inline(__always)
  private func place(of text: Int) -> (part: Int, text: Int) {
    var part = firsts.count - 1
    while firsts[part] > text { part -= 1 }
    return (part, text - firsts[part])
  }

  func wordCount(of text: Int) -> Int {
    let (part, text) = place(of: text)
    return parts[part].range(of: text).count
  }

  func words(of text: Int) -> ArraySlice<UInt64> {
    let (part, text) = place(of: text)
    return parts[part].words[parts[part].range(of: text)]
  }

  func fingerprintCount(of text: Int) -> Int {
    let (part, text) = place(of: text)
    return parts[part].fingerprintRange(of: text).count
  }

  /// Calls `body` with each fingerprint of a text.
  @inline(__always)
  func forEachFingerprint(of text: Int, _ body: (UInt64) -> Void) {
    let (part, text) = place(of: text)
    for at in parts[part].fingerprintRange(of: text) { body(parts[part].fingerprints[at]) }
  }

  /// A hash of all words of a text.
  func identity(of text: Int) -> UInt64 {
    let (part, text) = place(of: text)
    return parts[part].identities[text]
  }

  /// For each word of a text, whether it is the respondent's own wording: neither in quotation marks nor in a
  /// passage of the consultation's documents. Nil where all words are.
  func ownWords(of text: Int) -> [Bool]? {
    let (part, place) = place(of: text)
    let quotes = WordReader.quotedWords(in: parts[part].texts[place])
    guard !quotes.isEmpty || !ownWording.isEmpty else { return nil }
    let words = words(of: text)
    var isOwn = [Bool](repeating: true, count: words.count)
    for quote in quotes { for word in quote { isOwn[word] = false } }
    if !ownWording.isEmpty {
      var winnowing = Winnowing()
      for (first, hash) in winnowing.all(of: words.span).enumerated()
      where ownWording.contains(hash) {
        for word in first..<first + CampaignRules.shingle { isOwn[word] = false }
      }
    }
    return isOwn
  }
}
