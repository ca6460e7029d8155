import Foundation
import SoundingsModel
import SoundingsStudy
import Testing

@Suite("Closed questions, attributes and consultees in a run")
struct QuestionsAndAttributesTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: lorries, title: Lorries, include: [lorr*]}
    """

  private static func configuration(_ report: String = "") -> String {
    """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
    questions:
      - {id: plan, title: "Do you agree with the plan?", scale: [Agree, Neither, Disagree, Don't know]}
    attributes:
      - {id: ward, title: Ward}
    sources:
      - {path: responses.csv}
    report:
      floor: 4
    \(report)
    """
  }

  /// A run over rows of `date,stakeholder,question/plan,attribute/ward,organisation,text`.
  private func run(
    _ rows: [String], report: String = "", consultees: String? = nil,
    _ body: (RunSummary, WorkedConsultation.Scratch) throws -> Void
  ) throws {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration(report), to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    if let consultees { try scratch.write(consultees, to: "in/consultees.csv") }
    let header = "id,date,stakeholder,question/plan,attribute/ward,organisation,text"
    let lines = rows.enumerated().map { "\($0 + 1),\($1)" }
    try scratch.write(([header] + lines).joined(separator: "\n") + "\n", to: "in/responses.csv")
    let summary = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: 2))
    try withExtendedLifetime(scratch) { try body(summary, scratch) }
  }

  private func lines(
    of name: String, in scratch: WorkedConsultation.Scratch
  ) throws -> [Substring] {
    try scratch.read(name).split(whereSeparator: \.isNewline)
  }

  private static let rows = [
    "2024-03-04,Resident,Disagree,North,,The cost is high.",
    "2024-03-05,Resident,Disagree,North,,The cost again and the lorries.",
    "2024-03-06,Shop,Agree,North,Café Bön,Lorries must load.",
    "2024-03-07,Shop,Don't know,North,,",
    "2024-05-04,Resident,Disagree,South,,The cost.",
    "2024-05-05,Resident,Agree,South,,We like it.",
    "2024-05-06,Resident,Agree,South,,We like it too.",
    "2024-05-07,Resident,,South,,The lorries.",
  ]

  @Test("The headline: net agreement, and what those who disagreed raised most")
  func headline() throws {
    try run(Self.rows) { _, scratch in
      let text = try scratch.read("out/publish/summary.md")
      // Three of the seven who answered agree and three disagree.
      #expect(
        text.contains(
          "Net agreement was 0 points: 3 agreed (43%) and 3 disagreed (43%). Of those who "
            + "disagreed, 3 commented, and most often raised **Cost** (3)."))
      #expect(text.contains("As many respondents agreed as disagreed"))
      #expect(
        text.contains(
          "of the 4 who answered in the round “March”, 1 agreed (25%) and 2 disagreed (50%); of the "
            + "3 who answered in the round “May”, 2 agreed and 1 disagreed."))
      let figures = try scratch.read("out/publish/summary.json")
      #expect(figures.contains(#""id":"question/plan/net","value":0,"base":7"#))
      #expect(figures.contains(#""id":"round/a/question/plan/net","value":-0.25,"base":4"#))
      #expect(!figures.contains(#""id":"round/b/question/plan/net""#))
      #expect(
        figures.contains(#""id":"question/plan/side/negative/theme/cost/respondents","value":3"#))
      let evidence = try scratch.read("out/private/evidence.json")
      #expect(evidence.contains("question/plan/side/negative/theme/cost/respondents"))
      let types = try lines(of: "out/publish/data/question-plan-by-stakeholder.csv", in: scratch)
      #expect(types.first { $0.hasPrefix("Answered") } == "Answered,5,,0.8333333333333334,2,,1.0")
      #expect(types.first { $0.hasPrefix("\"Net") }?.contains(",,-0.2,") ?? false)
    }
  }

  @Test("Several answers to a question: counts and a note, and no net figure")
  func severalAnswers() throws {
    try run(["2024-03-04,Resident,Agree; Disagree,North,,"] + Self.rows) { _, scratch in
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains("percentages do not add up to 100, and there is no net figure"))
      #expect(!text.contains("Net agreement"))
      #expect(!text.contains("Of those who disagreed"))
    }
  }

  @Test("Respondents and themes by attribute add up to all")
  func attributes() throws {
    try run(Self.rows + ["2024-05-08,Resident,,,,The cost."]) { _, scratch in
      let wards = try lines(of: "out/publish/data/attribute-ward.csv", in: scratch)
      #expect(
        wards
          == [
            "Ward,Respondents,%,With a comment", "North,4,0.4444444444444444,3",
            "South,4,0.4444444444444444,4", "Not stated,1,0.1111111111111111,1", "All,9,1,8",
          ])
      let themes = try lines(of: "out/publish/data/themes-by-attribute-ward.csv", in: scratch)
      #expect(
        themes == [
          "Theme,All,Ward: North,Ward: South,Ward: Not stated", "Cost,4,2,1,1",
          "Lorries,3,2,1,0", "Respondents who commented,8,3,4,1",
        ])
    }
  }

  @Test("A small count of a sensitive attribute, or one that would tell it, stands in no file")
  func suppressed() throws {
    var rows: [String] = []
    for (ward, count, costs) in [("North", 9, 8), ("South", 3, 1), ("West", 12, 6), ("East", 7, 0)]
    {
      for index in 0..<count {
        rows.append("2024-03-04,Resident,,\(ward),,\(index < costs ? "The cost." : "We like it.")")
      }
    }
    try run(rows, report: "  suppress: 5\n  sensitive: [ward]") { _, scratch in
      let wards = try lines(of: "out/publish/data/attribute-ward.csv", in: scratch)
      // South has three, and East would tell it; by name, since the order by size would. One of the
      // two raised Cost once, which North and West would tell.
      #expect(
        wards == [
          "Ward,Respondents,%,With a comment", "East,[c],[c],[c]", "North,9,0.2903225806451613,9",
          "South,[c],[c],[c]", "West,12,0.3870967741935484,12", "All,31,1,31",
        ])
      let themes = try scratch.read("out/publish/data/themes-by-attribute-ward.csv")
      #expect(themes.contains("Cost,15,0,8,[c],[c]"))
      let figures = try scratch.read("out/publish/summary.json")
      for line in figures.split(separator: "\n") {
        let isHidden = ["south/respondents", "south/theme", "east/respondents", "west/theme/cost"]
          .contains { line.contains("attribute/ward/\($0)") }
        if isHidden { #expect(line.contains(#""value":null,"suppressed":true"#)) }
      }
      #expect(try scratch.read("out/publish/summary.html").contains(">[c]<"))
      #expect(try scratch.read("out/publish/summary.md").contains("| North | 9 | 29% | 9 |"))
    }
  }

  @Test("Small counts of a sensitive question stand in no file, nor sentences that tell them")
  func sensitiveQuestion() throws {
    let more = (1...12).map { "2024-05-1\($0 % 9),Resident,Agree,South,,We like it \($0)." }
    try run(Self.rows + more, report: "  suppress: 5\n  sensitive: [plan]") { _, scratch in
      let figures = try scratch.read("out/publish/summary.json")
      #expect(
        figures.contains(#""id":"question/plan/3/respondents","value":null,"suppressed":true"#))
      #expect(figures.contains(#""id":"question/plan/net","value":null,"suppressed":true"#))
      let table = try scratch.read("out/publish/data/question-plan.csv")
      #expect(table.contains("Disagree,[c],[c],[c]"))
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains("What would tell numbers that are kept back is left out here."))
      #expect(!text.contains("Net agreement was"))
      #expect(!text.contains("Of those who disagreed"))
      #expect(!text.contains("More respondents agreed"))
      #expect(try scratch.read("out/private/evidence.json").contains("question/plan/side/negative"))
    }
  }

  @Test("Who was asked: by group, the names of those that have not answered, the list for the team")
  func consultees() throws {
    let consultees = """
      name,group,stakeholder
      Café Bon,Shops,shop
      Corner Shop,Shops,shop
      Ward Forum,Others,
      """
    try run(
      Self.rows + ["2024-03-08,Resident,,,Ward Forums,The lorries."], consultees: consultees
    ) { summary, scratch in
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains("1 of the 3 organisations that were asked to respond answered."))
      #expect(text.contains("**Shops**: Corner Shop."))
      #expect(text.contains("**Others**: Ward Forum."))
      #expect(!text.contains("There is no list of those who were asked"))
      let groups = try lines(of: "out/publish/data/consultees.csv", in: scratch)
      #expect(
        groups == [
          "Group,Asked,Answered,%,Not answered", "Shops,2,1,0.5,1", "Others,1,0,0.0,1",
          "All,3,1,0.3333333333333333,2",
        ])
      let list = try lines(of: "out/private/consultees.csv", in: scratch)
      #expect(
        list == [
          "name,group,stakeholder,answered,responses,near_misses", "Café Bon,Shops,shop,yes,3,",
          "Corner Shop,Shops,shop,no,,", "Ward Forum,Others,,no,,9",
        ])
      let near = summary.findings.filter { $0.code == "consultee-near-miss" }
      #expect(near.map(\.line) == [10])
      #expect(
        near.allSatisfy { !$0.message.contains("Forums") && $0.message.contains("Ward Forum") })
    }
  }

  @Test("Without consultees.csv nothing is said but that there is no list")
  func noList() throws {
    try run(Self.rows) { _, scratch in
      let text = try scratch.read("out/publish/summary.md")
      #expect(!text.contains("asked to respond"))
      #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/private/consultees.csv"))
    }
  }
}
