import Foundation
import SoundingsCoding
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("A sample for two coders")
struct SampleTests {
  private static let frame = """
    version: "1"
    themes:
      - {id: price, title: The price, definition: What it costs, include: ["cost*", "(pay~ OR dear) NEAR/3 =IT"],
         example: It costs too much, counterexample: At all costs}
      - {id: spaces, include: [space*]}
      - {id: bays, include: [bay*], parent: spaces, sections: ["2"]}
      - {id: harm, kind: urgent, include: [danger*]}
    """

  /// Twelve of residents, four of shops, one of nobody known; then what is not drawn.
  private static let rows =
    (1...12).map { "\($0),r\($0),2024-03-04,resident,1,Rather costly number \($0)" }
    + (13...16).map { "\($0),s\($0),2024-03-04,shop,2,\"Call 0116 496 0\($0)3, no spaces\"" }
    + [
      "17,u17,2024-05-04,,1,I like it", "18,r18,2024-03-04,resident,1,A danger to life",
      "19,r19,2024-03-05,resident,1,"
        + "\"Nie zgadzam się z tym planem, ponieważ nie ma miejsc i jest za drogo dla nas.\"",
      "20,r20,2024-03-05,resident,1,Read before",
    ]

  private static func consultation(_ rows: [String] = rows) throws -> SmallConsultation {
    let small = try SmallConsultation(frame: frame, rows: rows)
    try small.scratch.write("comment,theme\n20/1,\n", to: "gold.csv")
    return small
  }

  private static func draw(
    _ small: SmallConsultation, size: Int = 8, by: [SampleDimension] = [.stakeholder],
    to folder: String = "kit", jobs: Int = 1
  ) throws -> SampleSummary {
    try small.read { study in
      try study.sample(
        SampleRequest(size: size, by: by, seed: 5), to: small.scratch.path + "/" + folder,
        jobs: jobs)
    }
  }

  private static func bytes(_ small: SmallConsultation, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: small.scratch.path + "/" + name)))
  }

  @Test("Strata in proportion, one at least, and what cannot be drawn with its reason")
  func strata() throws {
    let small = try Self.consultation()
    let summary = try Self.draw(small)
    #expect(
      summary.text.hasPrefix(
        """
        8 of 17 comments drawn with the seed 5
          stakeholder  comments  drawn
          not-stated          1      1
          resident           12      5
          shop                4      2
        not drawn: 1 comment, not in English
        not drawn: 1 comment, may be urgent, which is for the team
        not drawn: 1 comment, read before, in gold.csv

        """))
    let list = try small.scratch.read("kit/sample.csv").split(separator: "\n")
    #expect(list.count == 9)
    #expect(
      list[0]
        == "comment,stakeholder,stratum_comments,stratum_drawn,inclusion,weight,row_a,row_b")
    #expect(list[1].hasPrefix("17/1,not-stated,1,1,1,1,"))
    #expect(list[8].contains("/2,shop,4,2,0.5,2,"))
    #expect(summary.json.contains(#""leftOut":{"notEnglish":1,"urgent":1,"readBefore":1}"#))
  }

  @Test(
    "Both coders have the same comments in another order, the list says where, and nothing else")
  func blind() throws {
    let small = try Self.consultation()
    _ = try Self.draw(small)
    let books = try ["kit/coder-a.xlsx", "kit/coder-b.xlsx"].map {
      try WorkbookReading(Self.bytes(small, $0))
    }
    let ids = books.map { $0.column("comment", of: "Coding") }
    #expect(ids[0] != ids[1])
    #expect(ids[0].sorted() == ids[1].sorted())
    for line in try small.scratch.read("kit/sample.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      for (book, row) in zip(books, cells.suffix(2)) {
        #expect(book.rows(of: "Coding")[try #require(Int(row))]?.first == cells[0])
      }
    }
    for book in books {
      #expect(book.sheets.map(\.name) == ["Coding", "Code frame", "How to"])
      #expect(
        book.rows(of: "Coding")[1]
          == ["comment", "section", "text"] + (1...6).map { "theme \($0)" } + ["none", "note"])
      let all = book.sheets.flatMap { $0.rows.values.flatMap(\.self) }.joined(separator: "\n")
      for hidden in ["esident", "shop", "Shop", "496", "s13", "2024-03"] {
        #expect(!all.contains(hidden), "\(hidden)")
      }
      #expect(all.contains("[phone"))
      #expect(
        book.rows(of: "Code frame")[2]
          == [
            "price", "The price", "", "What it costs", "cost…; (pay… or dear) near IT",
            "It costs too much", "At all costs",
          ])
      #expect(book.rows(of: "Code frame")[4]?.suffix(1) == ["2"])
    }
    let sheet = try WorkbookReading.part(
      "xl/worksheets/sheet1.xml", of: Self.bytes(small, "kit/coder-a.xlsx"))
    #expect(sheet.contains("<formula1>'Code frame'!$A$2:$A$5</formula1>"))
    #expect(sheet.contains(#"sqref="I2:I9""#))
  }

  @Test("The same folder gives the same bytes, whatever the threads and the order of the rows")
  func determinism() throws {
    let one = try Self.consultation()
    let other = try Self.consultation(Self.rows.reversed())
    _ = try Self.draw(one, jobs: 1)
    _ = try Self.draw(other, jobs: 3)
    for name in ["kit/coder-a.xlsx", "kit/coder-b.xlsx", "kit/sample.csv"] {
      #expect(try Self.bytes(one, name) == Self.bytes(other, name), "\(name)")
    }
  }

  @Test("A workbook that may be filled in is not written over")
  func keeps() throws {
    let small = try Self.consultation()
    _ = try Self.draw(small)
    let list = try small.scratch.read("kit/sample.csv")
    #expect(try Self.draw(small).drawn == 8)
    let error = #expect(throws: StudyError.self) { try Self.draw(small, size: 9) }
    #expect(
      error?.messages.first?.contains("kit/coder-a.xlsx: error: the file is there already") == true)
    #expect(try small.scratch.read("kit/sample.csv") == list)
  }

  @Test("A size under the number of strata and an attribute that there is not are refused")
  func refusals() throws {
    let small = try Self.consultation()
    let few = #expect(throws: StudyError.self) { try Self.draw(small, size: 2) }
    #expect(few?.messages.first?.contains("there are 3 strata with comments") == true)
    let unknown = #expect(throws: StudyError.self) {
      try Self.draw(small, by: [.attribute("ward")])
    }
    #expect(unknown?.messages.first?.contains("there is no attribute “ward”") == true)
    #expect(try Self.draw(small, size: 100, by: [.section, .round, .month, .kind]).drawn == 17)
  }

  /// The workbook of a coder as a spreadsheet program would save it once it is filled in.
  private static func fillIn(
    _ small: SmallConsultation, _ name: String, _ themes: (String) -> [String]?
  ) throws {
    let book = try WorkbookReading(bytes(small, "kit/\(name)"))
    let sheets = book.sheets.map { name, rows in
      let header = rows[1] ?? []
      var sheet = WorkbookSheet(name, columns: header.map { .init($0, width: 10) })
      sheet.rows = rows.keys.sorted().dropFirst().map { number in
        var cells = rows[number] ?? []
        cells += Array(repeating: "", count: header.count - cells.count)
        if name == "Coding", let given = themes(cells[0]) {
          for (place, theme) in given.enumerated() { cells[3 + place] = theme }
          if given.isEmpty { cells[9] = "x" }
          cells[10] = "note on \(cells[0])"
        }
        return cells.map { .text($0) }
      }
      return sheet
    }
    try Data(WorkbookReading.bytes(of: sheets)).write(
      to: URL(filePath: small.scratch.path + "/\(name)"))
  }

  @Test("From the sample to filled-in sheets, their agreement, what was settled, and the report")
  func wholeWay() throws {
    let small = try Self.consultation()
    _ = try Self.draw(small, size: 17)
    let path = small.scratch.path
    // The first finds the price with every resident; the second not with the first two, and a space with
    // a shop; one row each is left open.
    try Self.fillIn(small, "coder-a.xlsx") { id in
      id == "16/2" ? nil : id.hasSuffix("/2") ? ["bays"] : id == "17/1" ? [] : ["price"]
    }
    try Self.fillIn(small, "coder-b.xlsx") { id in
      id == "15/2"
        ? nil
        : id == "13/2"
          ? ["spaces"]
          : id.hasSuffix("/2")
            ? ["bays"]
            : ["1/1", "2/1", "17/1"].contains(id) ? [] : ["price"]
    }
    let frame = CodeFrame(
      version: "1",
      themes: [
        Theme(id: "price"), Theme(id: "spaces"), Theme(id: "bays", parent: "spaces"),
        Theme(id: "harm"),
      ])
    let request = AgreeRequest(
      first: path + "/coder-a.xlsx", second: path + "/coder-b.xlsx", frame: frame)
    let comparison = try Study.agree(request)
    #expect(comparison.comments.count == 15)
    #expect(comparison.onlyFirst == 1)
    #expect(comparison.onlySecond == 1)
    #expect(
      comparison.findings.map(\.code) == ["read-by-one", "not-read", "read-by-one", "not-read"])
    #expect(
      comparison.disagreements.map { "\($0.comment) \($0.theme) \($0.isByFirst)" }
        == ["1/1 price true", "13/2 bays true", "2/1 price true"])
    let sheet = path + "/settle.csv"
    try comparison.writeDisagreements(to: sheet)
    let text = try small.scratch.read("settle.csv")
    #expect(text.contains("1/1,price,yes,no,,Rather costly number 1,note on 1/1,note on 1/1\n"))
    #expect(!text.contains("496"))
    try small.scratch.write(
      text.replacing("1/1,price,yes,no,", with: "1/1,price,yes,no,yes")
        .replacing("2/1,price,yes,no,", with: "2/1,price,yes,no,no")
        .replacing("13/2,bays,yes,no,", with: "13/2,bays,yes,no,no"), to: "settle.csv")
    // gold.csv has readings of others by one reader alone; the column that tells readers comes with these.
    try small.scratch.write("comment,theme,reader\n20/1,,first\n", to: "gold.csv")
    let kept = try Study.adjudicate(
      Study.agree(request), sheet: sheet, gold: path + "/gold.csv", part: nil)
    #expect(kept.comments == 15)
    #expect(kept.decided == 3)
    let gold = try small.scratch.read("gold.csv")
    #expect(gold.hasPrefix("comment,theme,reader\n20/1,,first\n1/1,price,first\n1/1,,second\n"))
    #expect(gold.contains("\n13/2,spaces,adjudicated\n"))
    #expect(gold.contains("\n2/1,,adjudicated\n"))
    try small.read { study in
      let appendix = try study.appendix(of: study.importResponses(jobs: 1), jobs: 1)
      #expect(appendix.figures["readings/comments"]?.value == .count(16))
      #expect(appendix.figures["readings/adjudicated"]?.value == .count(15))
      #expect(appendix.figures["readings/readers/comments"]?.value == .count(15))
      for id in ["kappa", "alpha", "ac1", "f1"] {
        let figure = try #require(appendix.figures["readings/readers/\(id)"])
        let statistic = try #require(AgreementStatistic(rawValue: id))
        switch figure.value {
        case .interval(let value, _, _), .fraction(let value):
          #expect(value == comparison.agreement.pooled.value(statistic))
        case .count, .suppressed: Issue.record("\(id) is no ratio")
        }
      }
    }
  }
}
