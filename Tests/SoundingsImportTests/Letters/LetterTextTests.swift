import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: plain text")
struct LetterTextTests {
  static let kinds: [(name: String, text: String, layout: String?)] = [
    ("a letter", "Dear Sir,\n\nI object, strongly, to it.\n\nYours, Jo\n", "text"),
    (
      "a letter whose lines have a comma each", "Dear Sir,\nI object, as ever.\nYours, Jo\n", "text"
    ),
    ("an address first", "Jo Böhm, 1 High Street, Fernley, FE1\n\nDear Ann,\n\nNo.\n", "text"),
    ("paragraphs", "We think this is too short.\n\nIt should be longer, é.\n", "text"),
    ("one sentence", "We think that this is a bad idea.\n", "text"),
    ("a table", "id,text\n1,Dear Sir I object to it.\n", "csv"),
    (
      "a table with a letter in a cell", "id,text\n1,\"Dear Sir,\n\nNo.\n\nYours faithfully\n\"\n",
      "csv"
    ),
    ("one column", "text\nI object to all of it.\nSo do I, as it stands.\n", "csv"),
    ("a file of a tool", "Name;What do you think?;Ward\nJo;It is good, I think.;North\n", "csv"),
    (
      "a column of comments",
      "What do you think\nIt is good I think.\nIt is bad.\nI do not know.\n", nil
    ),
    ("numbers", "1\n2\n3\n", nil),
  ]

  @Test("prose is told from tables", arguments: kinds.indices)
  func recognised(_ index: Int) {
    let sample = Self.kinds[index]
    let layout = try? imported(sample.text, named: "a").files[0].layout
    #expect(layout == sample.layout, "\(sample.name)")
  }

  @Test("whoever names columns has a table")
  func columns() throws {
    let text = "Your views\nWe think that this is a bad idea.\n"
    let result = try imported(text) {
      $0.columns = [ColumnMapping(role: .text, header: "Your views")]
    }
    #expect(result.files[0].layout == "csv")
    #expect(result.texts == ["We think that this is a bad idea."])
  }

  static let letter = """
    Zoë Böhm
    12 High Street
    Fernley FE1 2AB
    zoe@x.example

    6 November 2006

    Private and confidential

    The Consultation Team
    Fernley Council
    consultation@fernley.example

    Dear Sir or Madam,

    Re: Draft policy for school improvement

    We welcome the draft. Our staff 🎓
    met twice.

    It is مهم to us.

    Yours faithfully

    Zoë Böhm
    Headteacher, Fernley Primary School
    """

  @Test("what stands around the text is context, once, and tells who wrote and when")
  func anatomy() throws {
    let result = try imported(Self.letter, named: "a.txt")
    let response = try #require(result.responses.first)
    #expect(result.received == 1 && result.ledger.holds)
    #expect(
      result.texts == ["We welcome the draft. Our staff 🎓\nmet twice.\n\nIt is مهم to us."])
    #expect(result.positions == ["paragraphs 7–8"])
    #expect(result.comments.first?.origin.line == 18)
    #expect(response.identity.name == "Zoë Böhm")
    #expect(response.identity.email == nil, "an address in the head may be the recipient's")
    #expect(response.identity.describedAs == "Headteacher")
    #expect(response.stakeholder == "headteacher")
    #expect(response.received == day("2006-11-06"))
    #expect(response.round == "r1")
    #expect(response.permission == .withhold)
    #expect(response.channel == "letter")
    #expect(response.id.hasPrefix("letter-"))
    let context = result.context
    #expect(context.count == 2)
    #expect(context[0].contains("12 High Street") && context[0].contains("Re: Draft policy"))
    #expect(context[1] == "Yours faithfully\n\nZoë Böhm\nHeadteacher, Fernley Primary School")
  }

  @Test("an address in the signature is the sender's")
  func signature() throws {
    let result = try imported(
      "Dear Ann,\n\nWe agree with it.\n\nKind regards\nJo Öz\nFernley Governors Forum\njo@x.example\n",
      named: "a.txt")
    #expect(result.responses.first?.identity.email == "jo@x.example")
    #expect(result.responses.first?.identity.organisation == "Fernley Governors Forum")
    #expect(result.texts == ["We agree with it."])
  }

  @Test("an appendix after the closing is part of the text")
  func appendix() throws {
    let result = try imported(
      """
      Dear Ann,

      We agree with it.

      Yours sincerely
      Jo Öz

      Appendix 1: our views on section 5

      The twelve weeks are too short for a school that has just lost its head.
      """, named: "a.txt")
    #expect(result.texts.joined().contains("twelve weeks are too short"))
    #expect(result.responses.first?.identity.name == "Jo Öz")
  }

  @Test("lines that word processors saved are paragraphs each; line ends of any kind")
  func lines() {
    let long = String(repeating: "words and ", count: 14)
    #expect(TextParagraphs.cut("\(long)\n\(long)").count == 2)
    #expect(TextParagraphs.cut("a\r\nb\r\rc\u{C}d").map(\.text) == ["a\nb", "c", "d"])
    #expect(TextParagraphs.cut("\n\na\n\nb\nc").map(\.line) == [3, 5])
  }

  @Test("in windows-1252")
  func windows1252() throws {
    let bytes = SampleDocument.windows1252(
      SampleLetter.paragraphs.joined(separator: "\r\n\r\n"))
    let result = try imported(bytes, named: "a.txt")
    #expect(result.texts == SampleLetter.texts)
    #expect(result.sections == SampleLetter.sections)
    #expect(result.files[0].encoding == "windows-1252")
  }

  @Test("a petition and notes of an event are pointed out, and stay one response")
  func petitionsAndMinutes() throws {
    let petition = try imported(
      "We, the undersigned, ask that no school is closed.\n\nAda Löw\n\nBo Öz\n", named: "a.txt")
    #expect(petition.codes.contains("looks-like-petition"))
    #expect(petition.received == 1 && petition.ledger.analysed == 1)
    let minutes = try imported(
      "Minutes of the governors' evening\n\nPresent: A, B\n\nApologies: C\n\nThe draft was liked.\n",
      named: "b.txt")
    #expect(minutes.codes.contains("looks-like-minutes"))
    let neither = try imported(
      "Dear Ann,\n\nThe minutes of our meetings are long. We sign petitions.\n", named: "c.txt")
    #expect(neither.findings.isEmpty || !neither.codes.contains("looks-like-petition"))
  }

  @Test("other files change no id; the same words from two files are two responses")
  func ids() throws {
    let importer = Importer(consultation: sample(), folder: ".")
    let one = Array("Dear Ann,\n\nWe agree, é.\n".utf8)
    let other = Array("Dear Ann,\n\nWe do not agree.\n".utf8)
    let alone = try importer.importFiles([("b.txt", one)], source: Source(path: "*"))
    let both = try importer.importFiles(
      [("a.txt", other), ("b.txt", one), ("c.txt", one)], source: Source(path: "*"))
    #expect(both.responses[1].id == alone.responses[0].id)
    #expect(both.comments[1].id == alone.comments[0].id)
    #expect(both.ledger.analysed == 3)
    #expect(both.finding("same-letter")?.file == "c.txt")
  }
}
