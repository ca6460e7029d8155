import Foundation
import SoundingsImport
import SoundingsModel
import SoundingsStudy
import Testing

@testable import enum SoundingsStudy.StarterRounds

@Suite("A first consultation from a folder")
struct StarterTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  private func starter(
    _ files: [(name: String, text: String)], dates: [Starter.DateChoice] = []
  ) throws -> (Starter, Consultation, WorkedConsultation.Scratch) {
    let scratch = try WorkedConsultation.Scratch()
    for file in files { try scratch.write(file.text, to: file.name) }
    let starter = try Starter(folder: scratch.path, dates: dates, jobs: 1)
    let consultation = try ConsultationFile.read(
      bytes: Array(starter.consultationText.utf8), path: "consultation.yaml",
      layouts: Layout.allCases.map(\.rawValue))
    return (starter, consultation, scratch)
  }

  private static let form = """
    Ref;When sent;You are a;How do you rate it?;1. The gate;Section 2: Die Halle;Any other comments
    1;13/11/2006;Parent;Good;The gate sticks in winter;;
    2;14/11/2006;Parents;Poor;;The hall leaks when it rains;
    3;15/05/2007;governer;Very good;The gate is too narrow for prams;Die Halle ist kalt und laut;
    4;16/05/2007;Governor;Very poor;;;Thank you for asking us at all
    5;17/05/2007;Governor;Good;;The hall is cold;
    """

  @Test("A question with several answers a cell has the scale of its parts")
  func severalAnswers() throws {
    let (starter, consultation, scratch) = try starter([
      ("responses/hours.csv", InspectionTests.hours)
    ])
    withExtendedLifetime(scratch) {}
    #expect(consultation.questions.map(\.scale) == [["Mornings", "Évenings", "Weekends"]])
    #expect(starter.ledger.analysed == 5)
  }

  @Test("Types, sections, questions and rounds come from what was answered")
  func table() throws {
    let (starter, consultation, scratch) = try starter([("responses/form.csv", Self.form)])
    withExtendedLifetime(scratch) {}
    #expect(starter.ledger.received == 5)
    #expect(consultation.stakeholders.map(\.id) == ["governor", "parent"])
    #expect(consultation.stakeholders.map(\.spellings) == [["governer"], ["Parents"]])
    #expect(consultation.sections.map(\.id) == ["1", "2", "any-other-comments"])
    #expect(
      consultation.sections.map(\.title) == [
        "1. The gate", "Section 2: Die Halle", "Any other comments",
      ])
    #expect(consultation.questions.map(\.scale) == [["Very good", "Good", "Poor", "Very poor"]])
    #expect(consultation.rounds.map(\.id) == ["first", "last"])
    #expect(consultation.rounds.map(\.from.description) == ["2006-11-01", "2007-05-01"])
    #expect(consultation.rounds.map(\.to.description) == ["2006-11-30", "2007-05-31"])
    #expect(consultation.sources.map(\.path) == ["responses/form.csv"])
    #expect(starter.frameText.contains("hall~"))
  }

  @Test(
    "Months without a response part rounds; without a gap they are halved",
    arguments: [
      (["2024-05-01", "2024-05-31"], ["all May 2024"]),
      (
        ["2024-11-03", "2024-12-01", "2025-01-09"],
        ["first November to December 2024", "last January 2025"]
      ),
      (
        ["2024-01-03", "2024-03-01", "2024-04-09", "2024-07-01"],
        ["first January 2024", "round-2 March to April 2024", "last July 2024"]
      ),
      ([], []),
    ])
  func rounds(days: [String], rounds: [String]) throws {
    #expect(
      StarterRounds.propose(try days.map(day)).map { "\($0.id) \($0.title)" } == rounds)
  }

  @Test("Pages of one board are one source, and their topics are sections")
  func board() throws {
    func page(_ posts: String) -> String {
      "<html><body><table><a name=\"1\"></a>\(posts)</table></body></html>"
    }
    func post(_ id: Int, _ user: String, _ text: String) -> String {
      """
      <tr><td><a name="\(id)"></a><span class="name"><b>\(user)</b></span><br><span class="postdetails">Parent</span></td>
      <td><span class="postdetails">Posted: Mon Nov 06, 2006 9:14 am    Post subject: Das Tor</span><span class="postbody">\(text)</span></td></tr>
      """
    }
    let (starter, consultation, scratch) = try starter([
      ("page-1.html", page(post(1, "zoë", "The gate sticks") + post(2, "bo", "It does"))),
      ("page-2.html", page(post(3, "zoë", "And it is narrow"))),
    ])
    withExtendedLifetime(scratch) {}
    #expect(consultation.sources.map(\.path) == ["*.html"])
    #expect(starter.ledger.received == 3)
    #expect(starter.ledger.holds)
  }

  @Test("An undecidable order of dates stops, writes nothing and names the lines, until it is said")
  func undecidable() throws {
    let files = [
      ("responses/a.csv", "id,date,text\n1,05/06/2024,Zu laut\n"),
      ("responses/b.csv", "id,date,comment\n1,07/08/2024,Zu leise\n"),
    ]
    let error = #expect(throws: StudyError.self) { try starter(files) }
    let messages = try #require(error?.messages.joined(separator: "\n"))
    #expect(messages.contains("responses/a.csv: error: "))
    #expect(messages.contains("responses/b.csv: error: "))
    #expect(messages.contains("‘dates: dmy’ or ‘dates: mdy’"))
    let (_, consultation, scratch) = try starter(
      files,
      dates: [
        Starter.DateChoice(path: nil, order: .dmy),
        Starter.DateChoice(path: "responses/b.csv", order: .mdy),
      ])
    withExtendedLifetime(scratch) {}
    #expect(consultation.sources.map(\.dates) == [.dmy, .mdy])
    #expect(
      consultation.rounds.map(\.title) == ["June 2024", "July 2024"] || !consultation.rounds.isEmpty
    )
  }

  @Test("A consultation that has been begun is never overwritten")
  func existing() throws {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write("title: é\n", to: "consultation.yaml")
    #expect(throws: StudyError.self) { try Starter.checkIsNew(scratch.path) }
    #expect(try scratch.read("consultation.yaml") == "title: é\n")
  }

  @Test("A code frame that is there stays")
  func frame() throws {
    let (starter, _, scratch) = try starter([("a.csv", "id,text\n1,Zu laut\n")])
    try scratch.write("themes: []\n", to: "codeframe.yaml")
    #expect(try starter.write(to: scratch.path) == ["consultation.yaml"])
    #expect(try scratch.read("codeframe.yaml") == "themes: []\n")
  }

  @Test("Files that hold no responses are named, and a folder of nothing else is an error")
  func unread() throws {
    let (starter, _, scratch) = try starter([
      ("a.csv", "id,text\n1,Zu laut\n"), ("logo.png", "\u{89}PNG\u{0}\u{0}\u{0}\u{0}"),
    ])
    withExtendedLifetime(scratch) {}
    #expect(starter.unread.map(\.path) == ["logo.png"])
    #expect(starter.consultationText.contains("  # Not read: logo.png: "))
    #expect(throws: StudyError.self) {
      try self.starter([("logo.png", "\u{89}PNG\u{0}\u{0}\u{0}\u{0}")])
    }
  }

  @Test("No theme is called after a respondent")
  func names() throws {
    let rows = (1...6).map { "\($0),Quill Marlowe,Quill says the drains are blocked again" }
    let (starter, _, scratch) = try starter([
      ("a.csv", "id,name,text\n" + rows.joined(separator: "\n") + "\n")
    ])
    withExtendedLifetime(scratch) {}
    #expect(starter.frameText.contains("drains"))
    #expect(!starter.frameText.lowercased().contains("quill"))
  }
}
