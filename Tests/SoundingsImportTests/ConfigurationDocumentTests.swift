import Foundation
import SoundingsModel
import Testing

@testable import SoundingsImport

/// What the documentation and the worked consultation show is what the readers take.
@Suite struct ConfigurationDocumentTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The YAML blocks of CONFIGURATION.md.
  private static func blocks() throws -> [String] {
    let text = String(decoding: try bytes("Documentation/CONFIGURATION.md"), as: UTF8.self)
    return text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func everyBlockIsRead() throws {
    let blocks = try Self.blocks()
    #expect(blocks.count == 10)
    let head = "title: é\nauthority: a\n"
    let lists = try #require(blocks.firstIndex { $0.hasPrefix("rounds:") })
    let sources = try #require(blocks.firstIndex { $0.hasPrefix("sources:") })
    _ = try ConsultationFile.read(bytes: Array(blocks[0].utf8), path: "block")
    // Sections, questions and attributes before the sources that name them.
    let questions = blocks[lists...sources].joined()
      .replacing("section: \"1\"\n", with: "section: \"3\"\n")
    let whole = try ConsultationFile.read(bytes: Array((head + questions).utf8), path: "block")
    #expect(whole.sources.first?.columns.count == 5)
    for block in blocks where block.hasPrefix("report:") {
      let text = head + "sources: [{path: a}]\n" + block
      let report = try ConsultationFile.read(bytes: Array(text.utf8), path: "block").report
      #expect(report.quantifiers == .standard)
    }
    let frame = try CodeFrameFile.read(bytes: Array(try #require(blocks.last).utf8), path: "block")
    #expect(frame.themes.map(\.include.count) == [3])
  }

  @Test func theTableIsRead() throws {
    let text = String(decoding: try Self.bytes("Documentation/CONFIGURATION.md"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("theme,pattern") })
    let table = lines[start...].prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
      .joined(separator: "\n")
    let frame = try CodeFrameFile.read(bytes: Array(table.utf8), path: "frame.csv")
    #expect(frame.themes.map(\.id) == ["funding", "workload"])
  }

  @Test func theErrorIsWhatIsSaid() throws {
    let text = String(decoding: try Self.bytes("Documentation/CONFIGURATION.md"), as: UTF8.self)
    let input = String(repeating: "# é\n", count: 13) + "stakeholder:\n"
    let test = ConfigurationCase("documented", input, "")
    let shown = text.components(separatedBy: "\n")
      .filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    let printed = test.consultationErrors().components(separatedBy: "\n")
    let first = try #require(printed.firstIndex { $0.contains("unknown key") })
    let start = try #require(shown.firstIndex(of: printed[first]))
    #expect(Array(shown[start...].prefix(3)) == Array(printed[first...].prefix(3)))
  }

  @Test func everyKeyIsDocumented() throws {
    let text = String(decoding: try Self.bytes("Documentation/CONFIGURATION.md"), as: UTF8.self)
    let words = Set(text.split { "` |.,:[]{}()\n".contains($0) }.map(String.init))
    let keys =
      ConsultationBuilder.documentedKeys + CodeFrameBuilder.documentedKeys + Role.plainNames
      + ConsultationFile.encodings + ReportSettings.Format.allCases.map(\.rawValue)
      + Theme.Kind.allCases.map(\.rawValue) + StakeholderType.Kind.allCases.map(\.rawValue)
      + Source.DateOrder.allCases.map(\.rawValue) + LateRule.allCases.map(\.rawValue)
    for key in keys {
      #expect(words.contains(key), "CONFIGURATION.md says nothing of \(key)")
    }
  }

  @Test func workedConsultation() throws {
    let folder = "corpus/school-improvement"
    let consultation = try ConsultationFile.read(
      bytes: Self.bytes("\(folder)/consultation.yaml"), path: "consultation.yaml",
      layouts: Layout.allCases.map(\.rawValue))
    #expect(consultation.sections.count == 12)
    #expect(consultation.stakeholders.count == 5)
    #expect(consultation.sources.count >= 8)
    #expect(consultation.report.wording["synthetic"]?.isEmpty == false)
    let frame = try CodeFrameFile.read(
      bytes: Self.bytes("\(folder)/codeframe.yaml"), path: "codeframe.yaml", against: consultation)
    #expect((28...34).contains(frame.themes.count))
    #expect(Set(frame.themes.map(\.kind)) == Set(Theme.Kind.allCases))
    for theme in frame.themes {
      #expect(!theme.include.isEmpty && theme.definition != nil, "\(theme.id)")
      #expect(theme.example != nil && theme.counterexample != nil, "\(theme.id)")
    }
  }
}
