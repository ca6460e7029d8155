import Foundation
import Testing

@Suite("soundings inspect and init")
struct InspectAndInitTests {
  struct Folder: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var text: String
    var received: Int
    var testDescription: String { name }
  }

  static let folders = [
    Folder(
      name: "a SurveyMonkey export", file: "responses/survey.csv",
      text: """
        Respondent ID,Collector ID,Start Date,End Date,Email Address,Do you agree with the plan?,Why do you say so?,Which bins do you use?,,
        ,,,,,Response,Open-Ended Response,Brown,Grün,Other (please specify)
        9001,77,05/13/2024,05/13/2024,a@é.example,Agree,It is cheaper for those who compost at home,Brown,,
        9002,77,05/14/2024,05/14/2024,,Disagree,Too many bins on the pavement as it is,,Grün,a bag
        9003,77,07/15/2024,07/15/2024,,Agree,,,,

        """, received: 3),
    Folder(
      name: "a Google form", file: "form.csv",
      text: """
        Timestamp,Which do you use?,What would help?
        13/05/2024 09:01:00,"Bus, Tram",Later buses on Sundays would help my café
        14/05/2024 09:01:00,Bus,
        15/05/2024 09:01:00,"Tram, Bus",More shelters please

        """, received: 3),
    Folder(
      name: "a table with odd headers", file: "responses/Antworten (2).csv",
      text: """
        Nr.;When sent;You are: (tick);"What's wrong, if anything?";Can we quote you?
        1;13/05/2024;Parent;The gate sticks every winter, and Zoë cannot open it;Yes
        2;14/05/2024;Governor;Es regnet in die Halle;No
        3;15/05/2024;Parents;n/a;No

        """, received: 3),
    Folder(
      name: "a page of a board", file: "responses/viewtopic.html",
      text: """
        <html><body><table>
        <tr><td><a name="1"></a><span class="name"><b>zoë</b></span><br><span class="postdetails">Parent</span></td>
        <td><span class="postdetails">Posted: Mon Nov 06, 2006 9:14 am    Post subject: The gate</span><span class="postbody">The gate sticks</span></td></tr>
        <tr><td><a name="2"></a><span class="name"><b>bo</b></span><br><span class="postdetails">Governor</span></td>
        <td><span class="postdetails">Posted: Mon Nov 13, 2006 9:14 am    Post subject: The gate</span><span class="postbody">It does</span></td></tr>
        </table></body></html>
        """, received: 2),
  ]

  @Test("check calls a file's records what they are")
  func records() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = [
      "consultation.yaml": "title: T\nauthority: A\nsources:\n  - path: r/*\n",
      "codeframe.yaml": "version: \"1\"\nthemes: [{id: gate, include: [gate]}]\n",
      "r/a.csv": "id,text\n1,The gate sticks.\n2,It does.\n",
      "r/b.html": Self.folders[3].text, "r/c.txt": "Dear Ann,\n\nThe gate sticks.\n\nYours, Zoë\n",
    ]
    for (name, text) in files {
      let file = scratch.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let output = try Command(["check", scratch.path]).output
    for line in ["r/a.csv: 2 rows (csv", "r/b.html: 2 posts (phpbb2", "r/c.txt: 1 letter (text"] {
      #expect(output.contains(line))
    }
  }

  @Test("From a folder of responses to a first report in two commands", arguments: folders)
  func firstReport(_ folder: Folder) throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let consultation = scratch.appending(path: "consultation")
    let file = consultation.appending(path: folder.file)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(folder.text.utf8).write(to: file)
    let begun = try Command(["init", consultation.path])
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(try Data(contentsOf: file) == Data(folder.text.utf8))
    let frame = consultation.appending(path: "codeframe.yaml").path
    #expect(try Command(["frame", "check", frame]).status == 0)
    let check = try Command(["check", consultation.path, "--json"])
    #expect(check.output.contains("\"received\":\(folder.received),"))
    let run = try Command([
      "run", consultation.path, "--to", scratch.appending(path: "out").path,
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("\(folder.received) received = "))
    let again = try Command(["init", consultation.path])
    #expect(again.status == 2)
    #expect(again.errors.contains("consultation.yaml: error: the file is there already"))
  }

  @Test("inspect tells of each file what it is, and of junk that it is not read")
  func inspect() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data([0, 1, 2, 3, 0, 1, 2, 3]).write(to: scratch.appending(path: "a.bin"))
    try Data("Your name,Views\nZoë Ash,The gate sticks every winter\n".utf8)
      .write(to: scratch.appending(path: "b.csv"))
    let run = try Command(["inspect", scratch.path])
    #expect(run.status == 0)
    #expect(run.output.contains("a.bin\n  not read: "))
    #expect(!run.output.contains("Zoë"))
    #expect(run.output.contains("sources:\n  - path: b.csv\n    columns:\n"))
    let json = try Command(["inspect", scratch.path, "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["files"] as? [[String: Any]])?.count == 2)
    #expect(try Command(["inspect", "nowhere"]).status == 2)
  }

  @Test("init stops with 2 where dates can be read both ways, and goes on once it is told")
  func dates() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data("id,date,text\n1,05/06/2024,é\n".utf8).write(to: scratch.appending(path: "a.csv"))
    let run = try Command(["init", scratch.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("dates: dmy"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.csv"])
    #expect(try Command(["init", scratch.path, "--dates", "dmy"]).status == 0)
    #expect(try Command(["init", scratch.path, "--dates", "ymd"]).status == 64)
  }

  @Test("inspect tells all that it can of dates that can be read both ways, and ends with 2")
  func undecidable() throws {
    let folder = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.csv")
    try Data("id,date,text\n1,05/06/2024,Zu laut\n".utf8).write(to: file)
    let run = try Command(["inspect", file.path])
    #expect(run.status == 2)
    #expect(run.output.contains("    # dates: dmy\n"))
    #expect(run.errors.contains("a.csv: error: the only date can be read"))
    #expect(!run.errors.contains("laut"))
  }

  @Test("A file without roles says what to run")
  func noRoles() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let file = scratch.appending(path: "a.csv")
    try Data("Meinung\né\n".utf8).write(to: file)
    let run = try Command(["import", file.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("soundings inspect \(file.path)"))
  }
}
