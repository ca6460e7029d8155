import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Statistics, against published and independent figures")
struct StatisticsTests {
  @Test(
    "Wilson's interval (Newcombe 1998a, table I, method 3)",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ])
  func wilson(count: Int, base: Int, lower: Double, upper: Double) throws {
    let interval = try #require(Intervals.wilson(Share(count, of: base)))
    #expect(abs(interval.lower - lower) < 0.00005)
    #expect(abs(interval.upper - upper) < 0.00005)
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

  @Test(
    "Newcombe's interval (Newcombe 1998b, table II, method 10)",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
      (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1), (10, 10, 0, 10, 0.6075, 1),
    ])
  func newcombe(a: Int, n: Int, b: Int, m: Int, lower: Double, upper: Double) throws {
    let interval = try #require(Intervals.newcombe(Share(a, of: n), minus: Share(b, of: m)))
    #expect(abs(interval.value - (Double(a) / Double(n) - Double(b) / Double(m))) < 1e-12)
    #expect(abs(interval.lower - lower) < 0.00005)
    #expect(abs(interval.upper - upper) < 0.00005)
  }

  // The first two are Fisher's tea tasting (1935, The Design of Experiments, §5) and his convictions of
  // like-sex twins (1935, The logic of inductive inference), two-sided as R's help of fisher.test has
  // them: .4857 and .0005367. The others: SciPy 1.17, scipy.stats.fisher_exact.
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

  // SciPy 1.17, scipy.stats.false_discovery_control.
  @Test("Benjamini and Hochberg's q-values, in the order given")
  func falseDiscovery() {
    let q = FalseDiscovery.benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.2, 1.0])
    for (found, expected) in zip(q, [0.03, 0.06, 0.06, 0.03, 0.24, 1.0]) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(FalseDiscovery.benjaminiHochberg([]).isEmpty)
  }

  // Fifteen tests of the rt-PA trial; the paper's step-up procedure at .05 rejects the first four, where
  // Bonferroni rejects three. The q-values: SciPy 1.12, scipy.stats.false_discovery_control.
  @Test("The example of Benjamini and Hochberg (1995, §3.2)")
  func falseDiscoveryAsPublished() {
    let q = FalseDiscovery.benjaminiHochberg([
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719,
      0.6528, 0.7590, 1,
    ])
    #expect(q.prefix { $0 <= 0.05 }.count == 4)
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857142857, 0.063857142857, 0.0645, 0.0765,
      0.486,
      0.581181818182, 0.714875, 0.753230769231, 0.813214285714, 1,
    ]
    for (found, expected) in zip(q, expected) { #expect(abs(found - expected) < 1e-12) }
  }
}
