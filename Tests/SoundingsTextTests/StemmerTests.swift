import SoundingsText
import Testing

struct StemmerTests {
  @Test func everyWordOfSnowballsEnglishVocabularyHasItsStem() throws {
    let stemmer = try Stemmer()
    let words = try DataFiles.lines("\(DataFiles.english)/voc.txt")
    let stems = try DataFiles.lines("\(DataFiles.english)/output.txt")
    #expect(words.count == 29_417)
    #expect(words.count == stems.count)
    for (word, stem) in zip(words, stems) {
      let found = stemmer.stem(of: Array(word.utf8).span)
      if found != Array(stem.utf8) { Issue.record("\(word): \(found) is not \(stem)") }
    }
  }

  @Test func anUnknownAlgorithmIsAnError() {
    #expect(throws: StemmerError.unavailable(algorithm: "klingon")) {
      _ = try Stemmer(algorithm: "klingon")
    }
  }

  @Test func theEmptyWordHasAnEmptyStem() throws {
    #expect(try Stemmer().stem(of: [UInt8]().span).isEmpty)
  }
}
