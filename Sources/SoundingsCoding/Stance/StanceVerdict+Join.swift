import SoundingsModel

extension StanceVerdict {
  /// The stance of two mentions of one theme together: the stronger word of the two, and mixed
  /// where one is for and the other against.
  func joined(with other: StanceVerdict) -> StanceVerdict {
    var result = Self.rank(other.stance) > Self.rank(stance) ? other : self
    result.isSuggestion = isSuggestion || other.isSuggestion
    result.clauses =
      min(
        clauses.lowerBound, other.clauses.lowerBound)..<max(
        clauses.upperBound, other.clauses.upperBound)
    let both = [stance, other.stance]
    if both.contains(.against), both.contains(.for) || both.contains(.conditional) {
      result.stance = .mixed
      result.reason = .mentionsDiffer
    }
    return result
  }

  private static func rank(_ stance: Stance) -> Int {
    switch stance {
    case .none: 0
    case .unclear: 1
    case .for, .against: 2
    case .conditional: 3
    case .mixed: 4
    }
  }
}
