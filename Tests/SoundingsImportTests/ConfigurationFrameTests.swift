import SoundingsModel
import Testing

@testable import SoundingsImport

/// What a good code frame becomes, and where its rules stand.
@Suite struct ConfigurationFrameTests {
  private static func frame(_ text: String, path: String = "codeframe.yaml") throws -> CodeFrame {
    try CodeFrameFile.read(bytes: Array(text.utf8), path: path)
  }

  private static let whole = """
    version: 2007-06
    stance: off
    themes:
      - id: arbeit
        title: Ärger mit Arbeit
        kind: equality
        sections: [4.10, no]
        definition: Was Zeit kostet.
        example: Zu viel Papier.
        counterexample: Wenig Papier.
        formerly: [load, 07]
      - id: 1.0
        parent: arbeit
        include: [paper*, "*load"]
        exclude: workload =SIP
    """

  @Test func everyKey() throws {
    let frame = try Self.frame(Self.whole)
    #expect(frame.version == "2007-06")
    #expect(!frame.stance)
    let parent = frame.themes[0]
    #expect(parent.id == "arbeit")
    #expect(parent.title == "Ärger mit Arbeit")
    #expect(parent.kind == .equality)
    #expect(parent.sections == ["4.10", "no"])
    #expect(parent.definition == "Was Zeit kostet.")
    #expect(parent.example == "Zu viel Papier.")
    #expect(parent.counterexample == "Wenig Papier.")
    #expect(parent.formerly == ["load", "07"])
    #expect(parent.include.isEmpty)
    #expect(parent.place == FilePlace(path: "codeframe.yaml", line: 4, column: 5))
    let child = frame.themes[1]
    #expect(child.title == "1.0")
    #expect(child.parent == "arbeit")
    #expect(child.kind == .theme)
    #expect(child.include.map(\.text) == ["paper*", "*load"])
    #expect(child.exclude.map(\.text) == ["workload =SIP"])
  }

  /// A rule as YAML has it, its text, and the line and column of its first character, from the line
  /// after `include:`.
  struct RuleLook: CustomTestStringConvertible, Sendable {
    let yaml: String
    let text: String
    var line = 1
    var column = 5
    var testDescription: String { yaml }
  }

  static let looks: [RuleLook] = [
    RuleLook(yaml: "  - fund*", text: "fund*"),
    RuleLook(yaml: "  - =IT cost*", text: "=IT cost*"),
    RuleLook(yaml: "  - no", text: "no"),
    RuleLook(yaml: "  - ~", text: "~"),
    RuleLook(yaml: "  - null", text: "null"),
    RuleLook(yaml: "  - 07", text: "07"),
    RuleLook(yaml: "  - 1.0", text: "1.0"),
    RuleLook(yaml: "  - 2007-06-29", text: "2007-06-29"),
    RuleLook(yaml: "  - under-funded # déjà", text: "under-funded"),
    RuleLook(yaml: "  - (é OR b) AND NOT c", text: "(é OR b) AND NOT c"),
    RuleLook(yaml: "  - \"*load\"", text: "*load", column: 6),
    RuleLook(yaml: "  - '*load'", text: "*load", column: 6),
    RuleLook(yaml: "  - !!str no", text: "no", column: 11),
    RuleLook(yaml: "  - &x 'no'", text: "no", column: 9),
    RuleLook(yaml: "  - comment: é AND b", text: "comment: é AND b"),
    RuleLook(yaml: "  - comment:   (é OR b)", text: "comment:   (é OR b)"),
    RuleLook(yaml: "  - comment:é", text: "comment:é"),
    RuleLook(yaml: "  - 'comment: é'", text: "comment: é", column: 6),
    RuleLook(yaml: "  - |\n    é AND\n    b", text: "é AND\nb", line: 2),
    RuleLook(yaml: "  - >-\n\n      é AND\n      b", text: "é AND b", line: 3, column: 7),
    RuleLook(yaml: "  - é\n    b", text: "é b"),
    RuleLook(yaml: "  - '  é '", text: "é", column: 8),
  ]

  @Test(arguments: looks) func ruleOfAnyLook(_ look: RuleLook) throws {
    let frame = try Self.frame("themes:\n- id: é\n  include:\n\(look.yaml)\n")
    let rule = try #require(frame.themes[0].include.first)
    #expect(rule.text == look.text)
    #expect(
      rule.place == FilePlace(path: "codeframe.yaml", line: 3 + look.line, column: look.column))
  }

  @Test func columnsAreCharacters() throws {
    let frame = try Self.frame("themes: [{id: é, title: 学校e\u{301}, include: [ö, 'b']}]\n")
    #expect(frame.themes[0].include.map { $0.place?.column } == [40, 44])
  }

  @Test func sectionsOfTheConsultation() throws {
    var consultation = Consultation(title: "é", authority: "a")
    consultation.sections = [PolicySection(id: "rollen", title: "Rollen")]
    let text = "themes:\n- {id: é, include: b, sections: [general, rollen, rolle]}\n"
    let expected = """
      codeframe.yaml:2:51: error: there is no section "rolle"; did you mean "rollen"?
      - {id: é, include: b, sections: [general, rollen, rolle]}
                                                        ^
      """
    #expect {
      try CodeFrameFile.read(
        bytes: Array(text.utf8), path: "codeframe.yaml", against: consultation)
    } throws: {
      ($0 as? ConfigurationErrors)?.rendered == expected
    }
    let frame = try Self.frame(text)
    #expect {
      try CodeFrameFile.check(frame, against: consultation)
    } throws: {
      ($0 as? ConfigurationErrors)?.rendered
        == "codeframe.yaml:2:3: error: there is no section \"rolle\"; did you mean \"rollen\"?"
    }
  }

  @Test(arguments: 0..<4) func damagedFiles(_ seed: Int) {
    let bytes = Array(Self.whole.utf8)
    for position in stride(from: seed, to: bytes.count, by: 4) {
      var flipped = bytes
      flipped[position] ^= UInt8(truncatingIfNeeded: 1 << (position % 8))
      for damaged in [Array(bytes[..<position]), flipped] {
        for path in ["a.yaml", "a.csv"] {
          do {
            _ = try CodeFrameFile.read(bytes: damaged, path: path)
          } catch {
            #expect(error.errors.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
          }
        }
      }
    }
  }
}
