import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Tables to responses")
struct ImporterTests {
  @Test("a row becomes a response, its roles found by the headers")
  func row() throws {
    let result = try imported(
      """
      id,date,name,organisation,email,stakeholder,section,text,permission,question/q1,attribute/ward,channel
      7,2006-11-20,J Böhm,Ostschule,j@x.example,Head-teacher,SEF," Zu viel\nPapier ","Yes, without my name",agree,Nord,E-mail
      """)
    let response = try #require(result.responses.first)
    #expect(response.id == "7")
    #expect(response.kind == .individual)
    #expect(response.stakeholder == "headteacher")
    #expect(response.round == "r1")
    #expect(response.received == day("2006-11-20"))
    #expect(response.channel == "E-mail")
    #expect(response.permission == .anonymous)
    #expect(response.answers == [Answer(question: "q1", values: ["Agree"])])
    #expect(response.attributes == [AttributeValue(attribute: "ward", value: "Nord")])
    #expect(response.identity.name == "J Böhm")
    #expect(response.identity.organisation == "Ostschule")
    #expect(response.identity.email == "j@x.example")
    #expect(response.origin.position == "row 2")
    let comment = try #require(response.comments.first)
    #expect(comment.id == "7/4")
    #expect(comment.text == "Zu viel\nPapier")
    #expect((comment.origin.line, comment.origin.column) == (2, 61))
    #expect(result.findings.isEmpty)
    #expect(result.ledger.holds)
  }

  @Test(
    "a list that ends in its mark loses the mark, other values stay as they are",
    arguments: [
      ("Nursery;Primary;", "Nursery; Primary"), ("Nursery;", "Nursery"), ("a;b", "a;b"),
      ("Nord", "Nord"),
    ])
  func attributeLists(value: String, stated: String) throws {
    let result = try imported("id,text,attribute/ward\n1,Fine,\"\(value)\"\n")
    #expect(result.responses.first?.attributes.map(\.value) == [stated])
  }

  @Test("headers are mapped without regard to case, marks and hard spaces; a role may repeat")
  func mapping() throws {
    let result = try imported(
      "\u{FEFF}Nr.,\u{A0}Vorname\u{200B},Nachname,Overall view,Größe,Größe\n1,Jö,Böhm,Fine,A,B\n"
    ) { source in
      source.columns = [
        ColumnMapping(role: .id, header: "nr."), ColumnMapping(role: .name, header: "VORNAME"),
        ColumnMapping(role: .name, header: "Nachname"),
        ColumnMapping(role: .textUnder(section: "5"), header: "overall  view"),
        ColumnMapping(role: .textUnder(section: "5"), header: "größe (2)"),
      ]
    }
    #expect(result.responses.map(\.identity.name) == ["Jö Böhm"])
    #expect(result.comments.map(\.text) == ["Fine", "B"])
    #expect(result.comments.map(\.id) == ["1/5", "1/5~2"])
  }

  @Test("a mapped header that is not there is an error with its place")
  func missingHeader() throws {
    let place = FilePlace(path: "consultation.yaml", line: 9, column: 12)
    let error = #expect(throws: ImportError.self) {
      try imported("id,text\n1,é\n") { source in
        source.columns = [ColumnMapping(role: .text, header: "Größe", place: place)]
      }
    }
    #expect(
      error
        == .missingHeader(
          header: "Größe", role: .text, file: "responses.csv", columns: 2, place: place))
    #expect(error?.place == place)
    #expect(error?.message == "responses.csv has no column ‘Größe’ for text among its 2")
  }

  static let errors:
    [(name: String, text: String, source: @Sendable (inout Source) -> Void, message: String)] = [
      (
        "no roles", "a,ü\n1,2\n", { _ in },
        "é.csv: none of the 2 columns is named like a role; say in ‘columns’ what they are: "
          + "‘soundings inspect é.csv’ proposes it"
      ),
      (
        "unknown encoding", "text\n", { $0.encoding = "klingon-ü" },
        "unknown encoding ‘klingon-ü’; known are utf-8, utf-16le, utf-16be, windows-1252, macintosh"
      ),
      (
        "unknown layout", "text\n", { $0.layout = "wörd" },
        "unknown layout ‘wörd’; known are \(Layout.names.joined(separator: ", "))"
      ),
      ("unknown round", "text\né\n", { $0.round = "r9é" }, "there is no round ‘r9é’"),
      (
        "a format that is not read", "PK\u{3}\u{4} é", { _ in },
        "é.csv: this is a ZIP archive that is no workbook or document, which is not read; save it as CSV or HTML"
      ),
      (
        "dates that can be read both ways", "text,date\né,01/02/2007\nb,03/04/2007\n", { _ in },
        "all 2 dates can be read with the day first or the month first (the first at é.csv:2:3); add "
          + "‘dates: dmy’ or ‘dates: mdy’ to the source in consultation.yaml"
      ),
      (
        "dates that contradict", "text,date\né,13/02/2007\nb,02/13/2007\nc,01/02/2007\n", { _ in },
        "1 dates can be read only with the day first and 1 only with the month first, and 1 both ways "
          + "(the first at é.csv:4:3); add ‘dates: dmy’ or ‘dates: mdy’ to the source in consultation.yaml"
      ),
    ]

  @Test("errors say what to do and point into consultation.yaml", arguments: errors.indices)
  func error(_ index: Int) throws {
    let sample = Self.errors[index]
    let error = #expect(throws: ImportError.self) {
      try imported(sample.text, named: "é.csv", into: SoundingsImportTests.sample(), sample.source)
    }
    #expect(error?.message == sample.message, "\(sample.name)")
    #expect(error?.place?.line == 12)
  }

  static let dates: [(name: String, dates: [String], order: Source.DateOrder?, read: [String])] = [
    (
      "a day over 12 decides for all", ["01/02/2007", "13/02/2007"], nil,
      ["2007-02-01", "2007-02-13"]
    ),
    (
      "a second number over 12 too", ["01/02/2007", "02/13/2007"], nil,
      ["2007-01-02", "2007-02-13"]
    ),
    ("the source decides", ["01/02/2007", "3/4/07"], .dmy, ["2007-02-01", "2007-04-03"]),
    ("equal numbers need no order", ["06/06/2007"], nil, ["2007-06-06"]),
    ("names and ISO need none", ["1 Feb 2007", "2007-02-01"], nil, ["2007-02-01", "2007-02-01"]),
    (
      "only contradictions are each read", ["13/02/2007", "02/14/2007"], nil,
      ["2007-02-13", "2007-02-14"]
    ),
  ]

  @Test("the order of day and month is decided for the whole column", arguments: dates.indices)
  func dateOrder(_ index: Int) throws {
    let sample = Self.dates[index]
    let rows = sample.dates.enumerated().map { "\($0),é \($0),\"\($1)\"\n" }.joined()
    let result = try imported("id,text,date\n" + rows) { $0.dates = sample.order }
    #expect(result.responses.map { $0.received?.description } == sample.read, "\(sample.name)")
  }

  @Test("an unreadable date is a finding, and the response is kept")
  func unreadableDate() throws {
    let result = try imported("id,text,date\n1,é,übermorgen\n2,b,32/01/2007\n3,c,\n")
    #expect(result.responses.map(\.status) == [.analysed, .analysed, .analysed])
    #expect(result.codes.filter { $0 == "unreadable-date" }.count == 2)
    #expect(
      result.finding("unreadable-date")?.message
        == "row 2: the date cannot be read: kept without one")
    #expect(result.finding("no-round") != nil)
  }

  @Test("a row per comment is one response; the same row again is a duplicate")
  func rowPerComment() throws {
    let result = try imported(
      """
      id,section,text
      7,4,Zu viel Papier
      8,5,Fine
      7,5,Zwölf Wochen
      7,4,Noch etwas
      7,5,Zwölf Wochen
      8,4,n/a

      """)
    #expect(result.received == 3)
    #expect(result.files[0].records == 6)
    #expect(result.responses.map(\.id) == ["7", "8", "7~2"])
    #expect(
      result.responses.map(\.status) == [.analysed, .analysed, .excluded(.duplicate(of: "7"))])
    let texts = result.responses[0].comments.map(\.text)
    #expect(texts == ["Zu viel Papier", "Zwölf Wochen", "Noch etwas"])
    #expect(result.responses[0].comments.map(\.origin.position) == ["row 2", "row 4", "row 5"])
    #expect(result.responses[0].comments[1].id == "7/5")
    #expect(result.ledger.holds)
  }

  @Test("an id that two people have is two responses, and a finding")
  func clash() throws {
    let result = try imported("id,email,text\n1,a@x.example,é\n1,b@x.example,ö\n")
    #expect(result.responses.map(\.id) == ["1", "1~2"])
    #expect(Set(result.responses.map(\.respondent)).count == 2)
    #expect(result.codes == ["no-round", "repeated-id"])
    #expect(result.ledger.analysed == 2)
  }

  @Test("the same id in two files is made unique by the file's name")
  func acrossFiles() throws {
    let files = [
      (name: "a/form-a.csv", bytes: Array("id,text\n1,é\n2,same\n".utf8)),
      (name: "a/form-b.csv", bytes: Array("id,text\n1,ö\n2,same\n".utf8)),
    ]
    let result = try Importer(consultation: sample(), folder: ".")
      .importFiles(files, source: Source(path: "a/*.csv"))
    #expect(result.responses.map(\.id) == ["1", "2", "form-b:1", "form-b:2"])
    #expect(result.comments.map(\.id).prefix(3) == ["1/general", "2/general", "form-b:1/general"])
    #expect(result.responses[3].status == .excluded(.duplicate(of: "2")))
  }

  @Test("what is excluded, and why")
  func exclusions() throws {
    var consultation = sample()
    consultation.late = .exclude
    let result = try imported(
      """
      id,date,name,text,question/q1
      1,2007-05-02,,-,
      2,2007-05-02,,n/a,Agree
      3,2007-05-02,,Just testing,
      4,2007-07-02,Ö,Too late?,
      5,2007-05-02,,Test results must not decide this,
      """, into: consultation)
    #expect(
      result.responses.map(\.status.word) == ["blank", "analysed", "test", "late", "analysed"])
    #expect(result.ledger.holds)
    #expect(result.ledger.excludedTotal == 3)
  }

  @Test(
    "late responses are analysed in the last round where the consultation says so, with a finding")
  func late() throws {
    let result = try imported("id,date,text\n1,2007-07-02,Spät\n")
    #expect(result.responses.map(\.status) == [.analysed])
    #expect(result.responses.map(\.round) == [sample().rounds.last?.id])
    #expect(result.codes == ["late"])
  }

  @Test("the same address is the same respondent: one composite a round, linked across rounds")
  func respondents() throws {
    let result = try imported(
      """
      id,date,email,stakeholder,text
      a,2007-05-03,K@X.example,,Zweitens
      b,2007-05-02,k@x.example ,Head,Erstens
      c,2006-11-08,k@x.EXAMPLE,Governor,Davor
      d,2007-05-02,none@none.com,,Anders
      e,2007-05-02,none@none.com,,Wieder anders
      """)
    #expect(Set(result.responses.prefix(3).map(\.respondent)).count == 1)
    #expect(Set(result.responses.map(\.respondent)).count == 3)
    #expect(
      result.responses.map(\.status)
        == [.merged(into: "b"), .analysed, .analysed, .analysed, .analysed])
    let isOpaque = result.responses.allSatisfy {
      $0.respondent.utf8.count == 11 && $0.respondent.hasPrefix("R")
    }
    #expect(isOpaque)
    #expect(result.ledger.holds)
  }

  @Test("name and organisation alone give a finding without either")
  func sameName() throws {
    let result = try imported(
      "id,name,organisation,email,text\n1,Jö Böhm,Ost,,A\n2,jö  böhm,OST,j@x.example,B\n3,Jö Böhm,West,,C\n"
    )
    let found = result.findings.filter { $0.code == "same-name" }
    #expect(found.map(\.line) == [3])
    #expect(found.first?.message.contains("row 2 in responses.csv") == true)
    #expect(found.first?.message.lowercased().contains("böhm") == false)
    #expect(Set(result.responses.map(\.respondent)).count == 3)
  }

  @Test("findings name a value once, with its count, and a respondent's words never")
  func unknownValues() throws {
    let result = try imported(
      """
      id,stakeholder,section,text,question/q1,permission
      1,Governer,Fütterung,a,Maybe,ask me
      2,governer,fütterung,b,Agree;Not sure,Yes
      3,I am a parent of two at Ostschule,Ring 01632 960123,c,"Agree, Disagree",No
      """)
    let messages = result.findings.filter { $0.code != "no-round" }.map(\.message)
    #expect(
      messages == [
        "unknown stakeholder type ‘Governer’, 2 times, the first here: given none; did they mean "
          + "‘Governors’?",
        "unknown section ‘Fütterung’, 2 times, the first here: the comments are under general; add it "
          + "to the names of a section",
        "unknown answer to ‘q1’ ‘Maybe’, once: not on the scale, kept as it is",
        "unknown answer on publication ‘ask me’, once: not understood, so never quoted",
        "unknown stakeholder type, once: given none; add it to the spellings of a type",
        "unknown section, once: the comments are under general; add it to the names of a section",
      ])
    #expect(
      result.responses.map { $0.answers.first?.values }
        == [["Maybe"], ["Agree", "Not sure"], ["Agree", "Disagree"]])
    #expect(result.comments.map(\.section) == ["general", "general", "general"])
  }

  @Test("without an id of the source, ids come from the content: other rows change none")
  func contentIDs() throws {
    let rows = ["a@x.example,4,Größe", ",5,Größe", ",5,Größe", ",4,Anders", "b@x.example,4,Größe"]
    let whole = try imported("email,section,text\n" + rows.joined(separator: "\n"))
    #expect(Set(whole.comments.map(\.id)).count == 5)
    #expect(whole.comments.allSatisfy { $0.id.prefix(10).allSatisfy(\.isHexDigit) })
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(seed))
      let shuffled = rows.shuffled(using: &random)
      let result = try imported("email,section,text\n" + shuffled.joined(separator: "\n"))
      #expect(Set(result.comments.map(\.id)) == Set(whole.comments.map(\.id)))
      #expect(Set(result.responses.map(\.id)) == Set(whole.responses.map(\.id)))
    }
    let fewer = try imported("email,section,text\n" + rows[3...].joined(separator: "\n"))
    #expect(Set(fewer.comments.map(\.id)).isSubset(of: Set(whole.comments.map(\.id))))
  }

  @Test("with ids of the source too, in whatever order the rows come", arguments: 0..<20)
  func shuffledIDs(seed: Int) throws {
    let rows = ["1,4,Größe", "1,4,Länge", "1,5,Breite", "2,4,Größe", "2,4,", "1,4,Höhe"]
    func ids(_ rows: [String]) throws -> [String: String] {
      let result = try imported("id,section,text\n" + rows.joined(separator: "\n"))
      return Dictionary(
        result.responses.flatMap { response in
          response.comments.map { ("\(response.id) \($0.text)", $0.id) }
        }, uniquingKeysWith: { $0 + $1 })
    }
    var random = SplitMix64(seed: UInt64(seed))
    let plain = try ids(rows)
    #expect(try ids(rows.shuffled(using: &random)) == plain)
    #expect(plain["1 Breite"] == "1/5")
    #expect(plain["2 Größe"] == "2/4")
  }

  @Test("odd files are read, and say what was odd")
  func oddities() throws {
    let result = try imported("id,text\n1\n2,é,mehr\n,,\n3,\"a\0b\n")
    #expect(result.codes.filter { $0 == "ragged-row" }.count == 2)
    #expect(
      result.finding("ragged-row")?.message == "row 2 has 1 cells, the header has 2: kept")
    #expect(result.finding("unterminated-quote")?.line == 5)
    #expect(result.finding("unterminated-quote")?.column == 3)
    #expect(result.finding("nul-bytes") != nil)
    #expect(result.finding("empty-rows") != nil)
    #expect(result.responses.map(\.status.word) == ["blank", "analysed", "analysed"])
    #expect(result.comments.map(\.text) == ["é", "a\0b"])
    #expect(try imported("").codes == ["empty-file"])
  }

  @Test("kind: a cell, then the type, then an organisation without a name, else unknown")
  func kinds() throws {
    let result = try imported(
      """
      id,kind,stakeholder,organisation,name,text
      1,Yes,Head,,,é
      2,,Head,Ost,,é
      3,,Trade union,,Jö,é
      4,,Governor,Ost,,é
      5,,Governor,Ost,Jö,é
      """)
    #expect(
      result.responses.map(\.kind)
        == [.organisation, .individual, .organisation, .organisation, nil])
  }

  @Test("a consultation without lists keeps values as they are written")
  func bare() throws {
    let result = try imported(
      "id,stakeholder,section,round,comment\n1,Eltern,Größe,Frühling,é\n",
      into: Consultation(title: "", authority: ""))
    let response = try #require(result.responses.first)
    #expect(response.stakeholder == "Eltern")
    #expect(response.round == "Frühling")
    #expect(response.comments.map(\.id) == ["1/Größe"])
    #expect(result.findings.isEmpty)
  }
}
