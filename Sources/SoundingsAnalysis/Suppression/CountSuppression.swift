/// Which counts are kept back, so that no small one can be told from those that are shown.
///
/// Primary: counts from 1 up to the threshold where they are protected. Secondary: as many others as it
/// takes that each of these could be any number from 1 up to the threshold, for a reader who knows all
/// that is shown and how it hangs together. What cannot be reached even with all hidden that may be,
/// such as a count of four under a total of two that is no secret, is no goal.
public struct CountSuppression: Sendable {
  /// What a count may cost before it is hidden.
  public enum Standing: Int, Sendable, Comparable {
    /// In a protected table or about a protected group.
    case protected
    /// Published elsewhere, about some of the respondents.
    case published
    /// Never hidden: totals over all respondents, organisations that may be named.
    case open
    /// In no table: never shown.
    case unpublished

    public static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  public struct Result: Sendable {
    /// Counts that are small themselves.
    public var primary: Set<Int>
    /// Counts that would tell them.
    public var secondary: Set<Int>
    /// Small counts that what may not be hidden leaves fewer numbers for.
    public var confined: Set<Int>
  }

  public let system: CountSystem
  let standing: [Standing]
  let threshold: Int
  private var isHidden: [Bool]
  private var listed: [Bool]
  private let primary: [Int]
  private var secondary: [Int] = []
  /// For each primary count and number that it could be: which counts would then be others.
  private var proofs: [Int: [Int: Set<Int>]] = [:]
  private var confined: Set<Int> = []
  /// Whether a count could have a value with all hidden that may be.
  private var reach: [Int: [Int: Bool]] = [:]
  /// The last such puzzle, of counts that hang together.
  private var widest: CountPuzzle?

  /// - Parameters:
  ///   - isPrimary: which counts are hidden at all events; those of 1 up to the threshold are protected.
  ///   - dropped: counts of rows that are left out of their tables: hidden, and nobody sees that they are.
  public init(
    _ system: CountSystem, standing: [Standing], threshold: Int, isPrimary: Set<Int>,
    dropped: Set<Int> = []
  ) {
    self.system = system
    self.standing = standing
    self.threshold = threshold
    primary = isPrimary.filter { (1..<threshold).contains(system.values[$0]) }.sorted()
    isHidden = system.values.indices.map {
      isPrimary.contains($0) || dropped.contains($0) || standing[$0] == .unpublished
    }
    listed = system.values.indices.map {
      isPrimary.contains($0) && !dropped.contains($0) && standing[$0] != .unpublished
    }
  }

  /// - Complexity: a search for each small count and number under the threshold, over the hidden counts
  ///   that hang together with it; more where counts must be hidden besides.
  public func run() -> Result {
    var work = self
    for count in primary { work.protect(count) }
    work.showAgain()
    return Result(
      primary: Set(primary), secondary: Set(work.secondary), confined: work.confined)
  }

  /// Protected counts that what may not be hidden leaves fewer than all small numbers for, by
  /// interval arithmetic: for these, hiding others is in vain.
  public func confinedByTotals() -> Set<Int> {
    let all = system.values.indices.map { isHidden[$0] || standing[$0] < .open }
    let none = system.values.map { _ in false }
    var ranges: [Int: ClosedRange<Int>] = [:]
    for count in primary where ranges[count] == nil {
      let puzzle = CountPuzzle(with: count, of: system, isHidden: all, listed: none)
      for member in puzzle.counts { ranges[member] = puzzle.range(of: member) }
    }
    return Set(primary.filter { ranges[$0]?.clamped(to: goals) != goals })
  }

  private mutating func protect(_ count: Int) {
    for value in goals where value != system.values[count] {
      while proofs[count]?[value] == nil {
        if let found = find(count, value, isHidden, far: false) {
          note(found)
        } else if !hideOne(for: count, value) {
          confined.insert(count)
          break
        }
      }
    }
  }

  private typealias Proof = (puzzle: CountPuzzle, counts: [Int])

  /// Hidden counts within reach of a search; nearly all proofs move few counts.
  private static let near = 48

  /// Counts that a reader could put in the place of the hidden ones, with one of them at a value: first
  /// among those near it, then among all that hang together with it.
  ///
  /// - Parameter far: whether to go on where nothing is found near.
  private func find(_ count: Int, _ value: Int, _ hidden: [Bool], far: Bool = true) -> Proof? {
    let near = puzzle(of: count, hidden, most: Self.near)
    if let found = near.counts(with: count, at: value, steps: far ? 400 : 60) {
      return (near, found)
    }
    guard far, !near.isWhole else { return nil }
    let whole = puzzle(of: count, hidden)
    return whole.counts(with: count, at: value).map { (whole, $0) }
  }

  private func puzzle(of count: Int, _ hidden: [Bool], most: Int = .max) -> CountPuzzle {
    CountPuzzle(with: count, of: system, isHidden: hidden, listed: listed, most: most)
  }

  private mutating func note(_ proof: Proof) {
    let (puzzle, found) = proof
    let moved = puzzle.counts.indices.filter { found[$0] != puzzle.truth[$0] }
    let counts = Set(moved.map { puzzle.counts[$0] })
    for place in moved { proofs[puzzle.counts[place], default: [:]][found[place]] = counts }
  }

  /// Shows again what was hidden before it was known what else would be, the largest counts first: a
  /// count that no proof moves, or whose proofs hold in another way.
  private mutating func showAgain() {
    // Apart from a hidden nothing, counts might be taken to be at least one, and proofs not hold.
    var besideNothing: Set<Int> = []
    for count in secondary where system.values[count] == 0 && !besideNothing.contains(count) {
      besideNothing.formUnion(
        CountPuzzle.reach(from: count, in: system, isHidden: isHidden).counts)
    }
    let order = secondary.filter { !besideNothing.contains($0) }
      .sorted { (system.values[$1], $1) < (system.values[$0], $0) }
    for candidate in order {
      var work = self
      work.isHidden[candidate] = false
      work.listed[candidate] = false
      work.secondary.removeAll { $0 == candidate }
      let isNeeded = primary.contains { count in
        (proofs[count] ?? [:]).sorted { $0.key < $1.key }.contains { value, moved in
          guard moved.contains(candidate), goals.contains(value) else { return false }
          guard let found = work.find(count, value, work.isHidden) else { return true }
          work.note(found)
          return false
        }
      }
      if !isNeeded { self = work }
    }
  }

  /// Under two, a one would be told; so it must be able to be two as well.
  private var goals: ClosedRange<Int> { 1...max(threshold - 1, 2) }

  /// Whether a count could have a value if all were hidden that may be.
  private mutating func isReachable(_ count: Int, _ value: Int) -> Bool {
    if let known = reach[count]?[value] { return known }
    let all = system.values.indices.map { isHidden[$0] || standing[$0] < .open }
    var work = self
    work.listed = system.values.indices.map { listed[$0] || (!isHidden[$0] && all[$0]) }
    let near = work.puzzle(of: count, all, most: Self.near)
    var found = near.counts(with: count, at: value, steps: 60) != nil
    if !found, !near.isWhole {
      if widest?.place(of: count) == nil { widest = work.puzzle(of: count, all) }
      found = widest?.counts(with: count, at: value) != nil
    }
    reach[count, default: [:]][value] = found
    return found
  }

  /// Hides the least count that lets another have the value; where none does alone, and no far-reaching
  /// proof is there, the nearest.
  ///
  /// - Returns: false where nothing is left to hide, or nothing would help.
  private mutating func hideOne(for count: Int, _ value: Int) -> Bool {
    let candidates = candidates(near: count)
    for candidate in candidates.prefix(Self.mostTries) {
      var work = self
      work.hide(candidate)
      if let found = work.find(count, value, work.isHidden, far: false) {
        work.note(found)
        self = work
        return true
      }
    }
    if let found = find(count, value, isHidden) {
      note(found)
      return true
    }
    guard let nearest = candidates.first, isReachable(count, value) else { return false }
    hide(nearest)
    return true
  }

  private static let mostTries = 16

  private mutating func hide(_ count: Int) {
    isHidden[count] = true
    listed[count] = true
    secondary.append(count)
  }

  /// Shown counts that stand in a sum with a hidden one: those of protected tables first, then those
  /// beside the count itself, small ones before large ones and nothing last.
  private func candidates(near count: Int) -> [Int] {
    var found: Set<Int> = []
    for member in CountPuzzle.reach(from: count, in: system, isHidden: isHidden).counts {
      for sum in system.sumsOf[member] {
        for term in system.sums[sum].terms
        where !isHidden[term.count] && standing[term.count] < .open {
          found.insert(term.count)
        }
      }
    }
    let beside = Set(system.sumsOf[count].flatMap { system.sums[$0].terms.map(\.count) })
    // One number a count: standing, nearness, whether it is nothing, the count, its place.
    let keys = found.map { candidate -> (UInt64, Int) in
      let value = system.values[candidate]
      let kind =
        standing[candidate].rawValue * 4 + (beside.contains(candidate) ? 0 : 2)
        + (value == 0 ? 1 : 0)
      return (UInt64(kind) << 56 | UInt64(min(value, 1 << 24)) << 32 | UInt64(candidate), candidate)
    }
    return keys.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
