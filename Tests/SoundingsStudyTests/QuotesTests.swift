import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import TestSupport
import Testing

@Suite("Quotations that are proposed")
struct QuotesTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    stakeholders:
      - {id: resident, title: Residents}
      - {id: shop, title: Shops}
      - {id: school, title: Schools}
    sections:
      - {id: "1", title: Permits}
      - {id: "2", title: Loading}
    questions:
      - {id: plan, title: The plan, scale: ["Yes", "No", "Not sure"]}
      - {id: permits, title: The permits, section: "1", scale: [Agree, Disagree]}
    sources:
      - {path: responses.csv}
    """
  private static let frame = """
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: space, title: Space, include: [park*]}
      - {id: trees, title: Trees, include: [tree~]}
      - {id: moon, title: The moon, kind: out-of-scope, include: [moon]}
      - {id: harm, title: Harm, kind: urgent, include: [bruise~]}
    """
  private static let header =
    "id,respondent,date,stakeholder,section,permission,question/plan,question/permits,text\n"
  /// Words that make a comment as long as a quotation, and no rule fires on.
  private static let rest = "and that is what we said in the hall when we met"

  private func consultation(
    _ rows: [[String]], decisions: String? = nil
  ) throws -> WorkedConsultation.Scratch {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "consultation.yaml")
    try scratch.write(Self.frame, to: "codeframe.yaml")
    var csv = Self.header
    for row in rows { CSVLine.append(row, to: &csv) }
    try scratch.write(csv, to: "responses.csv")
    if let decisions { try scratch.write(decisions, to: "decisions.csv") }
    return scratch
  }

  private func row(
    _ id: String, by respondent: String? = nil, type stakeholder: String = "Residents",
    section: String = "1", permission: String = "yes", plan: String = "", permits: String = "",
    _ text: String
  ) -> [String] {
    [
      id, respondent ?? id, "2024-03-04", stakeholder, section, permission, plan, permits,
      "\(text) \(Self.rest)",
    ]
  }

  private func proposals(
    _ rows: [[String]], most: Int = 8, decisions: String? = nil
  ) throws -> QuoteSheet {
    let scratch = try consultation(rows, decisions: decisions)
    return try withExtendedLifetime(scratch) {
      try Study(folder: scratch.path).quotes(most: most, jobs: 1)
    }
  }

  private func ids(_ sheet: QuoteSheet) -> [String] {
    sheet.proposals.proposals.map { String($0.comment.id.prefix { $0 != "/" }) }
  }

  @Test("Typical, distinct, each side and each type, in this order and each once")
  func order() throws {
    var rows = (1...6).map { row("r\($0)", "The cost of parking number \($0)") }
    rows.append(row("t1", "The cost of parking below the tree"))
    rows.append(row("a1", permits: "Agree", "The cost is right"))
    rows.append(row("d1", permits: "Disagree", "The cost is wrong"))
    rows.append(row("s1", type: "Shops", "The cost is too high for us"))
    rows.append(row("c1", type: "Schools", permits: "Agree", "Parking at school"))
    let sheet = try proposals(rows)
    #expect(ids(sheet) == ["r1", "t1", "a1", "d1", "s1", "c1"])
    let reasons = sheet.proposals.proposals.map { $0.reasons.map(\.title) }
    #expect(
      reasons == [
        ["typical"], ["distinct: few raise Trees"], ["agrees: The permits"],
        ["disagrees: The permits"], ["from Shops"], ["from Schools"],
      ])
    #expect(try ids(proposals(rows, most: 2)) == ["r1", "t1"])
    #expect(
      sheet.text.hasSuffix("\n6 quotations proposed in 1 section; 0 comments decided on before\n"))
    #expect(sheet.json.split(separator: "\n").count == 6)
  }

  @Test("A side that a proposal is on already needs no other; the plan's question serves section 2")
  func sides() throws {
    let sheet = try proposals([
      row("r1", section: "2", plan: "No", "The cost is high"),
      row("r2", section: "2", plan: "No", "The cost of parking"),
      row("r3", section: "2", plan: "Not sure", "The cost is higher"),
      row("r4", section: "2", plan: "Yes", "Nothing"),
    ])
    #expect(ids(sheet) == ["r1", "r4"])
    #expect(
      sheet.proposals.proposals[0].reasons.map(\.title) == ["typical", "disagrees: The plan"])
  }

  @Test("Never without permission, urgent, refused or approved before, too long or too short")
  func never() throws {
    let sheet = try proposals(
      [
        row("w1", permission: "no", "The cost"), row("w2", permission: "", "The cost of parking"),
        row("u1", "The cost of a bruise"), row("n1", "The costs"), row("y1", "The cost of it"),
        ["k1", "k1", "2024-03-04", "Shops", "1", "yes", "", "", "The cost is high"],
        row("l1", "The cost " + String(repeating: "and so on ", count: 40)),
        row("f1", "Ce que nous voulons dire dans notre rue et pour les enfants est que"),
      ],
      decisions: "date,who,what,target,value,reason\n2024-06-01,A,publish,n1/1,no,\n"
        + "2024-06-01,A,publish,y1/1,yes,\n")
    #expect(ids(sheet).filter { $0 != "f1" }.isEmpty)
    #expect(sheet.proposals.decided == 2)
  }

  @Test("Out of the policy's scope is nothing distinct")
  func outOfScope() throws {
    let rows = (1...6).map { row("r\($0)", "The cost of parking number \($0)") }
    let sheet = try proposals(rows + [row("m1", "The cost of the moon")])
    #expect(ids(sheet) == ["r1"])
  }

  @Test("What may hold personal data comes last, and masked")
  func personalData() throws {
    let rows = [
      row("p1", "The cost of parking, ring 01632 960 123"), row("r1", "Nothing of that kind"),
    ]
    #expect(try ids(proposals(rows)) == ["r1"])
    let masked = try proposals([rows[0]])
    #expect(ids(masked) == ["p1"])
    for output in [masked.text, masked.json, masked.csv] {
      #expect(output.contains("[phone number removed]"))
      #expect(!output.contains("960 123"))
    }
  }

  @Test("Another section's respondents come after those that none has")
  func elsewhere() throws {
    let sheet = try proposals([
      row("r1", by: "ann", "The cost of parking"),
      row("r2", by: "ann", section: "2", "The cost of parking a van"),
      row("r3", by: "bob", section: "2", "The cost"),
    ])
    #expect(ids(sheet) == ["r1", "r3"])
  }

  @Test("Approved on the sheet, a proposal is quoted; its sheet is not written over before")
  func approval() throws {
    let scratch = try consultation([
      row("=r1", "=cost of parking"), row("r2", section: "2", "The cost, “dear”"),
    ])
    let study = try Study(folder: scratch.path)
    let path = scratch.path + "/quotes.csv"
    let sheet = try study.quotes(most: 8, jobs: 1)
    try study.write(sheet, to: path)
    try study.write(sheet, to: path)
    let lines = try scratch.read("quotes.csv").split(separator: "\n")
    #expect(lines[0] == "date,who,what,target,value,reason,section,why,text")
    #expect(lines[1].hasPrefix(",,publish,'=r1/1,yes "))
    #expect(lines[1].contains(",1 Permits,typical,'=cost of parking"))
    #expect(try Study.decide(folder: scratch.path, sheet: path).open == 2)
    var filled = try scratch.read("quotes.csv").replacing(
      "\n,,publish,r2", with: "\n2024-06-01,A,publish,r2")
    try scratch.write(filled, to: "quotes.csv")
    let error = #expect(throws: StudyError.self) { try study.write(sheet, to: path) }
    #expect(error?.messages.first?.contains("1 decision on it would be lost") == true)
    filled.replace("\n,,publish,'=r1", with: "\n2024-06-01,A,publish,'=r1")
    try scratch.write(filled, to: "quotes.csv")
    #expect(try Study.decide(folder: scratch.path, sheet: path).added == 2)
    let decided = try Study(folder: scratch.path)
    try decided.write(try decided.quotes(most: 8, jobs: 1), to: path)
    #expect(try decided.quotes(most: 8, jobs: 1).proposals.decided == 2)
    _ = try decided.run(to: scratch.path + "/out", options: RunOptions())
    let outcomes = try scratch.read("out/private/decisions.csv").split(separator: "\n").dropFirst()
    #expect(outcomes.count == 2)
    #expect(outcomes.allSatisfy { $0.hasSuffix(",applied") })
  }

  @Test("The rules hold for any responses", arguments: UInt64(1)...40)
  func anyResponses(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = [
      "cost", "parking", "tree", "bruise", "moon", "the", "a", "hall", "ring 01632 960 123", "we",
    ]
    var rows: [[String]] = []
    for number in 0..<40 {
      rows.append(
        row(
          "r\(number)", by: "p\(random.below(15))",
          type: random.pick(["Residents", "Shops", "Schools", ""]),
          section: random.pick(["1", "2", ""]),
          permission: random.pick(["yes", "no", "", "yes", "anonymous"]),
          plan: random.pick(["Yes", "No", "Not sure", ""]),
          permits: random.pick(["Agree", "Disagree", ""]),
          (0..<random.below(12)).map { _ in random.pick(words) }.joined(separator: " ")))
    }
    let refused = (0..<5).map { _ in random.below(40) }
    var decisions = "date,who,what,target,value,reason\n"
    for number in Set(refused).sorted() {
      decisions +=
        "2024-06-01,A,publish,r\(number)/\(rows[number][4].isEmpty ? "general" : rows[number][4]),no,\n"
    }
    let most = 1 + random.below(8)
    let scratch = try consultation(rows, decisions: decisions)
    let study = try Study(folder: scratch.path)
    let sheet = try study.quotes(most: most, jobs: 1)
    #expect(try study.quotes(most: most, jobs: 3).csv == sheet.csv)
    let proposals = sheet.proposals.proposals
    let imported = try study.importResponses(jobs: 1)
    var authors: [String: Response] = [:]
    for response in imported.responses {
      for comment in response.comments { authors[comment.id] = response }
    }
    for section in Set(proposals.map(\.section)) {
      let of = proposals.filter { $0.section == section }
      #expect(of.count <= most)
      #expect(Set(of.map { authors[$0.comment.id]?.respondent }).count == of.count)
      #expect(Set(of.map(\.comment.text)).count == of.count)
    }
    for proposal in proposals {
      let response = try #require(authors[proposal.comment.id])
      #expect(response.permission.allowsQuote)
      #expect(!proposal.comment.text.contains("bruise"))
      #expect((12...90).contains(proposal.comment.roughWordCount))
      #expect(!proposal.text.contains("960 123"))
      #expect(!proposal.reasons.isEmpty)
      #expect(!refused.contains { proposal.comment.id.hasPrefix("r\($0)/") })
    }
  }
}
