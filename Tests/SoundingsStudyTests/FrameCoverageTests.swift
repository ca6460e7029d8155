import SoundingsAnalysis
import SoundingsCoding
import SoundingsImport
import SoundingsModel
import Testing

@testable import SoundingsStudy

@Suite("Frame coverage")
struct FrameCoverageTests {
  private static let frame = """
    version: "1"
    themes:
      - id: cost
        include: [cost*, price~, cheap* NEAR/1 rate, tariff]
        exclude: [no cost]
      - id: parking
        include: [park*, bays, permit AND holder]
      - id: bays
        parent: parking
        include: [bays]
      - {id: trams, include: [tram]}
    """

  private static let rows = [
    "1,r1,2024-03-04,Residents,1,The cost and the price of parking.",
    "2,r2,2024-03-04,Residents,1,Costs rise at no cost to you. A permit for each holder.",
    "3,r3,2024-03-05,Shops,2,At no cost.",
    "4,r4,2024-03-05,Shops,2,More bays to park in.",
    "5,r5,2024-03-06,Shops,2,Bays: parks. Prise the prices open.",
    "6,r1,2024-05-06,Residents,2,Parking in bays.",
    "7,r6,2024-05-06,Residents,2,Market days are noisy and the market bell rings.",
    "8,r7,2024-05-07,Residents,2,The market bell woke us. Pirce!",
    "9,r8,2024-05-07,Residents,1,A market bell at six.",
    "10,r8,2024-05-07,Residents,2,The market bell again.",
    "11,r9,2024-05-08,Residents,2,That market bell.",
  ]

  private static func coverage(jobs: Int = 1) throws -> FrameCoverage {
    try SmallConsultation(frame: frame, rows: rows).read { try $0.coverage(jobs: jobs) }
  }

  @Test("Each rule's comments and respondents, and those that no other rule of the theme has")
  func rules() throws {
    let coverage = try Self.coverage()
    let names = coverage.themes.flatMap(\.rules).map { rule in
      let text = coverage.frame.rules[rule.rule].rule.text
      return "\(text): \(rule.comments) \(rule.respondents) \(rule.sole.map(String.init) ?? "-")"
    }
    #expect(
      names == [
        "cost*: 2 2 1", "price~: 2 2 1", "cheap* NEAR/1 rate: 0 0 0", "tariff: 0 0 0",
        "no cost: 2 2 -", "park*: 4 3 1", "bays: 3 3 0", "permit AND holder: 1 1 1",
        "bays: 3 3 3", "tram: 0 0 0",
      ])
    #expect(coverage.themes.map(\.comments) == [3, 5, 3, 0])
    #expect(coverage.themes.map(\.takenAway) == [1, 0, 0, 0])
    #expect(coverage.comments == 11)
    #expect(coverage.respondents == 9)
  }

  @Test("Rules that never fire, themes that are rare")
  func never() throws {
    let coverage = try Self.coverage()
    #expect(
      coverage.neverFiring.map { coverage.frame.rules[$0].rule.text }
        == ["cheap* NEAR/1 rate", "tariff", "tram"])
    #expect(coverage.rareThemes.map { coverage.frame.frame.themes[$0].id } == ["trams"])
  }

  @Test("Rules that always fire together, from three comments on")
  func together() throws {
    let frame = """
      version: "1"
      themes:
        - {id: bell, include: [market bell, bell, rings, the market]}
      """
    let coverage = try SmallConsultation(frame: frame, rows: Self.rows).read {
      try $0.coverage(jobs: 1)
    }
    #expect(coverage.together.map(\.rules) == [[0, 1]])
    #expect(coverage.together.map(\.comments) == [5])
    #expect(try Self.coverage().together.isEmpty)
  }

  @Test("Themes that share over 70 % of the smaller one's respondents")
  func overlaps() throws {
    let overlaps = try Self.coverage().overlaps
    // Parking: r1, r2, r4, r5. Cost: r1, r2, r5. Bays: r1, r4, r5.
    #expect(overlaps.map { [$0.smaller, $0.larger] } == [[0, 1], [2, 1]])
    #expect(overlaps.map(\.both) == [Share(3, of: 3), Share(3, of: 3)])
    #expect(overlaps.map(\.isFamily) == [false, true])
  }

  @Test("Near misses, with counts and whether they look like slips")
  func nearMisses() throws {
    let misses = try Self.coverage().nearMisses.filter { $0.miss.pattern.text == "price" }
    #expect(misses.map(\.word) == ["prise", "pirce"])
    #expect(misses.map(\.comments) == [1, 1])
    #expect(misses.map(\.isLikelySlip) == [true, true])
  }

  @Test("What no theme took, and what is over-used there, with lines of different respondents")
  func uncoded() throws {
    let uncoded = try Self.coverage().uncoded
    #expect(uncoded.ids == ["3/2", "7/2", "8/2", "9/1", "10/2", "11/2"])
    #expect(uncoded.respondents == 5)
    #expect(uncoded.all.words.map(\.text) == ["market", "bell"])
    #expect(uncoded.all.phrases.map(\.text) == ["market bell"])
    let market = uncoded.all.words[0]
    #expect(market.uncoded == Share(4, of: 5))
    #expect(market.coded == Share(0, of: 4))
    #expect(market.examples.map(\.comment) == ["7/2", "8/2"])
    #expect(market.examples[1].excerpt.line == "The ⟦market⟧ bell woke us. Pirce!")
    #expect(uncoded.byStakeholder.map(\.group.id) == ["resident", "shop"])
    #expect(uncoded.byStakeholder.map(\.uncoded) == [5, 1])
    #expect(uncoded.byRound.map(\.comments) == [5, 6])
  }

  @Test("The rules that fire are those of the coder, on the worked consultation, at any width")
  func equalsTheCoder() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let coverage = try study.coverage(jobs: 1)
    let imported = try study.decidedImport(jobs: 1)
    let codings = try Study.code(
      imported.responses.filter { $0.isCounted && $0.form == .response }.flatMap(\.comments)
        .map { ($0.text, $0.section) },
      frame: study.frame, jobs: 1)
    var counts = [Int](repeating: 0, count: coverage.themes.count)
    for coding in codings.joined() { counts[coding.theme] += 1 }
    #expect(coverage.themes.map(\.comments) == counts)
    #expect(coverage.uncoded.ids.count == codings.filter(\.isEmpty).count)
    let again = try study.coverage(jobs: 3)
    #expect(again.json == coverage.json)
    #expect(again.text == coverage.text)
  }

  @Test("A consultation without a comment has nothing to tell")
  func empty() throws {
    let coverage = try SmallConsultation(frame: Self.frame, rows: []).read {
      try $0.coverage(jobs: 2)
    }
    #expect(coverage.comments == 0)
    #expect(coverage.uncoded.ids.isEmpty)
    #expect(coverage.neverFiring.count == coverage.frame.rules.count)
    #expect(coverage.text.contains("WHAT NO THEME TOOK: every comment has a theme"))
  }
}
