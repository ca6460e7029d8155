import SoundingsCoding
import SoundingsModel
import Testing

/// What a frame as a whole does: sections, several themes, errors told together.
struct CompiledFrameTests {
  @Test func allRulesThatAreWrongAreToldTogetherWithTheirPlaces() throws {
    var first = Theme(id: "a")
    first.include = [Rule("fund*"), Rule("café fu*nd", place: place(4, 12))]
    var second = Theme(id: "b")
    second.include = [Rule("a AND", place: place(9, 7))]
    second.exclude = [Rule("NOT a", place: place(11, 7))]
    let frame = CodeFrame(version: "1", themes: [first, second])
    let error = try #require(throws: CompileError.self) { try CompiledFrame(frame) }
    guard case .rules(let problems) = error else { return }
    #expect(problems.map(\.theme) == [0, 1, 1])
    #expect(problems.map(\.list) == [.include, .include, .exclude])
    #expect(problems.map(\.index) == [1, 0, 0])
    #expect(problems.map(\.report.place) == [place(4, 19), place(9, 9), place(11, 7)])
    #expect(
      problems[0].report.description == """
        codeframe.yaml:4:19: error: “*” stands inside a word; it may stand only at either end
          café fu*nd
                 ^
        """)
  }

  @Test func aThemeWithSectionsIsOnlyGivenThere() throws {
    var everywhere = Theme(id: "everywhere")
    everywhere.include = [Rule("fund*")]
    var limited = Theme(id: "limited")
    limited.include = [Rule("funding")]
    limited.sections = ["4.10"]
    let frame = try CompiledFrame(CodeFrame(version: "1", themes: [everywhere, limited]))
    var coder = try Coder(frame)
    func themes(_ section: String?) -> [Int] {
      coder.codings(of: "Funding.", section: section.flatMap(frame.section)).map(\.theme)
    }
    #expect(themes("4.10") == [0, 1])
    #expect(themes("4.1") == [0])
    #expect(themes(nil) == [0])
  }

  @Test func themesDoNotCompeteForWords() throws {
    var first = Theme(id: "a")
    first.include = [Rule("school improvement")]
    var second = Theme(id: "b")
    second.include = [Rule("improvement")]
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1", themes: [first, second])))
    let codings = coder.codings(of: "School improvement.")
    #expect(codings.map(\.evidence) == [[0..<18], [7..<18]])
  }

  @Test func aFrameWithoutRulesGivesNothing() throws {
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1", themes: [Theme(id: "a")])))
    #expect(coder.codings(of: "Anything.").isEmpty)
    #expect(coder.codings(of: "").isEmpty)
  }

  private func place(_ line: Int, _ column: Int) -> FilePlace {
    FilePlace(path: "codeframe.yaml", line: line, column: column)
  }
}
