import Foundation
import Testing

@testable import SoundingsText

@Suite("The sieve before the lexicon")
struct WordSieveTests {
  private func admits(_ sieve: WordSieve, _ word: String) -> Bool {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(Array(word.utf8).span, into: &buffer, lexicon: &lexicon, through: sieve)
    return buffer.admittedCount == buffer.count
  }

  @Test(
    "Words that can be looked for are admitted, in any case, with a possessive or an accent",
    arguments: [
      "fund", "Fund", "FUND", "fund's", "fund’s", "fünd", "fu\u{AD}nd", "it", "IT", "It's", "it’s",
      "a", "A's", "funding",
    ])
  func admitted(word: String) {
    var sieve = WordSieve()
    sieve.admit(beginning: Array("fund".utf8), isOpen: false)
    sieve.admit(beginning: Array("it".utf8), isOpen: false)
    sieve.admit(beginning: Array("a".utf8), isOpen: false)
    #expect(admits(sieve, word))
  }

  @Test("Others are dismissed", arguments: ["school", "THE", "fan", "item", "an", "b", "i", "3.5"])
  func dismissed(word: String) {
    var sieve = WordSieve()
    sieve.admit(beginning: Array("fund".utf8), isOpen: false)
    sieve.admit(beginning: Array("it".utf8), isOpen: false)
    sieve.admit(beginning: Array("a".utf8), isOpen: false)
    #expect(!admits(sieve, word))
  }

  @Test("An open beginning of any length admits all that begin with it")
  func openBeginnings() {
    for beginning in ["f", "fu", "fun", "fund"] {
      var sieve = WordSieve()
      sieve.admit(beginning: Array(beginning.utf8), isOpen: true)
      for word in ["fund", "FUNDS", "funding's"] { #expect(admits(sieve, word)) }
    }
  }

  @Test("An ending of any length admits all that end with it, possessives too")
  func endings() {
    for ending in ["d", "ad", "oad", "load"] {
      var sieve = WordSieve()
      sieve.admit(ending: Array(ending.utf8))
      for word in ["workload", "LOAD", "load's", "load’s", "lo\u{AD}ad", "wórkload"] {
        #expect(admits(sieve, word))
      }
      #expect(!admits(sieve, "work"))
    }
  }

  @Test(
    "A stem admits every word of the English vocabulary that has it",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/snowball/data/english/voc.txt"))
  )
  func stems() throws {
    let words = try String(
      contentsOfFile: "/usr/share/snowball/data/english/voc.txt", encoding: .utf8
    ).split(separator: "\n")
    let stemmer = try Stemmer()
    for word in words {
      let bytes = Array(word.utf8)
      // What the tokenizer would give as a word of its own.
      guard Words.all(in: bytes.span) == [0..<bytes.count] else { continue }
      var sieve = WordSieve()
      sieve.admit(stem: stemmer.stem(of: bytes.span))
      #expect(admits(sieve, String(word)), "\(word)")
    }
  }
}
