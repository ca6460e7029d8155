import Foundation
import SoundingsImport
import SoundingsModel
import TestSupport
import Testing

@Suite("A tally equals the plain matcher's, cell by cell")
struct TallyEqualsOracleTests {
  private static let frames = [
    "Tests/SoundingsImportTests/Fixtures/themes.csv", "Benchmarks/frame-rules.yaml",
  ]

  @Test("On generated comments with quoted cells and line breaks", arguments: frames)
  func equal(path: String) throws {
    let url = Command.root.appending(path: path)
    let frame = try CodeFrameFile.read(bytes: Array(try Data(contentsOf: url)), path: path)
    var prose = ProseGenerator(
      seed: 7, vocabulary: 3000,
      themeWords: frame.themes.flatMap(\.include).map(\.text).filter { rule in
        rule.split(separator: " ").allSatisfy {
          $0.allSatisfy { $0.isLowercase || "*-'".contains($0) }
        }
      })
    let plain = try PlainCoder(frame)
    let stakeholders = ["head", "governor, parent", "union"]
    var csv = "id,date,stakeholder,comment\n"
    var comments: [String: [String: Int]] = [:]
    var bases: [String: Int] = [:]
    for number in 0..<600 {
      let text = prose.comment()
      let stakeholder = stakeholders[number % 3]
      let month = number % 5 == 0 ? "2006-11" : "2007-06"
      csv +=
        "\(number),\(month)-0\(number % 9 + 1),\"\(stakeholder)\",\"\(text.replacing("\"", with: "\"\""))\"\n"
      let group = "\(stakeholder)|\(month)"
      bases[group, default: 0] += 1
      for coding in plain.codings(of: text) {
        comments[group, default: [:]][frame.themes[coding.theme].id, default: 0] += 1
      }
    }
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let input = scratch.appending(path: "comments.csv")
    let output = scratch.appending(path: "tally.csv")
    try Data(csv.utf8).write(to: input)
    let run = try Command([
      "code", input.path, "--frame", url.path, "--tally", output.path, "--by", "stakeholder,month",
    ])
    #expect(run.status == 0)
    var rows = 0
    for line in try String(contentsOf: output, encoding: .utf8).split(separator: "\n").dropFirst() {
      let plainLine = line.replacing("\"governor, parent\"", with: "governor; parent")
      let cells = plainLine.split(separator: ",").map(String.init)
      try #require(cells.count == 5)
      let group = "\(cells[1].replacing(";", with: ","))|\(cells[2])"
      #expect(Int(cells[3]) == comments[group]?[cells[0]] ?? 0, "\(line)")
      #expect(Int(cells[4]) == bases[group], "\(line)")
      rows += 1
    }
    #expect(rows == frame.themes.count * 6)
    #expect(comments.values.map { $0.values.reduce(0, +) }.reduce(0, +) > 100)
  }
}
