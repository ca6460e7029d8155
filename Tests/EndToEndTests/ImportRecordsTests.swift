import Foundation
import Testing

@Suite("soundings import --raw and --count")
struct ImportRecordsTests {
  static func run(_ text: String, _ options: [String]) throws -> Command {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data(text.utf8).write(to: scratch.appending(path: "a.csv"))
    return try Command(["import", "a.csv"] + options, in: scratch)
  }

  @Test("--raw prints each record as an object of header and cell, one a line")
  func raw() throws {
    let run = try Self.run("Größe,,Größe\n\"a\nb\",\"say \"\"é\"\"\",'=1\n2\n", ["--raw"])
    #expect(run.status == 0)
    #expect(
      run.output
        == "{\"Größe\":\"a\\nb\",\"column 2\":\"say \\\"é\\\"\",\"Größe (2)\":\"'=1\"}\n{\"Größe\":\"2\"}\n"
    )
    #expect(run.errors.isEmpty)
  }

  @Test("--raw needs no roles and works for a folder; findings go where they are sent")
  func folder() throws {
    let run = try Command(["import", "corpus/school-improvement", "--raw"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\"Response ID\":\"BF-1001\","))
    let titled = try Self.run("Plän\nx,y,z\n1,2,3\n4,5,6\n7,8,9\n", ["--raw", "--strict"])
    #expect(titled.status == 1)
    #expect(titled.errors.contains("a.csv:2: preamble: "))
    #expect(
      titled.output
        == "{\"x\":\"1\",\"y\":\"2\",\"z\":\"3\"}\n{\"x\":\"4\",\"y\":\"5\",\"z\":\"6\"}\n{\"x\":\"7\",\"y\":\"8\",\"z\":\"9\"}\n"
    )
  }

  @Test("--count prints how much there is, and nothing of what was said")
  func count() throws {
    let text = "id,text\n1,é\n2,\n3,\"b\nc\"\n"
    let table = try Self.run(text, ["--count"])
    #expect(table.output == "records  comments  blank  file\n      3         2      1  a.csv\n")
    let json = try Self.run(text, ["--count", "--json"])
    #expect(
      json.output
        == #"{"files":[{"file":"a.csv","records":3,"comments":2,"blank":1}],"records":3,"comments":2,"blank":1}"#
        + "\n")
    let folder = try Command(["import", "corpus/school-improvement", "--count"])
    #expect(folder.output.hasSuffix("in all\n"))
  }

  @Test("they are two things")
  func both() throws {
    #expect(try Self.run("id,text\n", ["--raw", "--count"]).status == 64)
  }
}
