import Foundation
import Testing

@Suite("soundings code and merge")
struct CodeTests {
  private static let frame = """
    theme,pattern
    cost,cost*
    cost,red tape
    café,café

    """

  private static let comments = """
    id,date,stakeholder,section,comment
    a1,2006-11-06,head,1,"Costs — and ""red
    tape"" — rise"
    ,2006-11-07,"union, local",1,Nothing here
    x“y”,2007-06-01,head,2,CAFE costs
    b2,2007-06-02,head,2,"  "

    """

  private struct Files {
    let folder: URL
    let frame: String
    let comments: String

    init(_ comments: [UInt8] = Array(CodeTests.comments.utf8)) throws {
      folder = try Command.scratch()
      frame = folder.appending(path: "frame.csv").path
      self.comments = folder.appending(path: "comments.csv").path
      try Data(CodeTests.frame.utf8).write(to: URL(filePath: frame))
      try Data(comments).write(to: URL(filePath: self.comments))
    }

    func read(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test("One line a comment, uncoded ones too, with byte offsets into the decoded text")
  func lines() throws {
    let files = try Files()
    defer { files.remove() }
    let run = try Command(["code", files.comments, "--frame", files.frame])
    #expect(run.status == 0)
    #expect(
      run.output == """
        {"id":"a1","codings":[{"theme":"cost","stance":"against","suggestion":false,"evidence":[[0,5],[15,23]]}]}
        {"id":"","codings":[]}
        {"id":"x“y”","codings":[{"theme":"cost","stance":"none","suggestion":false,"evidence":[[5,10]]},{"theme":"café","stance":"none","suggestion":false,"evidence":[[0,4]]}]}
        {"id":"b2","codings":[]}

        """)
  }

  @Test("A tally has every theme for every group that occurs, sorted by bytes")
  func tally() throws {
    let files = try Files()
    defer { files.remove() }
    let path = files.folder.appending(path: "tally.csv").path
    let run = try Command([
      "code", files.comments, "--frame", files.frame, "--tally", path, "--by", "stakeholder,month",
    ])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(
      try files.read("tally.csv") == """
        theme,stakeholder,month,comments,base
        café,head,2006-11,0,1
        café,head,2007-06,1,1
        café,"union, local",2006-11,0,1
        cost,head,2006-11,1,1
        cost,head,2007-06,1,1
        cost,"union, local",2006-11,0,1

        """)
  }

  @Test("The tallies of parts add up to the bytes of the whole, at any number of threads")
  func merge() throws {
    var rows = ["id,date,stakeholder,comment"]
    for number in 0..<9000 {
      rows.append(
        "\(number),2007-0\(number % 9 + 1)-01,s\(number % 7),\"\(number % 3 == 0 ? "costs" : "none"), \(number % 5 == 0 ? "a café" : "no") and, as always, words “\(number)”\""
      )
    }
    let whole = try Files(Array((rows.joined(separator: "\n") + "\n").utf8))
    defer { whole.remove() }
    let by = ["--by", "stakeholder,month"]
    func tally(_ rows: [String], _ name: String, _ jobs: Int) throws -> String {
      let path = whole.folder.appending(path: name)
      let input = whole.folder.appending(path: name + ".in")
      try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: input)
      let run = try Command(
        ["code", input.path, "--frame", whole.frame, "--tally", path.path, "--jobs", "\(jobs)"] + by
      )
      #expect(run.status == 0)
      return path.path
    }
    let all = try tally(rows, "all.csv", 1)
    let again = try tally(rows, "again.csv", 3)
    let parts = try [
      tally([rows[0]] + rows[1..<100], "p1.csv", 2),
      tally([rows[0]] + rows[100..<8000], "p2.csv", 2),
      tally([rows[0]] + rows[8000...], "p3.csv", 2),
    ]
    let expected = try String(contentsOfFile: all, encoding: .utf8)
    #expect(try String(contentsOfFile: again, encoding: .utf8) == expected)
    #expect(try Command(["merge"] + parts).output == expected)
    #expect(expected.contains("cost,s0,2007-01,"))
  }

  @Test("Columns are named, dates read in their order, other encodings decoded")
  func columns() throws {
    let text: [UInt8] =
      Array("Ref;Received;What\nr1;14/11/2006;\"Caf".utf8) + [0xE9] + Array(" costs\"\n".utf8)
    let files = try Files(text)
    defer { files.remove() }
    let path = files.folder.appending(path: "tally.csv").path
    let run = try Command([
      "code", files.comments, "--frame", files.frame, "--column", "text=What", "--column", "id=ref",
      "--column", "date=Received", "--dates", "dmy", "--tally", path, "--by", "month", "--codings",
      "-",
    ])
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        #"{"theme":"café","stance":"none","suggestion":false,"evidence":[[0,5]]}"#))
    #expect(try files.read("tally.csv").contains("café,2006-11,1,1"))
  }

  @Test(
    "What cannot be counted stops with 2, the line, and none of the words",
    arguments: [
      (
        "id,date,comment\n1,2006-11-06,secret\n2,14/11/2006,secret costs\n",
        "comments.csv:3: error: the date"
      ),
      ("id,date,remark\n1,2006-11-06,secret\n", "no column holds the text"),
      ("", "no header row"),
    ])
  func failures(text: String, message: String) throws {
    let files = try Files(Array(text.utf8))
    defer { files.remove() }
    let path = files.folder.appending(path: "tally.csv").path
    let run = try Command(
      ["code", files.comments, "--frame", files.frame, "--tally", path, "--by", "month"])
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(!run.errors.contains("secret"))
  }
}
