import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Letters: e-mail")
struct MailTests {
  static func read(_ fields: [String], _ body: String) throws -> ImportResult {
    try imported(message(fields, body), named: "a.eml")
  }

  static func multipart(_ parts: [String], kind: String = "mixed", end: Bool = true) -> String {
    parts.map { "--b1\n\($0)\n" }.joined() + (end ? "--b1--\n" : "")
  }

  static let mixed =
    plainHeader + [
      "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"b1\"",
    ]

  @Test("the header tells who, when and which message")
  func header() throws {
    let result = try Self.read(plainHeader, "Dear all,\n\nWe agree with it.\n\nRegards\nZoë\n")
    let response = try #require(result.responses.first)
    #expect(result.files[0].layout == "eml")
    #expect(response.id == "m1@x.example")
    #expect(response.identity.name == "Zoë Böhm")
    #expect(response.identity.email == "zoe@x.example")
    #expect(response.received == day("2006-11-06"))
    #expect(response.channel == "email")
    #expect(result.comments.map(\.id) == ["m1@x.example/general"])
    #expect(result.texts == ["We agree with it."])
    #expect(result.comments.first?.origin.line == 9)
    #expect(result.ledger.holds)
  }

  static let words: [(field: String, text: String)] = [
    ("=?utf-8?B?WsO2w6s=?=", "Zöë"),
    ("=?UTF-8?Q?Z=C3=B6=C3=AB?= B", "Zöë B"),
    ("=?utf-8?Q?Z=C3?= =?utf-8?Q?=B6?=", "Zö"),
    ("=?iso-8859-1?Q?=93x=94_=E9?=", "“x” é"),
    ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
    ("=?utf-8*en?Q?a?=", "a"),
    ("a =?bad", "a =?bad"),
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-16be?B?ANYAIA==?=", "Ö "),
  ]

  @Test("encoded words", arguments: words.indices)
  func encodedWords(_ index: Int) {
    #expect(EncodedWords.decode(Array(Self.words[index].field.utf8)) == Self.words[index].text)
  }

  @Test("folded fields, and addresses in all their forms")
  func addresses() {
    let headers = MailHeaders(Array("Subject: a\r\n  b\r\nX: y\r\n\r\nbody".utf8), in: 0..<27)
    #expect(headers.text("subject") == "a  b")
    #expect(MailAddress("\"Böhm, Zoë\" <z@x.example>").name == "Böhm, Zoë")
    #expect(MailAddress("z@x.example (Zoë)") == MailAddress("Zoë <z@x.example>"))
    #expect(MailAddress("z@x.example, y@x.example").address == "z@x.example")
    #expect(MailAddress("Zoë").address == nil)
  }

  static let bodies: [(name: String, fields: [String], body: String, text: String)] = [
    ("8 bits", ["Content-Type: text/plain; charset=utf-8"], "Größe 🎓 مرحبا", "Größe 🎓 مرحبا"),
    (
      "quoted-printable",
      [
        "Content-Type: text/plain; charset=\"iso-8859-1\"",
        "Content-Transfer-Encoding: quoted-printable",
      ], "Gr=F6=\n=DFe  \nis =3D =93so=94 =", "Größe\nis = “so”"
    ),
    (
      "base64", ["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: BASE64"],
      "R3LDtsOfZQ==", "Größe"
    ),
    (
      "flowed", ["Content-Type: text/plain; format=flowed"],
      "This goes \non here.\nThis \ndoes too.", "This goes on here.\nThis does too."
    ),
    (
      "flowed and deleted", ["Content-Type: text/plain; format=flowed; delsp=yes"],
      "Wor \nds go on.", "Words go on."
    ),
    (
      "HTML", ["Content-Type: text/html; charset=utf-8"],
      "<html><head><title>x</title><style>p{}</style></head><body><div>One &amp; <b>two</b></div>"
        + "<div>three</div><div><br></div><div>Größe</div></body></html>",
      "One & two\nthree\n\nGröße"
    ),
    (
      "UTF-16 in base64",
      ["Content-Type: text/plain; charset=utf-16le", "Content-Transfer-Encoding: base64"],
      "WgD2AA==", "Zö"
    ),
  ]

  @Test("a body in any encoding", arguments: bodies.indices)
  func decoded(_ index: Int) throws {
    let sample = Self.bodies[index]
    #expect(try Self.read(plainHeader + sample.fields, sample.body).texts == [sample.text])
  }

  @Test("the plain text of two alternatives; HTML where it is empty")
  func alternatives() throws {
    let html = "Content-Type: text/html\n\n<p>From the page.</p>"
    let fields = plainHeader + ["Content-Type: multipart/alternative; boundary=b1"]
    let both = Self.multipart(["Content-Type: text/plain\n\nFrom the text.", html])
    #expect(try Self.read(fields, both).texts == ["From the text."])
    let empty = Self.multipart(["Content-Type: text/plain\n\n \n", html])
    #expect(try Self.read(fields, empty).texts == ["From the page."])
  }

  @Test("a letter that is attached is part of the response, and what announces it is context")
  func attachments() throws {
    let parts = [
      "Content-Type: text/plain\n\nPlease find our views attached.\n",
      "Content-Type: application/octet-stream; name=\"../../x.docx\"\n"
        + "Content-Transfer-Encoding: base64\n\n" + base64(SampleDocument.docx()),
      "Content-Type: application/rtf; name=a.rtf\nContent-Disposition: attachment\n"
        + "Content-Transfer-Encoding: base64\n\n" + base64(SampleDocument.rtf()),
      "Content-Type: application/vnd.ms-excel; name=a.xls\n\nxx",
      "Content-Type: image/png\nContent-ID: <logo>\n\nxx",
    ]
    let result = try Self.read(Self.mixed, Self.multipart(parts))
    #expect(result.received == 1)
    #expect(result.sections == ["4", "5", "4", "5"])
    #expect(result.texts == SampleLetter.texts + SampleLetter.texts)
    #expect(result.positions.dropFirst(1).first == "attachment 1, paragraph 5")
    #expect(result.positions.dropFirst(2).first == "attachment 2, paragraph 3")
    #expect(result.context.contains("Please find our views attached."))
    #expect(
      result.finding("attachment-not-read")?.message.contains("application/vnd.ms-excel") == true)
    #expect(result.findings.allSatisfy { !$0.message.contains("a.xls") })
    #expect(result.responses.first?.stakeholder == "headteacher")
  }

  @Test("a message without its end is read as far as it goes")
  func cutOff() throws {
    let body = Self.multipart(["Content-Type: text/plain\n\nWe agree with it."], end: false)
    let result = try Self.read(Self.mixed, body)
    #expect(result.texts == ["We agree with it."])
    #expect(result.codes == ["mail-cut-off"])
  }

  static let automatic: [(name: String, fields: [String], isAutomatic: Bool)] = [
    ("Auto-Submitted", ["Auto-Submitted: auto-replied"], true),
    ("X-Autoreply", ["X-Autoreply: yes"], true),
    ("a form's mail", ["Auto-Submitted: auto-generated"], false),
    ("subject", ["Subject: Automatic reply: School improvement"], true),
    ("out of office", ["Subject: Out of Office AutoReply: Consultation"], true),
    ("a subject that begins likewise", ["Subject: Out of office hours provision"], false),
    ("delivery failure", ["From: MAILER-DAEMON@x.example"], true),
    ("report", ["Content-Type: multipart/report; boundary=b1"], true),
    ("person", [], false),
  ]

  @Test("what a machine sent is received and excluded", arguments: automatic.indices)
  func excluded(_ index: Int) throws {
    let sample = Self.automatic[index]
    let fields = sample.fields + plainHeader
    let result = try Self.read(fields, "I am away until Monday, é.\n")
    let expected: Response.Status = sample.isAutomatic ? .excluded(.automatic) : .analysed
    #expect(result.responses.map(\.status) == [expected], "\(sample.name)")
    #expect(result.codes.contains("automatic-reply") == sample.isAutomatic)
    #expect(result.ledger.holds)
  }

  @Test("a mailbox: a response a message, the same message twice is a duplicate")
  func mailbox() throws {
    let first = String(
      decoding: message(plainHeader, "We agree.\n\n>From now on é.\n"), as: UTF8.self)
    var fields = plainHeader
    fields[4] = "Message-ID: <m2@x.example>"
    fields[0] = "From: Jo <jo@x.example>"
    let second = String(
      decoding: message(fields, "Text\n\nFrom the start we did not.\n"), as: UTF8.self)
    let from = "From zoe@x.example Mon Nov  6 09:14:00 2006\n"
    let file = from + first + "\n" + from + second + "\n" + from + first
    let result = try imported(file, named: "a.mbox")
    #expect(result.files[0].layout == "mbox")
    #expect(result.received == 3)
    #expect(
      result.responses.map(\.status)
        == [.analysed, .analysed, .excluded(.duplicate(of: "m1@x.example"))])
    #expect(
      result.comments.map(\.origin.position).prefix(2) == [
        "message 1, paragraphs 1–2", "message 2, paragraphs 1–2",
      ])
    #expect(result.texts.dropFirst(0).first == "We agree.\n\nFrom now on é.")
    #expect(result.ledger.holds)
  }
}
