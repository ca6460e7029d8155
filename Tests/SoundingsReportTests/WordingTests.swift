import SoundingsModel
import Testing

@testable import SoundingsReport

@Suite("Words for shares")
struct WordingTests {
  private static let fine = QuantifierScale(steps: [
    .init("none", upTo: 0, inclusive: true), .init("some", upTo: 0.3, inclusive: false),
    .init("many", upTo: 1, inclusive: true),
  ])

  @Test(
    "A word that reaches up to a half is not said of less than a quarter",
    arguments: [
      (0, "none"), (14, "few"), (15, nil), (24, nil), (25, "less than half"),
      (49, "less than half"), (50, "exactly half"), (51, "a majority"), (100, "all"),
    ] as [(Int, String?)])
  func standard(count: Int, word: String?) {
    #expect(Wording(scale: .standard).word(for: Share(count, of: 100)) == word)
  }

  @Test("A scale with finer words keeps them below a quarter")
  func finer() {
    let words = Wording(scale: Self.fine)
    #expect(words.overstating.isEmpty)
    #expect(words.word(for: Share(20, of: 100)) == "some")
    #expect(Wording(scale: .standard).overstating == ["less than half"])
  }

  @Test("A base under the smallest has no word")
  func smallBase() {
    #expect(Wording(scale: .standard).word(for: Share(4, of: 9)) == nil)
    #expect(Wording(scale: .standard).word(for: Share(4, of: 10)) == "less than half")
  }
}
