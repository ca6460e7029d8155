import SoundingsStudy
import Testing

@Suite("Concordance")
struct ConcordanceTests {
  private static func consultation() throws -> SmallConsultation {
    try SmallConsultation(
      frame: """
        version: "1"
        themes:
          - {id: cost, include: [price*], exclude: [permit price]}
        """,
      rows: [
        "1,r1,2024-03-04,Residents,1,The permit price is too high. Prices rise.",
        "2,r2,2024-05-05,Shops,2,\"Lorries — who pays\nfor the café? Nobody.\"",
        "3,r1,2024-05-06,Residents,2,A permit? No permit!",
        "4,r3,2024-05-06,,1,Nothing of the kind.",
      ])
  }

  private static func concordance(of rule: String, width: Int) throws -> Concordance {
    try consultation().read { try $0.concordance(of: rule, width: width, jobs: 2) }
  }

  @Test("Every place, in input order, with its context and what is known of the comment")
  func places() throws {
    let concordance = try Self.concordance(of: "permit*", width: 5)
    #expect(concordance.lines.map(\.comment) == ["1/1", "3/2", "3/2"])
    #expect(
      concordance.lines.map(\.excerpt.line) == [
        "The ⟦permit⟧ pric…", "A ⟦permit⟧? No …", "…? No ⟦permit⟧!",
      ])
    #expect(concordance.lines.map(\.range) == [4..<10, 2..<8, 13..<19])
    #expect(concordance.lines.map(\.stakeholder) == ["resident", "resident", "resident"])
    #expect(concordance.lines.map(\.section) == ["1", "2", "2"])
    #expect(concordance.lines.map(\.themes) == [["cost"], [], []])
    #expect(concordance.comments == 2)
    #expect(concordance.respondents == 1)
    #expect(concordance.uncoded == 1)
    #expect(
      concordance.text == """
        1/1  1  resident    The ⟦permit⟧ pric…
        3/2  2  resident      A ⟦permit⟧? No …
        3/2  2  resident  …? No ⟦permit⟧!
        3 places in 2 comments by 1 respondent; 1 of the comments has no theme yet

        """)
  }

  @Test("A line break is a space on the screen and stays one in JSON")
  func lineBreaks() throws {
    let found = try Self.concordance(of: "pays for", width: 40)
    #expect(found.text.hasPrefix("2/2  2  shop  Lorries — who ⟦pays for⟧ the café? Nobody.\n"))
    #expect(found.json.contains(#""evidence":[16,24],"left":"Lorries — who ","match":"pays\nfor""#))
    #expect(found.json.split(separator: "\n").count == 1)
  }

  @Test("Another frame tells which comments have a theme")
  func otherFrame() throws {
    let consultation = try Self.consultation()
    try consultation.scratch.write("theme,pattern\nparking,permit\n", to: "new.csv")
    let frame = try Study.frame(at: consultation.scratch.path + "/new.csv")
    let found = try consultation.read {
      try $0.concordance(of: "permit", frame: frame, width: 9, jobs: 1)
    }
    #expect(found.lines.map(\.themes) == [["parking"], ["parking"], ["parking"]])
    #expect(found.uncoded == 0)
  }

  @Test("A rule that fires nowhere says so")
  func nowhere() throws {
    let found = try Self.concordance(of: "tram", width: 40)
    #expect(found.text == "the rule fires nowhere\n")
    #expect(found.json.isEmpty)
  }

  @Test(
    "A rule that is wrong is shown with its place in the argument",
    arguments: [
      ("café fu*nd", "rule:1:8: error:", "         ^"),
      ("red\ntape AND", "rule:2:6: error:", "           ^~~"),
      ("", "rule:1:1: error:", "  ^"),
    ])
  func errors(rule: String, place: String, caret: String) throws {
    let error = try #require(throws: StudyError.self) {
      try Self.concordance(of: rule, width: 40)
    }
    #expect(error.messages[0].hasPrefix(place))
    #expect(error.messages[0].hasSuffix("\n" + caret))
  }
}
