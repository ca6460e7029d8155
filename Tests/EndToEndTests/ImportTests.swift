import Foundation
import Testing

@Suite("soundings import")
struct ImportTests {
  @Test("A file stands for itself: one line a comment, values as they are written")
  func file() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let file = scratch.appending(path: "antworten.csv")
    try Data(
      "id,date,stakeholder,section,Meinung,question/q1\n7,06/11/2006,Head (é),3,Zu \"\"teuer\"\",Agree\n8,14/11/2006,Governor,3,,\n"
        .utf8
    ).write(to: file)
    let run = try Command(["import", file.path, "--column", "text=Meinung"])
    #expect(run.status == 0)
    let lines = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.count == 2)
    #expect(lines[0]["id"] as? String == "7/3")
    #expect(lines[0]["received"] as? String == "2006-11-06")
    #expect(lines[0]["stakeholder"] as? String == "Head (é)")
    #expect(lines[0]["text"] as? String == "Zu \"\"teuer\"\"")
    #expect((lines[0]["answers"] as? [String: String]) == ["q1": "Agree"])
    #expect((lines[0]["sha256"] as? String)?.count == 64)
    #expect(lines[1]["id"] as? String == "8")
    #expect(lines[1]["text"] as? String == "")
  }

  @Test("A consultation's folder is read as its configuration says, every submission in order")
  func folder() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let findings = scratch.appending(path: "findings.jsonl")
    let run = try Command([
      "import", "corpus/school-improvement", "--findings", findings.path,
    ])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix(#"{"id":"BF-1001/2","response":"BF-1001","#))
    #expect(try String(contentsOf: findings, encoding: .utf8).contains(#""code":"late""#))
  }

  @Test("Dates that can be read both ways stop with 2 and the line to add")
  func dates() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let file = scratch.appending(path: "a.csv")
    try Data("id,date,text\n1,06/11/2006,é\n".utf8).write(to: file)
    let run = try Command(["import", file.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("dates: dmy"))
    #expect(try Command(["import", file.path, "--dates", "mdy"]).output.contains("2006-06-11"))
  }
}
