import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("gold.csv")
struct ReadingsFileTests {
  private static func read(_ text: String) throws -> [String] {
    try ReadingsFile.read(bytes: Array(text.utf8), path: "gold.csv").map {
      "\($0.comment)|\($0.theme ?? "none")|\($0.reader.rawValue)|\($0.part?.rawValue ?? "-")|"
        + "\($0.place.line):\($0.place.column)"
    }
  }

  struct Look: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let expected: [String]
    var testDescription: String { name }
  }

  static let looks: [Look] = [
    Look(
      name: "two columns", text: "comment,theme\né/1,müll\né/1,cost\nb/2,\n",
      expected: ["é/1|müll|first|-|2:1", "é/1|cost|first|-|3:1", "b/2|none|first|-|4:1"]),
    Look(
      name: "all columns, in another order",
      text: "part;reader;theme;comment\nheld-out;second;é;a/1\n",
      expected: ["a/1|é|second|held-out|2:1"]),
    Look(
      name: "a row that ends early", text: "comment,theme\na/1\n",
      expected: ["a/1|none|first|-|2:1"]),
    Look(
      name: "columns without anything in them", text: "comment,theme,reader,part\na/1,é,,\n",
      expected: ["a/1|é|first|-|2:1"]),
    Look(
      name: "one comment by both readers",
      text: "comment,theme,reader\na,é,first\na,é,second\na,ü,first\n",
      expected: ["a|é|first|-|2:1", "a|é|second|-|3:1", "a|ü|first|-|4:1"]),
    Look(name: "only the header", text: "comment,theme\n", expected: []),
  ]

  @Test("Reads", arguments: looks)
  func reads(look: Look) throws {
    #expect(try Self.read(look.text) == look.expected)
  }

  static let errors: [ConfigurationCase] = [
    ConfigurationCase(
      "unknown column", "comment,theme,coder\né,a,x\n",
      """
      gold.csv:1:15: error: unknown column "coder"; a file of readings has comment, theme, reader and part
      comment,theme,coder
                    ^
      """),
    ConfigurationCase(
      "no column of themes", "comment,reader\né,first\n",
      """
      gold.csv:1:1: error: the header has no column "theme"; a file of readings has comment, theme, reader and part
      comment,reader
      ^
      """),
    ConfigurationCase(
      "no comment", "comment,theme\n,müll\n",
      """
      gold.csv:2:1: error: the cell under "comment" is empty
      ,müll
      ^
      """),
    ConfigurationCase(
      "repeated row", "comment,theme\né,müll\nb,\né, müll\n",
      """
      gold.csv:4:1: error: this row stands twice; it is first on line 2
      é, müll
      ^
      """),
    ConfigurationCase(
      "in both parts", "comment,theme,reader,part\né,müll,first,open\né,,second,held-out\n",
      """
      gold.csv:3:11: error: the comment "é" is open on line 2: a comment is in one part
      é,,second,held-out
                ^
      """),
    ConfigurationCase(
      "none beside themes", "comment,theme\né,müll\né,\n",
      """
      gold.csv:3:3: error: an empty theme means that the reader gave none, and line 2 is of the same comment
      é,
        ^
      """),
    ConfigurationCase(
      "a reader and a part that there are not",
      "comment,theme,reader,part\né,müll,third,heldout\n",
      """
      gold.csv:2:8: error: "reader" cannot be "third"; it is first, second or adjudicated
      é,müll,third,heldout
             ^
      gold.csv:2:14: error: "part" cannot be "heldout"; did you mean "held-out"?
      é,müll,third,heldout
                   ^
      """),
    ConfigurationCase(
      "a reader and a part in some rows only",
      "comment,theme,reader,part\né,müll,first,\nb,müll,,open\n",
      """
      gold.csv:2:14: error: the cell under "part" is empty
      é,müll,first,
                   ^
      gold.csv:3:8: error: the cell under "reader" is empty
      b,müll,,open
             ^
      """),
  ]

  @Test("Points at what is wrong", arguments: errors)
  func points(wrong: ConfigurationCase) {
    let error = #expect(throws: ConfigurationErrors.self) {
      try ReadingsFile.read(bytes: wrong.input, path: "gold.csv")
    }
    #expect(error?.rendered == wrong.expected)
  }
}
