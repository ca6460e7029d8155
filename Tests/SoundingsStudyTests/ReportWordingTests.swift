import FoundationEssentials
import SoundingsStudy
import Testing

/// The report of a consultation of a few lines, as Markdown.
private struct SmallReport {
  let text: String
  let findings: Int

  /// - Parameters:
  ///   - lines: what `consultation.yaml` holds beside title, authority and source.
  ///   - rows: of the columns that `header` names.
  init(
    _ lines: String = "", columns: String = "", frame: String = Self.frame, header: String,
    rows: [String]
  ) throws {
    let scratch = try WorkedConsultation.Scratch()
    let source = columns.isEmpty ? "" : ", columns: {\(columns)}"
    let configuration = """
      title: Parking in Kiln Lane
      authority: Tarn Town Council
      sources: [{path: responses.csv\(source)}]
      \(lines)
      """
    try scratch.write(configuration, to: "in/consultation.yaml")
    try scratch.write(frame, to: "in/codeframe.yaml")
    let csv = ([header] + rows).joined(separator: "\n") + "\n"
    try scratch.write(csv, to: "in/responses.csv")
    let summary = try Study(folder: scratch.path + "/in").run(
      to: scratch.path + "/out", options: RunOptions())
    text = try scratch.read("out/publish/summary.md")
    findings = summary.findings.count
  }

  static let frame = """
    version: "1"
    themes:
      - {id: price, title: Price, include: [price*]}
      - {id: hours, title: Hours, include: [hour*]}
      - {id: access, title: Access, include: [access]}
      - {id: noise, title: Noise, include: [noise]}
    """

  func times(_ words: String) -> Int { text.components(separatedBy: words).count - 1 }

  func contains(_ words: String) -> Bool { text.contains(words) }

  /// The part with a number.
  func part(_ number: Int) -> Substring {
    guard let start = text.firstRange(of: "\n## \(number) ") else { return "" }
    let rest = text[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n## \(number + 1) ")?.lowerBound ?? rest.endIndex)]
  }
}

@Suite("The report speaks of its own consultation")
struct ReportSubjectTests {
  private static func sections(_ ids: [String]) -> String {
    "sections: ["
      + ids.map { "{id: \"\($0)\", title: \"Title of \($0)\"}" }.joined(separator: ", ") + "]"
  }

  @Test(
    "The team's word for the subject stands wherever the policy would",
    arguments: ["scheme", "proposals"])
  func subject(word: String) throws {
    let report = try SmallReport(
      Self.sections(["1", "2"]) + "\nreport: {wording: {subject: \(word)}}",
      header: "id,section,text", rows: ["a,1,the price", "b,2,the hours"])
    #expect(report.contains("comment on 2 sections of the \(word)."))
    #expect(report.contains("Background to the \(word):"))
    #expect(report.contains("on one section of the \(word) or in general."))
    #expect(!report.contains("policy"))
  }

  @Test("Boxes of a form are topics, and nothing is called a section")
  func topics() throws {
    let report = try SmallReport(
      Self.sections(["zone", "permits"]), header: "id,text/zone,text/permits,text/general",
      rows: ["a,the price,the hours,the noise"])
    #expect(report.contains("comment on 2 topics and add general comments."))
    #expect(report.contains("## 8 Findings by topic"))
    #expect(report.contains("### All topics together"))
    // The Act under which background papers are listed has one.
    #expect(report.times(" section") == report.times(" section 100D"))
  }

  @Test("Without sections the findings stand once, with no talk of sections or topics")
  func undivided() throws {
    let report = try SmallReport(
      header: "id,text", rows: ["a,the price", "b,price and hours", "c,a plain remark"])
    #expect(report.contains("## 8 Findings\n"))
    #expect(report.times("**Respondents who commented**") == 1)
    #expect(report.times("raised **Price**") == 2)
    #expect(report.contains("1 comment raised none of the themes."))
    #expect(report.times(" section") == report.times(" section 100D"))
    #expect(!report.contains("topic"))
    #expect(!report.contains("General comments"))
  }

  @Test(
    "Only an id that is a number stands before its title",
    arguments: [
      ("1", "1. Title of 1"), ("4.2", "4.2. Title of 4.2"), ("3a", "3a. Title of 3a"),
      ("zone", "Title of zone"), ("2nd", "Title of 2nd"), ("4.", "Title of 4."),
      ("a", "Title of a"),
      ("1.b2", "Title of 1.b2"),
    ])
  func numbers(id: String, heading: String) throws {
    let report = try SmallReport(
      Self.sections([id]), header: "id,section,text", rows: ["x,\(id),the price"])
    #expect(report.contains("\n### \(heading)\n"))
  }

  @Test("Annex B has the questions as the form put them")
  func asked() throws {
    let report = try SmallReport(
      """
      sections: [{id: zone, title: The zone}, {id: fees, title: Fees}]
      questions: [{id: q, title: Support, scale: ["Yes", "No"]}]
      """,
      columns:
        "text/zone: What do you think of the zone?, text/fees: Fees, question/q: Do you agree?",
      header: "What do you think of the zone?,Fees,Do you agree?", rows: ["the price,the hours,Yes"]
    )
    let annexes = report.part(15)
    #expect(annexes.contains("- **Do you agree?** Answers: Yes; No."))
    #expect(
      annexes.contains(
        "- **What do you think of the zone?** Open comments, reported under “The zone”."))
    #expect(annexes.contains("- **Fees** Open comments."))
  }
}

@Suite("The report says only what applies")
struct ReportApplicableTests {
  private static let rounds = """
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    """

  @Test("One round: nothing on several")
  func oneRound() throws {
    let report = try SmallReport(
      "rounds: [{id: a, title: June, from: 2024-06-03, to: 2024-06-30}]",
      header: "id,date,email,text",
      rows: ["1,2024-06-04,a@b.example,the price", "2,2024-06-05,a@b.example,the hours"])
    #expect(report.contains("The consultation ran from 3 June 2024 to 30 June 2024."))
    #expect(report.contains("Several submissions by one respondent are merged into one response."))
    for words in [
      "Rounds of the consultation", "different rounds", "same round", "Newcombe", "Fisher",
    ] {
      #expect(!report.contains(words), "\(words)")
    }
    #expect(
      report.part(9).split(separator: "\n").dropFirst()
        == [
          "The consultation had one round, so there is nothing to compare between rounds.",
          "<a id=\"campaigns\"></a>",
        ])
  }

  @Test("Several rounds: their table, their merging, their statistics")
  func severalRounds() throws {
    let rows =
      (1...12).map { "\($0),2024-03-0\($0 % 9 + 1),p\($0)@b.example,the price" }
      + (13...24).map { "\($0),2024-05-0\($0 % 9 + 1),p\($0)@b.example,the hours" }
    let report = try SmallReport(Self.rounds, header: "id,date,email,text", rows: rows)
    for words in ["Rounds of the consultation", "different rounds", "Newcombe", "Fisher"] {
      #expect(report.contains(words), "\(words)")
    }
  }

  @Test(
    "Respondents are recognised by what the sources hold, and by nothing else",
    arguments: [
      ("id,text", "1,the price", "whoever responded twice is counted twice."),
      ("id,email,text", "1,,the price", "whoever responded twice is counted twice."),
      (
        "id,email,text", "1,a@b.example,the price",
        "recognised only by an identical e-mail address."
      ),
      (
        "id,respondent,email,text", "1,r1,a@b.example,the price",
        "recognised only by the source's own identifier or an identical e-mail address."
      ),
    ])
  func recognised(header: String, row: String, sentence: String) throws {
    let report = try SmallReport(header: header, rows: [row])
    #expect(report.part(7).contains(sentence))
  }

  @Test("Sub-themes are spoken of where the frame has any", arguments: [false, true])
  func subThemes(hasAny: Bool) throws {
    let frame =
      SmallReport.frame
      + (hasAny ? "\n  - {id: fee, title: Fee, parent: price, include: [fee]}\n" : "\n")
    let report = try SmallReport(frame: frame, header: "id,text", rows: ["1,the price"])
    #expect(report.contains("sub-theme") == hasAny)
  }

  @Test("Where no response tells, nothing is said of none being organisations")
  func unknownKinds() throws {
    let report = try SmallReport(header: "id,text", rows: ["1,the price", "2,the hours", "3,"])
    #expect(!report.contains("0 organisations"))
    #expect(report.part(5).contains("do not tell which of them are organisations"))
    #expect(report.part(8).contains("All 2 respondents made comments."))
    #expect(report.part(2).contains("2 were analysed and 1 was excluded for a stated reason."))
  }

  @Test("The reconciliation explains exclusions and merging only where there are any")
  func ledger() throws {
    let plain = try SmallReport(header: "id,text", rows: ["1,the price"])
    #expect(!plain.contains("Nothing is dropped"))
    #expect(!plain.contains("merged responses"))
    #expect(plain.contains("1 response was received and analysed."))
    let other = try SmallReport(
      header: "id,email,text", rows: ["1,a@b.example,price", "2,a@b.example,hours", "3,,"])
    #expect(other.contains("Nothing is dropped"))
    #expect(other.contains("The words of merged responses"))
    #expect(!other.contains("who has not answered"))
  }

  @Test("Findings are counted as the run prints them")
  func findings() throws {
    let none = try SmallReport(header: "id,text", rows: ["1,the price"])
    #expect(none.findings == 0)
    #expect(none.part(7).contains("The run had no findings for the team."))
    let one = try SmallReport(
      header: "id,text", rows: ["1,the price: ring me on 01632 960 123 today"])
    #expect(one.findings == 1)
    #expect(one.part(7).contains("The run had 1 finding for the team; annex E"))
  }
}

@Suite("The report says only what is true")
struct ReportTruthTests {
  private static let types = """
    stakeholders: [{id: firm, title: Business, kind: organisation}]
    """

  @Test(
    "Why organisations are not named",
    arguments: [
      ("id,stakeholder,text", "1,Business,price", "the sources have no names of organisations"),
      (
        "id,stakeholder,organisation,text", "1,Business,Kiln Ltd,price",
        "the sources do not say whether it agrees to be named"
      ),
      (
        "id,stakeholder,organisation,permission,text", "1,Business,Kiln Ltd,no,price",
        "1 organisation did not agree to be named or gave no name."
      ),
    ])
  func unnamed(header: String, row: String, reason: String) throws {
    let report = try SmallReport(Self.types, header: header, rows: [row])
    #expect(report.part(15).contains(reason))
    #expect(!report.contains("Kiln Ltd"))
  }

  @Test("Where nobody was asked for permission, the report says so and speaks of no quotations")
  func noQuotes() throws {
    let words =
      "The price of a permit is far more than what we who live here can ever pay, 01632 960 123."
    let unasked = try SmallReport(header: "id,text", rows: ["1,\"\(words)\""])
    let reason =
      "No comment is quoted in this summary: the sources do not say whether respondents agree to be "
      + "quoted."
    #expect(unasked.part(8).contains(reason))
    #expect(unasked.part(15).contains(reason))
    #expect(!unasked.contains("Every other byte"))
    #expect(!unasked.contains("quotations that the program proposes"))
    let asked = try SmallReport(header: "id,permission,text", rows: ["1,yes,\"\(words)\""])
    #expect(!asked.contains("No comment is quoted"))
    #expect(asked.contains("Every other byte"))
  }

  @Test("Questions with several answers carry the note, others do not")
  func severalAnswers() throws {
    let report = try SmallReport(
      """
      questions:
        - {id: h, title: Which hours?, scale: [Mornings, Evenings]}
        - {id: s, title: Support?, scale: ["Yes", "No"]}
      """, header: "id,question/h,question/s,text",
      rows: ["1,Mornings; Evenings,Yes,price", "2,Evenings,No,price"])
    let note = "Respondents could give several answers, so percentages do not add up to 100"
    #expect(report.times(note) == 1)
    #expect(report.contains("To “Which hours?”, where several answers could be given, 2"))
    #expect(report.contains("To “Support?”, 2 respondents"))
  }

  @Test(
    "A theme at the threshold is a key issue, one below it is not",
    arguments: [(10, true), (11, false)])
  func threshold(commenters: Int, isKey: Bool) throws {
    let rows = ["0,price"] + (1..<commenters).map { "\($0),hours" }
    let report = try SmallReport(header: "id,text", rows: rows)
    #expect(
      report.part(13).contains("raised by at least 10% of those who commented, before rounding"))
    #expect(report.part(13).contains("### Price") == isKey)
  }

  @Test(
    "A share under a quarter is not called less than half",
    arguments: [
      (2, "2 of the 10 who commented (20%) raised **Price**"),
      (3, "Less than half of the 10 who commented (3; 30%) raised **Price**"),
      (1, "Few of the 10 who commented (1; 10%) raised **Price**"),
    ])
  func quarter(raised: Int, sentence: String) throws {
    let rows = (0..<10).map { "\($0),\($0 < raised ? "price" : "a plain remark")" }
    let report = try SmallReport(header: "id,text", rows: rows)
    // The same in the summary and in the findings.
    #expect(report.times(sentence) == 2)
    #expect(report.part(7).contains("for shares under 25% that would be called “less than half”"))
  }
}

@Suite("Ties and single respondents")
struct ReportTieTests {
  private static let types = """
    stakeholders:
      - {id: resident, title: Resident in the area, kind: individual}
      - {id: firm, title: Business, kind: organisation}
    """

  @Test("Themes that share the first place are both named, in alphabetical order")
  func first() throws {
    let rows = (0..<4).map { "\($0),\($0 < 2 ? "price" : "hours")" } + ["5,access"]
    let report = try SmallReport(header: "id,text", rows: rows)
    #expect(
      report.times("2 of the 5 who commented raised **Hours**, and as many raised **Price**.") == 2)
    let table = report.part(8)
    let hours = try #require(table.firstRange(of: "| Hours |"))
    let price = try #require(table.firstRange(of: "| Price |"))
    #expect(hours.lowerBound < price.lowerBound)
    #expect(report.part(7).contains("in the order of their comments, then of the alphabet"))
  }

  @Test("Of equal themes the one in more comments stands first")
  func comments() throws {
    let report = try SmallReport(
      "sections: [{id: \"1\"}, {id: \"2\"}]", header: "id,text/1,text/2",
      rows: ["a,price,price", "b,hours,a plain remark"])
    let table = report.part(8)
    let price = try #require(table.firstRange(of: "| Price |"))
    let hours = try #require(table.firstRange(of: "| Hours |"))
    #expect(price.lowerBound < hours.lowerBound)
  }

  @Test("What single respondents raised is never raised most often")
  func single() throws {
    let report = try SmallReport(
      Self.types, header: "id,stakeholder,text",
      rows: [
        "1,Resident in the area,price", "2,Resident in the area,price",
        "3,Resident in the area,hours", "4,Business,noise", "5,Business,access",
      ])
    let summary = report.part(2)
    #expect(summary.contains("### What each stakeholder type raised"))
    #expect(summary.contains("- **Resident in the area** (3 commented): **Price** (2)."))
    #expect(summary.contains("- **Business** (2 commented): no theme stands out."))
  }

  @Test("No theme raised by more than one respondent")
  func none() throws {
    let report = try SmallReport(header: "id,text", rows: ["1,price", "2,hours"])
    #expect(report.times("No theme was raised by more than one of the 2 who commented.") == 2)
    #expect(report.part(8).contains("Hours and Price were each raised by one respondent."))
  }

  @Test("Types with titles in the singular read right")
  func singular() throws {
    let rows =
      (0..<6).map { "\($0),Resident in the area,\($0 < 4 ? "price" : "hours")" }
      + (6..<11).map { "\($0),Business,\($0 < 9 ? "hours" : "noise")" }
    let report = try SmallReport(Self.types, header: "id,stakeholder,text", rows: rows)
    #expect(report.contains("The largest group of respondents was “Resident in the area”"))
    #expect(
      report.contains(
        "By stakeholder type, the theme raised most often was: Resident in the area, **Price** (4 of "
          + "6); Business, **Hours** (3 of 5)."))
  }

  @Test("A sub-theme is named for what it is of its theme")
  func subThemes() throws {
    let frame =
      SmallReport.frame + "\n  - {id: fee, title: Fee, parent: price, include: [fee]}"
      + "\n  - {id: fine, title: Fine, parent: price, include: [fine]}\n"
    func report(_ rows: [String]) throws -> SmallReport {
      try SmallReport(
        frame: frame, header: "id,text", rows: rows.enumerated().map { "\($0),\($1)" })
    }
    let most = try report(["fee", "fee", "fine", "price"])
    #expect(most.contains("raised **Price**, above all **Fee** (2)."))
    let some = try report(["fee", "fee", "price", "price", "price"])
    #expect(some.contains("raised **Price**, including **Fee** (2)."))
    let tied = try report(["fee", "fee", "fine", "fine"])
    #expect(tied.contains("raised **Price**, including **Fee** (2) and **Fine** (2)."))
    let single = try report(["fee", "price", "price"])
    #expect(single.contains("raised **Price**."))
  }
}
