import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// What stance a mention has: the decided cases of the guideline, and cues with their scope.
struct StanceTests {
  @Test(arguments: [
    ("There are not enough ⟦bus shelters⟧.", Stance.for, false),
    ("⟦One bus shelter⟧ is not enough for the whole estate.", .against, false),
    ("⟦Litter⟧ along the brook gets worse each year.", .against, false),
    ("I understand why it was proposed, but ⟦the merger⟧ is a mistake.", .against, false),
    ("Better a ⟦small hall⟧ than a large car park.", .for, false),
    ("All for ⟦a crossing⟧, though not if the oak goes.", .conditional, false),
    ("Marvellous, ⟦one more password⟧.", .against, false),
    ("Who asked for ⟦this survey⟧?", .against, false),
    ("Some neighbours love ⟦the market⟧ and some hate it.", .none, false),
    ("⟦The form⟧ ought to be shorter.", .against, true),
    ("⟦The form⟧ ought to be sent to everyone.", .for, true),
    ("⟦The form⟧ ought to be looked at again.", .unclear, true),
  ])
  func decidedCasesOfTheGuideline(sample: String, stance: Stance, isSuggestion: Bool) throws {
    try expect(sample, stance, isSuggestion)
  }

  @Test(arguments: [
    ("We support ⟦the plan⟧.", Stance.for), ("We cannot support ⟦the plan⟧.", .against),
    ("We are not opposed to ⟦the plan⟧.", .for), ("We have no objection to ⟦the plan⟧.", .for),
    ("We would not object to ⟦the plan⟧.", .for), ("We are not convinced by ⟦the plan⟧.", .against),
    ("There is nothing wrong with ⟦the plan⟧.", .for),
    ("We neither like nor support ⟦the plan⟧.", .against),
  ])
  func negationTurnsWhatFollows(sample: String, stance: Stance) throws {
    try expect(sample, stance)
  }

  @Test(arguments: [
    "We would support ⟦the plan⟧ if it were funded.",
    "We will support ⟦the plan⟧ only if it is funded.",
    "Provided that it is funded, we welcome ⟦the plan⟧.",
    "⟦The plan⟧ is fine as long as it is funded.",
    "We cannot support ⟦the plan⟧ unless it is funded.",
  ])
  func consentHangsOnACondition(sample: String) throws { try expect(sample, .conditional) }

  @Test(arguments: [
    ("We welcome ⟦the plan⟧, but it is unfair to small schools.", Stance.mixed),
    ("Although ⟦the plan⟧ is welcome, it is unfair to small schools.", .mixed),
    ("We welcome ⟦the plan⟧. However, it is unfair to small schools.", .mixed),
    ("The officers were helpful, but ⟦the plan⟧ is unfair.", .against),
  ])
  func contrastPartsForFromAgainst(sample: String, stance: Stance) throws {
    try expect(sample, stance)
  }

  @Test(arguments: [
    "Please extend ⟦the scheme⟧.", "We suggest that ⟦the scheme⟧ be extended.",
    "⟦The scheme⟧ should be kept.", "Why not extend ⟦the scheme⟧?", "Keep ⟦the scheme⟧.",
  ])
  func aWishToKeepOrSpreadIsForAndASuggestion(sample: String) throws {
    try expect(sample, .for, true)
  }

  @Test func theMentionsOfAThemeAreJudgedTogether() throws {
    var theme = Theme(id: "plan")
    theme.include = [Rule("plan"), Rule("scheme")]
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1", themes: [theme])))
    func stance(_ text: String) -> Stance? { coder.codings(of: text).first?.stance }
    #expect(stance("We support the plan.") == .for)
    #expect(stance("We support the plan. It rains. It pours. The scheme is rubbish.") == .mixed)
    #expect(stance("We support the plan. It rains. It pours. The scheme began in May.") == .for)
  }

  @Test func aFrameWithoutStanceGivesNone() throws {
    var theme = Theme(id: "plan")
    theme.include = [Rule("plan")]
    var coder = try Coder(
      CompiledFrame(CodeFrame(version: "1", stance: false, themes: [theme])))
    #expect(coder.codings(of: "We should support the plan.").map(\.stance) == [nil])
    #expect(coder.codings(of: "We should support the plan.").map(\.isSuggestion) == [false])
  }

  /// A comment that is one endless sentence is judged in time that grows with its length only.
  @Test(
    arguments: [
      "not a good plan if ", "good plan, ", "plan. ", "plan-\n", "why should plan ", "plan but ",
    ])
  func manyMentionsStayLinear(part: String) throws {
    var theme = Theme(id: "plan")
    theme.include = [Rule("plan")]
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1", themes: [theme])))
    let text = String(repeating: part, count: 20_000)
    #expect(coder.codings(of: text).first?.stance != nil)
  }

  private func expect(_ sample: String, _ stance: Stance, _ isSuggestion: Bool? = nil) throws {
    let marked = MarkedText(sample)
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1")))
    let given = try #require(coder.stances(of: marked.ranges, in: marked.text).first)
    #expect(given.stance == stance, "\(sample) \(given)")
    if let isSuggestion { #expect(given.isSuggestion == isSuggestion, "\(sample) \(given)") }
  }
}
