import SoundingsAnalysis
import SoundingsModel
import Testing

@Suite("Over-used words and phrases")
struct KeyTermTests {
  /// Comments as words in one string; a full stop ends a sentence. A comment is a respondent's.
  private struct Sample {
    var sequences = TermSequences()
    var words: [String] = []

    init(_ comments: [String]) {
      for comment in comments {
        var isStart = true
        for piece in comment.split(separator: " ") {
          let word = String(piece.prefix { $0 != "." })
          let term = words.firstIndex(of: word) ?? words.count
          if term == words.count { words.append(word) }
          sequences.append(UInt32(term), startsSentence: isStart)
          isStart = piece.hasSuffix(".")
        }
        sequences.endComment()
      }
    }

    func text(_ term: KeyTerm) -> String {
      term.terms.map { words[Int($0)] }.joined(separator: " ")
    }
  }

  private static let comments =
    (0..<6).map { "the bus fare is dear n\($0)" } + (0..<3).map { "fare bus the m\($0)" }
    + (0..<30).map { "the school is dear to us k\($0)" }

  @Test("What many say in the set and few elsewhere, and no word that all use; G² orders")
  func overused() throws {
    let sample = Sample(Self.comments)
    var counter = KeyTermCounter(
      sample.sequences, respondentOf: { $0 }, isTarget: { $0 < 9 })
    let found = counter.keyTerms(in: Array(Self.comments.indices))
    #expect(found.words.map(sample.text) == ["bus", "fare"])
    #expect(
      found.phrases.map(sample.text) == ["the bus", "bus fare", "fare is", "bus the", "fare bus"])
    let bus = found.words[0]
    #expect(bus.target == Share(9, of: 9))
    #expect(bus.rest == Share(0, of: 30))
    #expect(bus.examples == [0, 1])
    #expect(bus.logLikelihood == Keyness.logLikelihood(bus.target, bus.rest))
  }

  @Test("A respondent counts once in each set, however often a word is used")
  func respondents() {
    let sample = Sample(Self.comments)
    // The nine comments of the set come from two respondents.
    var counter = KeyTermCounter(
      sample.sequences, respondentOf: { $0 < 9 ? $0 / 5 : $0 }, isTarget: { $0 < 9 })
    #expect(counter.keyTerms(in: Array(Self.comments.indices)).words.isEmpty)
  }

  @Test("No phrase goes across the end of a sentence")
  func sentences() {
    let comments = (0..<5).map { "late bus. fare dear a\($0)" } + (0..<20).map { "good b\($0)" }
    let sample = Sample(comments)
    var counter = KeyTermCounter(sample.sequences, respondentOf: { $0 }, isTarget: { $0 < 5 })
    let phrases = counter.keyTerms(in: Array(comments.indices)).phrases.map(sample.text)
    #expect(phrases == ["late bus", "fare dear"])
  }

  @Test("Without comments on one side there is nothing to compare")
  func oneSided() {
    let sample = Sample(Self.comments)
    for wanted in [true, false] {
      var counter = KeyTermCounter(
        sample.sequences, respondentOf: { $0 }, isTarget: { _ in wanted })
      let found = counter.keyTerms(in: Array(Self.comments.indices))
      #expect(found.words.isEmpty && found.phrases.isEmpty)
    }
  }

  @Test("Words are counted in comments and in respondents")
  func usage() {
    let sample = Sample(["a a b", "a", "b c"])
    let uses = sample.sequences.usage(in: [0, 1, 2]) { $0 < 2 ? 0 : 1 }
    #expect(uses.map(\.comments) == [2, 2, 1])
    #expect(uses.map(\.respondents) == [1, 2, 1])
  }
}
