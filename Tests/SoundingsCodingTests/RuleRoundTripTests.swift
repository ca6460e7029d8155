import SoundingsCoding
import TestSupport
import Testing

/// A rule that is printed and parsed is the same rule.
struct RuleRoundTripTests {
  @Test(arguments: 0..<20)
  func printedRulesParseToThemselves(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let rule = random.rule()
      #expect(try RuleParser.parse(rule.description) == rule, "\(rule)")
    }
  }

  /// Whatever a person types gives a rule or an error whose place lies in the rule.
  @Test(arguments: 100..<120)
  func anythingParsesOrPointsAtItsError(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "fund", "IT", "café", "(", ")", "*", "~", "=", " ", " ", " ", "AND", "OR", "NOT", "NEAR",
      "NEAR/5", "/", "3", "comment:", "-", "’", "'", "é", "👩🏽‍🏫", "\n", "2.5", ".", "\u{301}",
    ]
    for _ in 0..<500 {
      let rule = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
      do throws(RuleError) {
        let expression = try RuleParser.parse(rule)
        let reparsed = try RuleParser.parse(expression.description)
        #expect(reparsed == expression, "\(rule.debugDescription)")
      } catch {
        #expect(0 <= error.range.lowerBound && error.range.upperBound <= rule.utf8.count)
      }
    }
  }
}
