import Foundation
import Testing

@Suite("Exit status and messages")
struct ExitStatusTests {
  @Test(
    "Wrong usage ends with 64",
    arguments: [
      ["run", "corpus/school-improvement"], ["nonsense"], ["code", "x.csv"],
      ["run", "x", "--to", "y", "--formats", "wav"], ["words", "--sentences=runes"],
      ["check", "corpus/school-improvement", "--jobs", "0"],
      ["run", "x", "--to", "y", "--draft", "--final"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Command(arguments).status == 64)
  }

  @Test(
    "What cannot be read ends with 2 and says which",
    arguments: [
      ["check", "corpus/nowhere"], ["frame", "check", "nowhere.yaml"],
      ["explain", "corpus/school-improvement", "no-such-comment"],
      ["code", "nowhere.csv", "--frame", "corpus/school-improvement/codeframe.yaml"],
      ["merge", "nowhere.csv"],
    ])
  func failures(arguments: [String]) throws {
    let run = try Command(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("error: "))
    #expect(run.output.isEmpty)
  }

  @Test("Findings end with 1 under --strict, else with 0")
  func strict() throws {
    #expect(try Command(["check", "corpus/school-improvement"]).status == 0)
    #expect(try Command(["check", "corpus/school-improvement", "--strict"]).status == 1)
  }

  @Test("A final version is refused with 1, and says what is missing")
  func final() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let run = try Command(["run", "corpus/school-improvement", "--to", scratch.path, "--final"])
    #expect(run.status == 1)
    #expect(run.output.contains("(issues.yaml)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test("A frame whose example is missed fails its check")
  func frameCheck() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let frame = scratch.appending(path: "frame.yaml")
    try Data(
      "themes:\n  - {id: é, include: [cost], example: It is dear, counterexample: The cost}\n".utf8
    )
    .write(to: frame)
    let run = try Command(["frame", "check", frame.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("frame.yaml:2:"))
    #expect(run.errors.contains("theme ‘é’: no rule fires in its example"))
    #expect(run.errors.contains("theme ‘é’: a rule fires in its counterexample"))
  }
}
