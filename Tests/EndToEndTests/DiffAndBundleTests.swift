import Foundation
import Testing

@Suite("diff and bundle, as commands")
struct DiffAndBundleTests {
  private static let sessions =
    ConsoleSession.all(in: "Documentation/DIFF.md")
    + ConsoleSession.all(in: "Documentation/BUNDLE.md")

  @Test("The documentation shows both") func holdsSessions() { #expect(Self.sessions.count == 2) }

  @Test("Each session prints what the documentation shows", arguments: sessions)
  func prints(session: ConsoleSession) throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createSymbolicLink(
      at: scratch.appending(path: "corpus"),
      withDestinationURL: Command.root.appending(path: "corpus"))
    let run = try session.run(in: scratch)
    #expect(run.status == 0)
    #expect(session.missing(in: run.output).isEmpty, "\(run.output)")
  }

  @Test("Equal runs end with 0, also under --strict; what moved ends with 1 under it")
  func strict() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let head = "id,text\n"
    for (name, rows) in [("old", "1,The café\n"), ("new", "1,The café\n2,More\n")] {
      try Data(
        "title: Café\nauthority: Élmet\nsources: [{path: r.csv}]\n".utf8
      ).write(to: scratch.appending(path: "consultation.yaml"))
      try Data("themes: [{id: tea, include: [café]}]\n".utf8).write(
        to: scratch.appending(path: "codeframe.yaml"))
      try Data((head + rows).utf8).write(to: scratch.appending(path: "r.csv"))
      #expect(try Command(["run", ".", "--to", name], in: scratch).status == 0)
    }
    let equal = try Command(["diff", "old", "old", "--strict"], in: scratch)
    #expect(equal.status == 0)
    #expect(equal.output == "Nothing moved.\n")
    let moved = try Command(["diff", "old", "new"], in: scratch)
    #expect(moved.status == 0)
    #expect(moved.output.contains("response 2 came"))
    #expect(try Command(["diff", "old", "new", "--strict"], in: scratch).status == 1)
    #expect(try Command(["diff", "old", "nowhere"], in: scratch).status == 2)
    #expect(try Command(["diff", "old"], in: scratch).status == 64)
  }

  @Test("A bundle goes where it was told to, as the ending of the name says")
  func bundle() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let folder = "corpus/school-improvement"
    let printed = try Command(["bundle", folder])
    #expect(printed.status == 0)
    #expect(printed.output.contains("# Responses to the consultation: "))
    for name in ["all.md", "all.html"] {
      let path = scratch.appending(path: name).path
      let run = try Command(["bundle", folder, "--to", path])
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(name == "all.md" ? text == printed.output : text.hasPrefix("<!DOCTYPE html>"))
    }
    let person = try Command(["bundle", folder, "--respondent", "BF-1001"])
    #expect(person.status == 0)
    #expect(person.output.hasPrefix("> **Personal data: for the respondent.**"))
    #expect(try Command(["bundle", folder, "--respondent", "nobody"]).status == 2)
    #expect(try Command(["bundle", folder, "--to", "x.pdf"]).status == 64)
    #expect(try Command(["bundle", folder, "--unmasked"]).status == 64)
  }
}
