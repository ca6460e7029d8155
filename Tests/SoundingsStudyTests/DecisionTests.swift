import SoundingsModel
import SoundingsStudy
import TestSupport
import Testing

@Suite("Decisions: what people decide holds on every run")
struct DecisionTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    cutoff: 2024-05-31
    rounds:
      - {id: march, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: may, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
    sections:
      - {id: "1", title: Permits}
      - {id: "2", title: Loading}
    sources:
      - {path: responses.csv}
    """
  private static let frame = """
    version: "2"
    themes:
      - {id: cost, title: Cost, include: [cost*], formerly: [price]}
      - {id: lorries, title: Lorries, include: [lorr*]}
      - {id: harm, title: Harm, kind: urgent, include: [hurt]}
    """
  private static let rows = [
    "r1,2024-03-04,Residents,1,yes,The cost is too high for us and nobody asked the people who live here at all",
    "r2,2024-03-05,Shops,2,yes,Lorries need to load before nine in the morning or the shelves stay empty",
    "r3,2024-03-06,Residents,1,no,A permit that my carer can use costs nothing to print",
    "r4,2024-05-02,Residents,2,yes,Somebody was hurt at the corner by the café last week and no one came",
    "r5,2024-05-03,Residents,2,yes,Jean at number nine says that it is all about money and she should know",
    "r6,2024-05-04,Shops,1,yes,test the waters first",
  ]
  private static let header = "id,date,stakeholder,section,permission,text"
  private static let columns = "date,who,what,target,value,reason"

  /// A run with decisions; `body` is told what came of it and where the files are.
  private func run<Result>(
    _ decisions: [String], rows: [String] = rows, isFinal: Bool = false,
    _ body: (RunSummary, WorkedConsultation.Scratch) throws -> Result
  ) throws -> Result {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    try scratch.write(
      ([Self.header] + rows).joined(separator: "\n") + "\n", to: "in/responses.csv")
    try scratch.write(
      ([Self.columns] + decisions).joined(separator: "\n") + "\n", to: "in/decisions.csv")
    let summary = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: 2, isFinal: isFinal))
    return try withExtendedLifetime(scratch) { try body(summary, scratch) }
  }

  /// The cells of a private file, a row a line, found by its first cell.
  private static func row(_ id: String, of text: String) -> [String] {
    let line = text.split(separator: "\n").first { $0.hasPrefix(id + ",") }
    return (line ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  static let codings: [(name: String, decision: String, comment: String, themes: String)] = [
    (
      "a theme with its words", "2024-06-01,AB,add-theme,r5/2,cost: all about money,", "r5/2",
      "cost"
    ),
    (
      "a theme for the whole comment", "2024-06-01,AB,add-theme,r3/1,lorries,", "r3/1",
      "cost; lorries"
    ),
    (
      "a theme by the id that it had formerly", "2024-06-01,AB,add-theme,r5/2,price,", "r5/2",
      "cost"
    ),
    ("a theme taken away", "2024-06-01,AB,remove-theme,r3/1,cost,costs nothing", "r3/1", ""),
    ("a stance changes no theme", "2024-06-01,AB,stance,r1/1,cost: against,", "r1/1", "cost"),
  ]

  @Test("a coding is mended:", arguments: codings.indices)
  func coding(_ index: Int) throws {
    let (_, decision, comment, themes) = Self.codings[index]
    try run([decision]) { summary, scratch in
      let cells = Self.row(comment, of: try scratch.read("out/private/comments.csv"))
      #expect(cells[9] == themes)
      let text = try scratch.read("out/private/decisions.csv")
      #expect(text.contains(",applied\n"))
      #expect(!summary.findings.contains { $0.code.hasPrefix("decision") })
      let figures = try scratch.read("out/publish/summary.json")
      #expect(figures.contains("decisions/codings/share"))
    }
  }

  @Test("the evidence of a theme that was given is the words that were named")
  func evidence() throws {
    try run(["2024-06-01,AB,add-theme,r5/2,cost: money,"]) { _, scratch in
      let cells = Self.row("r5/2", of: try scratch.read("out/private/comments.csv"))
      #expect(cells[10] == "46-51")
    }
  }

  static let statuses: [(decision: String, response: String, status: String, reason: String)] = [
    ("2024-06-01,AB,exclude,r6,test,", "r6", "excluded", "test"),
    (
      "2024-06-01,AB,exclude,r6,,Sent by the council's own office", "r6", "excluded",
      "Sent by the council's own office"
    ),
    ("2024-06-01,AB,withdraw,r5,,Asked by telephone", "r5", "excluded", "withdrawn"),
    ("2024-06-01,AB,merge,r5,r4,The same person", "r5", "merged", "into r4"),
  ]

  @Test("a response is marked, and the ledger holds:", arguments: statuses.indices)
  func status(_ index: Int) throws {
    let (decision, response, status, reason) = Self.statuses[index]
    try run([decision]) { summary, scratch in
      let cells = Self.row(
        "\(response.dropFirst())", of: try scratch.read("out/private/register.csv"))
      #expect(cells.suffix(8).prefix(2) == [status, reason])
      #expect(summary.ledger.holds)
      #expect(summary.ledger.received == Self.rows.count)
    }
  }

  @Test("nothing of a withdrawn response is left in what is published")
  func withdrawn() throws {
    try run(["2024-06-01,AB,withdraw,r2,,"]) { _, scratch in
      for name in ["summary.html", "summary.md", "summary.json", "data/themes.csv"] {
        let published = try scratch.read("out/publish/\(name)")
        #expect(!published.contains("shelves stay empty"), "\(name)")
      }
      let json = try scratch.read("out/publish/summary.json")
      #expect(json.contains("ledger/excluded/withdrawn"))
    }
  }

  @Test("a response that was excluded is taken in again")
  func include() throws {
    let rows = Self.rows + ["r7,2024-05-05,Residents,1,yes,test"]
    try run([], rows: rows) { summary, _ in #expect(summary.ledger.excludedTotal == 1) }
    try run(["2024-06-01,AB,include,r7,,It says what it says"], rows: rows) { summary, _ in
      #expect(summary.ledger.excludedTotal == 0)
    }
  }

  @Test("a comment stands under the section that it was moved to")
  func section() throws {
    try run(["2024-06-01,AB,section,r5/2,1,About permits"]) { _, scratch in
      let cells = Self.row("r5/2", of: try scratch.read("out/private/comments.csv"))
      #expect(cells[7] == "1")
    }
  }

  @Test("words that an officer took out are in no quotation")
  func redacted() throws {
    let approve = "2024-06-01,AB,publish,r5/2,yes,"
    try run([approve, "2024-06-01,AB,redact,r5/2,Jean at number nine,Names a neighbour"]) {
      _, scratch in
      let summary = try scratch.read("out/publish/summary.md")
      // It has no theme, so it is no candidate: only the decision is there.
      #expect(!summary.contains("Jean"))
    }
    try run([
      approve, "2024-06-01,AB,add-theme,r5/2,cost: money,",
      "2024-06-01,AB,redact,r5/2,Jean at number nine,Names a neighbour",
    ]) { _, scratch in
      let summary = try scratch.read("out/publish/summary.md")
      #expect(summary.contains(#"\[words removed\] says that it is all about money"#))
      let text = try scratch.read("out/private/redactions.csv")
      #expect(text.contains("r5/2,0,19,decided"))
    }
  }

  @Test("what an officer refused is not quoted, and what was approved is no proposal")
  func quotations() throws {
    let text = "nobody asked the people who live here"
    try run(["2024-06-01,AB,publish,r1/1,no,"]) { _, scratch in
      let summary = try scratch.read("out/publish/summary.md")
      #expect(!summary.contains(text))
    }
    try run(["2024-06-01,AB,publish,r1/1,yes,"]) { _, scratch in
      let summary = try scratch.read("out/publish/summary.md")
      #expect(summary.contains(text))
      #expect(!summary.contains("Residents, March 2024; proposed"))
    }
  }

  static let failures: [(name: String, decision: String, code: String)] = [
    ("a comment that is gone", "2024-06-01,AB,add-theme,r9/1,cost,", "decision-target-gone"),
    ("a response that is gone", "2024-06-01,AB,exclude,r9,,", "decision-target-gone"),
    ("a note on nothing", "2024-06-01,AB,note,r9,,", "decision-target-gone"),
    ("no such theme", "2024-06-01,AB,add-theme,r1/1,beauty,", "decision-not-understood"),
    ("no such stance", "2024-06-01,AB,stance,r1/1,cost: cross,", "decision-not-understood"),
    (
      "a stance on what is not there", "2024-06-01,AB,stance,r1/1,lorries: for,",
      "decision-not-understood"
    ),
    ("no such section", "2024-06-01,AB,section,r1/1,9,", "decision-not-understood"),
    ("words that are not there", "2024-06-01,AB,redact,r1/1,Jean,", "decision-text-changed"),
    (
      "a text that was changed", "2024-06-01,AB,publish,r1/1,yes 0123456789,",
      "decision-text-changed"
    ),
    (
      "a quotation that was not allowed", "2024-06-01,AB,publish,r3/1,yes,",
      "decision-not-permitted"
    ),
  ]

  @Test("a decision without effect is a finding at its line:", arguments: failures.indices)
  func failure(_ index: Int) throws {
    let (_, decision, code) = Self.failures[index]
    try run(["2024-06-01,AB,note,r1,,Seen", decision]) { summary, scratch in
      let found = summary.findings.filter { $0.file == "decisions.csv" }
      #expect(found.map(\.code) == [code])
      #expect(found.map(\.line) == [3])
      #expect(summary.missing.contains { $0.contains("without effect") })
    }
  }

  @Test("on one matter the latest decision holds; two of one day that differ do not")
  func contradictions() throws {
    let first = "2024-06-01,AB,exclude,r6,test,"
    try run([first, "2024-06-02,CD,include,r6,,It is in earnest"]) { summary, scratch in
      #expect(summary.ledger.excludedTotal == 0)
      let text = try scratch.read("out/private/decisions.csv")
      #expect(text.contains("overtaken"))
    }
    try run([first, "2024-06-01,CD,include,r6,,It is in earnest"]) { summary, _ in
      #expect(summary.findings.filter { $0.code == "decisions-contradict" }.count == 2)
    }
  }

  @Test("a file that cannot be read is an error at its place")
  func errors() {
    let wrong = [
      "2024-06-31,AB,note,r1,,", "2024-06-01,AB,withdrw,r1,,", "2024-06-01,AB,merge,r1,,",
    ]
    let error = #expect(throws: StudyError.self) {
      try run(wrong) { _, _ in }
    }
    let text = error?.messages.joined(separator: "\n") ?? ""
    #expect(text.contains("decisions.csv:2:1: error: \"2024-06-31\" is not a date"))
    #expect(
      text.contains(
        "decisions.csv:3:15: error: \"what\" cannot be \"withdrw\"; did you mean \"withdraw\"?"))
    #expect(
      text.contains("decisions.csv:4:15: error: \"merge\" needs something in the column \"value\""))
  }

  private static let many = [
    "2024-06-01,AB,add-theme,r5/2,cost: money,Money is cost",
    "2024-06-03,CD,add-theme,r5/2,lorries,",
    "2024-06-02,AB,remove-theme,r5/2,lorries,Not about lorries",
    "2024-06-01,AB,exclude,r6,test,A test",
    "2024-06-01,AB,merge,r5,r4,The same person",
    "2024-06-02,AB,withdraw,r2,,Asked by letter",
    "2024-06-01,AB,section,r5/2,1,",
    "2024-06-01,AB,redact,r1/1,nobody asked,",
    "2024-06-01,AB,publish,r1/1,yes,",
    "2024-06-01,AB,publish,r5/2,no,",
    "2024-06-01,AB,read,r4/2,,Rang the family",
    "2024-06-01,AB,note,r3,,A carer's permit exists",
    "2024-06-01,AB,late,r4,yes,",
    "2024-06-01,AB,stance,r1/1,cost: against,",
    "2024-06-01,AB,note,gone,,",
  ]

  @Test(
    "no order of decisions, and none of the responses, loses one",
    arguments: (1...12).map(UInt64.init))
  func order(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let expected = try run(Self.many) { _, scratch in
      (try scratch.read("out/publish/summary.json"), try outcomes(scratch))
    }
    let found = try run(
      Self.many.shuffled(using: &random), rows: Self.rows.shuffled(using: &random)
    ) { _, scratch in
      (try scratch.read("out/publish/summary.json"), try outcomes(scratch))
    }
    #expect(found.0 == expected.0)
    #expect(found.1 == expected.1)
    #expect(found.1.count == Self.many.count)
  }

  /// Each decision with its outcome, without the line that it stood on.
  private func outcomes(_ scratch: WorkedConsultation.Scratch) throws -> [String] {
    try scratch.read("out/private/decisions.csv").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells.dropLast(2) + cells.suffix(1)).joined(separator: ",")
    }.sorted()
  }

  @Test("a final version is refused until nothing is open, and quotes only what was approved")
  func final() throws {
    try run([], isFinal: true) { summary, _ in
      #expect(summary.isRefused)
      #expect(summary.files.isEmpty)
      #expect(summary.missing.contains { $0.contains("may be urgent") })
      #expect(summary.missing.contains { $0.contains("quotations that the program proposes") })
    }
    let decisions = [
      "2024-06-01,AB,read,r4,,Rang the family", "2024-06-01,AB,publish,r1/1,yes,",
      "2024-06-01,AB,publish,r2/2,no,",
    ]
    try run(decisions, isFinal: true) { summary, _ in
      #expect(!summary.missing.contains { $0.contains("urgent") || $0.contains("quotation") })
    }
  }
}
