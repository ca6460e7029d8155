import Foundation
import Testing

@Suite("Formats that need programs")
struct DocumentFormatTests {
  @Test("Without the program the error says what to install, and the other formats are written")
  func missingProgram() throws {
    let folder = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Command(
      [
        "run", "corpus/residents-parking", "--to", folder.path, "--formats", "docx,odt,pdf",
      ], environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    for format in ["docx", "odt", "pdf"] {
      #expect(
        run.errors.contains(
          "publish/summary.\(format): error: \(format == "docx" ? "" : "pandoc")"))
    }
    #expect(run.errors.contains("is not installed: apt-get install pandoc librsvg2-bin"))
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/publish")
    #expect(
      Set(written) == [
        "summary.html", "summary.md", "summary.json", "data", "cabinet.md", "method.md",
        "transparency.md", "site",
      ])
  }
}
