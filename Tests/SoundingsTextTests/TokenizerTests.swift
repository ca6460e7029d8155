import SoundingsText
import Testing

struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(Array(text.utf8).span, into: &buffer, lexicon: &lexicon)
    return (0..<buffer.count).map {
      String(decoding: lexicon.term(buffer.terms[$0]), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("workload–hours", ["workload", "hours"]), ("and/or", ["and", "or"]), ("head's", ["head's"]),
    ("head’s", ["head’s"]), ("under-funded", ["under", "funded"]), ("a_b _ c", ["a_b", "c"]),
    ("4.2 1,000 s.4", ["4.2", "1,000", "s", "4"]), ("“quoted”", ["quoted"]),
    ("café au lait", ["café", "au", "lait"]),
    ("naïve.é x", ["naïve.é", "x"]), ("e.g. this", ["e.g", "this"]), ("£5m", ["5m"]),
    ("‘a’b’", ["a’b"]),
    ("", []), (" ", []), ("a", ["a"]), ("日本", ["日", "本"]), ("a²a²", ["a", "²", "a", "²"]),
  ])
  func findsTheWords(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("work-\nload", "workload", 0), ("the work-\r\n  load rose", "workload", 1),
    ("self-\nevaluation", "selfevaluation", 0), ("work\u{AD}\nload", "work\u{AD}load", 0),
    ("ré-\nécole", "réécole", 0), ("work‐\nload", "workload", 0),
  ])
  func aWordBrokenOverALineIsFoundWholeAndInParts(text: String, joined: String, first: UInt32) {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(Array(text.utf8).span, into: &buffer, lexicon: &lexicon)
    #expect(buffer.joins.map(\.first) == [first])
    #expect(buffer.joins.map { lexicon.term($0.term) } == [Array(joined.utf8)])
    let flagged = (0..<buffer.count).filter { buffer.flags[$0].contains(.joinsNext) }
    #expect(flagged == [Int(first)])
  }

  @Test(arguments: [
    "work-load", "work -\nload", "work-\n\nload", "Work-\nLoad", "WORK-\nload", "4-\nload",
    "work-\n5",
    "work-\n- load", "work-\n", "work-",
  ])
  func nothingElseJoins(text: String) {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(Array(text.utf8).span, into: &buffer, lexicon: &lexicon)
    #expect(buffer.joins.isEmpty)
  }

  @Test func theBufferIsReusedAndTheLexiconKept() {
    var buffer = TokenBuffer()
    var lexicon = Lexicon()
    Tokenizer.tokenize(
      Array("One two. Three two-\nfold".utf8).span, into: &buffer, lexicon: &lexicon)
    #expect(Array(buffer.terms[..<buffer.count]) == [0, 1, 2, 1, 3])
    #expect(buffer.flags[..<buffer.count].map(\.rawValue) == [1, 0, 1, 2, 0])
    Tokenizer.tokenize(Array("two".utf8).span, into: &buffer, lexicon: &lexicon)
    #expect(buffer.count == 1 && buffer.terms[0] == 1 && buffer.joins.isEmpty)
    #expect(buffer.starts[0] == 0 && buffer.ends[0] == 3)
  }
}
