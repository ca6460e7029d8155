import SoundingsText

/// All the word patterns of a frame, so made that the patterns of a distinct word are found once
/// and without trying each pattern.
///
/// A class, so that who holds it copies a reference and not its tables.
final class WordTable: Sendable {
  let patterns: [WordPattern]
  /// Whole words and `fund*`.
  private let words: ByteTrie
  /// `*load`, written backwards.
  private let endings: ByteTrie
  /// `*fund*`.
  private let parts: ByteTrie
  private let stems: ByteTrie

  /// Whether all patterns can be found from a word's first byte on.
  private let hasOnlyWords: Bool
  /// Dismisses words that no pattern can match.
  let sieve: WordSieve

  /// Whether a word must be stemmed to be matched.
  var wantsStems: Bool { !stems.isEmpty }

  init(_ patterns: [WordPattern], stemmer: Stemmer?) {
    self.patterns = patterns
    var words: [ByteTrie.Word] = []
    var endings: [ByteTrie.Word] = []
    var parts: [ByteTrie.Word] = []
    var stems: [ByteTrie.Word] = []
    var sieve = WordSieve()
    for (index, pattern) in patterns.enumerated() {
      // An exact pattern is found by its folded form and then compared as written.
      let bytes = foldedTerm(Array(pattern.text.utf8).span)
      let id = UInt32(index)
      if pattern.comparison == .stem {
        let stem = stemmer?.stem(of: bytes.span) ?? bytes
        stems.append((stem, isOpen: false, id))
        sieve.admit(stem: stem)
      } else if !pattern.isOpenAtStart {
        words.append((bytes, pattern.isOpenAtEnd, id))
        sieve.admit(beginning: bytes, isOpen: pattern.isOpenAtEnd)
      } else if pattern.isOpenAtEnd {
        parts.append((bytes, true, id))
        sieve.admitAll()
      } else {
        endings.append((bytes.reversed(), true, id))
        sieve.admit(ending: bytes)
      }
    }
    self.sieve = sieve
    self.words = ByteTrie(words)
    self.endings = ByteTrie(endings)
    self.parts = ByteTrie(parts)
    self.stems = ByteTrie(stems)
    hasOnlyWords = endings.isEmpty && parts.isEmpty && stems.isEmpty
  }

  /// Puts into `ids` the patterns that a word of a text matches, ascending, each once.
  ///
  /// Linear in the word's length, whatever the number of patterns, but for `*part*`: those cost
  /// a walk from each of the word's bytes.
  func match(_ raw: Span<UInt8>, stemmer: Stemmer?, into ids: inout [UInt32]) {
    ids.removeAll(keepingCapacity: true)
    if hasOnlyWords && words.dismisses(raw) { return }
    let folded = foldedTerm(raw)
    matchFolded(folded, stemmer, into: &ids)
    let stripped = strippedPossessive(folded)
    if stripped.count < folded.count { matchFolded(stripped, stemmer, into: &ids) }
    guard !ids.isEmpty else { return }
    ids.removeAll { id in
      patterns[Int(id)].comparison == .exact && !patterns[Int(id)].isWritten(raw)
    }
    ids.sort()
    var kept = 0
    for index in ids.indices where kept == 0 || ids[index] != ids[kept - 1] {
      ids[kept] = ids[index]
      kept += 1
    }
    ids.removeSubrange(kept...)
  }

  private func matchFolded(_ folded: [UInt8], _ stemmer: Stemmer?, into ids: inout [UInt32]) {
    words.match(folded, from: 0, into: &ids)
    if !endings.isEmpty { endings.match(folded.reversed(), from: 0, into: &ids) }
    if !parts.isEmpty {
      for start in folded.indices { parts.match(folded, from: start, into: &ids) }
    }
    if !stems.isEmpty, let stemmer {
      stems.match(stemmer.stem(of: folded.span), from: 0, into: &ids)
    }
  }
}
