import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Keyness")
struct KeynessTests {
  // SciPy 1.17.1: scipy.stats.chi2_contingency([[a, n - a], [b, m - b]], lambda_="log-likelihood",
  // correction=False).statistic; the log ratio is math.log2 of the shares, ½ for nobody.
  @Test(
    "G² of the 2 × 2 table, and the log ratio",
    arguments: [
      (10, 40, 20, 300, 10.991524991826628, 1.9068905956085185),
      (3, 40, 0, 178, 10.363064487705529, 4.738767836800192),
      (5, 20, 50, 200, 0, 0),
      (1, 2, 3, 4, 0.36690014034750584, -0.5849625007211563),
      (0, 30, 9, 60, 7.789844673741778, -3.169925001442312),
      (120, 1000, 80, 40000, 640.1996201419073, 5.906890595608519),
      (7, 7, 1, 9, 15.901732052743675, 3.169925001442312),
      (25, 25, 0, 60, 102.9855748932917, 6.906890595608519),
    ])
  func figures(a: Int, n: Int, b: Int, m: Int, likelihood: Double, ratio: Double) throws {
    let (target, rest) = (Share(a, of: n), Share(b, of: m))
    #expect(abs(Keyness.logLikelihood(target, rest) - likelihood) < 1e-9 * max(1, likelihood))
    let found = try #require(Keyness.logRatio(target, rest))
    #expect(abs(found - ratio) < 1e-12)
    let back = try #require(Keyness.logRatio(rest, target))
    #expect(abs(Keyness.logLikelihood(rest, target) - likelihood) < 1e-9 * max(1, likelihood))
    #expect(abs(back + ratio) < 1e-12)
  }

  @Test("Nobody, everybody and empty sets say nothing")
  func ends() {
    for (target, rest) in [
      (Share(0, of: 5), Share(0, of: 7)), (Share(5, of: 5), Share(7, of: 7)),
      (Share(0, of: 0), Share(3, of: 7)), (Share(3, of: 7), Share(0, of: 0)),
    ] {
      #expect(Keyness.logLikelihood(target, rest) == 0)
    }
    #expect(Keyness.logRatio(Share(0, of: 5), Share(0, of: 7)) == nil)
    #expect(Keyness.logRatio(Share(0, of: 0), Share(3, of: 7)) == nil)
    #expect(Keyness.logRatio(Share(5, of: 5), Share(7, of: 7)) == 0)
  }

  // −2 log λ of word pairs in 31,777 words of a newswire: how often the second word follows the first,
  // follows others, and so on.
  @Test(
    "The pairs of words of Dunning (1993, table 1)",
    arguments: [
      ("the swiss", 110, 2442, 111, 29114, 270.72), ("can be", 29, 13, 123, 31612, 263.90),
      ("previous year", 31, 23, 139, 31584, 256.84), ("mineral water", 10, 0, 3, 31764, 167.23),
      ("at the", 76, 104, 2476, 29121, 157.21), ("real terms", 16, 16, 51, 31694, 157.03),
      ("natural gas", 9, 0, 5, 31763, 146.80), ("owing to", 16, 0, 865, 30896, 115.02),
      ("health insurance", 10, 9, 41, 31717, 104.53),
      ("stiff competition", 8, 2, 27, 31740, 100.96), ("is likely", 12, 111, 14, 31640, 98.72),
      ("qualified personnel", 8, 5, 24, 31740, 95.29), ("an estimated", 10, 93, 6, 31668, 94.50),
    ])
  func dunning(
    pair: String, both: Int, second: Int, first: Int, neither: Int, expected: Double
  ) {
    let found = Keyness.logLikelihood(
      Share(both, of: both + second), Share(first, of: first + neither))
    #expect(abs(found - expected) <= 0.005, "\(pair)")
  }

  @Test(
    "Twice as many of everything is twice the evidence and the same effect",
    arguments: 1...50 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var generator = PCG32(seed: seed, stream: 3)
    func share() -> Share {
      let base = 1 + generator.next(below: 400)
      return Share(1 + Int(generator.next(below: base)), of: Int(base))
    }
    let (target, rest) = (share(), share())
    let twice = [target, rest].map { Share(2 * $0.count, of: 2 * $0.base) }
    let (once, doubled) = (
      Keyness.logLikelihood(target, rest), Keyness.logLikelihood(twice[0], twice[1])
    )
    #expect(abs(doubled - 2 * once) < 1e-9)
    #expect(once >= 0)
    #expect((once < 1e-9) == (target.count * rest.base == rest.count * target.base))
    let ratio = try #require(Keyness.logRatio(target, rest))
    #expect(Keyness.logRatio(twice[0], twice[1]) == ratio)
    #expect(abs(ratio + (Keyness.logRatio(rest, target) ?? .nan)) < 1e-12)
  }
}
