import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// What an explanation tells of words that are taken, and of rules that nearly fired.
struct ExplanationTests {
  private func report(
    _ text: String, include: [String], exclude: [String] = [], sections: [String] = [],
    stance: Bool = false
  ) throws -> String {
    var theme = Theme(id: "funding")
    theme.include = include.map { Rule($0) }
    theme.exclude = exclude.map { Rule($0) }
    theme.sections = sections
    let frame = try CompiledFrame(CodeFrame(version: "1", stance: stance, themes: [theme]))
    var coder = try Coder(frame)
    return ExplanationReport(coder.explain(text), of: text, by: frame).description
  }

  @Test func eachWordShowsThePatternsThatTookIt() throws {
    let report = try report("Café funding is late.", include: ["fund*", "cafe funding"])
    #expect(
      report == """
             0  Café     funding (cafe funding)
             6  funding  funding (cafe funding)
            14  is
            17  late

        funding: given for “Café funding”
          include fund*
            “funding” gives way to the longer match “Café funding”
          include cafe funding
            found “Café funding”

        """)
  }

  @Test(arguments: [
    ("money AND school", "The money is late.", "does not find: school"),
    ("money AND (school OR head)", "The money is late.", "does not find: school OR head"),
    (
      "money NEAR/1 school", "Money came late for our school.",
      "“Money”, “school”: 4 words between, at most 1 may be"
    ),
    (
      "fund* NEAR/3 funding", "The funding.",
      "NEAR wants two places, but finds only “funding”, “funding”"
    ),
    ("welcome NOT but", "Welcome, but late.", "stopped by NOT: “but”"),
    ("comment: welcome NOT but", "Welcome. But late.", "stopped by NOT: “But”"),
  ])
  func aNearMissSaysWhatWasMissing(rule: String, text: String, sentence: String) throws {
    let report = try report(text, include: [rule])
    #expect(report.contains("funding: not given\n"))
    #expect(report.contains("    \(sentence)\n"), "\(report)")
  }

  @Test func anExcludedWordNamesTheRule() throws {
    let report = try report(
      "The fund manager left.", include: ["fund*"], exclude: ["fund manager*"])
    #expect(
      report.hasSuffix(
        """
        funding: not given
          include fund*
            “fund” does not count: “fund manager” is excluded by fund manager*
          exclude fund manager*
            takes away “fund manager”

        """), "\(report)")
  }

  @Test func aStanceShowsItsCuesAndWhatDecided() throws {
    let report = try report(
      "We welcome the funding, but it is unfair.", include: ["fund*"], stance: true)
    #expect(
      report.hasSuffix(
        """
        funding: given for “funding”
          stance mixed: what is said on one side of a contrast is turned on the other
            cues “welcome” (for), “but” (contrast), “unfair” (against)
          include fund*
            found “funding”

        """), "\(report)")
  }

  @Test func aThemeOfAnotherSectionSaysSo() throws {
    let report = try report("Funding.", include: ["fund*"], sections: ["4.10"])
    #expect(report.contains("funding: not coded in this policy section\n"))
  }

  @Test func aCommentThatNoRuleTouchesSaysSo() throws {
    #expect(
      try report("Fine.", include: ["fund*"])
        == "     0  Fine\n\nNo rule has a word in this comment.\n")
  }
}
