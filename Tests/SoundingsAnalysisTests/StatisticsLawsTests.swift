import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Statistics, for all small tables and at random")
struct StatisticsLawsTests {
  /// All shares of a base.
  private static func shares(of base: Int) -> [Share] { (0...base).map { Share($0, of: base) } }

  @Test("Wilson's bounds are where the share lies z standard errors away (Wilson 1927)")
  func wilson() throws {
    for share in (1...60).flatMap(Self.shares) {
      let interval = try #require(Intervals.wilson(share))
      for bound in [interval.lower, interval.upper] {
        let distance = (interval.value - bound) * (interval.value - bound) * Double(share.base)
        let allowed = Intervals.z * Intervals.z * bound * (1 - bound)
        #expect(abs(distance - allowed) < 1e-10, "\(share)")
      }
      let mirror = try #require(Intervals.wilson(Share(share.base - share.count, of: share.base)))
      #expect(abs(interval.lower + mirror.upper - 1) < 1e-12)
    }
  }

  @Test("Newcombe's interval holds the difference, stays within −1 and 1, and has a mirror image")
  func newcombe() throws {
    for (n, m) in [(1, 1), (3, 7), (10, 10), (11, 17)] {
      for a in Self.shares(of: n) {
        for b in Self.shares(of: m) {
          let forth = try #require(Intervals.newcombe(a, minus: b))
          let back = try #require(Intervals.newcombe(b, minus: a))
          #expect(abs(forth.lower + back.upper) < 1e-12)
          #expect(abs(forth.upper + back.lower) < 1e-12)
          #expect(-1 - 1e-12 <= forth.lower && forth.lower <= forth.value)
          #expect(forth.value <= forth.upper && forth.upper <= 1 + 1e-12)
        }
      }
    }
  }

  /// Pascal's triangle: whole numbers, so that sums of them are exact.
  private static let binomials: [[Int]] = (0..<24).reduce(into: [[1]]) { rows, _ in
    let last = rows[rows.count - 1]
    rows.append([1] + zip(last, last.dropFirst()).map(+) + [1])
  }

  private static func choose(_ n: Int, _ k: Int) -> Int { binomials[n][k] }

  @Test("Fisher's test counts the tables with the same margins, for all bases to twelve")
  func fisher() {
    for n in 0...12 {
      for m in 0...12 {
        for a in Self.shares(of: n) {
          for b in Self.shares(of: m) {
            let said = a.count + b.count
            let ways = (max(0, said - m)...min(n, said)).map {
              Self.choose(n, $0) * Self.choose(m, said - $0)
            }
            let seen = Self.choose(n, a.count) * Self.choose(m, b.count)
            let extreme = ways.filter { $0 <= seen }.reduce(0, +)
            let expected = Double(extreme) / Double(Self.choose(n + m, said))
            #expect(abs(FisherExact.twoSided(a, b) - expected) < 1e-14, "\(a) \(b)")
          }
        }
      }
    }
  }

  @Test(
    "Fisher's test does not mind which share comes first, nor whether who said it or who did not")
  func fisherOrder() {
    for (a, b) in [
      (Share(5, of: 31), Share(11, of: 29)), (Share(1200, of: 40_000), Share(900, of: 41_000)),
      (Share(3, of: 1_000_000), Share(40, of: 900_000)),
    ] {
      let p = FisherExact.twoSided(a, b)
      #expect(0 < p && p <= 1)
      #expect(abs(p - FisherExact.twoSided(b, a)) < 1e-12)
      let others = [a, b].map { Share($0.base - $0.count, of: $0.base) }
      #expect(abs(p - FisherExact.twoSided(others[0], others[1])) < 1e-12)
    }
  }

  @Test(
    "A q-value is under a level where the step-up procedure rejects (Benjamini and Hochberg 1995)",
    arguments: 1...40 as ClosedRange<UInt64>)
  func falseDiscovery(seed: UInt64) {
    var generator = PCG32(seed: seed, stream: 5)
    let p = (0..<(1 + generator.next(below: 40))).map { _ in
      // In hundredths, so that some are equal, and many of them small.
      Double(generator.next(below: generator.next(below: 2) == 0 ? 5 : 100)) / 100
    }
    let q = FalseDiscovery.benjaminiHochberg(p)
    for level in [0.013, 0.049, 0.21] {
      let sorted = p.sorted()
      let last = sorted.indices.last {
        sorted[$0] <= Double($0 + 1) / Double(p.count) * level
      }
      for (p, q) in zip(p, q) {
        #expect((q <= level) == (last.map { p <= sorted[$0] } ?? false))
      }
    }
    for (p, q) in zip(p, q) { #expect(p <= q + 1e-15 && q <= 1) }
    #expect(FalseDiscovery.benjaminiHochberg(p.reversed()) == q.reversed())
  }
}
