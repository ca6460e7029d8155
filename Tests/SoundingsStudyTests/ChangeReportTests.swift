import FoundationEssentials
import SoundingsStudy
import Testing

/// What part 9 says of small consultations, each made for one case.
@Suite("The comparison between rounds, in words and tables")
struct ChangeReportTests {
  private static let rounds = """
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: June, from: 2024-06-01, to: 2024-06-30}
    """
  private static let types = """
    stakeholders:
      - {id: trader, title: Traders, spellings: [trader]}
      - {id: parent, title: Parents and carers, spellings: [parent]}
      - {id: visitor, title: Visitors, spellings: [visitor]}
    """

  /// So many respondents of a type in a month, of whom so many say "price".
  private struct Group {
    var type: String
    var day: String
    var raised: Int
    var of: Int
    /// Respondents' names begin with it; the same name is the same respondent.
    var name: String?
  }

  private struct Report {
    let part: Substring
    let text: String
    let figures: String
    private let scratch: WorkedConsultation.Scratch

    init(_ configuration: String, _ groups: [Group]) throws {
      scratch = try WorkedConsultation.Scratch()
      try scratch.write(
        "title: Parking in Café Street\nauthority: Élmet Town Council\n"
          + "sources: [{path: responses.csv}]\n" + configuration, to: "in/consultation.yaml")
      try scratch.write(
        """
        version: "1"
        themes:
          - {id: price, title: Price, include: [price*]}
          - {id: trees, title: Trees, include: [tree*]}
        """, to: "in/codeframe.yaml")
      var rows = ["id,respondent,stakeholder,date,text"]
      for (number, group) in groups.enumerated() {
        let name = group.name ?? "\(group.type)\(number)-"
        for person in 0..<group.of {
          let text = person < group.raised ? "The price is high" : "A tree would be good"
          rows.append("\(rows.count),\(name)\(person),\(group.type),\(group.day),\(text)")
        }
      }
      try scratch.write(rows.joined(separator: "\n") + "\n", to: "in/responses.csv")
      _ = try Study(folder: scratch.path + "/in").run(
        to: scratch.path + "/out", options: RunOptions(jobs: 1))
      text = try scratch.read("out/publish/summary.md")
      figures = try scratch.read("out/publish/summary.json")
      let start = try #require(text.firstRange(of: "\n## 9 "))
      let rest = text[start.upperBound...]
      part = rest[..<(rest.firstRange(of: "\n## 10 ")?.lowerBound ?? rest.endIndex)]
    }

    func figure(_ id: String) -> String? {
      figures.split(separator: "\n").first { $0.hasPrefix("{\"id\":\"\(id)\",") }.map(String.init)
    }

    func csv(_ name: String) throws -> [[String]] {
      try scratch.read("out/publish/data/\(name).csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }

    func expect(_ words: String, _ location: SourceLocation = #_sourceLocation) {
      #expect(part.contains(words), "not said: \(words)", sourceLocation: location)
    }

    func expectNot(_ words: String, _ location: SourceLocation = #_sourceLocation) {
      #expect(!part.contains(words), "said: \(words)", sourceLocation: location)
    }
  }

  @Test("A rise that more parents make is told as one, in a sentence, and is no change")
  func composition() throws {
    // A quarter of parents and a twentieth of traders raise it, in March as in June.
    let report = try Report(
      Self.rounds + "\n" + Self.types,
      [
        Group(type: "trader", day: "2024-03-05", raised: 4, of: 80),
        Group(type: "parent", day: "2024-03-06", raised: 5, of: 20),
        Group(type: "trader", day: "2024-06-05", raised: 1, of: 20),
        Group(type: "parent", day: "2024-06-06", raised: 10, of: 40),
      ])
    report.expect(
      "**Price** was raised by more respondents in June (11 of 60; 18%) than in March (9 of 100; 9%), "
        + "because more of those who commented were “Parents and carers” (67%, before 20%): within the "
        + "stakeholder types the share hardly moved (0 points, 95% interval ")
    report.expect(
      "The mix of those who commented changed between the two rounds: “Traders” 80% then 33% and "
        + "“Parents and carers” 20% then 67%.")
    report.expect("No theme was raised clearly more or less in the last round than in the first")
    report.expectNot("was raised more:")
    let table = try report.csv("change-split")
    let row = try #require(table.first { $0.first == "Price" })
    #expect(row.suffix(2) == ["Who answered", "No clear change"])
    #expect(report.figure("change/theme/price/within-types")?.contains("\"value\":0,") == true)
    #expect(report.figure("change/theme/price/composition")?.contains("\"value\":0.0933") == true)
    #expect(report.figure("change/theme/price/standardised")?.contains("\"value\":0.09,") == true)
    #expect(report.text.components(separatedBy: "Had the mix of respondents stayed").count == 1)
  }

  @Test("A rise within types against the mix is told with the share that it would have been")
  func againstTheMix() throws {
    let report = try Report(
      Self.rounds + "\n" + Self.types,
      [
        Group(type: "trader", day: "2024-03-05", raised: 16, of: 80),
        Group(type: "parent", day: "2024-03-06", raised: 0, of: 20),
        Group(type: "trader", day: "2024-06-05", raised: 56, of: 80),
        Group(type: "parent", day: "2024-06-06", raised: 4, of: 80),
      ])
    report.expect("**Price** was raised more: by 16% of those who commented in March (16 of 100)")
    report.expect("Within the stakeholder types it rose by more (+")
    report.expect(") hides a part of it.")
    report.expect(
      "Had the mix of respondents stayed as in March, 57% of those who commented in June would have "
        + "raised it (95% interval ")
    let row = try #require(try report.csv("change-split").first { $0[0] == "Price" })
    #expect(row.suffix(2) == ["Opposed", "Raised more"])
    // The summary has the same share.
    let summary = report.text.components(separatedBy: "## 3 ")[0]
    #expect(summary.contains("Had the mix of respondents stayed as in March, 57%"))
  }

  @Test("A rise within types lies there; no stakeholder types, no split, and the report says why")
  func withoutTypes() throws {
    func groups(_ types: [String]) -> [Group] {
      types.flatMap { type in
        [
          Group(type: type, day: "2024-03-05", raised: 5, of: 50),
          Group(type: type, day: "2024-06-05", raised: 25, of: 50),
        ]
      }
    }
    let known = try Report(
      Self.rounds + "\n" + Self.types, groups(["trader", "parent"]))
    known.expect(
      "It lies mostly within the stakeholder types (+40 points), little in who answered (0).")
    known.expect("The mix of stakeholder types among those who commented hardly changed")
    let unknown = try Report(Self.rounds, groups(["", ""]))
    unknown.expect("a rise of 40 points (95% interval ")
    unknown.expect("cannot be told apart")
    unknown.expectNot("lies")
    unknown.expectNot("### Who answered")
    #expect(unknown.figure("change/theme/price/within-types") == nil)
    #expect(try unknown.csv("change-split")[0].contains("Who answered") == false)
  }

  @Test("A type that commented in one round only is a part of its own")
  func typeInOneRound() throws {
    let report = try Report(
      Self.rounds + "\n" + Self.types,
      [
        Group(type: "trader", day: "2024-03-05", raised: 5, of: 40),
        Group(type: "visitor", day: "2024-03-05", raised: 0, of: 10),
        Group(type: "trader", day: "2024-06-05", raised: 5, of: 40),
        Group(type: "parent", day: "2024-06-06", raised: 40, of: 40),
      ])
    report.expect(
      "“Visitors” commented in the first round only; “Parents and carers” commented in the last round "
        + "only, cannot be compared with themselves and are a part of their own.")
    report.expect("Types in one round only")
    report.expect(
      "“Visitors” (10 of 50 in the first round) commented then only, have no share to take, and are left "
        + "out of that mix.")
    let value = report.figure("change/theme/price/types-in-one-round")
    #expect(value?.contains("\"value\":0.5,") == true)
  }

  @Test("Those in both rounds stand apart, tested with themselves from the floor on")
  func paired() throws {
    func report(_ both: Int) throws -> Report {
      try Report(
        Self.rounds + "\n" + Self.types,
        [
          Group(type: "trader", day: "2024-03-05", raised: 10, of: 40),
          Group(type: "trader", day: "2024-03-06", raised: 0, of: both, name: "both"),
          Group(type: "trader", day: "2024-06-05", raised: 11, of: 40),
          Group(type: "trader", day: "2024-06-06", raised: both, of: both, name: "both"),
        ])
    }
    let many = try report(12)
    many.expect(
      "52 respondents commented in the first and 52 in the last; 12 did both and are counted")
    many.expect("is tested on the 40 and the 40 who commented in only one of the two rounds")
    many.expect("12 respondents commented in both rounds and are compared with themselves.")
    many.expect(
      "- **Price** was raised more: by 0 in the first round only, by 12 in the last only and by 0 in "
        + "both (+100 points, 95% interval ")
    let row = try #require(try many.csv("change-same-respondents").first { $0[0] == "Price" })
    #expect(row[1...4] == ["0", "0", "12", "0"])
    #expect(row.last == "New")
    // Of those in one round only, as many raised it as before.
    let change = try #require(try many.csv("change").first { $0[0] == "Price" })
    #expect(change[1...4] == ["10", "0.19230769230769232", "23", "0.4423076923076923"])
    #expect(change.last == "No clear change")

    let few = try report(4)
    few.expect("They are fewer than 10, so only counts are given.")
    let counts = try few.csv("change-same-respondents")
    #expect(counts[0].count == 5)
  }

  @Test("Where nearly all took part in both rounds, the comparison with themselves decides")
  func panel() throws {
    let report = try Report(
      Self.rounds,
      [
        Group(type: "", day: "2024-03-06", raised: 2, of: 30, name: "both"),
        Group(type: "", day: "2024-06-06", raised: 20, of: 30, name: "both"),
      ])
    report.expect("is tested on those who did both, compared with themselves.")
    report.expect("**Price** was raised more: by 7% of those who commented in March (2 of 30)")
    #expect(report.text.contains("p and q are of those who commented in both rounds"))
    #expect(try report.csv("change").first { $0[0] == "Price" }?.last == "Raised more")
  }

  @Test("Below the floor there are counts and no more")
  func floor() throws {
    let report = try Report(
      Self.rounds + "\n" + Self.types,
      [
        Group(type: "trader", day: "2024-03-05", raised: 1, of: 5),
        Group(type: "trader", day: "2024-06-05", raised: 20, of: 20),
        Group(type: "parent", day: "2024-06-05", raised: 20, of: 20),
      ])
    report.expect("Too few respondents commented in the first or the last round to compare shares")
    report.expectNot("points")
    report.expectNot("### Who answered")
    #expect(report.figure("change/theme/price/difference") == nil)
    #expect(report.figure("change/theme/price/within-types") == nil)
  }

  @Test("Of three rounds the first and the last are compared, and each month between stands")
  func months() throws {
    let report = try Report(
      """
      rounds:
        - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
        - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
        - {id: c, title: July, from: 2024-07-01, to: 2024-07-31}
      """,
      [
        Group(type: "", day: "2024-03-05", raised: 5, of: 40),
        Group(type: "", day: "2024-05-05", raised: 2, of: 4),
        Group(type: "", day: "2024-07-05", raised: 30, of: 40),
      ])
    report.expect("The first round (March) is compared with the last (July).")
    let table = try report.csv("months-shares")
    #expect(
      table.dropFirst().map { $0[0] } == [
        "March 2024", "April 2024", "May 2024", "June 2024", "July 2024",
      ])
    #expect(table[1][1...3] == ["40", "5", "0.125"])
    #expect(table[2][1...3] == ["0", "", ""])
    #expect(table[3][1...3] == ["4", "2", ""])
    report.expect(
      "Under 10 who commented, only numbers are given. A dash stands where nobody commented.")
    #expect(try report.csv("months")[0].count == 6)
  }

  @Test(
    "Without rounds, or with comments in one, there is nothing to compare",
    arguments: [true, false])
  func nothing(hasRounds: Bool) throws {
    let report = try Report(
      hasRounds ? Self.rounds : "", [Group(type: "", day: "2024-03-05", raised: 5, of: 40)])
    report.expect("so there is nothing to compare between rounds.")
    report.expectNot("###")
  }
}
