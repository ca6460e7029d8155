import Foundation
import Testing

@Suite("concordance, frame coverage and frame try, on the worked consultation")
struct FrameCommandTests {
  private static let folder = "corpus/school-improvement"

  @Test("A concordance has a line a place and a line that sums up")
  func concordance() throws {
    let run = try Command(["concordance", Self.folder, "template*", "--width", "20"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.dropLast().allSatisfy { $0.contains("⟦") && $0.contains("⟧") })
    #expect(lines.last?.hasPrefix("\(lines.count - 1) places in ") == true)

    let json = try Command(["concordance", Self.folder, "template*", "--width", "20", "--json"])
    let objects = try json.output.split(separator: "\n").map { try object(String($0)) }
    #expect(objects.count == lines.count - 1)
    for object in objects {
      let match = try #require(object["match"] as? String)
      let evidence = try #require(object["evidence"] as? [Int])
      #expect(match.lowercased().hasPrefix("template"))
      #expect(evidence[1] - evidence[0] == match.utf8.count)
      let left = try #require(object["left"] as? String)
      #expect(left.count <= 20)
    }
  }

  @Test("A rule that is wrong ends with 2, wrong usage with 64")
  func wrongRules() throws {
    let run = try Command(["concordance", Self.folder, "café AND"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("rule:1:6: error: AND wants"))
    #expect(run.errors.hasSuffix("  café AND\n       ^~~\n"))
    #expect(try Command(["concordance", Self.folder]).status == 64)
    #expect(try Command(["concordance", Self.folder, "a", "--width", "-1"]).status == 64)
    #expect(try Command(["frame", "try", Self.folder]).status == 64)
  }

  @Test("Coverage tells rules, near misses and what is left, on the screen and as JSON")
  func coverage() throws {
    let run = try Command(["frame", "coverage", Self.folder])
    #expect(run.status == 0)
    let titles = [
      "RULES: ", "RULES THAT NEVER FIRE", "RULES THAT ALWAYS FIRE TOGETHER", "THEMES THAT OVERLAP",
      "RARE THEMES", "NEAR MISSES", "WHAT NO THEME TOOK: ",
      "WHAT NO THEME TOOK, BY STAKEHOLDER TYPE",
      "WHAT NO THEME TOOK, BY ROUND",
    ]
    var rest = run.output[...]
    for title in titles {
      let found = try #require(rest.range(of: "\n" + title), "\(title)")
      rest = rest[found.upperBound...]
    }
    #expect(!run.output.split(separator: "\n").contains { $0.hasSuffix(" ") })

    let json = try object(Command(["frame", "coverage", Self.folder, "--json"]).output)
    let themes = try #require(json["themes"] as? [[String: Any]])
    let rules = themes.flatMap { $0["rules"] as? [[String: Any]] ?? [] }
    let never = try #require(json["never"] as? [[String: Any]])
    #expect(rules.filter { $0["comments"] as? Int == 0 }.count == never.count)
    let uncoded = try #require(json["uncoded"] as? [String: Any])
    let ids = try #require(uncoded["comments"] as? [String])
    let comments = try #require(json["comments"] as? Int)
    #expect(run.output.contains("\(comments - ids.count) comments have a theme, \(ids.count) have"))
  }

  @Test("A trial of the frame itself changes nothing; without a rule, comments are lost")
  func trial() throws {
    let scratch = try Command.scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let present = "\(Self.folder)/codeframe.yaml"
    let same = try Command(["frame", "try", Self.folder, "--frame", present])
    #expect(same.status == 0)
    #expect(same.output.contains("0 would get their first theme, 0 would lose their last"))
    #expect(same.output.hasSuffix("34 themes unchanged\n"))

    let new = scratch.appending(path: "new.yaml")
    let frame = try String(
      contentsOf: Command.root.appending(path: present), encoding: .utf8)
    try frame.replacing("- template*", with: "- templates").write(
      to: new, atomically: true, encoding: .utf8)
    let json = try object(
      Command(["frame", "try", Self.folder, "--frame", new.path, "--json"]).output)
    let themes = try #require(json["themes"] as? [[String: Any]])
    let paperwork = try #require(themes.first { $0["theme"] as? String == "paperwork" })
    let lost = try #require(paperwork["lost"] as? [[String: Any]])
    #expect(!lost.isEmpty)
    #expect(lost.allSatisfy { ($0["match"] as? String)?.lowercased() == "template" })
    #expect(try Command(["frame", "try", Self.folder, "--frame", "nowhere.yaml"]).status == 2)
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}
