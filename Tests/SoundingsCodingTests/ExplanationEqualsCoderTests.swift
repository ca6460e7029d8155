import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// What an explanation says was coded is what the coder codes.
struct ExplanationEqualsCoderTests {
  @Test(arguments: 5_000..<5_200)
  func equalsTheCoder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = try CompiledFrame(random.frame(themes: 1 + random.below(5)))
    var coder = try Coder(frame)
    for _ in 0..<20 {
      let text = random.text(words: random.below(30))
      let section = random.pick([nil, "4", "4.10"]).flatMap(frame.section)
      let explanation = coder.explain(text, section: section)
      #expect(explanation.codings == coder.codings(of: text, section: section))
      try expectReasons(explanation, frame, text)
    }
  }

  /// Every include rule that gave nothing has a reason, every piece of evidence a pattern on each
  /// of its ends, and the report can be written.
  private func expectReasons(
    _ explanation: Explanation, _ frame: CompiledFrame, _ text: String
  ) throws {
    for theme in explanation.themes where theme.isApplicable {
      for rule in theme.rules where frame.rules[rule.rule].list == .include {
        #expect(!rule.evidence.isEmpty || !rule.obstacles.isEmpty)
      }
      for range in theme.evidence {
        let matches = explanation.words.flatMap(\.takenBy)
        #expect(matches.contains { $0.theme == theme.theme && $0.range == range })
      }
    }
    #expect(!ExplanationReport(explanation, of: text, by: frame).description.isEmpty)
  }
}
