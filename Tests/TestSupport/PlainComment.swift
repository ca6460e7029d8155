import SoundingsCoding
import SoundingsText

/// A comment cut into words and sentences.
struct PlainComment {
  let text: [UInt8]
  /// The bytes of each word.
  let words: [Range<Int>]
  /// The words of each sentence that has any.
  let sentences: [Range<Int>]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let words = Words.all(in: bytes.span)
    var sentences: [Range<Int>] = []
    var next = 0
    for sentence in LetterSentences.all(in: bytes.span) {
      let first = next
      while next < words.count, words[next].upperBound <= sentence.upperBound { next += 1 }
      if next > first { sentences.append(first..<next) }
    }
    self.text = bytes
    self.words = words
    self.sentences = sentences
  }

  /// The bytes of a span of words.
  func bytes(_ span: WordRange) -> Range<Int> {
    words[span.lowerBound].lowerBound..<words[span.upperBound].upperBound
  }

  /// Every place of a sentence at which the words of a phrase stand one after the other.
  func occurrences(of phrase: Phrase, in sentence: Range<Int>) -> [WordRange] {
    sentence.flatMap { first in
      ends(of: phrase.words[...], from: first, in: sentence).map { first...$0 }
    }
  }

  /// The last words of all ways to read `patterns` from a word on.
  private func ends(
    of patterns: ArraySlice<WordPattern>, from first: Int, in sentence: Range<Int>
  ) -> Set<Int> {
    guard let pattern = patterns.first, sentence.contains(first) else { return [] }
    var ends: Set<Int> = []
    for (spelling, last) in readings(at: first, in: sentence) where pattern.matches(spelling) {
      if patterns.count == 1 {
        ends.insert(last)
      } else {
        ends.formUnion(self.ends(of: patterns.dropFirst(), from: last + 1, in: sentence))
      }
    }
    return ends
  }

  /// The word, and what it makes with the next one if a hyphen at a line's end parts the two.
  private func readings(at word: Int, in sentence: Range<Int>) -> [(spelling: String, last: Int)] {
    let spelling = String(decoding: text[words[word]], as: UTF8.self)
    guard sentence.contains(word + 1), isBrokenOverLine(after: word) else {
      return [(spelling, word)]
    }
    let rest = String(decoding: text[words[word + 1]], as: UTF8.self)
    return [(spelling, word), (spelling + rest, word + 1)]
  }
}
