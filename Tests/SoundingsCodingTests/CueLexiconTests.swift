import Testing

@testable import SoundingsCoding

/// The cue lexicon is written in the rule language, as far as it needs it.
struct CueLexiconTests {
  /// What the lexicon makes of its phrases is what the rule language makes of them.
  @Test func everyCueIsAPhraseOfTheRuleLanguage() throws {
    for group in CueLexicon.groups {
      for phrase in group.phrases {
        let parsed = try RuleParser.parse(String(phrase)).root
        let words = phrase.split(separator: " ").map(CueLexicon.pattern)
        #expect(parsed == .phrase(Phrase(words)), "\(phrase)")
      }
    }
  }

  @Test func noCueStandsTwice() {
    var seen: Set<String> = []
    for phrase in CueLexicon.groups.flatMap(\.phrases) {
      let words = phrase.split(separator: " ").joined(separator: " ")
      #expect(seen.insert(words).inserted, "\(words)")
    }
  }

  @Test func theKindsFitIntoOneWord() { #expect(CueKind.allCases.count <= 64) }
}
