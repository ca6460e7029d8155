import SoundingsCoding
import SoundingsText

/// A comment cut into words and sentences.
struct PlainComment {
  let text: [UInt8]
  /// The bytes of each word.
  let words: [Range<Int>]
  /// The words of each sentence that has any.
  let sentences: [Range<Int>]
  /// For each word how it can be read: as itself, and as one with the next word if a hyphen at a
  /// line's end parts the two; `last` is the last word that the reading takes.
  private var readings: [[(word: PlainWord, last: Int)]] = []
  private let stemmer: Stemmer

  init(_ text: String, _ stemmer: Stemmer) {
    self.stemmer = stemmer
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
    for word in words.indices {
      let spelling = String(decoding: bytes[words[word]], as: UTF8.self)
      var readings = [(PlainWord(spelling, stemmer), word)]
      if word + 1 < words.count, isBrokenOverLine(after: word) {
        let rest = String(decoding: bytes[words[word + 1]], as: UTF8.self)
        readings.append((PlainWord(spelling + rest, stemmer), word + 1))
      }
      self.readings.append(readings)
    }
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
    for (word, last) in readings[first]
    where sentence.contains(last) && word.matches(pattern, stemmer) {
      if patterns.count == 1 {
        ends.insert(last)
      } else {
        ends.formUnion(self.ends(of: patterns.dropFirst(), from: last + 1, in: sentence))
      }
    }
    return ends
  }
}
