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
}
