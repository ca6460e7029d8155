import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Statistics of the same respondents, against published figures")
struct PairedStatisticsTests {
  // Newcombe 1998c, table III, method 10: its four counts are those with both, with the first alone, with
  // the second alone and with neither.
  @Test(
    "Newcombe's paired interval",
    arguments: [
      (36, 12, 2, 0, 0.0569, 0.3404), (20, 12, 2, 16, 0.0562, 0.3292),
      (36, 14, 0, 0, 0.1528, 0.4167), (35, 14, 0, 1, 0.1461, 0.4175),
      (18, 14, 0, 18, 0.1441, 0.3963), (0, 29, 1, 0, 0.6666, 0.9882),
      (54, 0, 0, 0, -0.0664, 0.0664), (53, 0, 0, 1, -0.0729, 0.0729),
    ])
  func newcombePaired(
    both: Int, first: Int, last: Int, neither: Int, lower: Double, upper: Double
  ) throws {
    // The published difference is the first less the second, so the two change places.
    let pairs = PairedCounts(both: both, onlyFirst: last, onlyLast: first, neither: neither)
    let interval = try #require(Intervals.newcombePaired(pairs))
    #expect(abs(interval.value - Double(first - last) / Double(pairs.total)) < 1e-12)
    #expect(abs(interval.lower - lower) < 0.00005, "\(interval)")
    #expect(abs(interval.upper - upper) < 0.00005, "\(interval)")
  }

  @Test("Newcombe's paired interval the other way round is the mirror image, for all small tables")
  func newcombePairedMirror() throws {
    for (both, one) in pairs(upTo: 6) {
      for (other, neither) in pairs(upTo: 6) where both + one + other + neither > 0 {
        let forth = try #require(
          Intervals.newcombePaired(
            PairedCounts(both: both, onlyFirst: one, onlyLast: other, neither: neither)))
        let back = try #require(
          Intervals.newcombePaired(
            PairedCounts(both: both, onlyFirst: other, onlyLast: one, neither: neither)))
        #expect(abs(forth.lower + back.upper) < 1e-12)
        #expect(abs(forth.upper + back.lower) < 1e-12)
        #expect(-1 <= forth.lower && forth.lower <= forth.value && forth.value <= forth.upper)
        #expect(forth.upper <= 1)
      }
    }
    #expect(Intervals.newcombePaired(PairedCounts()) == nil)
  }

  @Test("The interval of overlapping rounds is the unpaired one without pairs, the paired one with all")
  func overlapping() throws {
    let (a, b) = (Share(56, of: 70), Share(48, of: 80))
    let without = try #require(Intervals.newcombe(a, minus: b, overlapping: PairedCounts()))
    #expect(without == Intervals.newcombe(a, minus: b))
    let all = PairedCounts(both: 20, onlyFirst: 2, onlyLast: 12, neither: 16)
    let paired = try #require(
      Intervals.newcombe(all.last, minus: all.first, overlapping: all))
    #expect(paired == Intervals.newcombePaired(all))
    // Twenty who keep to what they said make the difference of all a little surer.
    let some = try #require(
      Intervals.newcombe(
        a, minus: b, overlapping: PairedCounts(both: 10, neither: 10)))
    #expect(without.lower < some.lower && some.upper < without.upper)
  }

  // Armitage and Berry 1994, Statistical Methods in Medical Research, p. 127 (12 against 2, P = .0129);
  // Bentur et al. 2009 and Cavo et al. 2012 as worked by Fagerland, Lydersen and Laake 2017, Statistical
  // Analysis of Contingency Tables, chapter 8; the last from SciPy 1.17, scipy.stats.binomtest.
  @Test(
    "McNemar's exact test, two-sided",
    arguments: [
      (12, 2, 0.0129), (1, 7, 0.0703), (6, 16, 0.0525), (0, 0, 1), (3, 3, 1), (0, 1, 1), (0, 5, 0.0625),
      (8, 0, 0.0078),
    ])
  func mcnemar(first: Int, last: Int, expected: Double) {
    for neither in [0, 40] {
      let pairs = PairedCounts(both: 7, onlyFirst: first, onlyLast: last, neither: neither)
      #expect(abs(McNemarExact.twoSided(pairs) - expected) < 0.00005)
    }
  }

  @Test("McNemar's test is the doubled tail of exact integers, whichever way round, to sixty pairs")
  func mcnemarDoubles() {
    for total in 1...60 {
      var row: [Double] = [1]
      for k in 1...total { row.append(row[k - 1] * Double(total - k + 1) / Double(k)) }
      let all = row.reduce(0, +)
      for one in 0...total {
        let tail = row[...min(one, total - one)].reduce(0, +) / all
        let found = McNemarExact.twoSided(
          PairedCounts(onlyFirst: one, onlyLast: total - one))
        #expect(abs(found - min(1, 2 * tail)) < 1e-12)
        #expect(
          found == McNemarExact.twoSided(PairedCounts(onlyFirst: total - one, onlyLast: one)))
      }
    }
  }

  @Test("McNemar's test stays a probability for many pairs")
  func mcnemarLarge() {
    let p = McNemarExact.twoSided(PairedCounts(onlyFirst: 40_000, onlyLast: 40_400))
    // SciPy 1.17, scipy.stats.binomtest.
    #expect(abs(p - 0.15937819081013355) < 1e-9)
    #expect(McNemarExact.twoSided(PairedCounts(onlyFirst: 0, onlyLast: 5_000)) == 0)
  }

  private func pairs(upTo limit: Int) -> [(Int, Int)] {
    (0..<limit).flatMap { one in (0..<limit).map { (one, $0) } }
  }
}
