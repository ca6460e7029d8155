import SoundingsCoding
import SoundingsModel
import Testing

@Suite("Near misses")
struct NearMissTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var include: [String]
    var words: [String]
    /// Pattern, word, distance, reason.
    var expected: [String]

    var testDescription: String { name }
  }

  @Test(
    "What a rule just misses, and why",
    arguments: [
      Case(
        name: "a letter left out, one swapped, one of another word",
        include: ["governor"], words: ["governor", "govenor", "govrenor", "government"],
        expected: ["governor govenor 1 spelling", "governor govrenor 1 spelling"]),
      Case(
        name: "an inflection", include: ["visit"], words: ["visits", "visited", "visit", "vizit"],
        expected: ["visit visits 1 inflection", "visit vizit 1 spelling"]),
      Case(
        name: "two letters from eight on, one below",
        include: ["committee", "partner"], words: ["comittee", "comitee", "prtnr"],
        expected: ["committee comittee 1 spelling", "committee comitee 2 spelling"]),
      Case(
        name: "a word of three letters is near everything", include: ["tax"],
        words: ["tan", "taxi"],
        expected: []),
      Case(
        name: "an open end stands against beginnings", include: ["improve*"],
        words: ["imrovements", "improving", "reprove"],
        expected: ["improve* imrovements 1 spelling", "improve* improving 1 inflection"]),
      Case(
        name: "what the rule finds otherwise is not missed",
        include: ["visit NEAR/3 (visits OR head)"],
        words: ["visits", "heads"], expected: ["head heads 1 inflection"]),
      Case(
        name: "what a one-word rule of the theme finds is not missed",
        include: ["fewer visit", "visits"], words: ["visits"], expected: []),
      Case(
        name: "stems are looked at as well, exact words and open beginnings not",
        include: ["teach~", "=Offer", "*ployment"],
        words: ["teech", "offers", "employmint", "teaching"],
        expected: ["teach~ teech 1 spelling"]),
      Case(
        name: "what stands under NOT is no word to be found", include: ["school NOT closure"],
        words: ["closures"], expected: []),
      Case(
        name: "accents fold, numbers are no words", include: ["école", "2006"],
        words: ["ecole", "ecolle", "2007"], expected: ["ecole ecolle 1 spelling"]),
    ])
  func cases(_ example: Case) throws {
    var theme = Theme(id: "theme")
    theme.include = example.include.map { Rule($0) }
    var finder = try NearMissFinder(CompiledFrame(CodeFrame(version: "1", themes: [theme])))
    let found = finder.nearMisses(among: example.words.map { Array($0.utf8) })
    #expect(
      found.map {
        "\($0.pattern) \(example.words[$0.word]) \($0.distance) \($0.reason.rawValue)"
      } == example.expected)
  }

  @Test("Each rule that has the word and misses it is told")
  func rules() throws {
    var first = Theme(id: "a")
    first.include = [Rule("red visit"), Rule("visit")]
    var second = Theme(id: "b")
    second.include = [Rule("visit NEAR/2 head"), Rule("visits")]
    var finder = try NearMissFinder(
      CompiledFrame(CodeFrame(version: "1", themes: [first, second])))
    let found = finder.nearMisses(among: [Array("visits".utf8)])
    // The other theme finds it by a rule of its own.
    #expect(found.map(\.rules) == [[0, 1]])
  }
}
