import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("A difference taken apart")
struct KitagawaTests {
  typealias Types = [ChangeSplit.TypeShares]

  private func types(_ counts: [(a: Int, n: Int, b: Int, m: Int)]) -> Types {
    counts.map { ChangeSplit.TypeShares(first: Share($0.a, of: $0.n), last: Share($0.b, of: $0.m)) }
  }

  /// Das Gupta 1993, Standardization and Decomposition of Rates, table 5.1: household heads by age, in
  /// the United States of 1970 and 1985; percentages of the population, and heads in a hundred.
  private let headship: Types = {
    let size1970 = [129, 109, 95, 80, 78, 84, 86, 78, 70, 59, 47, 36, 49]
    let size1985 = [101, 112, 116, 109, 94, 77, 63, 60, 63, 59, 51, 40, 55]
    let rate1970 = [19, 258, 457, 496, 512, 516, 518, 549, 587, 604, 628, 666, 668]
    let rate1985 = [22, 243, 458, 525, 561, 556, 560, 574, 572, 612, 639, 686, 722]
    return size1970.indices.map { age in
      ChangeSplit.TypeShares(
        first: Share(size1970[age] * rate1970[age], of: size1970[age] * 1000),
        last: Share(size1985[age] * rate1985[age], of: size1985[age] * 1000))
    }
  }()

  @Test("Das Gupta's example: of 2.9672 points 1.7403 are rates and 1.2269 are ages")
  func published() throws {
    let parts = try #require(Kitagawa.parts(headship))
    #expect(abs(parts.within * 100 - 1.7403) < 0.00005)
    #expect(abs(parts.composition * 100 - 1.2269) < 0.00005)
    #expect(parts.groupsInOneRound == 0)
    #expect(abs(parts.difference * 100 - 2.9672) < 0.00005)
  }

  @Test("The rates of 1985 with the ages of 1970: worked by hand from the same table")
  func standardised() throws {
    let share = try #require(Standardisation.lastShareWithFirstMix(headship))
    #expect(abs(share * 100 - 46.4484) < 0.00005)
  }

  @Test("Only the mix changes: nothing lies within the types, and the standardised share stays")
  func mixAlone() throws {
    let types = types([(4, 40, 2, 20), (5, 10, 40, 80)])
    let parts = try #require(Kitagawa.parts(types))
    #expect(parts.within == 0)
    #expect(abs(parts.composition - (0.42 - 0.18)) < 1e-12)
    let share = try #require(Standardisation.lastShareWithFirstMix(types))
    #expect(abs(share - 0.18) < 1e-12)
  }

  @Test("A type in one round only is a line of its own, and leaves the standardised share")
  func oneRoundOnly() throws {
    let types = types([(10, 50, 30, 50), (0, 0, 25, 50), (5, 50, 0, 0)])
    let parts = try #require(Kitagawa.parts(types))
    // Half of each round is of the type that can be compared.
    #expect(abs(parts.within - 0.5 * 0.4) < 1e-12)
    #expect(abs(parts.composition) < 1e-12)
    #expect(abs(parts.groupsInOneRound - (0.25 - 0.05)) < 1e-12)
    let share = try #require(Standardisation.lastShareWithFirstMix(types))
    #expect(abs(share - 0.6) < 1e-12)
  }

  @Test("Nothing can be said of a round without anybody, and nothing standardised without a type in both")
  func empty() throws {
    #expect(Kitagawa.parts([]) == nil)
    #expect(Kitagawa.parts(types([(1, 2, 0, 0)])) == nil)
    let apart = types([(1, 2, 0, 0), (0, 0, 3, 4)])
    let parts = try #require(Kitagawa.parts(apart))
    #expect(parts.within == 0 && parts.composition == 0)
    #expect(abs(parts.groupsInOneRound - 0.25) < 1e-12)
    #expect(Standardisation.lastShareWithFirstMix(apart) == nil)
  }

  @Test(
    "The parts add up, change sign with the rounds, and are nothing between equal rounds",
    arguments: 1...200)
  func laws(seed: UInt64) throws {
    var generator = PCG32(seed: seed, stream: 1)
    func random(_ bound: UInt32) -> Int { Int(generator.next(below: bound)) }
    let counts = (0...random(6)).map { _ in
      let (n, m) = (random(4) == 0 ? 0 : random(40), random(4) == 0 ? 0 : random(40))
      return (a: random(UInt32(n + 1)), n: n, b: random(UInt32(m + 1)), m: m)
    }
    let types = types(counts)
    let back = types.map { ChangeSplit.TypeShares(first: $0.last, last: $0.first) }
    let bases = (counts.map(\.n).reduce(0, +), counts.map(\.m).reduce(0, +))
    guard bases.0 > 0, bases.1 > 0 else {
      #expect(Kitagawa.parts(types) == nil)
      return
    }
    let parts = try #require(Kitagawa.parts(types))
    let crude =
      Double(counts.map(\.b).reduce(0, +)) / Double(bases.1)
      - Double(counts.map(\.a).reduce(0, +)) / Double(bases.0)
    #expect(abs(parts.within + parts.composition + parts.groupsInOneRound - crude) < 1e-12)
    let swapped = try #require(Kitagawa.parts(back))
    #expect(abs(parts.within + swapped.within) < 1e-12)
    #expect(abs(parts.composition + swapped.composition) < 1e-12)
    #expect(abs(parts.groupsInOneRound + swapped.groupsInOneRound) < 1e-12)
    let same = try #require(
      Kitagawa.parts(types.map { ChangeSplit.TypeShares(first: $0.first, last: $0.first) }))
    #expect(same.within == 0 && same.composition == 0 && same.groupsInOneRound == 0)
    if let share = Standardisation.lastShareWithFirstMix(types) {
      let rates = types.filter(\.isInBoth).compactMap(\.last.fraction)
      #expect(share >= (rates.min() ?? 0) - 1e-12 && share <= (rates.max() ?? 1) + 1e-12)
    }
  }
}
