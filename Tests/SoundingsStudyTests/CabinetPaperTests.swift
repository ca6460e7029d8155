import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("The cabinet paper kit")
struct CabinetPaperTests {
  private static let frame = """
    themes:
      - {id: cost, title: Cost, kind: finance, include: [cost*]}
      - {id: access, title: Access, kind: equality, include: [wheelchair~]}
      - {id: age, title: Age, kind: equality, include: [pension*]}
      - {id: space, title: Space, include: [space]}
      - {id: harm, title: Harm, kind: urgent, include: [bruise]}
    """
  private static let rows = [
    "A1,Ann,2024-03-04,resident,1,The cost is high and my wheelchair does not fit",
    "A2,Bob,2024-03-05,shop,1,The cost is low", "A3,Cy,2024-05-07,shop,2,No space",
  ]

  private func cabinet(_ report: String = "", issues: String? = nil) throws -> String {
    let small = try SmallConsultation(frame: Self.frame, rows: Self.rows)
    let configuration = try small.scratch.read("consultation.yaml")
    try small.scratch.write(configuration + "\n" + report, to: "consultation.yaml")
    if let issues { try small.scratch.write(issues, to: "issues.yaml") }
    let out = try WorkedConsultation.Scratch()
    _ = try small.read { try $0.run(to: out.path, options: RunOptions()) }
    return try out.read("publish/cabinet.md")
  }

  @Test("The standard rows: yes where themes were raised, to be confirmed; what was not looked for")
  func standard() throws {
    let text = try cabinet()
    for line in [
      "| Equal Opportunities | Yes (to be confirmed) | 6.1 |",
      "| Policy | Yes (to be confirmed) | 6.2 |",
      "| Sustainable and Environmental | For an officer to answer | 6.3 |",
      "| Crime and Disorder | For an officer to answer | 6.4 |",
      "| Human Rights Act | For an officer to answer | 6.5 |",
      "| Elderly/People on Low Income | For an officer to answer | 6.6 |",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(
      text.contains(
        "**6.1** **Equal Opportunities**. Of those who commented (3), respondents raised **Access** (1)"
          + " (appendix, part 11, table 11.1)."))
    #expect(text.contains("**6.3** **Sustainable and Environmental**. The code frame has no theme"))
    #expect(text.contains("Nothing was said about Age."))
    #expect(text.contains("**5.1** Of those who commented (3), respondents raised **Cost** (2)"))
    #expect(text.contains("**8.2** 3 responses were received, and all were analysed."))
    #expect(text.contains("(appendix, part 6, table 6.1)"))
    #expect(text.contains("> **Draft.**"))
    #expect(!text.contains("Harm") && !text.contains("](#"))
  }

  @Test("Rows, numbers and answers are the team's; nothing said is said")
  func configured() throws {
    let text = try cabinet(
      """
      report:
        wording: {cabinet-consultations: "7", cabinet-implications: 4.2, cabinet-finance: "9"}
        implications:
          - {title: Older people, themes: [age], answer: no}
          - {title: Disabled people, themes: access, answer: yes}
          - {title: Money, kinds: [finance, process]}
          - {title: Pensioners, themes: [age]}
      """,
      issues:
        "issues:\n  - {theme: cost, response: We see, change: The price is lower}\n  - {theme: space, response: No, reason: Law}\n"
    )
    for line in [
      "| Older people | No | 4.2.1 |", "| Disabled people | Yes | 4.2.2 |",
      "| Money | Yes (to be confirmed) | 4.2.3 |", "| Pensioners | No (to be confirmed) | 4.2.4 |",
      "**4.2.4** **Pensioners**. Nothing was said in the consultation about Age",
      "## 7. Consultations",
      "Of the 3 key issues, officers have answered 2", "- **Cost**: The price is lower",
      "Officers on **Cost**: We see", "## 9. Financial implications",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("Policy |"))
  }

  @Test(
    "What the rows name must be there",
    arguments: [
      ("themes: [cots]", "there is no theme \"cots\"; did you mean \"cost\"?"),
      ("themes: [harm]", "there is no theme \"harm\""),
      ("kinds: [urgent]", "\"kinds\" cannot be \"urgent\""),
      ("answer: maybe", "\"answer\" cannot be \"maybe\""),
      ("colour: red", "unknown key \"colour\""),
    ])
  func errors(_ line: String, _ message: String) throws {
    let error = #expect(throws: StudyError.self) {
      try cabinet("report:\n  implications:\n    - title: Money\n      \(line)\n")
    }
    #expect(error?.messages.joined().contains(message) == true)
    #expect(error?.messages.joined().contains("\n      \(line)") == true)
  }

  @Test("Each figure of the kit and of the site is one of the appendix, as the appendix prints it")
  func figures() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let appendix = try study.appendix(of: study.importResponses(jobs: 2), jobs: 2)
    func printed(_ blocks: [Block]) -> [(id: String, text: String)] {
      blocks.flatMap { block -> [(id: String, text: String)] in
        func of(_ inlines: [Inline]) -> [(id: String, text: String)] {
          inlines.compactMap { if case .figure(let text, let id) = $0 { (id, text) } else { nil } }
        }
        switch block {
        case .paragraph(let inlines), .missing(let inlines): return of(inlines)
        case .list(let items, _): return items.flatMap(of)
        case .table(let table):
          return table.rows.flatMap(\.cells).compactMap { cell in
            cell.figure.map { ($0, cell.text) }
          }
        case .heading, .chart, .quotes: return []
        }
      }
    }
    var known: [String: String] = [:]
    for (id, text) in printed(appendix.document.parts.flatMap(\.blocks)) where known[id] == nil {
      known[id] = text
    }
    let others =
      printed(appendix.cabinet.sections.flatMap(\.blocks))
      + printed(appendix.site.pages.flatMap(\.blocks))
    #expect(others.count > 200)
    var compared = 0
    for (id, text) in others {
      let figure = try #require(appendix.figures[id])
      // A figure can be told in words: "more than one".
      guard text.contains(where: \.isNumber) else { continue }
      if case .count(let value) = figure.value {
        #expect(text.filter { $0 != "," } == "\(value)", "\(id)")
      }
      guard let appendixText = known[id], !id.hasSuffix("/difference") else { continue }
      #expect(text == appendixText, "\(id)")
      compared += 1
    }
    #expect(compared > 100)
    #expect(appendix.figures.conflicts.isEmpty)
  }
}
