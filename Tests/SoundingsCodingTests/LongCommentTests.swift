import SoundingsCoding
import SoundingsModel
import Testing

/// A comment that is one endless sentence is coded in time that grows with its length only.
struct LongCommentTests {
  @Test(arguments: [" ", "-\n"])
  func manyHitsOfEveryRuleStayLinear(separator: String) throws {
    var theme = Theme(id: "a")
    theme.include = ["fund", "fund NEAR/5 school", "school fund school", "fund NOT grant"]
      .map { Rule($0) }
    theme.exclude = [Rule("school NEAR/0 funding")]
    var coder = try Coder(CompiledFrame(CodeFrame(version: "1", themes: [theme])))
    let pairs = 20_000
    let text = String(repeating: "fund school" + separator, count: pairs)
    let evidence = coder.codings(of: text).first?.evidence ?? []
    #expect(evidence.count > pairs / 2)
    #expect(evidence.first == 0..<4)
  }
}
