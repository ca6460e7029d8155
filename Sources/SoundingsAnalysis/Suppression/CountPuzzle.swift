/// Hidden counts that hang together, as a reader sees them: what each could be, given all that is shown.
///
/// Every hidden count has a range; a sum of hidden and shown counts narrows the ranges of its hidden
/// ones (interval arithmetic to the fixpoint), and a search says whether a value in a range can be.
struct CountPuzzle {
  /// The places of the counts in the system.
  let counts: [Int]
  let truth: [Int]
  private(set) var ranges: Ranges
  /// Sums over the hidden counts alone; what is shown is taken off the bounds.
  let sums: [CountSystem.Sum]
  let sumsOf: [[Int]]
  /// Whether all hidden counts that hang together are in it.
  let isWhole: Bool
  private let places: [Int: Int]

  struct Ranges {
    var low: [Int]
    var high: [Int]
  }

  /// The hidden counts that a sum, or a chain of sums, ties to one of them.
  ///
  /// - Parameters:
  ///   - most: the nearest so many; the others are taken as they are, so that what is found holds, and
  ///     what is not may be.
  ///   - listed: hidden counts that a reader sees to be hidden. Where none of those is nothing, a reader
  ///     who knows that only small counts and their like are hidden takes each to be at least one.
  init(
    with member: Int, of system: CountSystem, isHidden: [Bool], listed: [Bool],
    most: Int = .max
  ) {
    let (members, seenSums, isWhole) = Self.reach(
      from: member, in: system, isHidden: isHidden, most: most)
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    counts = members
    self.isWhole = isWhole
    self.places = places
    truth = members.map { system.values[$0] }
    var sums: [CountSystem.Sum] = []
    var sumsOf = [[Int]](repeating: [], count: members.count)
    for sum in seenSums {
      let whole = system.sums[sum]
      var known = 0
      var terms: [CountSystem.Sum.Term] = []
      for term in whole.terms {
        if let place = places[term.count] {
          terms.append(.init(place, term.factor))
        } else {
          known += system.values[term.count] * term.factor
        }
      }
      for term in terms { sumsOf[term.count].append(sums.count) }
      sums.append(
        .init(terms, lower: whole.lower.map { $0 - known }, upper: whole.upper.map { $0 - known }))
    }
    self.sums = sums
    self.sumsOf = sumsOf
    let hasZero = members.contains { listed[$0] && system.values[$0] == 0 }
    ranges = Ranges(
      low: members.map { listed[$0] && !hasZero ? 1 : 0 }, high: members.map { system.most[$0] })
    var fixed = ranges
    if narrow(&fixed, from: Array(sums.indices)) { ranges = fixed }
  }

  /// The hidden counts that hang together with one, nearest first, and the sums that they stand in.
  static func reach(
    from member: Int, in system: CountSystem, isHidden: [Bool], most: Int = .max
  ) -> (counts: [Int], sums: [Int], isWhole: Bool) {
    var members = [member]
    var isMember: Set = [member]
    var sums: [Int] = []
    var isSeen: Set<Int> = []
    var isWhole = true
    var next = 0
    while next < members.count {
      for sum in system.sumsOf[members[next]] where isSeen.insert(sum).inserted {
        sums.append(sum)
        for term in system.sums[sum].terms
        where isHidden[term.count] && !isMember.contains(term.count) {
          guard members.count < most else {
            isWhole = false
            continue
          }
          isMember.insert(term.count)
          members.append(term.count)
        }
      }
      next += 1
    }
    return (members, sums, isWhole)
  }

  func place(of count: Int) -> Int? { places[count] }

  /// What a reader knows of a count without trying: its range at the fixpoint.
  func range(of count: Int) -> ClosedRange<Int>? {
    places[count].map { ranges.low[$0]...max(ranges.low[$0], ranges.high[$0]) }
  }

  /// Narrows ranges by sums until none narrows any further.
  ///
  /// - Returns: false where a range is empty. Ranges that shrink by one at a time are left at a limit of
  ///   steps: wider ranges are no lie.
  func narrow(_ ranges: inout Ranges, from start: [Int]) -> Bool {
    var queue = start
    var isQueued = [Bool](repeating: false, count: sums.count)
    for sum in start { isQueued[sum] = true }
    var next = 0
    let most = 40 * (sums.count + 10)
    while next < queue.count, next < most {
      let index = queue[next]
      next += 1
      isQueued[index] = false
      let sum = sums[index]
      var low = 0
      var high = 0
      for term in sum.terms {
        let (a, b) = (ranges.low[term.count] * term.factor, ranges.high[term.count] * term.factor)
        low += min(a, b)
        high += max(a, b)
      }
      for term in sum.terms {
        let place = term.count
        let (a, b) = (ranges.low[place] * term.factor, ranges.high[place] * term.factor)
        var (least, most) = (ranges.low[place], ranges.high[place])
        if let upper = sum.upper {
          let room = upper - (low - min(a, b))
          if term.factor > 0 {
            most = min(most, Self.floor(room, term.factor))
          } else {
            least = max(least, -Self.floor(room, -term.factor))
          }
        }
        if let lower = sum.lower {
          let need = lower - (high - max(a, b))
          if term.factor > 0 {
            least = max(least, -Self.floor(-need, term.factor))
          } else {
            most = min(most, Self.floor(-need, -term.factor))
          }
        }
        guard least <= most else { return false }
        guard least != ranges.low[place] || most != ranges.high[place] else { continue }
        ranges.low[place] = least
        ranges.high[place] = most
        let (c, d) = (least * term.factor, most * term.factor)
        low += min(c, d) - min(a, b)
        high += max(c, d) - max(a, b)
        for other in sumsOf[place] where !isQueued[other] {
          isQueued[other] = true
          queue.append(other)
        }
      }
    }
    return true
  }

  /// Division that rounds down.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
