import SoundingsText
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Workload", "workload"), ("CAFÉ", "cafe"), ("cafe\u{301}", "cafe"), ("Straße", "strasse"),
    ("head’s", "head's"), ("headʼs", "head's"), ("head＇s", "head's"),
    ("work\u{AD}load", "workload"),
    ("a\u{200B}b\u{200D}", "ab"), ("İstanbul", "istanbul"), ("ﬁne", "fine"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("Ǆ", "ǆ"), ("Ł", "ł"), ("\u{212B}", "a"), ("ẞ", "ss"), ("ế", "e"), ("각", "각"), ("𝔸", "𝔸"),
    ("Ꭰ", "Ꭰ"), ("ꭰ", "Ꭰ"), ("", ""),
  ])
  func folds(term: String, expected: String) {
    let folded = foldedTerm(Array(term.utf8).span)
    #expect(Array(expected.utf8) == folded || foldedTerm(Array(expected.utf8).span) == folded)
    #expect(foldedTerm(folded.span) == folded, "folding again changes nothing")
  }

  /// Past U+2FFFF no code point has a folding.
  @Test func foldingAgainChangesNothingForAnyCodePoint() {
    for code in Array(UInt32(0)...0x33FF) + Array(0xA000...0x1FFFF) + Array(0x2F800...0x2FFFF) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let once = foldedTerm(Array(String(Character(scalar)).utf8).span)
      if foldedTerm(once.span) != once { Issue.record("U+\(String(code, radix: 16))") }
    }
  }

  @Test(arguments: [("head's", "head"), ("heads", "heads"), ("'s", "'s"), ("it's", "it"), ("", "")])
  func stripsThePossessive(term: String, expected: String) {
    #expect(strippedPossessive(Array(term.utf8)) == Array(expected.utf8))
  }
}
