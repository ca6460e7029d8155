import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Sheets of decisions")
struct DecisionSheetTests {
  private func sheet(_ csv: String) throws -> DecisionSheet {
    try DecisionSheet(bytes: Array(csv.utf8), path: "sheet.csv")
  }

  private func messages(_ csv: String) -> [String] {
    let error = #expect(throws: FilledSheetError.self) { try sheet(csv) }
    return error?.messages ?? []
  }

  private static let header = "date,who,what,target,value,reason\n"

  /// A workbook whose only sheet has these rows; the first cell of each is a number with a format for dates.
  private func workbook(_ rows: [[String]], named name: String = "Decisions") throws -> [UInt8] {
    func cells(_ row: Int, _ texts: [String]) -> String {
      texts.enumerated().map { column, text in
        let place = "\(["A", "B", "C", "D", "E", "F"][column])\(row)"
        return text.allSatisfy(\.isNumber) && !text.isEmpty
          ? "<c r='\(place)' s='1'><v>\(text)</v></c>"
          : "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
      }.joined()
    }
    let all = [DecisionsFile.columns] + rows
    var writer = WorkbookWriter(
      all.enumerated().map { "<row r='\($0 + 1)'>\(cells($0 + 1, $1))</row>" }.joined(),
      formats: ["dd/mm/yyyy"])
    writer.sheets[0].name = name
    return writer.zip.bytes
  }

  @Test(
    "A real date is a date, as one in text is", arguments: ["Decisions", " DECISIONS ", "quotes"])
  func dates(name: String) throws {
    let bytes = try workbook(
      [
        ["39244", "A. Officer", "exclude", "R1", "", "twice"],
        ["", "", "", "", "", ""],
        ["2007-06-12", "B. Officer", "note", "R2", "", ""],
      ], named: name)
    let sheet = try DecisionSheet(bytes: bytes, path: "sheet.xlsx")
    #expect(sheet.decisions.map(\.date.description) == ["2007-06-11", "2007-06-12"])
    #expect(sheet.decisions.map(\.place.line) == [2, 4])
    #expect(sheet.decisions.map(\.reason) == ["twice", ""])
    #expect(sheet.open == 0)
  }

  @Test("Columns for people are not read, in any encoding and order")
  func otherColumns() throws {
    let csv =
      "why;Reason;TARGET;what;who;date;value\r\n=1+1\u{7};caf\u{E9} \u{201C}x\u{201D};'=1;note;"
      + "  A. Officer ;2007-06-11;\"two\r\nlines\"\r\n;;R2;publish;;;yes 0123456789\r\n;;;;;;\r\n"
    let windows = csv.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "\u{201C}": 0x93
      case "\u{201D}": 0x94
      default: UInt8(scalar.value)
      }
    }
    for bytes in [Array(csv.utf8), [0xEF, 0xBB, 0xBF] + Array(csv.utf8), windows] {
      let sheet = try DecisionSheet(bytes: bytes, path: "sheet.csv")
      #expect(sheet.open == 1)
      let decision = try #require(sheet.decisions.first)
      #expect(sheet.decisions.count == 1)
      #expect(decision.target == "=1")
      #expect(decision.who == "A. Officer")
      #expect(decision.reason == "café “x”")
      #expect(decision.value == "two\nlines")
    }
  }

  @Test(
    "What is wrong with a row is said with its number and column, and nothing is taken",
    arguments: [
      ("11/06/2007,A,note,R1,,", "row 3, column “date”", "is not a date"),
      ("2007-02-30,A,note,R1,,", "row 3, column “date”", "is not a date"),
      (",A,note,R1,,", "row 3, column “date”", "is empty"),
      ("2007-06-11,,note,R1,,", "row 3, column “who”", "is empty"),
      ("2007-06-11,A,,R1,,", "row 3, column “what”", "is empty"),
      ("2007-06-11,A,quote,R1,,", "row 3, column “what”", "cannot be \"quote\""),
      (
        "2007-06-11,A,merge,R1,,", "row 3, column “what”", "needs something in the column \"value\""
      ),
      ("2007-06-11,A,note,,,", "row 3, column “target”", "is empty"),
      ("2007-06-11,A,note,R1,,a\u{7}", "row 3, column “reason”", "U+0007"),
    ])
  func problems(row: String, place: String, words: String) {
    let found = messages(Self.header + "2007-06-11,A,note,R1,,\n" + row + "\n")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("sheet.csv, \(place): error: "), "\(found[0])")
    #expect(found[0].contains(words), "\(found[0])")
  }

  @Test("An error in a workbook names its sheet")
  func sheetName() throws {
    let bytes = try workbook([["39244", "A", "nonsense", "R1", "", ""]])
    let error = #expect(throws: FilledSheetError.self) {
      try DecisionSheet(bytes: bytes, path: "é.xlsx")
    }
    #expect(
      error?.messages.first?.hasPrefix("é.xlsx: sheet “Decisions”, row 2, column “what”: error: ")
        == true)
  }

  @Test("What is no sheet of decisions says why")
  func noSheet() throws {
    #expect(messages("a,b\n1,2\n").first?.contains("the first row should be the header") == true)
    #expect(messages("")[0].contains("“date”, “who”, “what”, “target”"))
    #expect(messages("date,who,what,target,Date\n")[0].contains("“date” stands twice"))
    #expect(messages(Self.header + "\"2007")[0].hasPrefix("sheet.csv:2:1: error: "))
    for bytes: [UInt8] in [[0x50, 0x4B, 3, 4, 0], CompoundFile.signature + [0, 0]] {
      let error = #expect(throws: FilledSheetError.self) {
        try DecisionSheet(bytes: bytes, path: "broken.xlsx")
      }
      #expect(error?.messages.first?.contains("broken.xlsx") == true)
    }
    var writer = WorkbookWriter("")
    writer.sheets = ["One", "Two"].map { .init(name: $0, rows: "") }
    let bytes = writer.zip.bytes
    let error = #expect(throws: FilledSheetError.self) {
      try DecisionSheet(bytes: bytes, path: "two.xlsx")
    }
    #expect(
      error?.messages == ["two.xlsx: error: the workbook has no sheet “Decisions”"])
  }

  @Test("No line of a sheet is shown in an error: it may quote a respondent")
  func noWords() {
    let found = messages(
      "date,who,what,target,text\n2007-06-11,A,nonsense,R1,the words of a respondent\n2007-06-11,A,\"x\"y\n"
    )
    #expect(!found.joined().contains("respondent"))
  }

  @Test(
    "The apostrophe before a formula is no part of a cell of decisions.csv",
    arguments: [
      ("'=1", "=1"), ("'+44", "+44"), ("'-", "-"), ("'@x", "@x"), ("''=1", "=1"), ("'＝1", "＝1"),
      ("-5", "-5"), ("'quoted'", "'quoted'"), ("'", "'"), ("'s", "'s"),
    ])
  func formulaEscape(cell: String, value: String) throws {
    let csv = Self.header + "2007-06-11,A,note,R1,,\(cell)\n"
    let decision = try #require(
      try DecisionsFile.read(bytes: Array(csv.utf8), path: "decisions.csv").first)
    #expect(decision.reason == value)
  }
}
