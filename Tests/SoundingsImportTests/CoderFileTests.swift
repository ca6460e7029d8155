import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Files of coders")
struct CoderFileTests {
  private static func read(_ text: String, lengths: [String: Int]? = nil) throws -> [String] {
    try CoderFile(
      bytes: Array(text.utf8), path: "a.csv", reader: .second, lengths: lengths
    ).readings.map {
      "\($0.comment)|\($0.theme ?? "none")|\($0.reader.rawValue)|"
        + "\($0.range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "")|\($0.place.line)"
    }
  }

  @Test("Which comment has which theme, with ranges or without")
  func comments() throws {
    #expect(
      try Self.read("comment,theme\né/1,müll\né/1,cost\nb,\n")
        == ["é/1|müll|second||2", "é/1|cost|second||3", "b|none|second||4"])
    #expect(
      try Self.read("end;start;theme;comment\n5;1;a;x\n9;7;a;x\n")
        == ["x|a|second||2", "x|a|second||3"])
    #expect(try Self.read("comment,theme\n'=1,'-a\n") == ["=1|-a|second||2"])
  }

  @Test("Ranges are half-open; what was read and given no theme has none")
  func ranges() throws {
    #expect(
      try Self.read(
        "comment,theme,start,end\nx,a,0,4\nx,a,2,10\ny,,,\n", lengths: ["x": 10, "y": 0])
        == ["x|a|second|0-4|2", "x|a|second|2-10|3", "y|none|second||4"])
  }

  static let errors: [ConfigurationCase] = [
    ConfigurationCase(
      "beyond the comment", "comment,theme,start,end\né,müll,0,11\n",
      """
      a.csv:2:10: error: the range ends at 11, and the comment at 10
      é,müll,0,11
               ^
      """),
    ConfigurationCase(
      "an empty range", "comment,theme,start,end\né,müll,4,4\n",
      """
      a.csv:2:10: error: the range from 4 to 4 is empty: its end is the first character after it
      é,müll,4,4
               ^
      """),
    ConfigurationCase(
      "no end", "comment,theme,start,end\né,müll,4,\n",
      """
      a.csv:2:10: error: the cell under "end" is empty
      é,müll,4,
               ^
      """),
    ConfigurationCase(
      "no number", "comment,theme,start,end\né,müll,-1,3.0\n",
      """
      a.csv:2:8: error: "start" should be a whole number from 0 to 4294967295, not "-1"
      é,müll,-1,3.0
             ^
      """),
    ConfigurationCase(
      "a range without a theme", "comment,theme,start,end\né,,1,3\n",
      """
      a.csv:2:4: error: this row has a range and no theme that it is of
      é,,1,3
         ^
      """),
    ConfigurationCase(
      "a comment without a length", "comment,theme,start,end\nmüll,a,1,3\n",
      """
      a.csv:2:1: error: the file of lengths has no comment "müll"
      müll,a,1,3
      ^
      """),
    ConfigurationCase(
      "no columns of ranges", "comment,theme\né,a\n",
      """
      a.csv:1:1: error: the header has no column "start"; a coder's file has comment, theme, start and end
      comment,theme
      ^
      a.csv:1:1: error: the header has no column "end"; a coder's file has comment, theme, start and end
      comment,theme
      ^
      """),
    ConfigurationCase(
      "a row twice", "comment,theme,start,end\né,a,1,3\né,a,1,3\n",
      """
      a.csv:3:1: error: this row stands twice; it is first on line 2
      é,a,1,3
      ^
      """),
  ]

  @Test("Points at what is wrong with ranges", arguments: errors)
  func points(wrong: ConfigurationCase) {
    let error = #expect(throws: CoderFileError.self) {
      try CoderFile(bytes: wrong.input, path: "a.csv", reader: .first, lengths: ["é": 10])
    }
    #expect(error?.messages.joined(separator: "\n") == wrong.expected)
  }

  @Test("Lengths, and what is wrong with them")
  func lengths() throws {
    let read = try LengthsFile.read(bytes: Array("length,comment\n12,é\n0,b\n".utf8), path: "l.csv")
    #expect(read == ["é": 12, "b": 0])
    let wrong = Array("comment,length\né,1.5\nb,3\nb,4\n".utf8)
    let error = #expect(throws: ConfigurationErrors.self) {
      try LengthsFile.read(bytes: wrong, path: "l.csv")
    }
    #expect(
      error?.rendered == """
        l.csv:2:3: error: "length" should be a whole number from 0 to 4294967295, not "1.5"
        é,1.5
          ^
        l.csv:4:1: error: this row stands twice; it is first on line 3
        b,4
        ^
        """)
  }

  /// A workbook with a sheet “Coding” of these rows, and the code frame where there are themes.
  private func workbook(_ rows: [[String]], themes: [String] = ["a", "b"]) -> [UInt8] {
    func cells(_ row: Int, _ texts: [String]) -> String {
      texts.enumerated().filter { !$1.isEmpty }.map { column, text in
        let place = "\(Array("ABCDEFGH")[column])\(row)"
        return "<c r='\(place)' t='inlineStr'><is><t>\(text)</t></is></c>"
      }.joined()
    }
    func sheet(_ rows: [[String]]) -> String {
      rows.enumerated().map { "<row r='\($0 + 1)'>\(cells($0 + 1, $1))</row>" }.joined()
    }
    var writer = WorkbookWriter("")
    let header = ["comment", "section", "text", "theme 1", "theme 2", "theme 7", "none", "note"]
    writer.sheets = [.init(name: "Coding", rows: sheet([header] + rows))]
    if !themes.isEmpty {
      writer.sheets.append(
        .init(name: "Code frame", rows: sheet([["id", "title"]] + themes.map { [$0, $0] })))
    }
    return writer.zip.bytes
  }

  private func sheet(_ rows: [[String]], themes: [String] = ["a", "b"]) throws -> CoderFile {
    try CoderFile(bytes: workbook(rows, themes: themes), path: "é.xlsx", reader: .first)
  }

  @Test("A filled-in sheet: themes in any column, none, and what nobody has read")
  func codingSheet() throws {
    let file = try sheet([
      ["r/1", "1", "words", "", "b", "a", "", "why"], ["r/2", "1", "more", "", "", "", "X", ""],
      ["r/3", "1", "open", "", "", "", "", "?"],
    ])
    #expect(
      file.readings.map { "\($0.comment) \($0.theme ?? "none") \($0.place.line)" }
        == ["r/1 b 2", "r/1 a 2", "r/2 none 3"])
    #expect(file.open == 1)
    #expect(file.remarks["r/1"] == CoderFile.Remark(text: "words", note: "why"))
    // Without a code frame beside it, any theme is one.
    #expect(try sheet([["r/1", "", "", "zz"]], themes: []).readings.count == 1)
  }

  @Test(
    "What is wrong with a row is said with its place",
    arguments: [
      (["r", "", "", "c"], "row 3, column “theme 1”", "there is no theme \"c\""),
      (["r", "", "", "a", "a"], "row 3, column “theme 2”", "\"a\" stands twice in this row"),
      (["r", "", "", "a", "", "", "x"], "row 3, column “none”", "is marked as having none"),
      (["r", "", "", "", "", "", "yes"], "row 3, column “none”", "\"none\" cannot be \"yes\""),
      (["", "", "", "a"], "row 3, column “comment”", "is empty"),
      (["first", "", "", "a"], "row 3, column “comment”", "stands twice; it is first on line 2"),
    ])
  func problems(row: [String], place: String, words: String) {
    let error = #expect(throws: CoderFileError.self) {
      try sheet([["first", "", "", "b"], row])
    }
    let messages = error?.messages ?? []
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("é.xlsx: sheet “Coding”, \(place): error: "), "\(messages)")
    #expect(messages[0].contains(words), "\(messages)")
  }

  @Test("A workbook tells no characters")
  func noRanges() {
    let bytes = workbook([])
    let error = #expect(throws: CoderFileError.self) {
      try CoderFile(bytes: bytes, path: "é.xlsx", reader: .first, lengths: [:])
    }
    #expect(error?.messages.first?.contains("has no start and end") == true)
  }

  @Test("What was decided of disagreements, and what is wrong with it")
  func adjudication() throws {
    func read(_ text: String) throws -> AdjudicationSheet {
      try AdjudicationSheet(bytes: Array(text.utf8), path: "d.csv")
    }
    let rows = try read(
      "comment,theme,A,B,decided,text\né,a,yes,no,YES,\"x\ny\"\né,b,no,yes,no,\nb,a,no,yes,,\n"
    ).rows
    #expect(rows.map(\.decided) == [true, false, nil])
    #expect(rows.map(\.number) == [2, 3, 4])
    for (text, words) in [
      ("comment,theme,decided\né,a,maybe\n", "\"decided\" cannot be \"maybe\""),
      ("comment,theme,decided\né,,yes\n", "row 2, column “theme”: error: the cell"),
      ("comment,theme,decided\né,a,yes\né,a,no\n", "row 3, column “comment”: error: this row"),
      ("comment,theme\né,a\n", "it has no “decided”"),
    ] {
      let error = #expect(throws: FilledSheetError.self) { try read(text) }
      #expect(error?.messages.first?.contains(words) == true, "\(error?.messages ?? [])")
    }
  }
}
