import Foundation
import Testing

@Suite("From export to cabinet paper")
struct OfficersDayTests {
  @Test("The guide's sessions, one after the other in one folder, print what it shows")
  func guide() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createSymbolicLink(
      at: scratch.appending(path: "corpus"),
      withDestinationURL: Command.root.appending(path: "corpus"))
    let sessions = ConsoleSession.all(in: "Documentation/FROM-EXPORT-TO-CABINET-PAPER.md")
    #expect(sessions.count >= 10)
    for session in sessions {
      let run = try session.run(in: scratch)
      #expect(run.status == 0, "\(session)")
      #expect(session.missing(in: run.output).isEmpty, "\(session): \(run.output)")
    }
    let published = try String(
      contentsOf: scratch.appending(path: "final/publish/summary.md"), encoding: .utf8)
    #expect(!published.contains("proposed, not yet approved"))
    #expect(!published.contains("**Draft.**"))
  }
}
