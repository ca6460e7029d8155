import Foundation
import Testing

@Suite("soundings code reads JSON Lines")
struct CodeLinesTests {
  private static let frame = "theme,pattern\ncost,cost*\ncost,red tape\ncafé,café\n"

  /// The same comments as CSV and as lines, with keys that `import` writes.
  private static let csv = """
    id,date,stakeholder,section,comment,ward
    a1,2006-11-06,head,1,"Costs — and ""red
    tape"" — rise",Nord
    ,2006-11-07,"union, local",1,Nothing here,
    x“y”,2007-06-01,head,2,CAFE costs,Süd
    b2,2007-06-02,head,2,"  ",Süd

    """
  private static let lines = #"""
    {"id":"a1","response":"r1","received":"2006-11-06","stakeholder":"head","section":"1","text":"Costs \u2014 and \"red\ntape\" — rise","attributes":{"ward":"Nord"}}

    {"id":null,"received":"2006-11-07","stakeholder":"union, local","section":"1","text":"Nothing here"}
    {"text":"CAFE costs","id":"x“y”","received":"2007-06-01","stakeholder":"head","section":"2","attributes":{"ward":"Süd"}}
    {"id":"b2","received":"2007-06-02","stakeholder":"head","section":"2","text":"  ","attributes":{"ward":"Süd"}}

    """#

  private func code(_ text: String, _ arguments: [String] = []) throws -> (Command, tally: String) {
    let folder = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let frame = folder.appending(path: "frame.csv")
    let file = folder.appending(path: "comments")
    let tally = folder.appending(path: "tally.csv")
    try Data(Self.frame.utf8).write(to: frame)
    try Data(text.utf8).write(to: file)
    let extra = arguments.map { $0 == "TALLY" ? tally.path : $0 }
    let run = try Command(["code", file.path, "--frame", frame.path] + extra)
    return (run, (try? String(contentsOf: tally, encoding: .utf8)) ?? "")
  }

  @Test(
    "Lines and rows of the same comments give the same bytes",
    arguments: [
      [], ["--tally", "TALLY", "--by", "stakeholder,month"],
      ["--tally", "TALLY", "--by", "section", "--codings", "-", "--jobs", "2"],
    ])
  func same(arguments: [String]) throws {
    let (rows, rowTally) = try code(Self.csv, arguments)
    let (lines, lineTally) = try code(Self.lines, arguments)
    #expect(rows.status == 0 && lines.status == 0)
    #expect(lines.output == rows.output)
    #expect(lineTally == rowTally)
    #expect(!(rows.output + rowTally).isEmpty)
  }

  @Test("An attribute is a role by its path, and any key a column by its name")
  func keys() throws {
    let tally = ["--tally", "TALLY", "--by", "attribute/ward"]
    #expect(try code(Self.lines, tally).tally.contains("cost,Süd,1,1\n"))
    let named = Self.lines.replacing("\"text\":", with: "\"said\":")
      .replacing("\"response\":\"r1\",", with: "")
    #expect(try code(named).0.status == 2)
    #expect(try code(named, ["--column", "text=said"]).0.output == code(Self.lines).0.output)
  }

  @Test("A line that is no object, and a date that is none, stop with their place and no words")
  func errors() throws {
    let (cut, _) = try code(Self.lines + "{\"id\":\"c3\",\"text\":\"secret")
    #expect(cut.status == 2)
    #expect(cut.errors.contains(":6:"))
    #expect(!cut.errors.contains("secret"))
    let dated = Self.lines.replacing("2007-06-02", with: "2 June")
    let (date, _) = try code(dated, ["--tally", "TALLY", "--by", "month"])
    #expect(date.status == 2)
    #expect(date.errors.contains(":5: error: the date is not YYYY-MM-DD"))
  }
}
