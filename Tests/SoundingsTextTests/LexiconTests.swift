import SoundingsText
import Testing

struct LexiconTests {
  @Test func wordsAreNumberedInTheOrderInWhichTheyCome() {
    var lexicon = Lexicon()
    let words = ["The", "the", "a", "internationalisation", "é", "The", "internationalisation"]
    let numbers = words.map { lexicon.intern(Array($0.utf8).span) }
    #expect(numbers == [0, 1, 2, 3, 4, 0, 3])
    #expect(lexicon.count == 5)
    #expect(lexicon.term(3) == Array("internationalisation".utf8))
    #expect(lexicon.withTerm(4) { $0.count } == 2)
    #expect(lexicon.find(Array("the".utf8).span) == 1)
    #expect(lexicon.find(Array("thé".utf8).span) == nil)
    #expect(lexicon.find([UInt8]().span) == nil)
  }

  @Test(arguments: [7, 8, 9, 15, 16, 17, 24, 25])
  func wordsThatDifferInOneByteDiffer(length: Int) {
    var lexicon = Lexicon()
    var words: Set<[UInt8]> = []
    for at in 0..<length {
      for byte in UInt8(1)...255 {
        var word = Array(repeating: UInt8(ascii: "a"), count: length)
        word[at] = byte
        words.insert(word)
      }
    }
    var numbers: [[UInt8]: UInt32] = [:]
    for word in words { numbers[word] = lexicon.intern(word.span) }
    #expect(Set(numbers.values).count == words.count)
    for (word, number) in numbers {
      #expect(lexicon.term(number) == word && lexicon.find(word.span) == number)
    }
  }

  @Test(arguments: 1...4)
  func itEqualsADictionaryThroughGrowth(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lexicon = Lexicon()
    var numbers: [[UInt8]: UInt32] = [:]
    for _ in 0..<60_000 {
      let length = Int.random(in: 1...20, using: &random)
      let last = length > 3 ? UInt8(ascii: "c") : UInt8(ascii: "z")
      let word = (0..<length).map { _ in UInt8.random(in: UInt8(ascii: "a")...last, using: &random)
      }
      let expected = numbers[word] ?? UInt32(numbers.count)
      numbers[word] = expected
      if lexicon.intern(word.span) != expected { Issue.record("\(word)") }
    }
    #expect(lexicon.count == numbers.count)
  }
}
