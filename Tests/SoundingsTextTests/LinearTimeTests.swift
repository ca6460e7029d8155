import Testing

@testable import SoundingsText

/// A text that is twice as long takes about twice as long, whatever it holds: a quarter of a megabyte
/// of the texts that trap a look-ahead. Nothing is timed: were one of them quadratic, it would take hours.
struct LinearTimeTests {
  static let pieces = [
    " ", ".", "(", "\u{301}", "a'\u{AD}", "1,", "a. ", "a. 1 ", "Mr. ", "a.) ", "- ", "a-\n", "\n",
    "👩\u{200D}", "🇬", "א\"", "_", "•",
  ]

  @Test(arguments: pieces)
  func muchOfTheSameIsNoTrap(piece: String) {
    let unit = Array(piece.utf8)
    var text = Array("x. ".utf8)
    while text.count < 1 << 18 { text.append(contentsOf: unit) }
    #expect(covers(WordSegments.self, text) && covers(SentenceSegments.self, text))
    #expect(covers(GraphemeSegments.self, text) && covers(LetterSentences.self, text))
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(text.span, into: &buffer, lexicon: &lexicon)
    #expect(firstInvalidUTF8(in: text.span) == nil)
  }

  private func covers<Cursor: Segments>(_ type: Cursor.Type, _ text: [UInt8]) -> Bool {
    var end = 0
    var isGapless = true
    Cursor.forEach(in: text.span) { segment in
      isGapless = isGapless && segment.lowerBound == end && !segment.isEmpty
      end = segment.upperBound
    }
    return isGapless && end == text.count
  }
}
