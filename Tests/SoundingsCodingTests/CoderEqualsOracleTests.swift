import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// The fast coder gives the themes and evidence that the plain one gives, over random frames and texts.
struct CoderEqualsOracleTests {
  /// Frames by seed; each is tried on 20 texts by one coder, in three sections.
  @Test(arguments: 0..<200)
  func equalsTheOracle(seed: UInt64) throws {
    try compare(seed: seed, limits: Coder.Limits())
  }

  /// Tables that are built anew all the time change no answer.
  @Test(arguments: [(0, 0), (1, 0), (2, 3), (3, 1_000), (1_000, 0)], 1_000..<1_020)
  func equalsTheOracleWithSmallTables(_ limits: (classes: Int, steps: Int), seed: UInt64) throws {
    try compare(seed: seed, limits: Coder.Limits(classes: limits.classes, steps: limits.steps))
  }

  /// The random cases are worth something: a good part of them has evidence.
  @Test func manyOfTheCasesHaveEvidence() throws {
    var coded = 0
    for seed in UInt64(0)..<50 {
      var random = SplitMix64(seed: seed)
      let oracle = try PlainCoder(random.frame(themes: 3))
      for _ in 0..<4 where !oracle.codings(of: random.text(words: 20)).isEmpty { coded += 1 }
    }
    #expect(coded > 80 && coded < 200)
  }

  private func compare(seed: UInt64, limits: Coder.Limits) throws {
    var random = SplitMix64(seed: seed)
    let frame = random.frame(themes: 1 + random.below(5))
    let compiled = try CompiledFrame(frame)
    let oracle = try PlainCoder(frame)
    var coder = try Coder(compiled, limits: limits)
    for _ in 0..<20 {
      let text = random.text(words: random.below(30))
      let section = random.pick([nil, "4", "4.10", "unknown"])
      let fast = coder.codings(of: text, section: section.flatMap(compiled.section))
      let plain = oracle.codings(of: text, section: section)
      #expect(fast.allSatisfy { ($0.stance != nil) == frame.stance })
      #expect(
        fast.map { Coding(theme: $0.theme, evidence: $0.evidence) } == plain,
        "\(frame.themes.map { ($0.include.map(\.text), $0.exclude.map(\.text)) }) on \(text.debugDescription)"
      )
    }
  }
}
