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
    let end = index + 1 < clauses.count ? clauses[index + 1].firstToken : UInt32(tokenCount)
    for at in clause.cues {
      let hit = cues[at]
      switch hit.cue.kind {
      case .negation:
        if let last = lastNegation, hit.first - last > Self.negationReach { negations = 0 }
        // What comes after `nor` or `or` is negated by it alone.
        negations = hit.first == hit.last && hit.cue.strength == 2 ? 1 : negations + 1
        lastNegation = hit.last
        negationIsUsed = false
        continue
      case .wish, .request:
        isWished = true
        clause.isDirective = true
        continue
      case .review where hit.cue.strength == 3, .editing where hit.cue.strength == 2,
        .loss where hit.cue.strength == 3:
        clause.isDirective = true
      case .lack where hit.cue.strength == 3: clause.isDirective = negations % 2 == 0
      case .asking where hit.first != clause.firstToken,
        .concession where hit.first > clause.firstToken + 1:
        cues[at].isVoid = true
        clause.kinds &= ~(1 << UInt64(hit.cue.kind.rawValue))
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
      case .start, .stop, .review, .act:
        guard isWished || hit.first == clause.firstToken else {
          continue
        }
        clause.isDirective = true
        if hit.cue.kind == .start { weight = isNegated ? -strength : strength }
        if hit.cue.kind == .stop { weight = isNegated ? strength : -strength }
      case .excess:
      // `We want it too` is not an excess.
        if hit.last + 1 == end, hit.first == hit.last { continue }
        weight = isNegated ? 1 : -strength
      case .lack: weight = isNegated ? 1 : -2
      case .spread: if isWished { weight = strength }
      default: continue
      }
      if isNear { negationIsUsed = true }
      cues[at].weight = weight
      if weight > 0 { clause.support += weight } else { clause.opposition -= weight }
    }
    if clause.has(.negation), !negationIsUsed {
      clause.isBareNegation = true
      clause.isElliptic = lastNegation.map { $0 + 2 >= end } ?? false
      if clause.support == 0 { clause.opposition += 1 }
    }
    if clause.has(.concession) || clause.has(.others) && !clause.has(.writer) {
      clause.isIgnored = true
      clause.support = 0
      clause.opposition = 0
    }
    clauses[index] = clause
  }
}
