/// Where clauses begin, and on which side of a contrast they stand.
struct ClauseCutter {
  private var sentence: UInt32 = 0
  private var side: UInt32 = 0
  /// Whether the sentence began with a word of contrast, whose other side is yet to come.
  private var opensWithContrast = false

  func clause(from token: Int, cue: Int) -> Clause {
    Clause(firstToken: UInt32(token), sentence: sentence, side: side, cues: cue..<cue)
  }

  /// Whether a clause begins at a token; the first token begins one anyhow.
  ///
  /// - Parameters:
  ///   - kind: that of the cue that begins at the token.
  ///   - isMarked: whether a mark such as a comma stands before it.
  mutating func cuts(
    at token: Int, _ kind: CueKind?, startsSentence: Bool, isMarked: Bool
  ) -> Bool {
    if startsSentence {
      sentence += 1
      side += 1
      opensWithContrast = kind == .contrast
      return true
    }
    if token == 0 {
      opensWithContrast = kind == .contrast
      return false
    }
    switch kind {
    case .contrast:
      side += 1
      return true
    case .condition, .weakCondition, .until: break
    default: if !isMarked { return false }
    }
    if opensWithContrast {
      side += 1
      opensWithContrast = false
    }
    return true
  }
}
