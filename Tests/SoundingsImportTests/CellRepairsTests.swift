import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("What spreadsheets do to cells")
struct CellRepairsTests {
  @Test("an apostrophe before what could be a formula goes, and is counted")
  func formulas() throws {
    let result = try imported("id,name,text\n1,'+Ann Ü,'=1+1 is two\n2,'t Hooft,'tis fine\n")
    #expect(result.comments.map(\.text) == ["=1+1 is two", "'tis fine"])
    #expect(result.responses.map(\.identity.name) == ["+Ann Ü", "'t Hooft"])
    let finding = try #require(result.finding("formula-escaped"))
    #expect(finding.message.hasPrefix("2 cells"))
    #expect((finding.line, finding.column) == (2, 3))
  }

  @Test("ids in scientific notation are reported once a column, with their number")
  func scientific() throws {
    let result = try imported("id,respondent,text\n1.23E+11,a,é\n1.24E+11,b,b\n1E5,c,c\nE+11,d,d\n")
    let findings = result.findings.filter { $0.code == "id-scientific" }
    #expect(findings.count == 1)
    #expect(findings[0].message.contains("column 1: 2 ids"))
    #expect(findings[0].line == 2)
  }

  @Test(
    "a cell as long as a spreadsheet can keep is reported", arguments: [32_766, 32_767, 32_768])
  func cut(length: Int) throws {
    let text = String(repeating: "é", count: length)
    let result = try imported("id,text\n1,\(text)\n")
    #expect(result.codes.contains("cell-cut") == (length == 32_767))
    #expect(result.comments.map(\.text.unicodeScalars.count) == [length])
    #expect(result.finding("cell-cut").map { !$0.message.contains("é") } ?? true)
  }

  static let dates: [(name: String, cells: [String], days: [String?], code: String?)] = [
    ("serial numbers", ["45292", "45351.75"], ["2024-01-01", "2024-02-29"], "serial-dates"),
    ("seconds", ["1704067200", "1709251199"], ["2024-01-01", "2024-02-29"], "epoch-dates"),
    ("milliseconds", ["1704067200000", "n/a"], ["2024-01-01", nil], "epoch-dates"),
    ("numbers and dates mixed", ["45292", "2024-02-29"], [nil, "2024-02-29"], nil),
    ("numbers out of range", ["45292", "12"], [nil, nil], nil),
  ]

  @Test("dates that are all numbers of one kind are days", arguments: dates.indices)
  func numbers(_ index: Int) throws {
    let sample = Self.dates[index]
    let rows = sample.cells.enumerated().map { "\($0),\($1),é\n" }.joined()
    let consultation = Consultation(title: "", authority: "")
    let result = try imported("id,date,text\n" + rows, into: consultation)
    #expect(result.responses.map { $0.received?.description } == sample.days, "\(sample.name)")
    let codes = result.codes.filter { $0.hasSuffix("-dates") }
    #expect(codes == (sample.code.map { [$0] } ?? []), "\(sample.name)")
  }

  @Test("days are counted as the calendar does", arguments: [0, 59, 60, 11_016, 11_017, 19_782])
  func days(_ number: Int) throws {
    var expected = day("1970-01-01")
    for _ in 0..<number {
      if expected.day < CalendarDate.days(inMonth: expected.month, of: expected.year) {
        expected = try #require(
          CalendarDate(year: expected.year, month: expected.month, day: expected.day + 1))
      } else if expected.month < 12 {
        expected = try #require(
          CalendarDate(year: expected.year, month: expected.month + 1, day: 1))
      } else {
        expected = try #require(CalendarDate(year: expected.year + 1, month: 1, day: 1))
      }
    }
    #expect(CalendarDate(daysSince1970: number) == expected)
  }

  static let multiples: [(cell: String, values: [String])] = [
    ("Bus;Tram;", ["Bus", "Tram"]), ("Bus, Tram", ["Bus", "Tram"]), ("bus", ["Bus"]),
    ("Yes, always, Bus", ["Yes, always", "Bus"]),
    ("Bus, Yes, always, Tram", ["Bus", "Yes, always", "Tram"]),
    ("Yes, always", ["Yes, always"]), ("Bus, Boat", ["Bus, Boat"]),
    ("Café | Tram", ["Café", "Tram"]),
    ("Bus,,Tram", ["Bus", "Tram"]),
  ]

  @Test(
    "several answers in a cell are parted where each is on the scale", arguments: multiples.indices)
  func choices(_ index: Int) throws {
    let sample = Self.multiples[index]
    var consultation = Consultation(title: "", authority: "")
    consultation.questions = [
      ClosedQuestion(id: "q", title: "", scale: ["Bus", "Tram", "Yes, always", "Café"])
    ]
    let result = try imported("id,question/q,text\n1,\"\(sample.cell)\",é\n", into: consultation)
    #expect(result.responses[0].answers.first?.values == sample.values)
  }
}
