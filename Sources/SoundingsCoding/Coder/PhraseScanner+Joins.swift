import SoundingsText

// A word that is broken over a line by a hyphen can be read as two words or as one. In a sentence
// that has such a break the scanner follows all readings at once, without the automaton.
extension PhraseScanner {
  /// A phrase begun: a node of the trie, and the token where it began.
  private struct Begun: Hashable {
    var node: UInt32
    var first: Int
  }

  /// Scans a comment that has such breaks, sentence by sentence.
  mutating func scanSentences(_ tokens: TokenBuffer, _ lexicon: Lexicon, into hits: inout [Hit]) {
    var sentence: UInt32 = 0
    var start = 0
    var join = 0
    var admitted = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens.flags[end].contains(.startsSentence) { end += 1 }
      let firstJoin = join
      while join < tokens.joins.count, tokens.joins[join].first < end { join += 1 }
      let firstAdmitted = admitted
      while admitted < tokens.admittedCount, tokens.admitted[admitted] < end { admitted += 1 }
      if join == firstJoin {
        scan(
          firstAdmitted..<admitted, from: start, sentence: sentence, tokens, lexicon, into: &hits)
      } else {
        scan(
          start..<end, tokens.joins[firstJoin..<join], sentence, tokens, lexicon, into: &hits)
      }
      sentence += 1
      start = end
    }
  }

  private mutating func scan(
    _ range: Range<Int>, _ joins: ArraySlice<TokenBuffer.Join>, _ sentence: UInt32,
    _ tokens: TokenBuffer, _ lexicon: Lexicon, into hits: inout [Hit]
  ) {
    // The phrases begun up to each token of the sentence; the first entry stands before it.
    var begun: [[Begun]] = [[]]
    var joins = joins
    for token in range {
      var readings = [(first: token, term: tokens.terms[token])]
      while let join = joins.first, Int(join.first) + 1 <= token {
        if Int(join.first) >= range.lowerBound { readings.append((Int(join.first), join.term)) }
        joins.removeFirst()
      }
      var next: [Begun] = []
      for reading in readings {
        let patterns = patterns(of: reading.term, lexicon)
        let root = Begun(node: 0, first: reading.first)
        for before in [root] + begun[reading.first - range.lowerBound] {
          advance(before, by: patterns, &next) { node in
            guard let leaf = phrases.leaf(at: node) else { return }
            let span = TokenSpan(first: UInt32(before.first), last: UInt32(token))
            hits.append(Hit(leaf: leaf, span: span, sentence: sentence))
          }
        }
      }
      begun.append(next)
    }
  }

  /// Adds to `next` where the patterns of a word lead, and tells of each new place.
  private func advance(
    _ begun: Begun, by patterns: [UInt32], _ next: inout [Begun], reached: (UInt32) -> Void
  ) {
    for pattern in patterns {
      guard let node = phrases.child(of: begun.node, by: pattern) else { continue }
      let longer = Begun(node: node, first: begun.first)
      if next.contains(longer) { continue }
      next.append(longer)
      reached(node)
    }
  }
}
