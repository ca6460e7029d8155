import SoundingsCoding

/// Words of a comment by their numbers, from the first to the last.
typealias WordRange = ClosedRange<Int>

extension RuleExpression {
  /// The evidence of the rule, where words that lie within `excluded` do not count.
  func evidence(in comment: PlainComment, except excluded: [WordRange]) -> [WordRange] {
    switch scope {
    case .comment: root.evidence(in: comment.sentences, of: comment, excluded) ?? []
    case .sentence:
      comment.sentences.flatMap { root.evidence(in: [$0], of: comment, excluded) ?? [] }
    }
  }
}

extension RuleNode {
  /// The evidence of the node in a scope; nil if it does not hold there.
  func evidence(
    in scope: [Range<Int>], of comment: PlainComment, _ excluded: [WordRange]
  ) -> [WordRange]? {
    switch self {
    case .phrase(let phrase):
      let found = scope.flatMap { comment.occurrences(of: phrase, in: $0) }
        .filter { span in !excluded.contains { $0.covers(span) } }
      return found.isEmpty ? nil : found
    case .not(let operand):
      return operand.evidence(in: scope, of: comment, excluded) == nil ? [] : nil
    case .any(let operands):
      let held = operands.compactMap { $0.evidence(in: scope, of: comment, excluded) }
      return held.isEmpty ? nil : Array(held.joined())
    case .all(let operands):
      let held = operands.compactMap { $0.evidence(in: scope, of: comment, excluded) }
      return held.count == operands.count ? Array(held.joined()) : nil
    case .near(let left, let right, let distance):
      let left = left.evidence(in: scope, of: comment, excluded) ?? []
      let right = right.evidence(in: scope, of: comment, excluded) ?? []
      let pairs = left.flatMap { one in
        right.filter { one.isNear($0, distance) }.flatMap { [one, $0] }
      }
      return pairs.isEmpty ? nil : pairs
    }
  }
}

extension WordRange {
  func covers(_ other: WordRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether two spans do not overlap and at most `distance` words stand between them.
  func isNear(_ other: WordRange, _ distance: Int) -> Bool {
    if upperBound < other.lowerBound { return other.lowerBound - upperBound - 1 <= distance }
    if other.upperBound < lowerBound { return lowerBound - other.upperBound - 1 <= distance }
    return false
  }
}
