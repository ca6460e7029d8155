import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

@Suite("A frame taken apart")
struct RuleFrameTests {
  @Test("Its rules fire together where the coder gives their theme", arguments: 7_000..<7_100)
  func equalsTheCoder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let frame = try CompiledFrame(random.frame(themes: 1 + random.below(5)))
    let rules = try RuleFrame(frame)
    var coder = try Coder(frame)
    var apart = try Coder(rules.compiled)
    for _ in 0..<20 {
      let text = random.text(words: random.below(30))
      let section = random.pick([nil, "4", "4.10"])
      let given = coder.codings(of: text, section: section.flatMap(frame.section)).map(\.theme)
      let fired = apart.codings(of: text, section: section.flatMap(rules.compiled.section))
        .compactMap { coding -> Int? in
          guard case .rule(let rule) = rules.parts[coding.theme],
            frame.rules[rule].list == .include
          else { return nil }
          return frame.rules[rule].theme
        }
      #expect(Set(fired).sorted() == given)
    }
  }

  @Test("Exclude rules fire by themselves, and a theme without them stands last")
  func excludes() throws {
    var theme = Theme(id: "money")
    theme.include = [Rule("fund*"), Rule("money")]
    theme.exclude = [Rule("fund manager*")]
    let rules = try RuleFrame(CompiledFrame(CodeFrame(version: "1", themes: [theme])))
    #expect(rules.parts == [.rule(0), .rule(1), .rule(2), .themeWithoutExcludes(0)])
    var coder = try Coder(rules.compiled)
    #expect(coder.codings(of: "The fund manager.").map(\.theme) == [2, 3])
    #expect(coder.codings(of: "The funds.").map(\.theme) == [0, 3])
  }
}
