import SoundingsModel
import SoundingsStudy
import Testing

@Suite("People in a run: personal data, languages, events and petitions")
struct PeopleTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
    sections:
      - {id: "1", title: Permits}
    attributes:
      - {id: signatures, title: Signatures}
    sources:
      - {path: responses.csv}
    """
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: lorries, title: Lorries, include: [lorr*]}
    """

  /// A run over rows of `id,date,stakeholder,section,permission,organisation,channel,signatures,text`.
  private func run(
    _ rows: String, _ body: (RunSummary, WorkedConsultation.Scratch) throws -> Void
  ) throws {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    let header =
      "id,date,stakeholder,section,permission,organisation,channel,attribute/signatures,text\n"
    try scratch.write(header + rows + "\n", to: "in/responses.csv")
    let summary = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: 2))
    try withExtendedLifetime(scratch) { try body(summary, scratch) }
  }

  private static let holding =
    "The cost is more than we can pay — ring Mrs Hale on 01632 960 123 if you doubt it; café owners pay too."

  @Test(
    "Ranges count the text; a cell with an apostrophe before it says so",
    arguments: [("=", true), ("@", true), ("- ", true), ("+", true), ("", false), ("(", false)])
  func escaped(_ start: String, _ isEscaped: Bool) throws {
    let text = "\(start)é the cost of it."
    try run("1,2024-03-04,Resident,1,yes,,,,\(text)") { _, scratch in
      let lines = try scratch.read("out/private/comments.csv").split(separator: "\n")
      #expect(lines[0].hasSuffix(",personal_data,escaped"))
      let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[8] == "\(isEscaped ? "'" : "")\(text)")
      let from = start.utf8.count + "é the ".utf8.count
      #expect(cells[10] == "\(from)-\(from + 4)")
      #expect(cells.last == (isEscaped ? "yes" : ""))
    }
  }

  @Test("Where a theme has no other quotation, one is quoted masked, and every other byte stays")
  func masked() throws {
    try run("1,2024-03-04,Resident,1,yes,,,,\(Self.holding)") { _, scratch in
      let masked =
        "The cost is more than we can pay — ring [name removed] on [phone number removed] if you doubt it; café owners pay too."
      let html = try scratch.read("out/publish/summary.html")
        .replacing("<span class=\"mask\">", with: "").replacing("removed]</span>", with: "removed]")
      #expect(html.contains(masked))
      for name in ["summary.html", "summary.md", "summary.json", "data/redactions.csv"] {
        let text = try scratch.read("out/publish/\(name)")
        #expect(!text.contains("Hale") && !text.contains("960"), "\(name)")
      }
      let redactions = try scratch.read("out/private/redactions.csv")
        .split(whereSeparator: \.isNewline)
      #expect(
        redactions == [
          "comment,start,end,kind,reason", "1/1,42,50,name,personal data: may be a name",
          "1/1,54,67,phone,personal data: may be a phone number",
        ])
      #expect(
        try scratch.read("out/publish/data/redactions.csv").contains("phone"))
      let comments = try scratch.read("out/private/comments.csv")
      #expect(comments.contains("Mrs Hale") && comments.contains("name 42-50; phone 54-67"))
    }
  }

  @Test("A comment without personal data is preferred")
  func preferred() throws {
    let clean =
      "The cost of it all is beyond what a small shop like ours can find in any ordinary year."
    try run(
      "1,2024-03-04,Resident,1,yes,,,,\(Self.holding)\n2,2024-03-05,Shop,1,yes,,,,\(clean)"
    ) { summary, scratch in
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains(clean) && !text.contains("removed\\]"))
      #expect(text.contains("No part of a quotation was redacted."))
      #expect(
        summary.findings.map(\.message).filter { $0.contains("masked") } == [
          "1 comment may hold a phone number (1 place): masked wherever they are published",
          "1 comment may hold a name (1 place): masked wherever they are published",
        ])
    }
  }

  @Test("A comment in another language is counted, said not to be coded, and has no theme")
  func languages() throws {
    try run(
      """
      1,2024-03-04,Resident,1,yes,,,,The cost is high.
      2,2024-03-04,Resident,1,yes,,,,"Nie zgadzam się z tym, bo parking jest już bardzo drogi i cost rośnie dla nas."
      3,2024-03-04,Resident,1,yes,,,,"The cost is too high for us, and lorries block the street. Nie zgadzam się z tym."
      """
    ) { summary, scratch in
      #expect(summary.comments == 3)
      #expect(summary.coded == 2)
      #expect(summary.findings.map(\.code).contains("not-english"))
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains("1 comment is in another language than English (1 Polish)."))
      #expect(text.contains("1 comment was not coded: it is not in English (1 Polish)."))
      #expect(!text.contains("raised none of the themes"))
      let json = try scratch.read("out/publish/summary.json")
      #expect(json.contains(#""id":"comments/not-coded","value":1"#))
      #expect(json.contains(#""id":"theme/cost/respondents","value":2"#))
      #expect(try scratch.read("out/private/comments.csv").contains(",pl,"))
      #expect(try scratch.read("out/private/evidence/not-coded.html").contains("zgadzam"))
    }
  }

  @Test("Notes of an event and a petition are analysed submissions outside every base")
  func otherForms() throws {
    try run(
      """
      1,2024-03-04,Resident,1,yes,,E-mail,,The cost is high.
      2,2024-03-06,,1,,,Workshop,,"Several said that the cost and the lorries worry them."
      3,2024-03-07,,1,,,Petition,"1,204","We ask that lorries be kept out of our street."
      4,2024-03-08,,1,,,petition,,"We, the undersigned, object. Signed by 412 people."
      """
    ) { summary, scratch in
      #expect(summary.ledger.holds)
      #expect(summary.ledger.analysed == 4)
      #expect(summary.respondents == 1)
      #expect(summary.comments == 1)
      let json = try scratch.read("out/publish/summary.json")
      #expect(json.contains(#""id":"theme/cost/respondents","value":1"#))
      #expect(json.contains(#""id":"theme/lorries/respondents","value":0"#))
      #expect(json.contains(#""id":"petition/1/signatures","value":1204"#))
      #expect(json.contains(#""id":"petition/2/signatures","value":412"#))
      #expect(json.contains(#""id":"ledger/analysed/petition","value":2"#))
      #expect(!json.contains("1616"))
      let text = try scratch.read("out/publish/summary.md")
      #expect(text.contains("the notes of 1 event and 2 petitions"))
      #expect(text.contains("Cost; Lorries"))
      #expect(try scratch.read("out/private/register.csv").contains(",petition,412"))
      #expect(try scratch.read("out/private/comments.csv").contains("Several said"))
      #expect(summary.findings.map(\.code).contains("event-notes"))
    }
  }

  @Test("An organisation is listed once where its names differ by case, marks or The only")
  func organisations() throws {
    try run(
      """
      1,2024-03-04,Shop,1,yes,The Corner Shop,,,The cost is high.
      2,2024-03-05,Shop,1,yes,"Corner Shop.",,,The cost is high.
      3,2024-03-06,Shop,1,yes,CORNER SHOP,,,The cost is high.
      4,2024-03-07,Shop,1,yes,Corner Shop (Mill Lane branch),,,The cost is high.
      5,2024-03-07,Shop,1,yes,Fish & Chips mick@fish.example,,,The cost is high.
      """
    ) { _, scratch in
      let text = try scratch.read("out/publish/summary.md")
      let start = try #require(text.firstRange(of: "A. Organisations that responded"))
      let end = try #require(text.firstRange(of: "### B."))
      let items = text[start.upperBound..<end.lowerBound].split(separator: "\n")
        .filter { $0.hasPrefix("- ") }
      #expect(
        items == [
          "- CORNER SHOP", "- Corner Shop (Mill Lane branch)",
          "- Fish & Chips \\[e-mail removed\\]",
        ])
    }
  }
}
