import SoundingsCoding
import SoundingsModel
import Testing

/// A frame checks itself by its examples and counterexamples.
struct FrameCheckTests {
  private func check(_ themes: [Theme]) throws -> FrameCheck {
    try FrameCheck(CompiledFrame(CodeFrame(version: "1", themes: themes)))
  }

  private var theme: Theme {
    var theme = Theme(id: "funding")
    theme.include = [Rule("fund*")]
    theme.exclude = [Rule("fund manager")]
    return theme
  }

  @Test func aGoodExampleAndCounterexamplePass() throws {
    var theme = theme
    theme.example = "The funding is late."
    theme.counterexample = "The fund manager is late."
    let check = try check([theme])
    #expect(check.results.map(\.isPassed) == [true, true])
    #expect(check.results[0].evidence == [4..<11])
    #expect(check.failures.isEmpty)
  }

  @Test func aMissedExampleFails() throws {
    var theme = theme
    theme.example = "Money is late."
    #expect(try check([theme]).failures.map(\.sample) == [.example])
  }

  @Test func aCaughtCounterexampleFailsAndShowsWhere() throws {
    var theme = theme
    theme.counterexample = "A refund? Fund it."
    let failures = try check([theme]).failures
    #expect(failures.map(\.sample) == [.counterexample])
    #expect(failures.map(\.evidence) == [[10..<14]])
  }

  @Test func anExampleIsReadInTheThemesOwnSection() throws {
    var theme = theme
    theme.sections = ["4.10", "5"]
    theme.example = "The funding is late."
    #expect(try check([theme]).failures.isEmpty)
  }

  @Test func aThemeWithoutSamplesHasNoResult() throws {
    #expect(try check([theme]).results.isEmpty)
  }
}
