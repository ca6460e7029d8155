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
    rounds: [Tally], dimensions: Dimensions, frame: CodeFrame, respondents: [Respondent],
    comments: [CodedComment], floor: Int, seed: UInt64
  ) -> RoundComparison? {
    guard let first = rounds.firstIndex(where: { $0.comments > 0 }),
      let last = rounds.lastIndex(where: { $0.comments > 0 }), first < last
    else { return nil }
    let people = RoundPeople(
      first: first, last: last, dimensions: dimensions, frame: frame, respondents: respondents,
      comments: comments)
    var comparison = compare(people, floor: floor, seed: seed)
    comparison.first = first
    comparison.last = last
    return comparison
  }

  /// Compares what respondents raised in the first round with what they raised in the last.
  ///
  /// Shares and their difference are of all who commented. The test is Fisher's, of those who
  /// commented in one of the two rounds only; those who did in both are compared with themselves. The
  /// tests of each of the two are corrected together. O(resamples × (people + what they raised)).
  ///
  /// - Parameters:
  ///   - floor: the smallest base on which shares are compared; below it only counts are given.
  ///   - seed: of the resamples from which intervals of the parts come.
  public static func compare(_ people: RoundPeople, floor: Int, seed: UInt64) -> RoundComparison {
    let counts = people.counts()
    let floor = max(floor, 1)
    let onlyFirst = people.people.lazy.filter { $0.last == nil }.count
    let onlyLast = people.people.lazy.filter { $0.first == nil }.count
    let inBoth = people.people.count - onlyFirst - onlyLast
    let isComparable = min(onlyFirst, onlyLast) + inBoth >= floor
    let basis: RoundComparison.Basis =
      min(onlyFirst, onlyLast) >= floor ? .oneRound : inBoth >= floor ? .bothRounds : .none
    var changes = counts.enumerated().map { theme, counts in
      change(of: theme, counts, isComparable: isComparable, basis: basis, floor: floor)
    }
    readOneRound(&changes)
    readPaired(&changes)
    for index in changes.indices where changes[index].first.count + changes[index].last.count == 0 {
      changes[index].reading = .absent
    }
    if basis == .bothRounds {
      for index in changes.indices where changes[index].reading != .absent {
        let reading = changes[index].paired.reading
        changes[index].reading = agrees(reading, changes[index]) ? reading : .unclear
      }
    }
    if isComparable { addSplits(to: &changes, people, seed: seed) }
    return RoundComparison(
      first: 0, last: 1, inBoth: inBoth, onlyFirst: onlyFirst, onlyLast: onlyLast,
      isComparable: isComparable, basis: basis, themes: changes)
  }

  private static func change(
    of theme: Int, _ counts: RoundPeople.Counts, isComparable: Bool,
    basis: RoundComparison.Basis, floor: Int
  ) -> Change {
    var change = Change(
      theme: theme, first: counts.onlyFirst + counts.pairs.first,
      last: counts.onlyLast + counts.pairs.last, onlyFirst: counts.onlyFirst,
      onlyLast: counts.onlyLast, paired: PairedChange(counts.pairs))
    guard isComparable, change.first.count + change.last.count > 0 else { return change }
    change.firstInterval = Intervals.wilson(change.first)
    change.lastInterval = Intervals.wilson(change.last)
    change.difference = Intervals.newcombe(
      change.last, minus: change.first, overlapping: counts.pairs)
    if basis == .oneRound, counts.onlyFirst.count + counts.onlyLast.count > 0 {
      change.p = FisherExact.twoSided(counts.onlyFirst, counts.onlyLast)
    }
    let pairs = counts.pairs
    if pairs.total >= floor, pairs.both + pairs.onlyFirst + pairs.onlyLast > 0 {
      change.paired.difference = Intervals.newcombePaired(pairs)
      change.paired.p = McNemarExact.twoSided(pairs)
    }
    return change
  }

  private static func readOneRound(_ changes: inout [Change]) {
    let tested = changes.indices.filter { changes[$0].p != nil }
    let corrected = FalseDiscovery.benjaminiHochberg(tested.compactMap { changes[$0].p })
    for (index, q) in zip(tested, corrected) {
      changes[index].q = q
      let change = changes[index]
      let difference = Double(change.onlyLast.count) * Double(change.onlyFirst.base)
        - Double(change.onlyFirst.count) * Double(change.onlyLast.base)
      let reading: Change.Reading = q < level ? (difference > 0 ? .up : .down) : .unclear
      changes[index].reading = agrees(reading, change) ? reading : .unclear
    }
    // Raised only by those who are in both rounds: there is no difference between the others.
    if !tested.isEmpty {
      for index in changes.indices where changes[index].p == nil { changes[index].reading = .unclear }
    }
  }

  private static func readPaired(_ changes: inout [Change]) {
    let tested = changes.indices.filter { changes[$0].paired.p != nil }
    let corrected = FalseDiscovery.benjaminiHochberg(tested.compactMap { changes[$0].paired.p })
    for (index, q) in zip(tested, corrected) {
      changes[index].paired.q = q
      let pairs = changes[index].paired.pairs
      changes[index].paired.reading =
        q < level ? (pairs.onlyLast > pairs.onlyFirst ? .up : .down) : .unclear
    }
    for index in changes.indices {
      let pairs = changes[index].paired.pairs
      if pairs.neither == pairs.total { changes[index].paired.reading = .absent }
    }
  }

  /// Whether a reading of a part of the respondents has the direction of the difference of all, which
  /// stands beside it.
  private static func agrees(_ reading: Change.Reading, _ change: Change) -> Bool {
    let difference = change.difference?.value ?? 0
    return switch reading {
    case .up: difference > 0
    case .down: difference < 0
    default: true
    }
  }

  private static func addSplits(to changes: inout [Change], _ people: RoundPeople, seed: UInt64) {
    let resampling = ChangeResampling(people, seed: seed)
    guard resampling.commentingTypes > 1 else { return }
    let splits = resampling.splits()
    for index in changes.indices where changes[index].reading != .absent {
      changes[index].split = splits[index]
    }
  }
}

extension Share {
  /// Of two groups that have nobody in common.
  fileprivate static func + (left: Share, right: Share) -> Share {
    Share(left.count + right.count, of: left.base + right.base)
  }
}
