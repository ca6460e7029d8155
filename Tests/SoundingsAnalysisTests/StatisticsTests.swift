import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Statistics, against published and independent figures")
struct StatisticsTests {
  @Test("Wilson: 81 of 263 is .2553 to .3662 (Newcombe 1998a, table I)")
  func wilson() throws {
    let interval = try #require(Intervals.wilson(Share(81, of: 263)))
    #expect(abs(interval.lower - 0.2553) < 0.00005)
    #expect(abs(interval.upper - 0.3662) < 0.00005)
  }

  @Test("Wilson: nobody of 20 is 0 to .1611; the other end mirrors it")
  func wilsonAtTheEnds() throws {
    let none = try #require(Intervals.wilson(Share(0, of: 20)))
    let all = try #require(Intervals.wilson(Share(20, of: 20)))
    #expect(none.lower == 0)
    #expect(abs(none.upper - 0.1611) < 0.00005)
    #expect(all.upper == 1)
    #expect(abs(all.lower - (1 - none.upper)) < 1e-12)
    #expect(Intervals.wilson(Share(0, of: 0)) == nil)
  }

  @Test("Wilson holds its share and stays within 0 and 1, for every count of every base to 60")
  func wilsonLaws() throws {
    for base in 1...60 {
      for count in 0...base {
        let interval = try #require(Intervals.wilson(Share(count, of: base)))
        #expect(0 <= interval.lower && interval.lower <= interval.value)
        #expect(interval.value <= interval.upper && interval.upper <= 1)
      }
    }
  }

  @Test("Newcombe: 56/70 − 48/80 is .0524 to .3339 (Newcombe 1998b, table II, method 10)")
  func newcombe() throws {
    let interval = try #require(Intervals.newcombe(Share(56, of: 70), minus: Share(48, of: 80)))
    #expect(abs(interval.value - 0.2) < 1e-12)
    #expect(abs(interval.lower - 0.0524) < 0.00005)
    #expect(abs(interval.upper - 0.3339) < 0.00005)
  }

  @Test("Newcombe: the difference the other way round is the mirror image")
  func newcombeMirror() throws {
    for (a, b) in [(Share(3, of: 17), Share(9, of: 11)), (Share(0, of: 10), Share(10, of: 10))] {
      let forth = try #require(Intervals.newcombe(a, minus: b))
      let back = try #require(Intervals.newcombe(b, minus: a))
      #expect(abs(forth.lower + back.upper) < 1e-12)
      #expect(abs(forth.upper + back.lower) < 1e-12)
    }
  }

  // SciPy 1.17, scipy.stats.fisher_exact(two-sided); the first is Fisher's tea tasting (1935).
  @Test(
    "Fisher's exact test, two-sided",
    arguments: [
      (3, 4, 1, 4, 0.48571428571428565), (10, 12, 3, 18, 0.0005367241191434357),
      (1, 10, 11, 14, 0.0027594561852200836), (0, 5, 5, 5, 0.007936507936507938),
      (56, 70, 48, 80, 0.012521129749209154), (12, 60, 31, 60, 0.0005337030791737935),
      (0, 40, 3, 60, 0.27272727272727276), (0, 10, 0, 12, 1),
    ])
  func fisher(a: Int, n: Int, b: Int, m: Int, expected: Double) {
    #expect(abs(FisherExact.twoSided(Share(a, of: n), Share(b, of: m)) - expected) < 1e-12)
  }

  @Test("Fisher's test does not mind which share comes first, at any size")
  func fisherLaws() {
    for (a, b) in [
      (Share(5, of: 31), Share(11, of: 29)), (Share(1200, of: 40_000), Share(900, of: 41_000)),
    ] {
      let forth = FisherExact.twoSided(a, b)
      #expect(abs(forth - FisherExact.twoSided(b, a)) < 1e-9)
      #expect(0 < forth && forth <= 1)
    }
  }

  // SciPy 1.17, scipy.stats.false_discovery_control.
  @Test("Benjamini and Hochberg's q-values, in the order given")
  func falseDiscovery() {
    let q = FalseDiscovery.benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2, 1.0])
    for (found, expected) in zip(q, [0.03, 0.06, 0.06, 0.03, 0.24, 1.0]) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(FalseDiscovery.benjaminiHochberg([]).isEmpty)
  }
}
