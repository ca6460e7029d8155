import Foundation
import Testing

@testable import SoundingsImport

@Suite("FORMATS.md")
struct FormatsDocumentTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let rows: [String] =
    (try? String(
      contentsOf: root.appending(path: "Documentation/FORMATS.md"), encoding: .utf8))?
    .components(separatedBy: "\n") ?? []

  @Test("each layout has one row", arguments: Layout.allCases)
  func layout(_ layout: Layout) {
    #expect(Self.rows.count { $0.hasPrefix("| `\(layout.rawValue)` |") } == 1)
  }

  @Test("each survey tool has one row", arguments: SurveyTool.allCases)
  func tool(_ tool: SurveyTool) {
    #expect(Self.rows.count { $0 == "| \(tool.title) | `\(tool.rawValue)` |" } == 1)
  }

  @Test("the guides and the suites that it names are there")
  func names() throws {
    let parts = Set(
      Self.rows.joined(separator: "\n").split {
        !$0.isLetter && !$0.isNumber && !"/.-".contains($0)
      }
      .map(String.init))
    let guides = parts.filter { $0.hasPrefix("formats/") }
    #expect(guides.count == 5)
    for guide in guides {
      let path = Self.root.appending(path: "Documentation/\(guide)").path
      #expect(FileManager.default.fileExists(atPath: path), "\(guide)")
    }
    let tests = Self.root.appending(path: "Tests/SoundingsImportTests").path
    let files = Set(
      (FileManager.default.enumerator(atPath: tests)?.compactMap { $0 as? String } ?? [])
        .map { URL(filePath: $0).deletingPathExtension().lastPathComponent })
    for suite in parts where suite.hasSuffix("Tests") {
      #expect(files.contains(suite), "\(suite)")
    }
  }
}
