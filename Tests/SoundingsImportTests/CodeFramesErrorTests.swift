import SoundingsModel
import Testing

@testable import SoundingsImport

/// What is said of files that are no code frames, or mean harm.
@Suite struct CodeFramesErrorTests {
  private static let open = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>"
  private static let close = "</Codes></CodeBook>"

  @Test(arguments: [
    (
      "a.csv", "é,ö\n1,2\n",
      "a.csv:1:1: error: no column is headed code, theme, tag or name; the headers are ‘é’, ‘ö’"
    ),
    ("a.csv", "é,Name,name\n", "a.csv:1:8: error: two columns are headed ‘name’"),
    ("a.csv", "name,memo\n\n", "a.csv:1:1: error: there is no code in it"),
    (
      "a.csv", "name,parent\né,Ö\nÖ,ü\nü,é\n",
      "a.csv:2:1: error: ‘é’ stands below itself: ‘é’ below ‘Ö’ below ‘ü’ below ‘é’"
    ),
    ("a.csv", "name,parent\né,é\n", "a.csv:2:1: error: ‘é’ stands below itself: ‘é’ below ‘é’"),
    ("a.csv", "name\n\"é", "a.csv:2:1: error: this quote is never closed\n\"é\n^"),
    (
      "a.yml", "- é\n",
      "a.yml:1:1: error: this should be keys with values, not a list\n- é\n^"
    ),
    ("a.yml", "é: [{ö: [[[a]]]}]\n", "a.yml:1:11: error: a pattern under ‘ö’ is not text"),
    (
      "a.yml", "? [é]\n: a\n",
      "a.yml:1:3: error: a dictionary is keys with lists of patterns below them, and this is something else"
    ),
    (
      "a.qdc", "<Project xmlns=\"urn:QDA-XML:project:1.0\"/>",
      "a.qdc:1: error: this is no code book of REFI-QDA: its root is <Project> in the namespace ‘urn:QDA-XML:project:1.0’"
    ),
    (
      "a.qdc", "<CodeBook/>",
      "a.qdc:1: error: this is no code book of REFI-QDA: its root is <CodeBook> in no namespace"
    ),
    ("a.qdc", open + close, "a.qdc: error: there is no code in it"),
    ("a.qdc", open + "\n<Code guid=\"x\"/>" + close, "a.qdc:2: error: a code has no name"),
    (
      "a.qdc", open + "<Code name=\"é\">",
      "a.qdc:1:66: error: this is not well-formed XML: Premature end of data in tag Code line 1"
    ),
    ("a.qdc", "", "a.qdc:1:1: error: this is not well-formed XML: the document is empty"),
    (
      "a", "é",
      "a: error: neither the name nor the content tells the format; say it with --from or --to"
    ),
    (
      "a.xlsx", "PK\u{3}\u{4}",
      "a.xlsx: error: this is a spreadsheet or a project, not a text file; save the sheet as CSV, or export the code book as .qdc"
    ),
  ])
  func isRefused(_ name: String, _ text: String, _ message: String) {
    #expect(readingError(Array(text.utf8), name) == message)
  }

  /// Entities are never declared, so never expanded, nor files or addresses opened.
  @Test(arguments: [
    "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>",
    "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE l SYSTEM \"http://localhost/x.dtd\">", "<!DOCTYPE l>",
  ])
  func documentTypes(_ declaration: String) {
    let text = "\(declaration)\n\(Self.open)<Code name=\"&b;&a;\"/>\(Self.close)"
    #expect(
      readingError(Array(text.utf8), "a.qdc")
        == "a.qdc:1: error: a code book has no document type declaration; take <!DOCTYPE …> out")
  }

  @Test(arguments: [65, 255, 300, 100_000]) func codesNestedTooDeeply(_ depth: Int) {
    let code = "<Code name=\"é\">"
    let text =
      Self.open + String(repeating: code, count: depth)
      + String(repeating: "</Code>", count: depth) + Self.close
    #expect(
      readingError(Array(text.utf8), "a.qdc")
        == "a.qdc:1: error: codes are nested more than 64 deep")
  }

  @Test func codesNestedDeeply() throws {
    let text =
      Self.open + (1...64).map { "<Code name=\"é\($0)\">" }.joined()
      + String(repeating: "</Code>", count: 64) + Self.close
    let conversion = try converted(text, "a.qdc", to: .qdc)
    #expect(conversion.frame.themes.last?.parent == "é63")
    #expect(try converted(conversion.text, "b.qdc", to: .qdc).text == conversion.text)
  }

  @Test func largeFiles() {
    let bytes = [UInt8](repeating: 0x61, count: CodeFrameReader.sizeLimit + 1)
    #expect(
      readingError(bytes, "a.csv") == "a.csv: error: the file is over 16 MB, which no code frame is"
    )
  }

  /// The loader of frames would not tell the two apart.
  @Test func idsThatDifferInCapitals() throws {
    let error = try #require(throws: CodeFrameError.self) {
      try converted("theme,pattern\né,a\nÉ,b\n", "a.csv", to: .yaml)
    }
    #expect(
      error.messages == ["a.csv:3:1: error: the ids ‘é’ and ‘É’ differ only in capitals or spaces"])
  }

  @Test func whatNoTableHolds() throws {
    let error = try #require(throws: CodeFrameError.self) {
      try converted("themes: [{id: é, include: \"a\\x01\"}]", "a.yaml", to: .csv)
    }
    #expect(
      error.messages[0].hasPrefix("a.yaml: error: a table theme,pattern cannot hold this frame"))
  }

  @Test func elementsOfOthers() throws {
    let text =
      "<c:CodeBook xmlns:c=\"urn:QDA-XML:codebook:0:4\"><c:Codes><c:Code name=\"é &amp; &#246;\" "
      + "c:name=\"no\"><c:Description>a<![CDATA[<b>]]> <i>c</i></c:Description><c:NoteRef "
      + "targetGUID=\"x\"><c:Description>no</c:Description></c:NoteRef></c:Code></c:Codes></c:CodeBook>"
    let read = try CodeFrameReader.read(bytes: Array(text.utf8), path: "a.qdc")
    #expect(read.frame.themes.map(\.id) == ["é & ö"])
    #expect(read.frame.themes[0].definition == "a<b> c")
    #expect(
      read.findings.map(\.code)
        == ["other-version", "ignored-element", "ignored-element", "ignored-element"])
  }

  /// Other tools trim descriptions and break their lines as Windows does.
  @Test func descriptionsThatCameThroughOtherTools() throws {
    let text =
      Self.open + "<Code name=\"é\"><Description>  Öde\r\n\r\n[Soundings] \r\n include:  a b \r\n"
      + "odd\r\nkind: nonsense\r\nexclude: c</Description></Code>" + Self.close
    let read = try CodeFrameReader.read(bytes: Array(text.utf8), path: "a.qdc")
    let theme = read.frame.themes[0]
    #expect(theme.definition == "Öde")
    #expect(theme.include.map(\.text) == ["a b"])
    #expect(theme.exclude.map(\.text) == ["c"])
    #expect(read.findings.map(\.code) == ["line-not-read"])
  }
}
