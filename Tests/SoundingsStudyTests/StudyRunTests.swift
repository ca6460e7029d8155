import Foundation
import SoundingsCoding
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy
import Testing

@Suite("A run over a folder")
struct StudyRunTests {
  private static let configuration = """
    title: Parking in Café Street
    authority: Élmet Town Council
    rounds:
      - {id: a, title: March, from: 2024-03-01, to: 2024-03-31}
      - {id: b, title: May, from: 2024-05-01, to: 2024-05-31}
    stakeholders:
      - {id: resident, title: Residents, kind: individual}
      - {id: shop, title: Shops, kind: organisation}
    sections:
      - {id: "4.10", title: Permits}
      - {id: "no", title: Loading}
    sources:
      - {path: responses.csv}
    """
  private static let frame = """
    version: "1"
    themes:
      - id: cost
        include: [cost*, price~]
        example: It costs too much.
        counterexample: We like the plan.
      - id: access
        include: ["(park* OR load*) NEAR/3 (near OR outside)"]
    """

  private func folder(_ csv: String) throws -> WorkedConsultation.Scratch {
    let scratch = try WorkedConsultation.Scratch()
    try scratch.write(Self.configuration, to: "in/consultation.yaml")
    try scratch.write(Self.frame, to: "in/codeframe.yaml")
    try scratch.write(csv, to: "in/responses.csv")
    return scratch
  }

  private func run(_ scratch: WorkedConsultation.Scratch) throws -> RunSummary {
    try Study(folder: scratch.path + "/in").run(to: scratch.path + "/out", options: RunOptions())
  }

  @Test("Another consultation than the worked one: its figures, and no trace of the first")
  func otherConsultation() throws {
    let scratch = try folder(
      """
      id,date,stakeholder,section,permission,text
      1,2024-03-04,Resident,4.10,yes,The permit costs more than my car is worth to me now that I have retired.
      2,2024-03-05,Shop,no,yes,Lorries must park near the shop or we cannot load anything at all.
      3,2024-05-05,shops,no,no,Naïve plan
      4,2024-05-06,,4.10,,
      """)
    let summary = try run(scratch)
    #expect(summary.ledger.received == 4)
    #expect(summary.ledger.excluded.map(\.code) == ["blank"])
    let html = try scratch.read("out/publish/summary.html")
    #expect(html.contains("Parking in Café Street"))
    #expect(html.contains("Élmet Town Council"))
    #expect(!html.contains("chool"))
    let json = try scratch.read("out/publish/summary.json")
    #expect(json.contains(#""id":"theme/cost/respondents","value":1"#))
    #expect(json.contains(#""id":"section/no/theme/access/respondents","value":1"#))
  }

  @Test("Only what may be quoted is quoted, byte for byte")
  func quotes() throws {
    let scratch = try folder(
      """
      id,date,stakeholder,section,permission,text
      1,2024-03-04,Resident,4.10,yes,The permit costs more than my car — “a relic” — is worth to me now; I am retired.
      2,2024-03-05,Resident,4.10,no,The cost of this permit is beyond what I can pay and I shall not pay it to anyone.
      3,2024-03-05,Resident,4.10,yes,The cost of this permit is beyond me and you can ring me on 01632 960 123 about that.
      """)
    _ = try run(scratch)
    let html = try scratch.read("out/publish/summary.html")
    #expect(
      html.contains(
        "The permit costs more than my car — “a relic” — is worth to me now; I am retired."))
    #expect(!html.contains("beyond what I can pay"))
    #expect(!html.contains("960 123"))
  }

  @Test("No responses at all still make a report")
  func noResponses() throws {
    let scratch = try folder("id,date,stakeholder,section,permission,text\n")
    let summary = try run(scratch)
    #expect(summary.ledger.received == 0)
    #expect(try scratch.read("out/publish/summary.html").contains("No comments were made"))
  }

  @Test("Markup in a title, a section and a comment stays text")
  func hostile() throws {
    let scratch = try folder(
      """
      id,date,stakeholder,section,permission,organisation,text
      =1,2024-03-04,Shop,4.10,yes,"<img src=x onerror=alert(1)>","The cost <script>alert(1)</script> is too high for a shop as small as ours is today"
      """)
    _ = try run(scratch)
    for name in [
      "publish/summary.html", "private/evidence/theme-1.html", "private/evidence/index.html",
    ] {
      let html = try scratch.read("out/\(name)")
      #expect(!html.contains("<script"))
      #expect(!html.contains("<img"))
    }
    #expect(try scratch.read("out/private/register.csv").contains(",'=1,"))
  }

  @Test("Files that an earlier run wrote and this one does not are gone; other files stay")
  func staleFiles() throws {
    let scratch = try folder(
      "id,date,stakeholder,section,text\n1,2024-03-04,Resident,4.10,The cost is high\n")
    _ = try run(scratch)
    try scratch.write("kept", to: "out/publish/notes.txt")
    #expect(try scratch.read("out/publish/data/themes-section-4.10.csv").contains("cost"))
    try scratch.write("id,date,stakeholder,section,text\n", to: "in/responses.csv")
    _ = try run(scratch)
    #expect(throws: (any Error).self) {
      try scratch.read("out/publish/data/themes-section-4.10.csv")
    }
    #expect(try scratch.read("out/publish/notes.txt") == "kept")
  }

  @Test("A final version is refused while something is missing, and nothing is written")
  func finalRefuses() throws {
    let scratch = try folder("id,text\n1,The cost is high\n")
    let summary = try Study(folder: scratch.path + "/in").run(
      to: scratch.path + "/out", options: RunOptions(isFinal: true))
    #expect(summary.isRefused)
    #expect(!summary.missing.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
  }

  @Test("An error in a file of the team's shows path, line, column and a caret")
  func configurationError() throws {
    let scratch = try folder("id,text\n")
    try scratch.write(
      "title: Café\nautority: Élmet\nsources: [{path: responses.csv}]\n", to: "in/consultation.yaml"
    )
    let error = #expect(throws: StudyError.self) { try Study(folder: scratch.path + "/in") }
    let message = try #require(error?.messages.first)
    #expect(message.contains("consultation.yaml:2:1: error:"))
    #expect(message.contains("authority"))
    #expect(message.contains("^"))
  }

  @Test("The shuffled rows of a source give the same published figures")
  func shuffled() throws {
    let header = "id,date,stakeholder,section,permission,text\n"
    let rows = (1...40).map { number in
      "\(number),2024-0\(number % 2 == 0 ? 3 : 5)-0\(number % 9 + 1),\(number % 3 == 0 ? "Shop" : "Resident"),"
        + "\(number % 4 == 0 ? "no" : "4.10"),yes,\"Comment number \(number): the cost of parking outside \(number)\""
    }
    let straight = try folder(header + rows.joined(separator: "\n") + "\n")
    let turned = try folder(header + rows.reversed().joined(separator: "\n") + "\n")
    _ = try run(straight)
    _ = try run(turned)
    #expect(
      try straight.read("out/publish/summary.json") == turned.read("out/publish/summary.json"))
  }
}

@Suite("The worked consultation")
struct WorkedConsultationTests {
  @Test("Every quotation equals its comment as imported, and is permitted")
  func verbatims() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let imported = try study.importResponses(jobs: 2)
    let appendix = try study.appendix(of: imported, jobs: 2)
    var comments: [String: (Response, SoundingsModel.Comment)] = [:]
    for response in imported.responses {
      for comment in response.comments { comments[comment.id] = (response, comment) }
    }
    var quoted = 0
    for part in appendix.document.parts {
      for case .quotes(let quotes) in part.blocks {
        for quote in quotes {
          quoted += 1
          let (response, comment) = try #require(comments[quote.comment])
          #expect(response.permission.allowsQuote)
          #expect(response.isCounted)
          // What is masked leaves a gap; all else is the comment, in its order.
          var rest = comment.text[...]
          var mayHaveGap = false
          for piece in quote.pieces {
            guard case .words(let words) = piece else {
              mayHaveGap = true
              continue
            }
            let found = try #require(rest.range(of: words))
            #expect(mayHaveGap || found.lowerBound == rest.startIndex)
            rest = rest[found.upperBound...]
            mayHaveGap = false
          }
          #expect(mayHaveGap || rest.isEmpty)
        }
      }
    }
    #expect(quoted >= 20)
  }

  @Test("Every figure that is printed stands in the figure book")
  func figuresStand() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let appendix = try study.appendix(of: try study.importResponses(jobs: 2), jobs: 2)
    for table in appendix.document.tables {
      for row in table.rows {
        for cell in row.cells {
          if let figure = cell.figure { #expect(appendix.figures[figure] != nil) }
        }
      }
    }
    #expect(appendix.figures.conflicts.isEmpty)
    #expect(appendix.figures.figures.count > 1000)
  }

  @Test("Outside campaigns and quotes no eight words in a row stand in more than two responses")
  func writtenOneByOne() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    var seen: [String: Set<String>] = [:]
    for response in try study.importResponses(jobs: 2).responses
    where response.isCounted && !response.origin.file.hasSuffix("campaign.mbox") {
      for comment in response.comments {
        let words = comment.text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 8 else { continue }
        for start in 0...(words.count - 8) {
          seen[words[start..<start + 8].joined(separator: " "), default: []].insert(response.id)
        }
      }
    }
    #expect(seen.values.allSatisfy { $0.count <= 2 })
  }

  @Test("It is as large and as varied as it says")
  func size() throws {
    let study = try Study(folder: WorkedConsultation.folder)
    let imported = try study.importResponses(jobs: 2)
    let counted = imported.responses.filter(\.isCounted)
    #expect(counted.lazy.filter { $0.status == .analysed }.count >= 420)
    #expect(counted.map(\.comments.count).reduce(0, +) >= 700)
    #expect(study.frame.frame.themes.count >= 28)
    #expect(Set(study.frame.frame.themes.map(\.kind)).count == Theme.Kind.allCases.count)
    #expect((9...12).contains(study.consultation.sections.count))
    #expect(study.consultation.sources.count >= 8)
    #expect(Set(imported.files.map(\.layout)).count >= 7)
    #expect(Set(imported.responses.map(\.form)).count == Response.Form.allCases.count)
  }

  @Test("The second example is configured in fifteen lines, and shows no trace of the first")
  func secondExample() throws {
    let folder = WorkedConsultation.root.appending(path: "corpus/residents-parking").path
    let configuration = try String(
      contentsOfFile: folder + "/consultation.yaml", encoding: .utf8)
    let lines = configuration.split(separator: "\n").filter { line in
      line.contains { !$0.isWhitespace }
    }
    #expect(lines.count <= 15)
    let scratch = try WorkedConsultation.Scratch()
    let summary = try Study(folder: folder)
      .run(to: scratch.path, options: RunOptions(jobs: 2))
    #expect(summary.ledger.received == 130)
    let text = try scratch.read("publish/summary.md").lowercased()
    for word in ["brackenford", "headteacher", "governor", "self-evaluation", "the policy"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("the scheme"))
  }
}
