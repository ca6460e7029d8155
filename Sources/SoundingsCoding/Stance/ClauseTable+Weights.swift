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
    var wishedAt: UInt32 = 0
    let isLast = index + 1 == clauses.count
    let end = isLast ? UInt32(tokenCount) : clauses[index + 1].firstToken
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
        wishedAt = hit.last
        isWished = true
        if hit.cue.kind == .request, let last = lastNegation, hit.first - last <= 2 {
          cues[at].weight = -3
          clause.opposition += 3
          negationIsUsed = true
        } else {
          clause.isDirective = true
        }
        continue
      case .promise:
        if !clause.isDirective { void(at, &clause) }
        continue
      case .review where hit.cue.strength == 3, .editing where hit.cue.strength == 2,
        .loss where hit.cue.strength == 3:
        clause.isDirective = true
      case .lack where hit.cue.strength == 3: clause.isDirective = negations % 2 == 0
      case .asking where hit.first != clause.firstToken,
        .rhetoric
      where hit.cue.strength == 2 && hit.first > clause.firstToken + 1 && !isAsked(index),
        .concession where hit.first > clause.firstToken + 1:
        void(at, &clause)
      case .consent where hit.cue.strength == 1:
        // `I'd scrap it` is a view, not yet a proposal.
        wishedAt = hit.last
        isWished = true
      default: break
      }
      let isNear = lastNegation.map { hit.first - $0 <= Self.negationReach } ?? false
      let isNegated = isNear && negations % 2 == 1
      let strength = hit.cue.strength
      var weight = 0
      switch hit.cue.kind {
      case .consent where strength == 2: weight = isNegated ? -2 : 2
      case .support: weight = isNegated ? -strength : strength
      case .exclamation: weight = isNegated ? -2 : 2
      case .opposition: weight = isNegated ? max(1, strength - 1) : -strength
      case .start, .stop, .review, .act:
        guard isWished && hit.first - wishedAt <= 4 || hit.first == clause.firstToken else {
          continue
        }
        if hit.first == clause.firstToken || clause.has(.wish) || clause.has(.request) {
          clause.isDirective = true
        }
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
    if clause.has(.concession) || isAside(index) || clause.has(.others) && !clause.has(.writer) {
      clause.isIgnored = true
      clause.support = 0
      clause.opposition = 0
    }
    clauses[index] = clause
  }

  /// Takes a cue out of account.
  private mutating func void(_ cue: Int, _ clause: inout Clause) {
    cues[cue].isVoid = true
    clause.kinds &= ~(1 << UInt64(cues[cue].cue.kind.rawValue))
  }

  /// Whether a clause within a sentence tells of a person: `my husband, who hates it, …`.
  private func isAside(_ index: Int) -> Bool {
    guard index > 0, clauses[index - 1].sentence == clauses[index].sentence,
      let cue = clauses[index].cues.first
    else { return false }
    return cues[cue].first == clauses[index].firstToken
      && cues[cue].cue == Cue(kind: .asking, strength: 2)
  }

  /// Whether the sentence of a clause is a question.
  private func isAsked(_ index: Int) -> Bool {
    var last = index
    let sentence = clauses[index].sentence
    while last + 1 < clauses.count, last - index < MentionReader.reach,
      clauses[last + 1].sentence == sentence
    { last += 1 }
    return clauses[last].isAsked
  }
}
