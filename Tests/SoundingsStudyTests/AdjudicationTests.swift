import Foundation
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("What two coders settle is kept")
struct AdjudicationTests {
  private static let first = "comment,theme\n1,cost\n1,noise\n2,cost\n3,\n4,\n9,cost\n"
  private static let second = "comment,theme\n1,cost\n2,\n3,noise\n4,\n8,\n"

  private static let sheet =
    "comment,theme,A,B,decided\n1,noise,yes,no,\n2,cost,yes,no,\n3,noise,no,yes,\n"

  private static func folder(_ gold: String? = nil) throws -> WorkedConsultation.Scratch {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(first, to: "a.csv")
    try scratch.write(second, to: "b.csv")
    if let gold { try scratch.write(gold, to: "gold.csv") }
    return scratch
  }

  private static func comparison(_ scratch: WorkedConsultation.Scratch) throws -> CoderComparison {
    try Study.agree(
      AgreeRequest(first: scratch.path + "/a.csv", second: scratch.path + "/b.csv"))
  }

  private static func keep(
    _ scratch: WorkedConsultation.Scratch, _ decided: [String], part: Reading.Part? = nil
  ) throws -> AdjudicationSummary {
    var lines = sheet.split(separator: "\n").map(String.init)
    for (place, word) in decided.enumerated() { lines[place + 1] += word }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "settled.csv")
    return try Study.adjudicate(
      comparison(scratch), sheet: scratch.path + "/settled.csv", gold: scratch.path + "/gold.csv",
      part: part)
  }

  private static let rows = """
    1,cost,first
    1,noise,first
    1,cost,second
    1,cost,adjudicated
    1,noise,adjudicated
    2,cost,first
    2,,second
    2,,adjudicated
    3,,first
    3,noise,second
    3,,adjudicated
    4,,first
    4,,second
    4,,adjudicated

    """

  @Test("The sheet has a row a disagreement, as CSV and as a workbook, and is not written over")
  func disagreements() throws {
    let scratch = try Self.folder()
    let comparison = try Self.comparison(scratch)
    let path = scratch.path + "/settled.csv"
    try comparison.writeDisagreements(to: path)
    #expect(try scratch.read("settled.csv") == Self.sheet)
    try comparison.writeDisagreements(to: path)
    try scratch.write(
      Self.sheet.replacing("2,cost,yes,no,", with: "2,cost,yes,no,no"), to: "settled.csv")
    let error = #expect(throws: StudyError.self) { try comparison.writeDisagreements(to: path) }
    #expect(error?.messages.first?.contains("what is decided in 1 row of it would be lost") == true)
    try comparison.writeDisagreements(to: scratch.path + "/settled.xlsx")
    let bytes = Array(try Data(contentsOf: URL(filePath: scratch.path + "/settled.xlsx")))
    let workbook = try WorkbookReading(bytes)
    #expect(workbook.rows(of: "Disagreements")[3] == ["2", "cost", "yes", "no"])
    #expect(
      try WorkbookReading.part("xl/worksheets/sheet1.xml", of: bytes)
        .contains("<formula1>\"yes,no\"</formula1>"))
  }

  @Test("Both readings and what was settled make a new file; twice adds nothing")
  func new() throws {
    let scratch = try Self.folder()
    let kept = try Self.keep(scratch, ["yes", "no", "no"])
    #expect(
      kept.text == "4 comments adjudicated, 3 disagreements decided; 14 rows added, 0 known\n")
    let file = "comment,theme,reader\n" + Self.rows
    #expect(try scratch.read("gold.csv") == file)
    let again = try Self.keep(scratch, ["yes", "no", "no"])
    #expect(again.json == #"{"comments":4,"decided":3,"new":0,"known":14}"#)
    #expect(try scratch.read("gold.csv") == file)
  }

  @Test("Rows of other comments keep their bytes, and lines are added in the file's form")
  func added() throws {
    let old = "theme;part;reader;comment\r\n\"cost\";open;first;77\r\n;held-out;second;78"
    let scratch = try Self.folder(old)
    #expect(try Self.keep(scratch, ["no", "yes", "yes"], part: .heldOut).added == 13)
    let file = try scratch.read("gold.csv")
    #expect(file.hasPrefix(old + "\r\ncost;held-out;first;1\r\n"))
    #expect(
      file.hasSuffix(
        "noise;held-out;adjudicated;3\r\n;held-out;first;4\r\n;held-out;second;4\r\n"
          + ";held-out;adjudicated;4\r\n"))
  }

  static let refusals: [(String?, [String], Reading.Part?, String)] = [
    (
      nil, ["yes", "", "no"], nil,
      "1 disagreement of 3 not decided, the first on ‘cost’ in the comment ‘2’"
    ),
    (
      "comment,theme,reader\n1,cost,first\n", ["no", "no", "no"], nil,
      "gold.csv:2:1: error: the first reading of ‘1’ says something else: nothing is written"
    ),
    (
      "comment,theme,reader\n3,noise,adjudicated\n", ["no", "no", "no"], nil,
      "gold.csv:2:1: error: the adjudicated reading of ‘3’ says something else"
    ),
    (
      "comment,theme,reader,part\n7,,first,open\n", ["no", "no", "no"], nil,
      "say with --part which these are"
    ),
    (
      "comment,theme,reader\n7,,first\n", ["no", "no", "no"], .open,
      "the file tells no parts, so --part"
    ),
    (
      "comment,theme,reader,part\n3,,first,open\n", ["no", "no", "no"], .heldOut,
      "gold.csv:2:1: error: the comment ‘3’ is in another part"
    ),
    (
      "comment,theme\n7,\n", ["no", "no", "no"], nil,
      "the file has no column “reader”, which adjudicated readings need"
    ),
    (
      "comment,theme\n7\n7\n", ["no", "no", "no"], nil, "gold.csv:3:1: error: this row stands twice"
    ),
  ]

  @Test(
    "What stands there is never replaced, and what is undecided is not kept", arguments: refusals)
  func refusal(gold: String?, decided: [String], part: Reading.Part?, words: String) throws {
    let scratch = try Self.folder(gold)
    let error = #expect(throws: StudyError.self) { try Self.keep(scratch, decided, part: part) }
    #expect(error?.messages.joined().contains(words) == true, "\(error?.messages ?? [])")
    #expect((try? scratch.read("gold.csv")) == gold)
  }

  @Test("A sheet of other codings is refused; without disagreements none is needed")
  func otherSheet() throws {
    let scratch = try Self.folder()
    try scratch.write("comment,theme,decided\n4,cost,yes\n", to: "settled.csv")
    let comparison = try Self.comparison(scratch)
    let error = #expect(throws: StudyError.self) {
      try Study.adjudicate(
        comparison, sheet: scratch.path + "/settled.csv", gold: scratch.path + "/gold.csv",
        part: nil)
    }
    #expect(
      error?.messages.first?.contains(
        "row 2, column “decided”: error: the codings do not differ on")
        == true)
    try scratch.write(Self.first, to: "b.csv")
    let same = try Study.adjudicate(
      Self.comparison(scratch), sheet: nil, gold: scratch.path + "/gold.csv", part: .open)
    #expect(same.comments == 5)
    #expect(same.decided == 0)
    #expect(
      try scratch.read("gold.csv").hasPrefix("comment,theme,reader,part\n1,cost,first,open\n"))
  }

  @Test("The rules are measured by what was settled, the readers by what each read at first")
  func measured() throws {
    let frame = """
      version: "1"
      themes:
        - {id: cost, include: [cost*]}
        - {id: noise, include: [noise]}
      """
    let texts = ["It costs a lot", "Such a noise", "I like it"]
    let small = try SmallConsultation(
      frame: frame,
      rows: texts.enumerated().map { "\($0 + 1),r\($0 + 1),2024-03-04,resident,1,\"\($1)\"" })
    let gold = """
      comment,theme,reader
      1/1,,first
      1/1,cost,second
      1/1,cost,adjudicated
      2/1,noise,adjudicated
      3/1,,first
      3/1,,second
      """
    try small.scratch.write(gold, to: "gold.csv")
    let text = try small.read { study in
      let appendix = try study.appendix(of: study.importResponses(jobs: 1), jobs: 1)
      #expect(appendix.figures["readings/f1"]?.value == .fraction(1))
      #expect(appendix.figures["readings/adjudicated"]?.value == .count(2))
      #expect(appendix.figures["readings/readers/comments"]?.value == .count(2))
      #expect(appendix.figures["readings/readers/f1"]?.value == .fraction(0))
      #expect(appendix.figures["readings/readers/kappa"]?.value == .fraction(0))
      #expect(appendix.figures["readings/readers/both"]?.value == .count(0))
      #expect(try study.check(jobs: 1).findings.allSatisfy { $0.file != "gold.csv" })
      return MarkdownWriter.write(appendix.document)
    }
    #expect(text.contains("it was settled between them: 2 of the comments have such a reading"))
    #expect(
      text.contains("which is their positive agreement. Corrected for chance, Cohen's kappa is 0"))
    #expect(text.contains("How far the two readings agree on each theme"))
    #expect(text.contains("AC1 is high for rare themes even where readers share no comment"))
  }
}
