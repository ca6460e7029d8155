extension ClauseTable {
  /// How many words a negation reaches over.
  private static let negationReach: UInt32 = 5

  /// Weighs the cues of every clause: negation, who speaks, what is asked to be done.
  mutating func weigh(tokens tokenCount: Int) {
    for index in clauses.indices where !clauses[index].cues.isEmpty { weigh(index, tokenCount) }
  }

  private mutating func weigh(_ index: Int, _ tokenCount: Int) {
    var clause = clauses[index]
    var negations = 0
    var lastNegation: UInt32?
    var negationIsUsed = true
    var isWished = false
    for at in clause.cues {
      let hit = cues[at]
      switch hit.cue.kind {
      case .negation:
        if let last = lastNegation, hit.first - last > Self.negationReach { negations = 0 }
        negations += 1
        lastNegation = hit.last
        negationIsUsed = false
        continue
      case .wish, .request:
        isWished = true
        clause.isDirective = true
        continue
      default: break
      }
      let isNear = lastNegation.map { hit.first - $0 <= Self.negationReach } ?? false
      let isNegated = isNear && negations % 2 == 1
      let strength = hit.cue.strength
      var weight = 0
      switch hit.cue.kind {
      case .support: weight = isNegated ? -strength : strength
      case .exclamation: weight = isNegated ? -2 : 2
      case .opposition: weight = isNegated ? max(1, strength - 1) : -strength
      case .start, .stop, .review:
        guard isWished || hit.first <= clause.firstToken + 1 && isImperative(hit, clause) else {
          continue
        }
        clause.isDirective = true
        if hit.cue.kind == .start { weight = isNegated ? -strength : strength }
        if hit.cue.kind == .stop { weight = isNegated ? strength : -strength }
      case .excess:
        let isLast = index + 1 < clauses.count
          ? clauses[index + 1].firstToken == hit.last + 1 : hit.last + 1 == tokenCount
        if isLast && hit.cue.kind == .excess && hit.first == hit.last { continue }
        weight = isNegated ? 1 : -strength
      case .spread: if isWished { weight = strength }
      default: continue
      }
      if isNear { negationIsUsed = true }
      cues[at].weight = weight
      if weight > 0 { clause.support += weight } else { clause.opposition -= weight }
    }
    if clause.has(.negation), !negationIsUsed { clause.isBareNegation = true }
    if clause.has(.concession) || clause.has(.others) && !clause.has(.writer) {
      clause.isIgnored = true
      clause.support = 0
      clause.opposition = 0
    }
    clauses[index] = clause
  }

  /// Whether a verb at the beginning of a clause can be an imperative: no other cue of who speaks.
  private func isImperative(_ hit: CueHit, _ clause: Clause) -> Bool {
    hit.first == clause.firstToken || !clause.has(.writer)
  }
}
