import Testing

@testable import SoundingsText

/// The fast paths give what the plain rules give, on random texts.
struct FastPathTests {
  @Test(arguments: 0..<40)
  func segmentsAreTheSameWithoutTheASCIIFastPath(seed: Int) {
    for round in 0..<250 {
      let text = RandomText.bytes(seed: UInt64(seed * 1000 + round), pieces: 1 + round % 50)
      var words = (WordSegments(usesASCIIFastPath: true), WordSegments(usesASCIIFastPath: false))
      repeat {
        let fast = words.0.next(in: text.span)
        guard fast == words.1.next(in: text.span),
          words.0.holdsLetterOrNumber == words.1.holdsLetterOrNumber
        else { return fail("words", text) }
        if fast == nil { break }
      } while true
      guard
        same(
          SentenceSegments(usesASCIIFastPath: true), SentenceSegments(usesASCIIFastPath: false),
          text)
      else { return fail("sentences", text) }
      guard
        same(
          GraphemeSegments(usesASCIIFastPath: true), GraphemeSegments(usesASCIIFastPath: false),
          text)
      else { return fail("graphemes", text) }
      guard
        same(
          LetterSentences(usesASCIIFastPath: true), LetterSentences(usesASCIIFastPath: false), text)
      else { return fail("letters", text) }
    }
  }

  @Test(arguments: 0..<40)
  func tokensAreThePlainWordsAndSentences(seed: Int) {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    for round in 0..<500 {
      let text = RandomText.bytes(seed: UInt64(seed * 7919 + round), pieces: 1 + round % 70)
      Tokenizer.tokenize(text.span, into: &buffer, lexicon: &lexicon)
      let words = Words.all(in: text.span)
      let found = (0..<buffer.count).map { Int(buffer.starts[$0])..<Int(buffer.ends[$0]) }
      guard found == words else { return fail("token ranges \(found) \(words)", text) }
      for index in 0..<buffer.count {
        guard lexicon.term(buffer.terms[index]) == Array(text[words[index]]) else {
          return fail("term \(index)", text)
        }
      }
      let first = firstWords(of: LetterSentences.all(in: text.span), words)
      let flagged = (0..<buffer.count).filter { buffer.flags[$0].contains(.startsSentence) }
      guard flagged == first else { return fail("sentence starts \(flagged) \(first)", text) }
    }
  }

  /// The first word of each sentence that has one: the first whose end lies past its start.
  private func firstWords(of sentences: [Range<Int>], _ words: [Range<Int>]) -> [Int] {
    var firsts: [Int] = []
    var at = 0
    for sentence in sentences {
      while at < words.count, words[at].upperBound <= sentence.lowerBound { at += 1 }
      if at < words.count, firsts.last != at { firsts.append(at) }
    }
    return firsts
  }

  private func same<Cursor: Segments>(_ one: Cursor, _ other: Cursor, _ text: [UInt8]) -> Bool {
    var (one, other) = (one, other)
    while let segment = one.next(in: text.span) {
      if other.next(in: text.span) != segment { return false }
    }
    return other.next(in: text.span) == nil
  }

  private func fail(_ what: String, _ text: [UInt8]) {
    Issue.record("\(what): \(String(decoding: text, as: UTF8.self).debugDescription)")
  }
}
