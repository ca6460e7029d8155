import Foundation
import Testing

@Suite("frame convert")
struct FrameConvertTests {
  private let folder: URL

  init() throws { folder = try Command.scratch() }

  private func convert(_ arguments: String...) throws -> Command {
    try Command(["frame", "convert"] + arguments, in: folder)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("The worked consultation's frame goes through a .qdc and comes back as it was")
  func roundTrip() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let original = Command.root.appending(path: "corpus/school-improvement/codeframe.yaml").path
    #expect(try convert(original, "a.yaml").status == 0)
    for format in ["qdc", "yaml"] {
      let there = try convert("a.yaml", "b", "--to", format, "--strict")
      #expect(there.status == 0)
      #expect(there.errors.isEmpty)
      #expect(try convert("b", "c.yaml", "--strict", "--from", format).status == 0)
      #expect(try read("c.yaml") == read("a.yaml"))
    }
    // The frame that was written is one, and codes its examples as the original does.
    let check = try Command(["frame", "check", "a.yaml"], in: folder)
    #expect(try check.output == Command(["frame", "check", original]).output)
  }

  @Test("Findings go to standard error, or into the result, and end with 1 under --strict")
  func findings() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("name,rule\né,fu*nd\nö,\n", to: "book.csv")
    let plain = try convert("book.csv", "frame.yaml")
    #expect(plain.status == 0)
    #expect(
      plain.output
        == "2 themes, 1 rule, 2 findings: a code book as a sheet is now a code frame in YAML\n")
    #expect(plain.errors.contains("book.csv:3:1: no-rules: ‘ö’"))
    #expect(
      plain.errors.contains(
        "book.csv:2:5: broken-rule: the rule ‘fu*nd’ of ‘é’: “*” stands inside a word"))
    #expect(try convert("book.csv", "frame.yaml", "--strict").status == 1)
    let json = try convert("book.csv", "frame.yaml", "--json")
    #expect(json.errors.isEmpty)
    #expect(
      json.output.hasPrefix(#"{"from":"codebook","to":"yaml","themes":2,"rules":1,"findings":[{"#))
    let loaded = try Command(["frame", "check", "frame.yaml"], in: folder)
    #expect(loaded.status == 2)
    #expect(loaded.errors.contains("the theme \"ö\" has no rule in \"include\""))
  }

  @Test("Nothing is written where a frame cannot be, and the input never is")
  func refusals() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("name,parent\né,é\n", to: "loop.csv")
    let loop = try convert("loop.csv", "frame.yaml")
    #expect(loop.status == 2)
    #expect(loop.errors == "loop.csv:2:1: error: ‘é’ stands below itself: ‘é’ below ‘é’\n")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "frame.yaml").path))
    #expect(try convert("loop.csv", "./loop.csv").status == 2)
    #expect(try convert("nowhere.csv", "frame.yaml").status == 2)
    #expect(try convert("loop.csv", "frame").status == 64)
    #expect(try convert("loop.csv", "x.csv", "--to", "qualcoder").status == 64)
    #expect(try convert("loop.csv", "x.csv", "--from", "nvivo").status == 64)
  }
}
