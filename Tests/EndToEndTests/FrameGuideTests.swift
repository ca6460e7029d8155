import Foundation
import Testing

@Suite("The guide to working on a frame")
struct FrameGuideTests {
  private static let sessions = ConsoleSession.all(in: "Documentation/WORKING-ON-A-FRAME.md")

  @Test("It shows the commands") func holdsSessions() { #expect(Self.sessions.count >= 5) }

  @Test("Each session prints what the guide shows", arguments: sessions)
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
}
