import Foundation
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import TestSupport
import Testing

@Suite("The public site")
struct PublicSiteTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    committee: Streets Committee
    date: 2024-07-01
    cutoff: 2024-05-31
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
      - {id: clerk, title: Clerks, kind: individual}
    sections:
      - {id: "1", title: Permits}
      - {id: "2 é", title: Loading}
    sources:
      - {path: responses.csv}
    report: {wording: {how-to-respond: "Write to us <here>."}}
    """
  private static let frame = """
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: space, title: Space, include: [park*]}
      - {id: harm, title: Harm, kind: urgent, include: [bruise~]}
    """

  /// A consultation in which every row has secrets of its own.
  private struct Planted {
    var rows: [[String]] = []
    var decisions = "date,who,what,target,value,reason\n"
    /// Words that may stand in what is published.
    var approved: [String] = []
    /// Words that may not.
    var secrets: [String] = []

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      for number in 0..<50 {
        let word = "zq\(number)x"
        let permission = random.pick(["yes", "no", "", "anonymous"])
        let isUrgent = random.below(6) == 0
        let said = "The cost of parking \(word) is high and we said so in the hall to all"
        let text =
          said + (isUrgent ? " bruise" : "")
          + (random.below(3) == 0 ? ", ring Mrs Hale on 01632 960 123" : "")
        rows.append([
          "secret\(number)", "pq\(number)y", "Secret Name\(number)",
          "secret\(number)@example.org", random.pick(["2024-03-04", "2024-05-06", "2024-05-07"]),
          random.pick(["resident", "shop", "resident", "clerk"]), random.pick(["1", "2 é"]),
          permission, random.pick(["Form", "Form", "Letter"]), text,
        ])
        let id = "secret\(number)/\(rows[number][6])"
        let decision = random.pick(["yes", "yes", "no", ""])
        if !decision.isEmpty {
          decisions += "2024-06-01,Jo,publish,\(id),\(decision),Secret reason\n"
        }
        let mayStand = decision == "yes" && !isUrgent && ["yes", "anonymous"].contains(permission)
        if mayStand { approved.append(word) } else { secrets.append(word) }
      }
      secrets += ["Hale", "960 123", "secret", "Secret", "pq", "example.org", "bruise", "Harm"]
    }
  }

  private func write(_ planted: Planted, _ order: [Int]) throws -> WorkedConsultation.Scratch {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    var csv = CSVLine.text([
      "id", "respondent", "name", "email", "date", "stakeholder", "section", "permission",
      "channel", "text",
    ])
    for place in order { CSVLine.append(planted.rows[place], to: &csv) }
    try scratch.write(csv, to: "in/responses.csv")
    try scratch.write(planted.decisions, to: "in/decisions.csv")
    return scratch
  }

  private func site(
    _ scratch: WorkedConsultation.Scratch, jobs: Int = 1
  ) throws -> [String: String] {
    _ = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: jobs))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path + "/out/publish/site")
    var files = ["../cabinet.md": try scratch.read("out/publish/cabinet.md")]
    for name in names { files[name] = try scratch.read("out/publish/site/\(name)") }
    return files
  }

  @Test(
    "Nothing unapproved, private or urgent stands in it, and all that is approved does",
    arguments: UInt64(1)...12)
  func secrets(seed: UInt64) throws {
    let planted = Planted(seed: seed)
    let files = try site(try write(planted, Array(planted.rows.indices)))
    #expect(files.count == 8)
    for (name, text) in files {
      for secret in planted.secrets { #expect(!text.contains(secret), "\(name): \(secret)") }
    }
    let responses = try #require(files["responses.html"])
    for word in planted.approved { #expect(responses.contains(word), "\(word)") }
  }

  @Test(
    "The same bytes for any order of the rows, but for the order of quotations, and any threads")
  func deterministic() throws {
    let planted = Planted(seed: 7)
    let order = Array(planted.rows.indices)
    let first = try site(try write(planted, order))
    let again = try site(try write(planted, order), jobs: 3)
    #expect(again == first)
    var shuffled = try site(try write(planted, order.reversed()))
    shuffled["responses.html"] = first["responses.html"]
    #expect(shuffled == first)
  }

  @Test("Every link leads somewhere; nothing is loaded")
  func links() throws {
    let files = try site(try write(Planted(seed: 3), Array(0..<50)))
    var seen = 0
    for (name, text) in files where name.hasSuffix(".html") {
      #expect(!text.contains("<script") && !text.contains(" src="))
      for link in text.split(separator: " href=\"").dropFirst() {
        let target = link.prefix { $0 != "\"" }.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let page = try #require(target[0].isEmpty ? text : files[String(target[0])])
        if target.count > 1 { #expect(page.contains(" id=\"\(target[1])\""), "\(target[1])") }
        seen += 1
      }
    }
    #expect(seen > 40)
  }

  @Test("The register has every submission, numbered by what it shows; few of a kind are “Other”")
  func register() throws {
    var planted = Planted(seed: 5)
    planted.rows = planted.rows.prefix(12).enumerated().map { place, row in
      var row = row
      (row[4], row[5], row[8]) = ("2024-05-06", "resident", "Form")
      if place == 0 { (row[5], row[8]) = ("clerk", "Pigeon by Mr Smith") }
      if place == 1 { (row[4], row[5]) = ("2024-03-04", "shop") }
      if place == 2 { row[9] = "" }
      return row
    }
    planted.decisions =
      "date,who,what,target,value,reason\n2024-06-01,Jo,exclude,secret3,,He is my uncle\n"
    let files = try site(try write(planted, Array(0..<12)))
    let lines = try #require(files["register.csv"]).split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines[0] == "Number,Received,Channel,Type,Status")
    // One clerk and one pigeon would be known; the next kind is hidden with them.
    #expect(lines[1] == "1,2024-03-04,Other,Shops,Analysed")
    #expect(lines.contains { $0.hasSuffix("Other,Other,Excluded: a recorded decision") })
    #expect(lines.contains { $0.hasSuffix("Other,Other,Excluded: blank") })
    #expect(!lines.joined().contains("Clerk") && !lines.joined().contains("Pigeon"))
    let index = try #require(files["index.html"])
    #expect(!index.contains("Pigeon"))
    #expect(index.contains("Write to us &lt;here&gt;."))
    #expect(index.contains("31 May 2024") && index.contains("Streets Committee decides"))
  }

  @Test(
    "A text that several sent stands once with its number; what is refused in one copy is in none")
  func identical() throws {
    let text = "The cost of parking is high and we said so in the hall to all of you"
    var planted = Planted(seed: 1)
    planted.decisions = "date,who,what,target,value,reason\n"
    planted.rows = planted.rows.prefix(4).map { row in
      var row = row
      (row[6], row[7], row[9]) = ("1", "yes", text)
      return row
    }
    planted.rows[3][7] = "no"
    planted.decisions += "2024-06-01,Jo,publish,secret1/1,yes,\n"
    let files = try site(try write(planted, Array(0..<4)))
    let html = try #require(files["responses.html"])
    #expect(html.split(separator: text).count == 2)
    #expect(html.contains("The same text stands in 3 comments"))
    planted.decisions += "2024-06-01,Jo,publish,secret2/1,no,\n"
    let refused = try #require(try site(try write(planted, Array(0..<4)))["responses.html"])
    #expect(refused.contains("No response has been approved for publication yet."))
  }

  @Test("Months have their own base; issues say what was done, or that nothing is answered yet")
  func monthsAndIssues() throws {
    let scratch = try write(Planted(seed: 2), Array(0..<50))
    try scratch.write(
      "issues:\n  - {theme: cost, response: We see & agree, reason: The law says so}\n",
      to: "in/issues.yaml")
    let files = try site(scratch)
    let months = try #require(files["months.html"])
    #expect(months.contains("March 2024") && months.contains("May 2024"))
    #expect(months.contains("data-figure=\"month/2024-03/commenters\""))
    let issues = try #require(files["we-asked.html"])
    #expect(issues.contains("We see &amp; agree"))
    #expect(issues.contains("No change: the law says so"))
    #expect(issues.contains("Not answered yet."))
  }
}
