import SoundingsModel
import SoundingsText

/// The words and signs of the texts that are compared, each distinct one as a number.
struct WordingTokens {
  private var numbers: [String: Int] = [:]

  struct Token {
    var number: Int
    var text: String
    /// Whether white space stands before it.
    var isSpaced: Bool
  }

  /// The sentences of a paragraph, as rules mean them.
  mutating func sentences(of text: String) -> [[Token]] {
    let bytes = Array(text.utf8)
    var isSpaced = false
    return LetterSentences.all(in: bytes.span).map { sentence in
      var tokens: [Token] = []
      WordSegments.forEach(in: bytes.span.extracting(sentence)) { range in
        let (start, end) = (
          sentence.lowerBound + range.lowerBound, sentence.lowerBound + range.upperBound
        )
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        if word.allSatisfy(\.isWhitespace) {
          isSpaced = true
          return
        }
        tokens.append(Token(number: number(of: word), text: word, isSpaced: isSpaced))
        isSpaced = false
      }
      return tokens
    }.filter { !$0.isEmpty }
  }

  private mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = numbers.count
    return numbers.count - 1
  }
}
