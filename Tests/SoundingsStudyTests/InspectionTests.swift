import Foundation
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@testable import struct SoundingsStudy.Masking

@Suite("Inspecting files")
struct InspectionTests {
  @Test(
    "What tells who somebody is is shown in shape only",
    arguments: [
      ("write to zoë.ash@x.example today", "write to xxx.xxx@x.xxxxxxx today"),
      ("ring 01632 960 123, please", "ring 00000 000 000, please"),
      ("+44 (0)1632-960123", "+00 (0)0000-000000"),
      ("I live at LE3 5QT and", "I live at xx0 0xx and"), ("near sw1a1aa", "near xx0x0xx"),
      ("Ask Mrs Böhm about it", "Ask xxx xxxx about it"),
      ("as Ida Öz told us", "as xxx xx told us"),
      ("Signed, Kolo", "Signed, xxxx"),
      ("The bins are full on 13 May 2024", "The bins are full on 13 May 2024"),
      ("Section 4.10 costs £25,000", "Section 4.10 costs £25,000"),
    ])
  func masks(text: String, shown: String) {
    #expect(Masking(names: ["Kolo Ek"]).text(text) == shown)
  }

  private static let odd = """
    Nr.;Your name;E-mail;You are: (tick);"Would you say: no #comment? Please explain"; No ;When sent
    1;Zoë Ash;zoe@x.example;Parent;"The gate sticks, and Zoë cannot open it";Yes;13/05/2024
    2;Bo Ek;;Governor;Es regnet in die Halle hinein;No;14/05/2024
    3;;;Parent;;Yes;15/05/2024
    """

  private func inspected(_ text: String, as name: String) throws -> (
    Inspection, WorkedConsultation.Scratch
  ) {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(text, to: name)
    return (try Inspection(paths: ["\(scratch.path)/\(name)"]), scratch)
  }

  @Test("A table is described, its samples masked")
  func table() throws {
    let (inspection, scratch) = try inspected(Self.odd, as: "odd.csv")
    try withExtendedLifetime(scratch) {
      let file = try #require(inspection.files.first)
      #expect(file.problem == nil)
      #expect(file.samples(of: 1) == ["xxx xxx", "xx xx"])
      #expect(file.samples(of: 2) == ["xxx@x.xxxxxxx"])
      #expect(file.samples(of: 4).first == "The gate sticks, and xxx cannot open it")
      #expect(file.outcome?.ledger.received == 3)
      let text = inspection.text
      #expect(text.contains("csv with semicolons, utf-8 (valid utf-8), 1 header row"))
      #expect(text.contains("3 of 3 cells, to be read day first"))
      #expect(text.contains("3 responses with 2 comments: 2 analysed, 1 excluded (blank 1)"))
      #expect(!text.contains("Zoë") && !text.contains("zoe@"))
      #expect(!inspection.json.text.contains("Zoë") && !inspection.json.text.contains("zoe@"))
    }
  }

  static let hours = """
    Ref,Your views,Which hours would suit?
    1,The zone should end at six in the evening.,Mornings;Évenings
    2,,Mornings
    3,I would rather have none of it at all here.,Évenings;Weekends
    4,It is fine by me and all my neighbours.,Weekends;Mornings
    5,Nobody asked us where the shoppers would go.,Évenings
    """

  @Test("A question with several answers a cell is seen, with the scale of its parts")
  func severalAnswers() throws {
    let (inspection, scratch) = try inspected(Self.hours, as: "hours.csv")
    withExtendedLifetime(scratch) {
      let text = inspection.text
      #expect(text.contains("several answers a cell, parted by ‘;’: 3 that come back"))
      #expect(text.contains("with the scale [Mornings, Évenings, Weekends] in ‘questions’"))
      #expect(text.contains("a response with closed answers only is blank as long as"))
    }
  }

  @Test(
    "The block can be pasted, and the same is read",
    arguments: [
      odd,
      "Respondent ID,Collector ID,End Date,Why?\n1,5,05/25/2024,Weil es laut ist\n2,5,05/25/2024,\n",
      "\"*load\",\"&x: y\",\"# a\"\nEins zwei drei vier fünf,2024-05-13,1\nA b c d e f,2024-05-14,2\n",
      "\"When,\nexactly\",\"What do you think, [briefly]?\"\n2024-05-13,It is too long for me\n",
      "comment,Comments on the rest\nIt is too long for me,The rest is just as long as it\n",
    ])
  func paste(text: String) throws {
    let (inspection, scratch) = try inspected(text, as: "odd one's.csv")
    try withExtendedLifetime(scratch) {
      let block = try #require(inspection.sources)
      #expect(inspection.text.hasSuffix(block))
      let yaml = "title: é\nauthority: è\n" + block
      let consultation = try ConsultationFile.read(
        bytes: Array(yaml.utf8), path: "consultation.yaml",
        layouts: Layout.allCases.map(\.rawValue))
      let result = try Importer(consultation: consultation, folder: scratch.path).run(jobs: 1)
      let outcome = try #require(inspection.files[0].outcome)
      #expect(result.ledger == outcome.ledger)
      #expect(result.responses.reduce(0) { $0 + $1.comments.count } == outcome.comments)
      #expect(outcome.comments > 0)
    }
  }

  @Test("An undecidable order of dates is said, and the line to add stands ready")
  func undecidable() throws {
    let (inspection, scratch) = try inspected(
      "id,date,text\n1,05/06/2024,Zu laut\n", as: "a.csv")
    withExtendedLifetime(scratch) {
      #expect(inspection.files[0].outcome?.ledger.received == 1)
      #expect(inspection.text.contains("dates: undecidable"))
      #expect(inspection.undecidable.count == 1)
      #expect(inspection.sources?.contains("    # dates: dmy\n    # dates: mdy\n") ?? false)
    }
  }

  @Test(
    "What is not read is said, never more",
    arguments: [
      [UInt8](repeating: 0, count: 100), Array("%PDF-1.4 é".utf8), [0xFF, 0xFE], [0x80],
      Array("a\u{1}\u{2}\u{3}\u{4}\u{5}".utf8), Array("é".utf8), Array("\"".utf8),
      Array("{\"a\":".utf8), Array("<html>".utf8), Array("\n\n\n".utf8),
      Array("sep=;".utf8), Array("{\"ImportId\":\"x\"}\n{\"ImportId\":\"x\"}\n".utf8),
      [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 30),
    ])
  func junk(bytes: [UInt8]) throws {
    let scratch = try WorkedConsultation.Scratch()
    try Data(bytes).write(to: URL(filePath: scratch.path).appending(path: "x"))
    let inspection = try Inspection(paths: [scratch.path])
    #expect(inspection.files.count == 1)
    #expect(inspection.text.contains("x\n"))
  }

  @Test("Every file cut off anywhere is described")
  func cutOff() throws {
    let scratch = try WorkedConsultation.Scratch()
    let bytes = Array(Self.odd.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      try scratch.write(String(decoding: bytes[..<end], as: UTF8.self), to: "x.csv")
      #expect(try !Inspection(paths: [scratch.path]).text.isEmpty)
    }
  }

  @Test("Nothing there is an error")
  func nothing() {
    #expect(throws: StudyError.self) { try Inspection(paths: ["nowhere/é.csv"]) }
  }
}
