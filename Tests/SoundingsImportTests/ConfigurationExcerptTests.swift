import Testing

@testable import SoundingsImport

@Suite struct ConfigurationExcerptTests {
  @Test(arguments: [
    ("title: x", 8, "title: x", "       ^"),
    ("\té: x", 5, "\té: x", "\t   ^"),
    ("学校: x", 5, "学校: x", "      ^"),
    ("👩‍👩‍👧 é x", 5, "👩‍👩‍👧 é x", "     ^"),
    ("e\u{301} x", 3, "e\u{301} x", "  ^"),
    ("a\u{1B}[31m", 3, "a\u{FFFD}[31m", "  ^"),
    ("é", 2, "é", " ^"),
  ])
  func caretStandsUnderTheColumn(line: String, column: Int, printed: String, caret: String) {
    let excerpt = SourceExcerpt(line: line, column: column)
    #expect(excerpt.printableLine == printed)
    #expect(excerpt.caretLine == caret)
  }

  @Test(arguments: [
    ("stakeholder", "stakeholders"), ("Titel", "title"), ("titel", "title"), ("rouns", "rounds"),
    ("colums", "columns"), ("wibble", nil), ("", nil), ("id", nil), ("4.2", nil),
  ])
  func nearestName(word: String, expected: String?) {
    let names = ["title", "rounds", "stakeholders", "columns", "ab", "4.1"]
    #expect(NearestName.of(word, among: names) == expected)
  }
}
