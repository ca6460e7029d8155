import Foundation
import SoundingsModel
import Testing

@testable import SoundingsImport

/// The examples of `FRAMES.md`: a file, what becomes of it, and the findings.
@Suite struct CodeFramesDocumentationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var input: (name: String, text: String)
    var output: (name: String, text: String)
    var options: [String]
    var findings: String
    var testDescription: String { "\(input.name) to \(output.name): \(input.text.prefix(40))" }
  }

  private static let text =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Documentation/FRAMES.md"), encoding: .utf8)) ?? ""

  private static let examples: [Example] = {
    var examples: [Example] = []
    var input: (String, String)?
    for block in text.components(separatedBy: "\n```").dropFirst() {
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let words = lines[0].split(separator: " ").map(String.init)
      let content = lines.count > 1 ? String(lines[1]) : ""
      if words.first == "frame", let known = input {
        examples.append(
          Example(
            input: known, output: (words[1], content + "\n"), options: Array(words.dropFirst(2)),
            findings: ""))
        input = nil
      } else if words.first == "frame" {
        input = (words[1], content + "\n")
      } else if words.first == "findings" {
        examples[examples.count - 1].findings = content
      }
    }
    return examples
  }()

  @Test func thereAreExamples() { #expect(Self.examples.count == 11) }

  @Test(arguments: examples) func isTrue(_ example: Example) throws {
    let to = example.options.firstIndex(of: "--to").map { example.options[$0 + 1] }
    let target = try #require(
      to.flatMap(CodeFrameFormat.init(rawValue:)) ?? CodeFrameFormat(ending: example.output.name))
    let conversion = try converted(
      example.input.text, example.input.name, to: target,
      starterRules: example.options.contains("--starter-rules"))
    // No example should have to change with the namespace of GUIDs.
    let written = conversion.text.replacing(
      /guid="[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/,
      with: "guid=\"GUID\"")
    #expect(written == example.output.text)
    let findings = conversion.findings.map { finding in
      let line = finding.line > 0 ? ":\(finding.line)" : ""
      let column = finding.column > 0 ? ":\(finding.column)" : ""
      return "\(finding.file)\(line)\(column): \(finding.code): \(finding.message)"
    }
    #expect(findings.joined(separator: "\n") == example.findings)
  }

  /// Each header that the page names means what it says, and every format has a row.
  @Test func everyHeaderIsKnown() {
    let rows = Self.text.components(separatedBy: "| header, or one of | becomes |")[1]
      .components(separatedBy: "\n\n")[0].split(separator: "\n").dropFirst()
    var count = 0
    for row in rows {
      for name in row.split(separator: "|")[0].split(separator: "`")
      where name.contains(/^[a-z ]+$/) {
        if name.allSatisfy({ $0 == " " }) || name.contains("plural") { continue }
        #expect(CodeBookColumn.meaning(of: String(name)) != nil, "\(name)")
        count += 1
      }
    }
    #expect(count > 30)
    for format in CodeFrameFormat.allCases {
      #expect(Self.text.contains("\n| `\(format.rawValue)` |"))
    }
  }
}
