import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Tables of survey tools and platforms")
struct SurveyToolTests {
  /// A consultation that lists nothing: values stand as they are written.
  private func plain() -> Consultation { Consultation(title: "Bins", authority: "Elmet Council") }

  private func read(_ text: String, configure: (inout Source) -> Void = { _ in }) throws
    -> ImportResult
  {
    try imported(text, into: plain(), configure)
  }

  private let surveyMonkey = """
    Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Do you agree with the plan?,Why do you say so?,Which bins do you use?,,,,How good are,
    ,,,,,,,,,Response,Open-Ended Response,Brown,Grün,Blue,Other (please specify),The crews,The vans
    9001,77,05/13/2024 10:01:02,05/13/2024 10:05:00,10.0.0.1,a@é.example,Zoë,Ash,,Agree,It is cheaper for the ones who compost.,Brown,,Blue,,Good,Poor
    9002,77,05/14/2024 10:01:02,05/14/2024 11:05:00,10.0.0.2,,,,,Disagree,Too many bins,,Grün,,a bag,Very good,Good
    9003,77,05/15/2024 10:01:02,05/15/2024 12:05:00,10.0.0.3,,,,,Agree,,,,,,,
    """

  @Test("SurveyMonkey: two header rows, spanned questions, an option a column")
  func expanded() throws {
    let result = try read(surveyMonkey)
    #expect(result.files.map(\.table?.tool) == [.surveyMonkey])
    #expect(result.files.map(\.table?.headerRows) == [2])
    #expect(result.files[0].table?.headers[12] == "Which bins do you use? | Grün")
    #expect(result.received == 3)
    let first = try #require(result.responses.first)
    #expect(first.id == "9001")
    #expect(first.identity.name == "Zoë Ash")
    #expect(first.identity.email == "a@é.example")
    #expect(first.received == day("2024-05-13"))
    #expect(
      first.answers == [
        Answer(question: "do-you-agree-with-the-plan", values: ["Agree"]),
        Answer(question: "which-bins-do-you-use", values: ["Brown", "Blue"]),
        Answer(question: "how-good-are-the-crews", values: ["Good"]),
        Answer(question: "how-good-are-the-vans", values: ["Poor"]),
      ])
    #expect(first.comments.map(\.section) == ["Why do you say so?"])
    #expect(
      result.responses[1].comments.map(\.section) == [
        "Why do you say so?", "Which bins do you use?",
      ])
    #expect(result.responses[1].comments.map(\.text) == ["Too many bins", "a bag"])
    #expect(result.findings.isEmpty)
    #expect(result.ledger.holds)
  }

  static let whoAsks: [(name: String, header: String, answers: [String], isTaken: Bool)] = [
    ("an open question", "I am a", ["Head", "heads", "Chair of Governors", "Gouvernör"], true),
    ("a closed one", "I am responding as", ["Head", "Head", "Governors", "Head"], true),
    ("groups for another reason", "Who gains most?", ["Head", "Head", "Governors", "Head"], false),
    ("other words", "I am a", ["Parent", "mum", "Head", "Dad"], false),
    (
      "long answers", "I am a",
      ["Head", "Head", "Governors", "somebody who was once a head here for some years"],
      false
    ),
    ("too few", "I am a", ["Head", "Governors", "", ""], false),
  ]

  @Test("who somebody is, by the answers", arguments: whoAsks.indices)
  func stakeholderByAnswers(_ index: Int) throws {
    let sample = Self.whoAsks[index]
    let rows = sample.answers.enumerated().map { place, answer in
      "\(place + 1),5,05/1\(place)/2024,\(answer),We would rather have it in the spring of next year."
    }
    let text =
      "Respondent ID,Collector ID,End Date,\(sample.header),Why?\n,,,Response,Open-Ended Response\n"
      + rows.joined(separator: "\n")
    let result = try imported(text)
    #expect(result.codes.contains("stakeholder-by-answers") == sample.isTaken, "\(sample.name)")
    let heads = result.responses.count { $0.stakeholder == "headteacher" }
    #expect(
      heads == (sample.isTaken ? sample.answers.count { $0.lowercased().hasPrefix("head") } : 0))
    if sample.isTaken {
      #expect(result.comments.count == 4, "\(sample.name)")
      let mapped = try imported(text) {
        $0.columns = [ColumnMapping(role: .attribute("who"), header: sample.header)]
      }
      #expect(!mapped.codes.contains("stakeholder-by-answers"))
    }
    #expect(!(try read(text)).codes.contains("stakeholder-by-answers"), "there are no agreed types")
  }

  @Test("SurveyMonkey: ones and noughts stand for the option of their column")
  func ticks() throws {
    let result = try read(
      """
      Respondent ID,Collector ID,End Date,Which do you use?,,
      ,,,Bus,Tram,Fähre
      1,5,05/13/2024,1,0,1
      2,5,05/13/2024,0,0,0
      3,5,05/13/2024,,1,
      """)
    #expect(
      result.responses.map { $0.answers.flatMap(\.values) } == [["Bus", "Fähre"], [], ["Tram"]])
    #expect(result.responses.map(\.status.word) == ["analysed", "blank", "analysed"])
  }

  @Test("SurveyMonkey: a second row that is blank throughout is no response")
  func blankSecondRow() throws {
    let result = try read(
      """
      Respondent ID,Collector ID,Start Date,End Date,What should change?
      ,,,,
      1,5,05/13/2024,05/13/2024,More benches by the river please
      """)
    #expect(result.received == 1)
    #expect(result.comments.map(\.text) == ["More benches by the river please"])
    #expect(result.files[0].table?.headers[4] == "What should change?")
  }

  @Test("SurveyMonkey: one header row loses no respondent; the option follows a dash")
  func oneRow() throws {
    let result = try read(
      """
      RespondentID,Which do you eat? - Pie,Which do you eat? - Käse,Which do you eat? - Other (please specify),Which do you eat? - Other (please specify),Age
      1,Pie,Käse,Other (please specify),tarte,18-29
      2,,Käse,,,30-44
      """)
    #expect(result.received == 2)
    #expect(
      result.responses[0].answers[0].values == ["Pie", "Käse", "Other (please specify)"])
    #expect(result.comments.map(\.text) == ["tarte"])
    #expect(result.responses.map { $0.answers.last?.question } == ["age", "age"])
  }

  @Test("Dates that can be read both ways are read as the tool always writes them, with a finding")
  func knownOrder() throws {
    let result = try read(
      "Respondent ID,Collector ID,End Date,Why?\n1,5,05/06/2024,Weil es laut ist\n")
    #expect(result.responses[0].received == day("2024-05-06"))
    let finding = try #require(result.finding("dates-by-tool"))
    #expect((finding.line, finding.column) == (2, 5))
    #expect(finding.message.contains("SurveyMonkey"))
  }

  @Test("One day over twelve decides against the tool's order, and the source against both")
  func dayFirst() throws {
    let text = "Respondent ID,Collector ID,End Date,Why?\n1,5,05/06/2024,Lärm\n2,5,25/06/2024,Weg\n"
    #expect(try read(text).responses.map(\.received) == [day("2024-06-05"), day("2024-06-25")])
    let declared = try read("Respondent ID,Collector ID,End Date,Why?\n1,5,05/06/2024,Lärm\n") {
      $0.dates = .dmy
    }
    #expect(declared.responses[0].received == day("2024-06-05"))
    #expect(declared.findings.isEmpty)
  }

  @Test("What the source maps goes before what the tool's layout says")
  func mappedFirst() throws {
    let result = try read(surveyMonkey) { source in
      source.columns = [
        ColumnMapping(
          role: .textUnder(section: "bins"),
          header: "Which bins do you use? | Other (please specify)"),
        ColumnMapping(role: .stakeholder, header: "Do you agree with the plan?"),
      ]
    }
    #expect(result.comments.map(\.section) == ["bins"])
    #expect(result.responses.map(\.stakeholder) == ["Agree", "Disagree", "Agree"])
    #expect(result.responses[0].answers.first?.question == "which-bins-do-you-use")
    #expect(result.responses[0].id == "9001")
  }

  @Test("A question is known by a section's name and by a closed question's title")
  func known() throws {
    var consultation = plain()
    consultation.sections = [
      PolicySection(id: "4", title: "Reasons", names: ["Why do you say so?"])
    ]
    consultation.questions = [
      ClosedQuestion(
        id: "q1", title: "Do you agree with the plan?", scale: ["Agree", "Disagree"])
    ]
    let result = try imported(surveyMonkey, into: consultation)
    #expect(result.comments.first?.id == "9001/4")
    #expect(result.responses[0].answers.first == Answer(question: "q1", values: ["Agree"]))
  }

  struct Export: Sendable, CustomTestStringConvertible {
    var name: String
    var tool: SurveyTool
    var text: String
    var ids: [String]
    var dates: [String?]
    var names: [String?] = []
    var comments: [String]
    var answers: [[String]] = []
    var testDescription: String { name }
  }

  static let exports = [
    Export(
      name: "Microsoft Forms, with hard spaces, a quiz and lists of answers",
      tool: .microsoftForms,
      text: """
        ID;Start time;Completion time;Email;Name;Last modified time;Which\u{A0}days suit you?;"Any other
        comments?";Points - Which days;Feedback - Which days
        1;2024-05-13 10:00;2024-05-13 10:04;anonymous;;;Mon;Zu früh am Tag, bitte später;0;
        2;2024-05-13 10:00;2024-05-14 10:04;b@x.example;Bø Ek;;Mon;;0;
        3;2024-05-13 10:00;2024-05-14 10:04;anonymous;;;Tue;;0;
        """, ids: ["1", "2", "3"], dates: ["2024-05-13", "2024-05-14", "2024-05-14"],
      names: [nil, "Bø Ek", nil], comments: ["Zu früh am Tag, bitte später"],
      answers: [["Mon"], ["Mon"], ["Tue"]]),
    Export(
      name: "Microsoft Forms: every cell of a list ends with a semicolon", tool: .microsoftForms,
      text: """
        Id,Start time,Completion time,Email,Name,Which days suit you?
        1,2024-05-13 10:00,2024-05-13 10:04,anonymous,,Mon;Sün;
        2,2024-05-13 10:00,2024-05-14 10:04,anonymous,,Mon;
        """, ids: ["1", "2"], dates: ["2024-05-13", "2024-05-14"], comments: [],
      answers: [["Mon", "Sün"], ["Mon"]]),
    Export(
      name: "Google Forms: lists with commas, a grid, an answer with a comma", tool: .googleForms,
      text: """
        Timestamp,Email Address,Which do you use?,How are they? [Lärm],How are they? [Price],Would you come?,What would help?
        13/05/2024 09:01:00,a@x.example,"Bus, Tram",Good,Poor,"Yes, often",Later buses on Sundays
        14/05/2024 09:01:00,,Bus,Poor,Poor,"No, never",
        15/05/2024 09:01:00,,"Tram, Bus",Good,Good,"Yes, often",
        """, ids: [], dates: ["2024-05-13", "2024-05-14", "2024-05-15"],
      comments: ["Later buses on Sundays"],
      answers: [
        ["Bus", "Tram", "Good", "Poor", "Yes, often"], ["Bus", "Poor", "Poor", "No, never"],
        ["Tram", "Bus", "Good", "Good", "Yes, often"],
      ]),
    Export(
      name: "Qualtrics: three header rows, the last with import ids", tool: .qualtrics,
      text: """
        \u{FEFF}StartDate,EndDate,Status,IPAddress,RecordedDate,ResponseId,RecipientLastName,RecipientEmail,UserLanguage,Q1,Q2,Q2_4_TEXT
        Start Date,End Date,Response Type,IP Address,Recorded Date,Response ID,Last Name,Email,Language,What worries you about the crossing?,Are you a - Selected Choice,Are you a - Other - Text
        "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ip""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""l""}","{""ImportId"":""e""}","{""ImportId"":""u""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2""}","{""ImportId"":""QID2_4_TEXT""}"
        2024-05-13 10:00:00,2024-05-13 10:02:00,IP Address,10.0.0.1,2024-05-13 10:02:01,R_1x,Nuñez,n@x.example,EN,The crossing by the Säule is dark,Resident,
        2024-05-14 10:00:00,2024-05-14 10:02:00,IP Address,10.0.0.2,2024-05-14 10:02:01,R_2x,,,EN,,Other,cyclist
        """, ids: ["R_1x", "R_2x"], dates: ["2024-05-13", "2024-05-14"], names: ["Nuñez", nil],
      comments: ["The crossing by the Säule is dark", "cyclist"],
      answers: [["Resident"], ["Other"]]),
    Export(
      name: "Citizen Space: known by its ids; options after a dash", tool: .citizenSpace,
      text: """
        \u{FEFF}Response ID,Date Submitted,What is your name? - Name,What is your email address? - Email,Do you support the scheme?,Please tell us why,Which apply? - Walking,Which apply? - Radfahren,Analyst notes
        ANON-K4QZ-2B7R-5,13/05/2024 10:02,Ida Öz,ida@x.example,Support,Because the road is loud at night,Walking,,seen
        ANON-K4QZ-2B7S-6,14/05/2024 10:02,,,Oppose,,,Radfahren,
        """, ids: ["ANON-K4QZ-2B7R-5", "ANON-K4QZ-2B7S-6"], dates: ["2024-05-13", "2024-05-14"],
      names: ["Ida Öz", nil], comments: ["Because the road is loud at night"],
      answers: [["Support", "Walking"], ["Oppose", "Radfahren"]]),
    Export(
      name: "SmartSurvey: own columns, then whole questions", tool: .smartSurvey,
      text: """
        UserID,UserNo,Name,Email,IP Address,Unique ID,Started,Ended,How satisfied are you?,What could be better?
        501,1,,,10.0.0.1,,13/05/2024 09:00:00,13/05/2024 09:09:00,Very satisfied,Clearer signs at the Brücke
        502,2,,,10.0.0.1,,14/05/2024 09:00:00,14/05/2024 09:09:00,Dissatisfied,
        """, ids: ["501", "502"], dates: ["2024-05-13", "2024-05-14"],
      comments: ["Clearer signs at the Brücke"], answers: [["Very satisfied"], ["Dissatisfied"]]),
    Export(
      name: "Go Vocal: a row an input, votes and officers' columns not read", tool: .goVocal,
      text: """
        ID,Title,Description,Author name,Author email,Author ID,Submitted at,Published at,Comments,Likes,Dislikes,URL,Project,Status
        a1,Trees,Plant limes along the Straße,Mo Ng,mo@x.example,u7,05/13/2024 10:00:00,05/13/2024 10:01:00,2,5,0,https://x.example/1,Green,proposed
        """, ids: ["a1"], dates: ["2024-05-13"], names: ["Mo Ng"],
      comments: ["Trees", "Plant limes along the Straße"]),
    Export(
      name: "Decidim: comments, nested keys, semicolons", tool: .decidim,
      text: """
        id;created_at;body;locale;author/id;author/name;alignment;depth;user_group/id;user_group/name;commentable_id;commentable_type;root_commentable_url
        12;2024-05-13 10:00:00 UTC;Más sombra en la plaza;es;4;Eva;1;0;;;3;Decidim::Proposals::Proposal;https://x.example
        13;2024-05-14 10:00:00 UTC;No cars at all;en;5;Jo;-1;1;;;3;Decidim::Proposals::Proposal;https://x.example
        """, ids: ["12", "13"], dates: ["2024-05-13", "2024-05-14"], names: ["Eva", "Jo"],
      comments: ["Más sombra en la plaza", "No cars at all"], answers: [["1"], ["-1"]]),
    Export(
      name: "Talk to the City, kouchou-ai", tool: .talkToTheCity,
      text: """
        comment-id,comment-body,source,url,attribute_age
        1,図書館を増やして,web,https://x.example,30s
        2,Keep the old library open,web,,40s
        """, ids: ["1", "2"], dates: [nil, nil],
      comments: ["図書館を増やして", "Keep the old library open"]),
  ]

  @Test("A tool's table is known by its content, and its columns with it", arguments: exports)
  func export(_ export: Export) throws {
    let result = try read(export.text)
    #expect(result.files.map(\.table?.tool) == [export.tool])
    if !export.ids.isEmpty { #expect(result.responses.map(\.id) == export.ids) }
    #expect(result.responses.map { $0.received?.description } == export.dates)
    if !export.names.isEmpty { #expect(result.responses.map(\.identity.name) == export.names) }
    #expect(result.comments.map(\.text) == export.comments)
    if !export.answers.isEmpty {
      #expect(result.responses.map { $0.answers.flatMap(\.values) } == export.answers)
    }
    #expect(result.ledger.holds)
  }

  @Test(
    "A table that only resembles a tool's is read by its headers",
    arguments: [
      "id,text\n1,é\n", "ID,Start time,text\n1,2,é\n", "Timestamp,text\nnever,é\n",
      "Respondent ID,text\n1,é\n",
    ])
  func noTool(text: String) throws {
    let result = try read(text)
    #expect(result.files.map(\.table?.tool) == [nil])
    #expect(result.comments.map(\.text) == ["é"])
  }

  @Test("Contact details are no comments, and telephone numbers are not read at all")
  func contacts() throws {
    let result = try read(
      """
      Timestamp,What is your name?,Your e-mail address,Telephone number,Name of your organisation,May we email you?,Your views
      13/05/2024 09:01:00,Zoë Ash,z@x.example,01632 960123,Elmet Allotments,Yes,The gate sticks every winter
      """)
    let response = try #require(result.responses.first)
    #expect(response.identity.name == "Zoë Ash")
    #expect(response.identity.email == "z@x.example")
    #expect(response.identity.organisation == "Elmet Allotments")
    #expect(response.comments.map(\.text) == ["The gate sticks every winter"])
    #expect(response.answers == [Answer(question: "may-we-email-you", values: ["Yes"])])
  }
}
