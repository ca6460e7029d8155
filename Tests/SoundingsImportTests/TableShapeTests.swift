import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("The shape of tables")
struct TableShapeTests {
  static func shape(_ csv: String, _ columns: [ColumnMapping] = []) -> TableShape {
    var source = Source(path: "a.csv")
    source.columns = columns
    return TableShape(of: CSVScannerTests.records(csv), source: source)
  }

  struct Case {
    var name: String
    var csv: String
    var preamble = 0
    var headerRows = 1
    var headers: [String]
  }

  static let cases: [Case] = [
    Case(
      name: "one header row", csv: "id,text\n1,fine\n2,good\n3,bad\n4,ugly\n",
      headers: ["id", "text"]),
    Case(
      name: "a title and a date before the header",
      csv: "Travel plan: all answers\nExported,12/03/2024\n,,,\nref,date,ward,view\n"
        + "1,01/02/2024,North,Yes\n2,02/02/2024,South,No\n3,03/02/2024,North,No\n",
      preamble: 3, headers: ["ref", "date", "ward", "view"]),
    Case(
      name: "a title before a header of two roles", csv: "Café plan\nid,text\n1,fine\n",
      preamble: 1, headers: ["id", "text"]),
    Case(
      name: "a title padded with blank cells",
      csv: "Travel plan,,\nref,ward,view\n1,N,Yes\n2,S,No\n3,N,No\n", preamble: 1,
      headers: ["ref", "ward", "view"]),
    Case(
      name: "prose with commas in a file of one column",
      csv: "comment\nfine, mostly, I think\nno, no, no\nyes\nwell, then, go\n",
      headers: ["comment"]),
    Case(
      name: "questions over their options",
      csv: "Respondent,Sent,Which do you use?,,,Anything else?\n"
        + ",,Bus,Tram,Bike,Open-Ended Response\n"
        + "9001,01/02/2024,Bus,,Bike,More buses\n9002,02/02/2024,,Tram,,\n"
        + "9003,03/02/2024,Bus,Tram,,Fewer cars\n9004,04/02/2024,,,Bike,\n",
      headerRows: 2,
      headers: [
        "Respondent", "Sent", "Which do you use? | Bus", "Which do you use? | Tram",
        "Which do you use? | Bike", "Anything else? | Open-Ended Response",
      ]),
    Case(
      name: "options alone, each column with its own label or blank",
      csv: "Which colours?,,,Which shapes?,,\nRed,Blue,Green,Round,Square,Flat\n"
        + "Red,,Green,Round,,\n,Blue,,,Square,\nRed,Blue,,,,Flat\n",
      headerRows: 2,
      headers: [
        "Which colours? | Red", "Which colours? | Blue", "Which colours? | Green",
        "Which shapes? | Round", "Which shapes? | Square", "Which shapes? | Flat",
      ]),
    Case(
      name: "names over question texts",
      csv: "id,sent,q1,q2\nResponse number,Date received,How often?,Why is that?\n"
        + "1,2024-02-01,Daily,Work\n2,2024-02-02,Never,Too dear\n3,2024-02-03,Daily,School\n",
      headerRows: 2,
      headers: [
        "id | Response number", "sent | Date received", "q1 | How often?", "q2 | Why is that?",
      ]),
    Case(
      name: "three rows, the last of them for machines",
      csv: "StartDate,ResponseId,Q1\nStart date,Response,Your view?\n"
        + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"_id\"\"}\",\"{\"\"ImportId\"\":\"\"Q1\"\"}\"\n"
        + "2024-01-01,R_1a,Good\n2024-01-02,R_2b,Bad\n2024-01-03,R_3c,Both\n",
      headerRows: 3,
      headers: [
        "StartDate | Start date | {\"ImportId\":\"startDate\"}",
        "ResponseId | Response | {\"ImportId\":\"_id\"}",
        "Q1 | Your view? | {\"ImportId\":\"Q1\"}",
      ]),
    Case(
      name: "a heading over some columns",
      csv: ",,Your views,,\nref,sent,bus,tram,bike\n1,2024-01-01,a,b,c\n2,2024-01-02,d,e,f\n"
        + "3,2024-01-03,g,h,i\n",
      headerRows: 2,
      headers: ["ref", "sent", "Your views | bus", "Your views | tram", "Your views | bike"]),
    Case(
      name: "a title over questions over their options",
      csv: "Ünser plan\nRef,Which?,,\n,Bus,Tram,Bike\n71,Bus,,\n72,,Tram,Bike\n73,Bus,Tram,\n",
      preamble: 1, headerRows: 2,
      headers: ["Ref", "Which? | Bus", "Which? | Tram", "Which? | Bike"]),
    Case(
      name: "questions over their options, and one respondent",
      csv: "Respondent,Sent,Which?,,\n,,Bus,Tram,Bike\n9001,01/02/2024,Bus,,é\n", headerRows: 2,
      headers: ["Respondent", "Sent", "Which? | Bus", "Which? | Tram", "Which? | Bike"]),
    Case(
      name: "two rows, the first of them with blanks",
      csv: "ref,name,,\n,Ann,check,ask\n2,Bob,,é\n", headers: ["ref", "name", "", ""]),
    Case(
      name: "an unnamed column of row numbers",
      csv: ",name,text\n0,Ann,fine\n1,Bob,good\n2,Cy,bad\n3,Di,poor\n",
      headers: ["", "name", "text"]),
    Case(
      name: "unnamed columns of notes, filled in the first row",
      csv: "name,text,,\nAnn,fine,check,ask again\nBob,good,,\nCy,bad,,done\nDi,poor,,\n",
      headers: ["name", "text", "", ""]),
    Case(
      name: "a first respondent who gave no numbers",
      csv: "name,age,visits,text\nAnn,unknown,n/a,fine\nBob,34,2,good\nCy,45,1,bad\nDi,51,4,poor\n",
      headers: ["name", "age", "visits", "text"]),
    Case(
      name: "a first row without an id", csv: "id,text\n,fine\n2,good\n3,bad\n4,poor\n",
      headers: ["id", "text"]),
    Case(name: "a header alone", csv: "id,ward,text\n", headers: ["id", "ward", "text"]),
  ]

  @Test("preamble and header are found by content", arguments: cases.indices)
  func shapes(_ index: Int) {
    let sample = Self.cases[index]
    let shape = Self.shape(sample.csv)
    #expect(shape.preamble == sample.preamble, "\(sample.name)")
    #expect(shape.headerRows == sample.headerRows, "\(sample.name)")
    #expect(shape.headers == sample.headers, "\(sample.name)")
  }

  @Test("a header that the source maps is the header")
  func mapped() {
    let mapping = ColumnMapping(role: .text, header: "Meinung")
    let csv = "Meinung\nja, gut, sehr\nja, oder, nein\nso, so, la\nach, was, denn\n"
    #expect(Self.shape(csv, [mapping]).preamble == 0)
    let titled = Self.shape("Bericht\nNr,Meinung\n1,gut\n", [mapping])
    #expect(titled.preamble == 1)
  }

  /// What cells of plain tables hold, a column each.
  private static let kinds: [@Sendable (inout SplitMix64) -> String] = [
    { random in "\(1000 + random.next() % 9000)" },
    { random in "2024-0\(1 + random.next() % 9)-1\(random.next() % 10)" },
    { random in "REF-\(random.next() % 100_000)" },
    { random in "p\(random.next() % 99)@a.example" },
    { random in ["Yes", "No", "Not sure"][Int(random.next() % 3)] },
    { random in ["North", "South", "Ünter"][Int(random.next() % 3)] },
    { random in
      (0..<1 + random.next() % 9).map { _ in
        ["bus", "road", "plan", "the", "we", "é"][Int(random.next() % 6)]
      }.joined(separator: " ")
    },
    { random in "\(random.next() % 6)" },
  ]

  @Test("a plain table never loses a row to the header", arguments: 0..<400)
  func plain(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let width = 1 + Int(random.next() % 8)
    let columns = (0..<width).map { _ in Self.kinds[Int(random.next() % UInt64(Self.kinds.count))] }
    let gaps = random.next() % 4
    var rows = [(0..<width).map { "Column \($0)" }]
    for _ in 0..<random.next() % 30 {
      rows.append(
        columns.map { make in
          let cell = make(&random)
          return random.next() % 4 < gaps ? "" : cell
        })
    }
    let shape = TableShape(of: rows, source: Source(path: "a.csv"))
    #expect(shape.preamble == 0)
    #expect(shape.headerRows == 1)
    #expect(shape.headers == rows[0])
  }

  @Test("what was taken for preamble and header is reported, and the rows are numbered on")
  func findings() throws {
    let result = try imported(
      "Travel plan\n\nid,Which?,,text\n,Bus,Tram,Words\n71,Bus,,é\n72,,Tram,b\n73,Bus,Tram,c\n"
    ) { $0.columns = [ColumnMapping(role: .text, header: "text | Words")] }
    #expect(result.received == 3)
    #expect(result.finding("preamble")?.line == 3)
    #expect(result.finding("header-rows")?.message.contains("2 rows") == true)
    #expect(result.comments.first?.origin.position == "row 5")
    #expect(result.files[0].table?.headerRows == 2)
    #expect(result.files[0].table?.separator == UInt8(ascii: ","))
  }

  @Test("a column is mapped by its question alone where only one column has it")
  func question() throws {
    let csv = "Ref,Which?,,Why?\n,Bus,Tram,Wörds\n71,Bus,,é\n72,,Tram,b\n73,Bus,Tram,c\n"
    let result = try imported(csv) {
      $0.columns = [ColumnMapping(role: .text, header: "why?")]
    }
    #expect(result.comments.map(\.text) == ["é", "b", "c"])
    #expect(throws: ImportError.self) {
      try imported(csv) { $0.columns = [ColumnMapping(role: .text, header: "Which?")] }
    }
  }

  @Test("a header is found by what is seen of it: no hard spaces, no zero-width characters")
  func invisible() throws {
    let csv = "\u{200B}I\u{200B}d,Your\u{A0}\u{A0}com\u{200B}ment\nA\u{200B}1\u{A0},é\n"
    let result = try imported(csv) {
      $0.columns = [ColumnMapping(role: .text, header: "Your comment")]
    }
    #expect(result.responses.map(\.id) == ["A1"])
    #expect(result.comments.map(\.text) == ["é"])
  }

  @Test("blank columns at the end make no row ragged; a cell beyond the header does")
  func trailing() throws {
    let plain = try imported("id,text,,\n1,é\n2,b,,\n")
    #expect(!plain.codes.contains("ragged-row"))
    let surplus = try imported("id,text,\n1,é,,x\n2\n")
    #expect(surplus.codes.filter { $0 == "ragged-row" }.count == 2)
  }
}
