import SoundingsText
import Testing

/// Every case of the break tests that Unicode publishes with UAX #29, none skipped.
struct BreakConformanceTests {
  @Test(arguments: [("Word", 1823), ("Sentence", 502), ("Grapheme", 602)])
  func passesEveryCaseOfUnicode(kind: String, expected: Int) throws {
    let lines = try DataFiles.lines("\(DataFiles.unicode)/auxiliary/\(kind)BreakTest.txt")
    #expect(lines.first?.contains("-15.0.0") == true, "the tables are those of Unicode 15.0")
    let cases = lines.compactMap { BreakCase($0) }
    #expect(cases.count == expected)
    for each in cases {
      let found =
        switch kind {
        case "Word": WordSegments.all(in: each.text.span)
        case "Sentence": SentenceSegments.all(in: each.text.span)
        default: GraphemeSegments.all(in: each.text.span)
        }
      #expect(found.map(\.upperBound) == each.ends, "\(each.line)")
    }
  }
}
