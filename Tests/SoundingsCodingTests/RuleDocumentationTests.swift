import SoundingsCoding
import SoundingsModel
import TestSupport
import Testing

/// The examples of `RULES.md` are true, of the coder and of the oracle.
struct RuleDocumentationTests {
  @Test(arguments: try RuleDocumentation.examples())
  func evidenceFallsWhereMarked(_ example: RuleExample) throws {
    var theme = Theme(id: "theme")
    theme.include = example.include.map { Rule($0) }
    theme.exclude = example.exclude.map { Rule($0) }
    let frame = CodeFrame(version: "1", themes: [theme])
    var coder = try Coder(CompiledFrame(frame))
    let oracle = try PlainCoder(frame)
    for sample in example.samples {
      let marked = MarkedText(sample)
      for codings in [coder.codings(of: marked.text), oracle.codings(of: marked.text)] {
        let evidence = codings.first?.evidence ?? []
        #expect(marked.marking(evidence) == sample)
      }
    }
  }

  @Test(arguments: try RuleDocumentation.errors())
  func errorsPointAtTheirPlace(_ example: RuleErrorExample) throws {
    let error = try #require(throws: RuleError.self) { try RuleParser.parse(example.rule) }
    let report = RuleErrorReport(error, in: Rule(example.rule)).description
    #expect(report == "error: \(example.message)\n  \(example.rule)\n  \(example.caret)")
  }

  @Test(arguments: try RuleDocumentation.readings())
  func operatorsBindAsTheTableSays(_ written: String, _ read: String) throws {
    let expression = try RuleParser.parse(written)
    #expect(try expression == RuleParser.parse(read))
  }
}
