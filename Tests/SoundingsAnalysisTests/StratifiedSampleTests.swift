import Testing

@testable import SoundingsAnalysis

@Suite("A stratified sample")
struct StratifiedSampleTests {
  @Test(
    "Shares by largest remainders, at least one of each",
    arguments: [
      (10, [50, 30, 20], [5, 3, 2]),
      // 6.67, 3.33: the larger remainder gets the one that is left.
      (10, [20, 10], [7, 3]),
      // Equal remainders: the earlier stratum.
      (3, [5, 5], [2, 1]),
      // 0.1 and 9.9: one for the small one, nine for the other.
      (10, [1, 99], [1, 9]),
      (4, [1, 1, 1, 1000], [1, 1, 1, 1]),
      (5, [5], [5]),
      (9, [2, 3, 4], [2, 3, 4]),
      // Once the small ones have theirs, what is left is shared anew.
      (20, [1, 1, 1, 30, 67], [1, 1, 1, 5, 12]),
    ])
  func shares(size: Int, strata: [Int], expected: [Int]) {
    #expect(Allocation.proportional(size, over: strata) == expected)
  }

  @Test("Every allocation adds up, takes one at least and never more than there is")
  func laws() {
    for seed in 1...300 as ClosedRange<UInt64> {
      var generator = PCG32(seed: seed, stream: 1)
      let strata = (0...generator.next(below: 8)).map { _ in 1 + Int(generator.next(below: 40)) }
      let total = strata.reduce(0, +)
      for size in strata.count...total {
        let counts = Allocation.proportional(size, over: strata)
        #expect(counts.reduce(0, +) == size)
        for (count, held) in zip(counts, strata) {
          #expect((1...held).contains(count))
          // At most one beyond the share, unless it is the one that every stratum has.
          #expect(count == 1 || count * total < (size * held) + total)
        }
      }
    }
  }

  private static let ids = (0..<200).map { "R-\(1000 + $0)/4" }
  private static let strata = (0..<200).map { $0 < 120 ? 0 : $0 < 190 ? 1 : 2 }

  private static func sample(
    _ ids: [String] = ids, _ strata: [Int] = strata, size: Int = 40, seed: UInt64 = 7
  ) throws -> Set<String> {
    let sample = try #require(StratifiedSample(of: ids, strata: strata, size: size, seed: seed))
    return Set(sample.drawn.map { ids[$0] })
  }

  @Test("The order of the comments plays no part, the seed does")
  func order() throws {
    let drawn = try Self.sample()
    #expect(drawn.count == 40)
    #expect(try Self.sample(Self.ids.reversed(), Self.strata.reversed()) == drawn)
    #expect(try Self.sample(seed: 8) != drawn)
  }

  @Test("A comment more moves at most one that was drawn")
  func oneMore() throws {
    let drawn = try Self.sample()
    for number in 0..<50 {
      // In a stratum of 121 the shares stay what they were.
      let more = try Self.sample(Self.ids + ["late-\(number)"], Self.strata + [0])
      #expect(more.subtracting(drawn).count <= 1)
      #expect(drawn.subtracting(more).count <= 1)
    }
  }

  @Test("A larger sample holds the smaller one")
  func nested() throws {
    let flat = Array(repeating: 0, count: 200)
    var smaller: Set<String> = []
    for size in [1, 5, 40, 199, 200, 500] {
      let sample = try Self.sample(Self.ids, flat, size: size)
      #expect(sample.count == min(size, 200))
      #expect(sample.isSuperset(of: smaller))
      smaller = sample
    }
  }

  @Test("Fewer than the strata cannot be drawn")
  func tooFew() {
    #expect(StratifiedSample(of: Self.ids, strata: Self.strata, size: 2, seed: 1) == nil)
    #expect(StratifiedSample(of: [], strata: [], size: 5, seed: 1)?.drawn == [])
  }

  @Test("Over many seeds each comment is drawn as often as the other (chi-squared)")
  func fair() throws {
    var times = [String: Int]()
    for seed in 1...1000 as ClosedRange<UInt64> {
      for id in try Self.sample(seed: seed) { times[id, default: 0] += 1 }
    }
    // 24 of 120, 14 of 70, 2 of 10: each should be drawn in 200 of 1,000 samples, with a variance of 160 but
    // for the strata's fixed sizes.
    let statistic = Self.ids.reduce(0.0) {
      let beyond = Double((times[$1] ?? 0) - 200)
      return $0 + beyond * beyond / 160
    }
    // 197 degrees of freedom: .001 lie beyond 263 and below 138.
    #expect((138...263).contains(statistic), "\(statistic)")
  }

  @Test("Two coders read in orders that have nothing to do with each other")
  func orders() {
    let first = StratifiedSample.order(of: Self.ids, coder: 0, seed: 7)
    let second = StratifiedSample.order(of: Self.ids, coder: 1, seed: 7)
    #expect(first.sorted() == Array(Self.ids.indices))
    #expect(second.sorted() == first.sorted())
    #expect(zip(first, second).filter { $0 == $1 }.count < 10)
    #expect(StratifiedSample.order(of: Self.ids, coder: 0, seed: 7) == first)
  }
}
