import Testing

@Suite("soundings words")
struct WordsTests {
  @Test(
    "Words, segments, sentences and graphemes as JSON",
    arguments: [
      ([], "Under-funded: who pays?", #"["Under","funded","who","pays"]"#),
      ([], "", "[]"),
      (["--segments"], "a b", #"["a"," ","b"]"#),
      (["--sentences"], "Yes. No.", #"["Yes. ","No."]"#),
      (
        ["--sentences=letters"], "See para. 4.2 of it. Mr. Hale agrees.",
        #"["See para. 4.2 of it. ","Mr. Hale agrees."]"#
      ),
      (["--graphemes"], "e\u{301}👩‍👧", "[\"e\u{301}\",\"👩‍👧\"]"),
      (["-0"], "a b\u{0}\u{0}c", "[\"a\",\"b\"]\n[]\n[\"c\"]"),
      (["-0"], "a\u{0}", #"["a"]"#),
      ([], "\"quoted\"\t\\", #"["quoted"]"#),
      (["--segments"], "\"\t\u{1}", #"["\"","\t","\u0001"]"#),
    ])
  func segments(arguments: [String], text: String, printed: String) throws {
    let run = try Command(["words"] + arguments, input: Array(text.utf8))
    #expect(run.status == 0)
    #expect(run.output == printed + "\n")
  }

  @Test("Nothing at all, where a NUL would end a text, is no text")
  func nothing() throws {
    #expect(try Command(["words", "-0"]).output.isEmpty)
  }

  @Test("Invalid UTF-8 ends with 2 and the offset of the byte")
  func invalid() throws {
    let run = try Command(["words"], input: [0xC3, 0xA9, 0xFF])
    #expect(run.status == 2)
    #expect(run.errors.contains("byte 2"))
    #expect(run.output.isEmpty)
  }
}
