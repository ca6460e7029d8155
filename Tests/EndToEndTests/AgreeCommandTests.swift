import Foundation
import Testing

@Suite("agree and sample, as commands")
struct AgreeCommandTests {
  private static let first = "comment,theme\n1,cost\n2,cost\n3,\n4,noise\n"
  private static let second = "comment,theme\n1,cost\n2,\n3,\n4,noise\n"

  private func folder() throws -> URL {
    let scratch = try Command.scratch()
    try Data(Self.first.utf8).write(to: scratch.appending(path: "a.csv"))
    try Data(Self.second.utf8).write(to: scratch.appending(path: "b.csv"))
    return scratch
  }

  @Test("The floor decides the status: 0 at it, 1 below it")
  func floor() throws {
    let scratch = try folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let reached = try Command(["agree", "a.csv", "b.csv", "--floor", "0.8"], in: scratch)
    #expect(reached.status == 0)
    #expect(reached.output.contains("micro F1 .80"))
    let below = try Command(["agree", "a.csv", "b.csv", "--floor", "0.81", "--json"], in: scratch)
    #expect(below.status == 1)
    #expect(below.output.hasPrefix("{\"unit\":\"comment\""))
    #expect(below.output.contains("\"microF1\":0.8"))
    #expect(below.errors.contains("0.8: below the floor of 0.81"))
  }

  @Test("Comments that one alone has read are findings: status 1 under --strict")
  func strict() throws {
    let scratch = try folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    #expect(try Command(["agree", "a.csv", "b.csv", "--strict"], in: scratch).status == 0)
    try Data((Self.first + "5,\n").utf8).write(to: scratch.appending(path: "a.csv"))
    let run = try Command(["agree", "a.csv", "b.csv", "--strict"], in: scratch)
    #expect(run.status == 1)
    #expect(run.errors.contains("a.csv: read-by-one: 1 comment"))
    #expect(run.output.contains("1 by A alone, 0 by B alone"))
  }

  @Test("A wrong file ends with 2 and its place, wrong usage with 64")
  func errors() throws {
    let scratch = try folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data("comment,theme,start,end\n1,cost,0,9\n".utf8).write(
      to: scratch.appending(path: "a.csv"))
    try Data("comment,theme,start,end\n1,cost,0,5\n".utf8).write(
      to: scratch.appending(path: "b.csv"))
    try Data("comment,length\n1,8\n".utf8).write(to: scratch.appending(path: "lengths.csv"))
    let beyond = try Command(
      ["agree", "a.csv", "b.csv", "--unit", "character", "--lengths", "lengths.csv"], in: scratch)
    #expect(beyond.status == 2)
    #expect(beyond.errors.hasPrefix("a.csv:2:10: error: the range ends at 9, and the comment at 8"))
    #expect(beyond.output.isEmpty)
    for usage in [
      ["a.csv"], ["a.csv", "b.csv", "--unit", "character"], ["a.csv", "b.csv", "--floor", "2"],
      ["a.csv", "b.csv", "--unit", "word"], ["a.csv", "b.csv", "--adjudicated", "x.csv"],
    ] {
      #expect(try Command(["agree"] + usage, in: scratch).status == 64, "\(usage)")
    }
    #expect(try Command(["sample", "x", "--size", "0"], in: scratch).status == 64)
    #expect(try Command(["sample", "x", "--size", "5", "--by", "name"], in: scratch).status == 64)
  }

  @Test("The disagreements are written, decided, and kept once")
  func adjudicate() throws {
    let scratch = try folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let written = try Command(
      ["agree", "a.csv", "b.csv", "--disagreements", "settle.csv"], in: scratch)
    #expect(written.status == 0)
    #expect(written.output.contains("1 disagreement in 1 comment"))
    let sheet = scratch.appending(path: "settle.csv")
    let keep = ["agree", "a.csv", "b.csv", "--adjudicated", "settle.csv", "--gold", "gold.csv"]
    let open = try Command(keep, in: scratch)
    #expect(open.status == 2)
    #expect(open.errors.contains("1 disagreement of 1 not decided"))
    let text = try String(contentsOf: sheet, encoding: .utf8)
    try Data(text.replacing("2,cost,yes,no,", with: "2,cost,yes,no,yes").utf8).write(to: sheet)
    let kept = try Command(keep, in: scratch)
    #expect(
      kept.output == "4 comments adjudicated, 1 disagreement decided; 12 rows added, 0 known\n")
    #expect(
      try Command(keep + ["--json"], in: scratch).output
        == "{\"comments\":4,\"decided\":1,\"new\":0,\"known\":12}\n")
  }

  @Test("The kit of a worked consultation is read back as it was written: nothing read yet")
  func kit() throws {
    let scratch = try folder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let corpus = Command.root.appending(path: "corpus/residents-parking").path
    let drawn = try Command(
      ["sample", corpus, "--size", "12", "--by", "stakeholder", "--to", "kit", "--json"],
      in: scratch)
    #expect(drawn.status == 0)
    #expect(drawn.output.contains("\"drawn\":12"))
    let agree = try Command(["agree", "kit/coder-a.xlsx", "kit/coder-b.xlsx"], in: scratch)
    #expect(agree.status == 0)
    #expect(agree.output.contains("0 comments read by both"))
    #expect(agree.errors.contains("kit/coder-a.xlsx: not-read: 12 rows"))
  }

  @Test("The guide's sessions, one after the other in one folder, print what it shows")
  func guide() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createSymbolicLink(
      at: scratch.appending(path: "corpus"),
      withDestinationURL: Command.root.appending(path: "corpus"))
    let sessions = ConsoleSession.all(in: "Documentation/AGREEMENT.md")
    #expect(sessions.count >= 4)
    for session in sessions {
      let run = try session.run(in: scratch)
      #expect(run.status == 0, "\(session)")
      #expect(session.missing(in: run.output).isEmpty, "\(session): \(run.output)")
    }
  }
}
