import Foundation
import SoundingsModel
import SoundingsReport
import TestSupport
import Testing

@testable import SoundingsImport
@testable import SoundingsStudy

@Suite("Decisions come back from a sheet")
struct DecideTests {
  private static let header = "date,who,what,target,value,reason\n"

  private func folder(_ decisions: String? = nil) throws -> WorkedConsultation.Scratch {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write("title: Café\nauthority: Élmet\n", to: "consultation.yaml")
    if let decisions { try scratch.write(decisions, to: "decisions.csv") }
    return scratch
  }

  private func decide(
    _ scratch: WorkedConsultation.Scratch, _ sheet: String
  ) throws -> DecideSummary {
    try scratch.write(sheet, to: "sheet.csv")
    return try Study.decide(folder: scratch.path, sheet: scratch.path + "/sheet.csv")
  }

  @Test("New rows are added, in the order of the sheet; twice adds nothing")
  func adds() throws {
    let scratch = try folder(Self.header + "2007-06-10,A,note,R0,,\n")
    let sheet =
      Self.header + "2007-06-12,B,note,R2,,\"two\nlines, ‘é’\"\n2007-06-10,A,note,R0,,\n"
      + "2007-06-11,B,exclude,R1,,twice\n2007-06-11,B,exclude,R1,,twice\n,,publish,R3/1,yes 0,\n"
    let first = try decide(scratch, sheet)
    #expect(
      first.text
        == "4 decisions read, 2 new, 2 known\n1 row without a date and a name: not taken over\n")
    #expect(first.json == #"{"read":4,"new":2,"known":2,"open":1}"#)
    let file = try scratch.read("decisions.csv")
    #expect(
      file == Self.header + "2007-06-10,A,note,R0,,\n2007-06-12,B,note,R2,,\"two\nlines, ‘é’\"\n"
        + "2007-06-11,B,exclude,R1,,twice\n")
    let second = try decide(scratch, sheet)
    #expect(second.text.hasPrefix("4 decisions read, 0 new, 4 known\n"))
    #expect(try scratch.read("decisions.csv") == file)
  }

  @Test("Without a file, one with the header is made; without a new row, none is")
  func creates() throws {
    let scratch = try folder()
    #expect(try decide(scratch, Self.header + ",,publish,R3/1,yes 0,\n").added == 0)
    #expect(throws: (any Error).self) { try scratch.read("decisions.csv") }
    #expect(try decide(scratch, Self.header + "2007-06-12,B,note,R2,,\n").added == 1)
    #expect(try scratch.read("decisions.csv") == Self.header + "2007-06-12,B,note,R2,,\n")
  }

  @Test(
    "What stands in the file keeps its bytes, and lines are added in its form",
    arguments: [
      (
        "date;who;what;target;value;reason\r\n2007-06-10;A;note;R0;;\"a;b\"\r\n",
        "2007-06-12;B;note;R2;;\"x;y,z\"\r\n"
      ),
      ("\u{FEFF}sep=;\nDate;Who;What;Target;Value;Reason", "\n2007-06-12;B;note;R2;;\"x;y,z\"\n"),
      ("who\twhat\t\ttarget\treason\tdate\n", "B\tnote\t\tR2\tx;y,z\t2007-06-12\n"),
      (
        "date,who,what,target,value,reason\r2007-06-10,A,note,R0,,\"one\ntwo\"",
        "\r2007-06-12,B,note,R2,,\"x;y,z\"\r"
      ),
      ("date , who,what,target,value,reason,,\n\n", "2007-06-12,B,note,R2,,\"x;y,z\",,\n"),
    ])
  func form(existing: String, added: String) throws {
    let scratch = try folder(existing)
    #expect(try decide(scratch, Self.header + "2007-06-12,B,note,R2,,\"x;y,z\"\n").added == 1)
    #expect(Array(try scratch.read("decisions.csv").utf8) == Array((existing + added).utf8))
  }

  @Test(
    "If anything is wrong, nothing is written",
    arguments: [
      (
        header, "2007-06-12,B,note,R2,,\n2007-06-13,B,quote,R2,,\n", "row 3, column “what”: error: "
      ),
      (header, "2007-06-12,B,note,R2,,\n2007-06-13,,note,R2,,\n", "row 3, column “who”: error: "),
      (header, "2007-06-12,B,section,R2,,\n", "row 2, column “what”: error: "),
      (
        "date,who,what,target\n", "2007-06-12,B,section,R2/1,4,\n",
        "decisions.csv: error: the file has no column “value”"
      ),
      (
        header + "2007-06-12,B,quote,R2,,\n", "2007-06-12,B,note,R2,,\n",
        "decisions.csv:2:14: error: "
      ),
    ])
  func nothing(existing: String, rows: String, message: String) throws {
    let scratch = try folder(existing)
    let error = #expect(throws: StudyError.self) { try decide(scratch, Self.header + rows) }
    #expect(error?.messages.count == 1)
    #expect(error?.messages.first?.contains(message) == true, "\(error?.messages ?? [])")
    #expect(try scratch.read("decisions.csv") == existing)
    #expect(FileSystem.names(in: scratch.path).count == 3)
  }

  @Test("A folder that is no consultation, and a sheet that is not there, are errors")
  func missing() throws {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.header + "2007-06-12,B,note,R2,,\n", to: "sheet.csv")
    #expect(throws: StudyError.self) {
      try Study.decide(folder: scratch.path, sheet: scratch.path + "/sheet.csv")
    }
    let consultation = try folder()
    #expect(throws: StudyError.self) {
      try Study.decide(folder: consultation.path, sheet: consultation.path + "/none.xlsx")
    }
  }

  @Test(
    "Whatever is decided is read back the same, from sheets and from the file",
    arguments: UInt64(1)...60)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "=", "+", "-", "@", "'", "''", "\"", ",", ";", "\t", "\n", " ", "=1+1", "-5", "_x000D_", "é",
      "学校", "😀", "＝", "sep=;", "yes", "R1", ":", "\u{202E}", "\u{A0}",
    ]
    func text() -> String { (0..<random.below(6)).map { _ in random.pick(pieces) }.joined() }
    let rows = (0..<8).map { _ in
      ["2007-06-1\(random.below(10))", "B" + text(), "redact", "R" + text(), "v" + text(), text()]
    }
    var csv = Self.header
    for row in rows { CSVLine.append(row, to: &csv) }
    let separator = random.pick([";", ",", "\t"])
    let existing =
      DecisionsFile.columns.joined(separator: separator) + random.pick(["\n", "\r\n", ""])
    let scratch = try folder(existing)
    let first = try decide(scratch, csv)
    #expect(first.read == 8)
    let wanted = try Study.decisionSheet(at: scratch.path + "/sheet.csv").decisions.map(\.cells)
    let file = Array(try scratch.read("decisions.csv").utf8)
    let written = try DecisionsFile.read(bytes: file, path: "decisions.csv")
    var seen: Set<[String]> = []
    #expect(written.map(\.cells) == wanted.filter { seen.insert($0).inserted })
    #expect(try decide(scratch, csv).added == 0)
    // Through a workbook: what it says of known decisions is known.
    let sheet = WorkbookSheet(
      "Decisions", columns: DecisionsFile.columns.map { .init($0, width: 10, .typed) },
      rows: written.map { $0.cells.map { .text($0) } })
    let workbook = try DecisionSheet(bytes: WorkbookReading.bytes(of: [sheet]), path: "sheet.xlsx")
    #expect(workbook.decisions.map(\.cells) == written.map(\.cells))
  }

  @Test("Every example of the guide is a decision, and DECISIONS.md has them all")
  func guide() throws {
    var csv = Self.header
    for guide in DecisionGuide.all { CSVLine.append(guide.example, to: &csv) }
    let decisions = try DecisionsFile.read(bytes: Array(csv.utf8), path: "decisions.csv")
    #expect(decisions.map(\.what) == Decision.What.allCases)
    #expect(decisions.map(\.cells) == DecisionGuide.all.map(\.example))
    let url = WorkedConsultation.root.appending(path: "Documentation/DECISIONS.md")
    let document = String(decoding: try FileSystem.read(url.path), as: UTF8.self)
    for guide in DecisionGuide.all {
      let row =
        "| `\(guide.what.rawValue)` | \(guide.meaning) | \(guide.example[3]) | \(guide.example[4]) |\n"
      #expect(document.contains(row), "\(row)")
    }
    let block = document.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("    date,who") }.prefix { $0.hasPrefix("    ") }
      .map { $0.dropFirst(4) + "\n" }.joined()
    #expect(try DecisionsFile.read(bytes: Array(block.utf8), path: "block").count == 1)
  }
}
