import Foundation
import SoundingsModel
import SoundingsStudy
import TestSupport
import Testing

/// The published reconciliations of real consultations, as files of those sizes that go through a run.
///
/// The texts are generated, the numbers are those of the consultations (rule 3 of the field guide).
@Suite("Golden reconciliations")
struct GoldenLedgerTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost, include: [cost*]}
      - {id: time, title: Time, include: [time~]}
    """

  private static func configuration(_ more: String = "", source: String = "responses.csv") -> String
  {
    """
    title: A consultation
    authority: Élmet Town Council
    rounds:
      - {id: a, title: Spring, from: 2017-03-01, to: 2017-05-31}
      - {id: b, title: Autumn, from: 2017-09-01, to: 2017-11-30}
    stakeholders:
      - {id: person, title: Individuals, kind: individual}
      - {id: body, title: Organisations, kind: organisation}
    \(more)
    sources:
      - {path: \(source)}
    """
  }

  private struct Run {
    let summary: RunSummary
    let scratch: WorkedConsultation.Scratch

    /// The value of a figure of `summary.json`; nil where there is none.
    func value(_ id: String) throws -> Double? {
      struct Summary: Decodable {
        struct Figure: Decodable {
          var id: String
          var value: Double?
        }
        var figures: [Figure]
      }
      let json = try JSONDecoder().decode(
        Summary.self, from: Data(try scratch.read("out/publish/summary.json").utf8))
      return json.figures.first { $0.id == id }?.value
    }

    func rows(_ table: String) throws -> [Substring] {
      try scratch.read("out/publish/data/\(table).csv").split(whereSeparator: \.isNewline)
    }
  }

  private func run(
    _ files: [String: String], configuration: String = configuration()
  ) throws -> Run {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    for (name, content) in files { try scratch.write(content, to: "in/\(name)") }
    let summary = try Study(folder: scratch.path + "/in")
      .run(to: scratch.path + "/out", options: RunOptions(jobs: 2))
    return Run(summary: summary, scratch: scratch)
  }

  private static let phrases = [
    "The cost is too high for us.", "We like what is proposed.", "There is no time for this.",
    "It should be done sooner; the cost grows.", "Our members are divided.",
  ]

  private static func text(_ index: Int, _ random: inout SplitMix64) -> String {
    "\(random.pick(phrases)) So says number \(index)."
  }

  private static func day(_ random: inout SplitMix64, month: Int = 3) -> String {
    let day = random.below(28) + 1
    return "2017-0\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The rows in an order of their own: none of what follows may depend on it.
  private static func shuffled(_ rows: [String], _ random: inout SplitMix64) -> String {
    rows.shuffled(using: &random).joined(separator: "\n") + "\n"
  }

  @Test("7,667 less 199 invalid, 70 blank and 200 duplicates or composites leave 7,198")
  func scottishReferendum() throws {
    var random = SplitMix64(seed: 7667)
    var rows: [String] = []
    var decisions = ["date,who,what,target,value,reason"]
    // 7,198 that stay; 130 of them send the same again, and 70 of them something else.
    for index in 1...7198 {
      let row =
        "C\(index),p\(index),\(Self.day(&random)),Individuals,\"\(Self.text(index, &random))\""
      rows.append(row)
      if index <= 130 { rows.append(row) }
      if index > 130, index <= 200 {
        rows.append(
          "M\(index),p\(index),2017-05-30,Individuals,\"The time was short, says \(index).\"")
      }
    }
    for index in 1...199 {
      rows.append(
        "I\(index),i\(index),\(Self.day(&random)),Individuals,\"No name \(index) given.\"")
      decisions.append("2017-06-30,A. Officer,exclude,I\(index),,invalid")
    }
    for index in 1...70 {
      let nothing = random.pick(["", "n/a", "-", "No comment"])
      rows.append("B\(index),b\(index),\(Self.day(&random)),Individuals,\(nothing)")
    }
    #expect(rows.count == 7667)
    let header = "id,respondent,date,stakeholder,text\n"
    let run = try run([
      "responses.csv": header + Self.shuffled(rows, &random),
      "decisions.csv": decisions.joined(separator: "\n") + "\n",
    ])
    let ledger = run.summary.ledger
    #expect(ledger.received == 7667)
    #expect(ledger.excluded.map(\.code) == ["blank", "decided", "duplicate"])
    #expect(ledger.excluded.map(\.count) == [70, 199, 130])
    #expect(ledger.merged == 70)
    #expect(ledger.analysed == 7198)
    #expect(run.summary.respondents == 7198)
    let table = try run.rows("ledger")
    #expect(table.first { $0.hasPrefix("Received") } == "Received,7667")
    #expect(table.first { $0.hasPrefix("Analysed") } == "Analysed,7198")
    #expect(try run.value("respondents") == 7198)
  }

  /// A table of rows as a page of HTML.
  private static func page(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>\n"
    }
    return
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Responses</title></head><body>\n"
      + "<table>\n" + line(header, "th") + rows.map { line($0, "td") }.joined()
      + "</table>\n</body></html>\n"
  }

  @Test("67 less 3 are 64: 20 individuals and 44 organisations", arguments: [false, true])
  func biodiversity(asPage: Bool) throws {
    var random = SplitMix64(seed: 67)
    let header = ["id", "date", "kind", "stakeholder", "text"]
    var rows: [[String]] = []
    for index in 1...67 {
      let isPerson = index <= 20
      let type = isPerson ? "Individuals" : "Organisations"
      rows.append([
        "R\(index)", Self.day(&random), isPerson ? "individual" : "organisation", type,
        index > 64 ? "" : Self.text(index, &random),
      ])
    }
    rows.shuffle(using: &random)
    let csv = ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    let run =
      asPage
      ? try run(
        ["responses.html": Self.page(header, rows)],
        configuration: Self.configuration(source: "responses.html"))
      : try run(["responses.csv": csv])
    #expect(run.summary.ledger.received == 67)
    #expect(run.summary.ledger.excludedTotal == 3)
    #expect(run.summary.ledger.analysed == 64)
    #expect(try run.value("kind/individual/respondents") == 20)
    #expect(try run.value("kind/organisation/respondents") == 44)
    #expect(
      try run.rows("stakeholders").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset != 2 }.map(\.element).prefix(4).joined(separator: ",")
      } == ["Individuals,20,0,20", "Organisations,44,44,0", "All,64,44,20"])
  }

  @Test("1,443 are 40, 20 and 1,383 of a campaign, of which 1,360 sent the same words")
  func nationalInvestmentBank() throws {
    var random = SplitMix64(seed: 1443)
    let template =
      "I believe that the new bank must put people and the planet before profit and that its cost "
      + "must be open to all who ask"
    var rows: [String] = []
    for index in 1...60 {
      let type = index <= 40 ? "Organisations" : "Individuals"
      rows.append("R\(index),\(Self.day(&random)),\(type),\"\(Self.text(index, &random))\"")
    }
    for index in 1...1383 {
      let words = index <= 1360 ? template : template + ", and I add in my own words: \(index)"
      rows.append("K\(index),\(Self.day(&random)),Individuals,\"\(words).\"")
    }
    let run = try run([
      "responses.csv": "id,date,stakeholder,text\n" + Self.shuffled(rows, &random)
    ])
    #expect(run.summary.ledger.received == 1443)
    // Copies are never a reason to exclude.
    #expect(run.summary.ledger.analysed == 1443)
    #expect(run.summary.respondents == 1443)
    #expect(try run.value("stakeholder/body/respondents") == 40)
    #expect(try run.value("stakeholder/person/respondents") == 20 + 1383)
    #expect(try run.value("campaigns/1/exact-copy") == 1360)
    #expect(try run.value("campaigns/1/respondents") == 1383)
    #expect(try run.value("theme/cost/respondents") ?? 0 >= 1383)
  }

  @Test("397 responses came from 235 people, in one round and in two", arguments: [false, true])
  func durham(inTwoRounds: Bool) throws {
    var random = SplitMix64(seed: 397)
    var rows: [String] = []
    var number = 0
    func add(_ person: Int, _ date: String) {
      number += 1
      rows.append(
        "D\(number),p\(person),\(date),Individuals,\"\(Self.text(number, &random)) Again \(number).\""
      )
    }
    for person in 1...235 { add(person, Self.day(&random)) }
    // 100 write once more and 31 twice more: 162 responses.
    for person in 1...131 {
      for _ in 0..<(person <= 31 ? 2 : 1) {
        add(person, Self.day(&random, month: inTwoRounds ? 9 : 4))
      }
    }
    #expect(number == 397)
    let run = try run([
      "responses.csv": "id,respondent,date,stakeholder,text\n" + Self.shuffled(rows, &random)
    ])
    #expect(run.summary.ledger.received == 397)
    #expect(run.summary.respondents == 235)
    #expect(run.summary.comments == 397)
    // Across rounds responses stay apart, linked by respondent.
    #expect(run.summary.ledger.merged == (inTwoRounds ? 31 : 162))
    #expect(run.summary.ledger.analysed == (inTwoRounds ? 366 : 235))
    #expect(try run.value("respondents") == 235)
    #expect(try run.value("round/b/respondents") == (inTwoRounds ? 131 : 0))
  }

  @Test("15 Yes are 58% of the 26 who answered and 26% of all 58")
  func departmentForEducation() throws {
    var random = SplitMix64(seed: 58)
    let answers =
      Array(repeating: "Yes", count: 15) + Array(repeating: "No", count: 8)
      + Array(repeating: "Not sure", count: 3) + Array(repeating: "", count: 32)
    let rows = answers.enumerated().map { index, answer in
      "Y\(index),\(Self.day(&random)),Individuals,\(answer),\"\(Self.text(index, &random))\""
    }
    let run = try run(
      ["responses.csv": "id,date,stakeholder,question/plan,text\n" + Self.shuffled(rows, &random)],
      configuration: Self.configuration(
        """
        questions:
          - {id: plan, title: Do you agree?, scale: [Yes, No, Not sure]}
        """))
    let table = try run.rows("question-plan")
    #expect(
      table.contains {
        $0.hasPrefix("Yes,15,0.576923076923") && $0.hasSuffix(",0.25862068965517243")
      })
    #expect(table.contains { $0.hasPrefix("Answered,26,") })
    #expect(table.contains { $0.hasPrefix("All respondents,58,") })
    let text = try run.scratch.read("out/publish/summary.md")
    #expect(text.contains("| Yes | 15 | 58% | 26% |"))
  }
}
