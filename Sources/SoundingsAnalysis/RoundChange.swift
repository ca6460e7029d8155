public import SoundingsModel

/// The first round in which anyone commented against the last.
public enum RoundChange {
  /// Under this q-value a difference is called a change.
  public static let level = 0.05

  /// - Parameters:
  ///   - rounds: one tally a round, in order of time.
  ///   - floor: the smallest base on which shares are compared; below it only counts are given.
  /// - Returns: nil where fewer than two rounds have comments.
  static func compare(
    rounds: [Tally], comments: [CodedComment], roundOf: [Int?], floor: Int
  ) -> RoundComparison? {
    guard let first = rounds.firstIndex(where: { $0.comments > 0 }),
      let last = rounds.lastIndex(where: { $0.comments > 0 }), first < last
    else { return nil }
    let commenters = [first, last].map { round in
      Set(rounds[round].commentIndexes.map { comments[$0].respondent })
    }
    return RoundComparison(
      first: first, last: last, inBoth: commenters[0].intersection(commenters[1]).count,
      themes: changes(from: rounds[first], to: rounds[last], floor: floor))
  }

  /// The change of every theme between two tallies, tested and corrected together.
  public static func changes(from first: Tally, to last: Tally, floor: Int) -> [Change] {
    let isComparable = min(first.commenters, last.commenters) >= max(floor, 1)
    var changes = first.themes.indices.map { theme in
      var change = Change(
        theme: theme, first: first.share(ofTheme: theme), last: last.share(ofTheme: theme),
        reading: .tooFew)
      if change.first.count == 0, change.last.count == 0 {
        change.reading = .absent
        return change
      }
      guard isComparable else { return change }
      change.firstInterval = Intervals.wilson(change.first)
      change.lastInterval = Intervals.wilson(change.last)
      change.difference = Intervals.newcombe(change.last, minus: change.first)
      change.p = FisherExact.twoSided(change.first, change.last)
      return change
    }
    let tested = changes.indices.filter { changes[$0].p != nil }
    let corrected = FalseDiscovery.benjaminiHochberg(tested.compactMap { changes[$0].p })
    for (index, q) in zip(tested, corrected) {
      changes[index].q = q
      let difference = changes[index].difference?.value ?? 0
      changes[index].reading = q < level ? (difference > 0 ? .up : .down) : .unclear
    }
    return changes
  }
}
