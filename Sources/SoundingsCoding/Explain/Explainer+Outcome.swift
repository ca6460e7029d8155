extension Explainer {
  /// Where a rule is evaluated, and what does not count there.
  struct Context {
    /// The sentence's number; nil for the whole comment.
    var sentence: UInt32?
    var exclusions: [Exclusion]
  }

  /// What came of a node in a scope.
  struct Outcome {
    var holds: Bool
    var hits: [Hit] = []
    var obstacles: [Obstacle] = []
  }

  func outcome(of node: RuleNode, in context: Context) -> Outcome {
    switch node {
    case .phrase(let phrase): outcome(of: phrase, in: context)
    case .not(let operand): negation(of: operand, in: context)
    case .all(let operands): conjunction(operands.map { outcome(of: $0, in: context) })
    case .any(let operands): disjunction(operands.map { outcome(of: $0, in: context) }, node)
    case .near(let left, let right, let distance):
      proximity(
        outcome(of: left, in: context), outcome(of: right, in: context), distance: distance)
    }
  }

  private func outcome(of phrase: Phrase, in context: Context) -> Outcome {
    let all = hits(of: phrase, in: context.sentence)
    var outcome = Outcome(holds: false)
    for hit in all {
      if let exclusion = context.exclusions.first(where: { $0.span.covers(hit.span) }) {
        outcome.obstacles.append(
          .excluded(range(hit.span), by: exclusion.rule, within: range(exclusion.span)))
      } else {
        outcome.hits.append(hit)
      }
    }
    outcome.holds = !outcome.hits.isEmpty
    if all.isEmpty { outcome.obstacles = [.missing(.phrase(phrase))] }
    return outcome
  }

  private func negation(of operand: RuleNode, in context: Context) -> Outcome {
    let inner = outcome(of: operand, in: context)
    guard inner.holds else { return Outcome(holds: true) }
    return Outcome(
      holds: false, obstacles: [.blocked(operand, by: ranges(inner.hits.map(\.span)))])
  }

  private func conjunction(_ operands: [Outcome]) -> Outcome {
    guard operands.contains(where: { !$0.holds }) else { return joined(operands) }
    return Outcome(
      holds: false, obstacles: operands.filter { !$0.holds }.flatMap(\.obstacles))
  }

  private func disjunction(_ operands: [Outcome], _ node: RuleNode) -> Outcome {
    let held = operands.filter(\.holds)
    if !held.isEmpty { return joined(held) }
    let telling = operands.flatMap(\.obstacles).filter {
      if case .missing = $0 { false } else { true }
    }
    return Outcome(holds: false, obstacles: telling.isEmpty ? [.missing(node)] : telling)
  }

  /// What stopped part of an operand that holds all the same (an excluded word, say) is told too.
  private func joined(_ operands: [Outcome]) -> Outcome {
    Outcome(
      holds: true, hits: operands.flatMap(\.hits), obstacles: operands.flatMap(\.obstacles))
  }

  private func proximity(_ left: Outcome, _ right: Outcome, distance: Int) -> Outcome {
    guard left.holds && right.holds else {
      return Outcome(
        holds: false, obstacles: [left, right].filter { !$0.holds }.flatMap(\.obstacles))
    }
    var pairs: [Hit] = []
    var nearest: (left: Hit, right: Hit, between: Int)?
    for left in left.hits {
      for right in right.hits {
        guard let between = Self.wordsBetween(left.span, right.span) else { continue }
        if between <= distance { pairs += [left, right] }
        if between < nearest?.between ?? .max { nearest = (left, right, between) }
      }
    }
    if !pairs.isEmpty {
      return Outcome(holds: true, hits: pairs, obstacles: left.obstacles + right.obstacles)
    }
    guard let nearest else {
      let (left, right) = (range(left.hits[0].span), range(right.hits[0].span))
      return Outcome(holds: false, obstacles: [.overlapping(left, right)])
    }
    let obstacle = Obstacle.tooFar(
      range(nearest.left.span), range(nearest.right.span), between: nearest.between,
      allowed: distance)
    return Outcome(holds: false, obstacles: [obstacle])
  }

  /// Nil for spans that overlap.
  private static func wordsBetween(_ one: TokenSpan, _ other: TokenSpan) -> Int? {
    if one.last < other.first { return Int(other.first - one.last) - 1 }
    if other.last < one.first { return Int(one.first - other.last) - 1 }
    return nil
  }
}
