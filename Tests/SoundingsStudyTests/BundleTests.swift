import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("Documents of responses")
struct BundleTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
    sections:
      - {id: "1", title: Permits}
      - {id: "2", title: Loading}
    attributes:
      - {id: ward, title: Ward}
    sources:
      - path: responses.csv
        columns: {attribute/ward: ward}
    """
  private static let frame = """
    version: "1"
    themes:
      - {id: cost, title: Cost of permits, include: [cost*]}
      - {id: danger, title: In danger, kind: urgent, include: [hurt*]}
    """
  private static let rows = """
    id,date,stakeholder,name,email,organisation,kind,ward,permission,section,text
    R1,2024-03-04,resident,Zoë Böhm,zoe@bohm.example,,individual,North,anonymous,1,"The cost is <b>too</b> high & Mr Peter Quill at peter@quill.example says so; write to Zoë Böhm, zoe@bohm.example."
    R2,2024-03-05,shop,Ann Ash,ann@shop.example,Ash & Daughters,organisation,South,yes,2,We cannot load: call 01632 960 123.
    R3,2024-03-06,resident,,,,individual,North,no,1,WITHHELD-WORDS about the cost
    R4,2024-03-07,resident,,,,individual,North,,1,UNSTATED-WORDS about the cost
    R5,2024-03-08,resident,,,,individual,North,yes,1,WITHDRAWN-WORDS about the cost
    R6,2024-03-09,resident,,,,individual,North,yes,1,EXCLUDED-WORDS about the cost
    R7,2024-03-10,resident,,,,individual,North,yes,1,
    R8,2024-03-11,resident,,,,individual,North,yes,1,Please keep the street as it is for all of us.
    R9,2024-03-12,resident,,,,individual,North,yes,1,Please keep the street as it is for all of us.
    R10,2024-03-13,shop,,ann@shop.example,Nameless,organisation,North,anonymous,1,Somebody gets hurt in URGENT-WORDS street
    R11,2024-03-14,resident,,,,individual,North,yes,2,The secret SHED-PLACE is where lorries park.
    R12,2024-03-15,resident,,,,individual,North,yes,2,The secret SHED-PLACE is where lorries park.
    R13,2024-03-16,resident,Zoë Böhm,ZOE@BOHM.example,,individual,North,no,2,A second letter of mine.
    R14,2024-03-17,resident,,,,individual,North,yes,2,Ask zoe@bohm.example about OTHER-WORDS and loading
    """
  private static let decisions = """
    date,who,what,target,value,reason
    2024-04-01,Officer Otter,withdraw,R5,,asked to
    2024-04-01,Officer Otter,exclude,R6,,in the name of Mr Peter Quill
    2024-04-01,Officer Otter,redact,R12/2,SHED-PLACE,a third party's shed
    2024-04-02,Officer Otter,note,R1,,spoke with Mr Peter Quill
    """

  private func study() throws -> (study: Study, scratch: WorkedConsultation.Scratch) {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "consultation.yaml")
    try scratch.write(Self.frame, to: "codeframe.yaml")
    try scratch.write(Self.rows + "\n", to: "responses.csv")
    try scratch.write(Self.decisions + "\n", to: "decisions.csv")
    return (try Study(folder: scratch.path), scratch)
  }

  private func documents(_ document: ReportDocument) -> [String] {
    [HTMLWriter.write(document), MarkdownWriter.write(document)]
  }

  @Test("What may not be published is in none of the bytes, and is counted")
  func permitted() throws {
    let (study, scratch) = try study()
    let bundle = try withExtendedLifetime(scratch) { try study.bundle(jobs: 2) }
    for text in documents(bundle.document) {
      for words in [
        "WITHHELD-WORDS", "UNSTATED-WORDS", "WITHDRAWN-WORDS", "EXCLUDED-WORDS", "URGENT-WORDS",
        "Zoë", "Böhm", "zoe", "Quill", "Ann Ash", "ann", "960 123", "Nameless", "Otter", "North",
        "SHED-PLACE", "A second letter",
      ] {
        // “ann” within other words is no name.
        let isThere = words == "ann" ? text.contains("ann@") : text.contains(words)
        #expect(!isThere, "\(words)")
      }
      #expect(text.contains("Parking in Café Street"))
      #expect(text.contains("Residents"))
    }
    #expect(documents(bundle.document)[0].contains("Ash &amp; Daughters"))
    #expect(bundle.received == 14)
    #expect(
      bundle.leftOut.map(\.reason.code) == [
        "blank", "decided", "permission-not-stated", "withdrawn", "withheld",
      ])
    #expect(bundle.leftOut.map(\.count) == [1, 1, 1, 1, 2])
    #expect(bundle.received == bundle.included + bundle.leftOut.map(\.count).reduce(0, +))
    #expect(bundle.commentsWithheld == 1)
  }

  @Test("Markup in a response stays text")
  func hostile() throws {
    let (study, scratch) = try study()
    let texts = try withExtendedLifetime(scratch) {
      try documents(study.bundle(jobs: 1).document)
        + documents(study.bundle(respondent: "R1", isUnmasked: true, jobs: 1).document)
    }
    #expect(texts[0].contains("&lt;b&gt;too&lt;/b&gt; high &amp; "))
    #expect(texts[1].contains("\\<b\\>too\\</b\\> high & "))
    #expect(texts[2].contains("&lt;b&gt;too&lt;/b&gt; high &amp; "))
    #expect(texts.allSatisfy { !$0.contains("<b>") })
  }

  @Test("Identical texts stand once, with their count; a redaction of one is one of all")
  func identical() throws {
    let (study, scratch) = try study()
    let markdown = MarkdownWriter.write(
      try withExtendedLifetime(scratch) { try study.bundle(jobs: 1).document })
    #expect(markdown.ranges(of: "Please keep the street as it is").count == 1)
    #expect(markdown.contains("Section 1: Permits; this text stands in 2 comments"))
    #expect(markdown.contains("Section 1: Permits: the same text as in [response 8](#response-8)."))
    #expect(markdown.contains("The secret \\[words removed\\] is where lorries park."))
    #expect(markdown.contains("2 comments refer to it instead."))
  }

  @Test("A respondent's document holds all that is theirs, and nothing of others")
  func respondent() throws {
    let (study, scratch) = try study()
    let bundle = try withExtendedLifetime(scratch) {
      try study.bundle(respondent: "R1", isUnmasked: false, jobs: 1)
    }
    #expect(bundle.submissions == 2)
    #expect(bundle.comments == 2)
    #expect(bundle.sameAddress == [14])
    for text in documents(bundle.document) {
      for words in [
        "Personal data: for the respondent", "Zoë Böhm", "A second letter of mine.",
        "Cost of permits",
        "North", "withhold", "row 2", "responses.csv", "4 March 2024", "Submission 14",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      for words in [
        "WITHHELD-WORDS", "UNSTATED-WORDS", "WITHDRAWN-WORDS", "EXCLUDED-WORDS", "URGENT-WORDS",
        "OTHER-WORDS", "Ash", "Quill", "quill", "Otter", "SHED-PLACE", "keep the street",
      ] {
        #expect(!text.contains(words), "\(words)")
      }
    }
    #expect(bundle.masked == 3)
    #expect(documents(bundle.document)[0].contains("zoe@bohm.example"))
    let sha = try #require(
      try withExtendedLifetime(scratch) { try study.importResponses(jobs: 1).files.first?.sha256 })
    #expect(documents(bundle.document)[0].contains(sha))
  }

  @Test("Unmasked it names the others; the respondent's own id finds the same")
  func unmasked() throws {
    let (study, scratch) = try study()
    try withExtendedLifetime(scratch) {
      let bundle = try study.bundle(respondent: "R13", isUnmasked: true, jobs: 1)
      let html = HTMLWriter.write(bundle.document)
      for words in ["Mr Peter Quill at peter@quill.example", "Officer Otter"] {
        #expect(html.contains(words), "\(words)")
      }
      #expect(!html.contains("OTHER-WORDS"))
      let same = try study.bundle(respondent: bundle.respondent, isUnmasked: true, jobs: 1)
      #expect(HTMLWriter.write(same.document) == html)
    }
  }

  @Test("An excluded response is held too; a respondent that nobody knows is an error")
  func otherRespondents() throws {
    let (study, scratch) = try study()
    try withExtendedLifetime(scratch) {
      let withdrawn = try study.bundle(respondent: "R5", isUnmasked: false, jobs: 1)
      let text = MarkdownWriter.write(withdrawn.document)
      #expect(text.contains("WITHDRAWN-WORDS about the cost"))
      #expect(text.contains("excluded: withdrawn by the respondent"))
      #expect(text.contains("Not analysed"))
      let error = #expect(throws: StudyError.self) {
        try study.bundle(respondent: "Émile", isUnmasked: false, jobs: 1)
      }
      #expect(error?.messages == ["error: there is no respondent or response ‘Émile’"])
    }
  }

  @Test("The worked consultation: each permitted comment stands whole, and counts add up")
  func worked() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let bundle = try study.bundle(jobs: 2)
    let imported = try study.importResponses(jobs: 2)
    #expect(bundle.received == imported.received)
    #expect(bundle.received == bundle.included + bundle.leftOut.map(\.count).reduce(0, +))
    var quoted: [String: String] = [:]
    for part in bundle.document.parts {
      for case .quotes(let verbatims) in part.blocks {
        for verbatim in verbatims {
          #expect(quoted[verbatim.comment] == nil)
          quoted[verbatim.comment] = verbatim.pieces.map { piece in
            if case .words(let words) = piece { words } else { "" }
          }.joined()
        }
      }
    }
    let whole = Set(quoted.values)
    var masked = 0
    for response in imported.responses where response.isCounted && response.permission.allowsQuote {
      for comment in response.comments where !whole.contains(comment.text) {
        masked += 1
        #expect(quoted[comment.id] != nil)
      }
    }
    #expect(masked < 20)
    let withheld = imported.responses.filter { !$0.permission.allowsQuote }.flatMap(\.comments)
    #expect(withheld.allSatisfy { quoted[$0.id] == nil })
    #expect(documents(bundle.document) == documents(try study.bundle(jobs: 1).document))
  }
}
