import SoundingsModel

extension MentionReader {
  /// The least weight that is a stance.
  private static let least = 4

  func verdict() -> StanceVerdict {
    let previous = neighbour(before: sentence)
    let next = neighbour(after: sentence)
    let own = kinds(of: sentence)
    let isAnswered = table.clauses[sentence.upperBound - 1].isAsked && !next.isEmpty
    var same = Side()
    var before = Side()
    var after = Side()
    let side = table.clauses[home].side
    for clause in sentence {
      if isHome(clause) {
        weighHome(clause, into: &same)
      } else if table.clauses[clause].side == side {
        weigh(clause, by: 3, into: &same)
      } else if table.clauses[clause].side < side {
        weigh(clause, by: 3, into: &before)
      } else {
        weigh(clause, by: 3, into: &after)
      }
    }
    var earlier = Side()
    var later = Side()
    for clause in previous { weigh(clause, by: 2, into: &earlier) }
    for clause in next { weigh(clause, by: isAnswered ? 3 : 2, into: &later) }
    var verdict = StanceVerdict(
      stance: .none,
      isSuggestion: isWish(sentence) || isWish(next) || isWish(previous)
        || isWish(neighbour(after: next)),
      clauses: previous.lowerBound..<max(next.upperBound, sentence.upperBound))

    func give(_ stance: Stance, _ reason: StanceReason) -> StanceVerdict {
      verdict.stance = stance
      verdict.reason = reason
      return verdict
    }

    let total = same.balance + before.balance + after.balance
    let asks = table.clauses[sentence.upperBound - 1].isAsked
    // A view is meant, but not which.
    if has(own, .undecided), abs(total) < 12 {
      verdict.isSuggestion = false
      return give(.unclear, .undecided)
    }
    if has(own, .ambivalent) { return give(.mixed, .bothSides) }
    if has(own, .rhetoric) { return give(.against, .rhetoric) }
    if isConditional(sentence, own, same, before, after) { return give(.conditional, .condition) }
    if let stance = ellipsis(same) { return give(stance, .negation) }
    let hasOpinion = has(own, .support) || has(own, .opposition)
    let isInquiry = has(own, .inquiry) && !has(own, .request) && !has(own, .wish)
    if asks && has(own, .asking) && !has(own, .request) || isInquiry && (asks || !hasOpinion) {
      return give(.none, .report)
    }
    if isAnswered, isConditional(next, kinds(of: next), later, Side(), Side()) {
      return give(.conditional, .condition)
    }

    // Contrast within the sentence.
    if before.isThere || after.isThere {
      if let stance = contrast(before, same, after) { return give(stance, .contrast) }
    }
    if max(same.support, same.opposition) >= Self.least {
      // Contrast with the next sentence.
      if !next.isEmpty, same.balance > 0,
        later.balance <= (pointsBack(next) ? -2 : -4) && !has(own, .request)
          || later.balance <= 0 && (opensWithContrast(next) || isChangeWished(next))
      {
        return give(.mixed, .contrast)
      }
      if !next.isEmpty, opensWithContrast(next), same.balance < 0, later.balance > 0 {
        return give(.mixed, .contrast)
      }
      if areBothSaid(same) {
        return give(.mixed, .bothSides)
      }
      if same.balance > 0 { return give(.for, .weight) }
      if same.balance < 0 { return give(.against, .weight) }
      return give(.mixed, .bothSides)
    }
    let around = kinds(of: previous) | kinds(of: next)
    if has(around, .undecided), total == 0 { return give(.unclear, .undecided) }
    if has(around, .rhetoric) { return give(.against, .rhetoric) }
    if has(own, .fact), !isAnswered, !isWish(sentence) { return give(.none, .report) }
    if later.balance != 0 { return give(later.balance > 0 ? .for : .against, .weight) }
    if earlier.balance != 0 {
      let turned = opensWithContrast(sentence) ? -earlier.balance : earlier.balance
      return give(turned > 0 ? .for : .against, turned == earlier.balance ? .weight : .contrast)
    }
    if has(own, .review), verdict.isSuggestion { return give(.unclear, .wish) }
    if verdict.isSuggestion {
      if has(own, .editing) { return give(.none, .wish) }
      return give(isWishedFor ? .for : .against, .wish)
    }
    if table.clauses[home].isBareNegation { return give(.against, .negation) }
    return verdict
  }

  func has(_ kinds: UInt64, _ kind: CueKind) -> Bool { kinds & (1 << UInt64(kind.rawValue)) != 0 }

  private func opensWithContrast(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first, let cue = table.clauses[first].cues.first else {
      return false
    }
    return table.cues[cue].cue.kind == .contrast
      && table.cues[cue].first <= table.clauses[first].firstToken + 2
  }

  /// A clause that ends with a negation says no to what was said before: of the mention by others
  /// (`some like it, we don't`) or by the writer (`it is welcome; its placing isn't`).
  private func ellipsis(_ same: Side) -> Stance? {
    var isReported = false
    for clause in sentence {
      if table.clauses[clause].has(.others) { isReported = true }
      guard table.clauses[clause].isElliptic, clause > home else { continue }
      if isReported { return table.clauses[clause].has(.writer) ? .against : nil }
      if same.support > 4 { return .mixed }
    }
    return nil
  }

  /// Whether a sentence wishes for something and has no praise.
  private func isChangeWished(_ clauses: Range<Int>) -> Bool {
    let kinds = kinds(of: clauses)
    return has(kinds, .wish) && !has(kinds, .editing) && isWish(clauses)
  }

  /// Whether the words for and against weigh about the same, in other clauses or in one.
  private func areBothSaid(_ side: Side) -> Bool {
    var favours = false
    var opposes = false
    for clause in sentence where table.clauses[clause].side == table.clauses[home].side {
      let balance = table.clauses[clause].support - table.clauses[clause].opposition
      if balance > 1 { favours = true }
      if balance < -1 { opposes = true }
    }
    let (less, more) = (
      min(side.support, side.opposition), max(side.support, side.opposition)
    )
    return favours && opposes ? less >= 6 && more <= 2 * less : less >= 8 && 2 * more <= 3 * less
  }

  /// Whether the mention comes after a word of wish in its clause: `could we have` it, not `it
  /// should` be.
  private var isWishedFor: Bool {
    for at in table.clauses[home].cues {
      let hit = table.cues[at]
      if hit.first == mention.last + 1, hit.cue == Cue(kind: .wish, strength: 2) { return true }
      if hit.last >= mention.first { continue }
      switch hit.cue.kind {
      case .request, .start, .wish: return true
      default: break
      }
    }
    return false
  }

  /// Whether a wish stands on the other side of a contrast, after the mention.
  private var isWishedAfter: Bool {
    for clause in home..<sentence.upperBound
    where table.clauses[clause].side > table.clauses[home].side && table.clauses[clause].has(.wish)
    {
      return true
    }
    return false
  }

  private func pointsBack(_ sentence: Range<Int>) -> Bool {
    sentence.first.map { table.clauses[$0].pointsBack } ?? false
  }

  private func isWish(_ clauses: Range<Int>) -> Bool {
    for clause in clauses where table.clauses[clause].isDirective { return true }
    return false
  }

  /// Whether consent hangs on a condition in these clauses.
  private func isConditional(
    _ clauses: Range<Int>, _ kinds: UInt64, _ same: Side, _ before: Side, _ after: Side
  ) -> Bool {
    let support = same.support + before.support + after.support
    if has(kinds, .promise) { return true }
    if has(kinds, .condition) { return true }
    if has(kinds, .until), has(kinds, .negation) { return true }
    guard has(kinds, .weakCondition) else { return false }
    return has(kinds, .consent) || has(kinds, .modal) && (support > 0 || has(kinds, .request))
  }

  /// The stance where the sentence has sides, and the mention is in one of them.
  private func contrast(_ before: Side, _ same: Side, _ after: Side) -> Stance? {
    let own = same.balance
    if after.isThere, own > 0 { return after.balance > 0 && !isWishedAfter ? .for : .mixed }
    if after.isThere, own < 0 { return after.balance > 0 ? .mixed : .against }
    if before.isThere, own != 0 { return own > 0 ? .for : .against }
    if own == 0, after.isThere, after.balance != 0 {
      // A thing is said of the mention, and then what is wrong with it.
      let clause = table.clauses[home]
      let isSubject = mention.first <= clause.firstToken + 1 && !clause.isIgnored
      return after.balance > 0 ? .for : isSubject && !clause.isBareNegation ? .mixed : .against
    }
    if own == 0, before.isThere, before.balance != 0 { return before.balance > 0 ? .against : .for }
    return nil
  }
}
