import SoundingsModel
import Testing

@testable import SoundingsImport

/// Whatever happens to a letter, it is counted, and nothing crashes.
@Suite("Letters: damaged and hostile files")
struct LetterHostileTests {
  static let mail: [UInt8] = message(
    MailTests.mixed,
    MailTests.multipart([
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        + "Gr=C3=B6=C3=9Fe.\n\n> old\n\nKind regards\nZoë\n",
      "Content-Type: application/octet-stream; name=a.docx\nContent-Transfer-Encoding: base64\n\n"
        + base64(SampleDocument.docx()),
    ]))

  static let samples: [(name: String, bytes: [UInt8], runsProgram: Bool)] = [
    ("text", Array(LetterTextTests.letter.utf8), false),
    ("eml", mail, false),
    (
      "mbox",
      Array("From z@x.example Mon Nov  6 09:14:00 2006\r\n".utf8) + mail
        + Array("\r\nFrom z@x.example Mon Nov  6 09:14:00 2006\r\n".utf8)
        + message(plainHeader, "We agree, é.\n"), false
    ),
    ("rtf", SampleDocument.rtf(), false),
    ("docx", SampleDocument.docx(), false),
    ("odt", SampleDocument.odt(), false),
    ("msg", CompoundWriter.bytes(SampleCompound.message("We agree, Größe.")), false),
    ("pdf", SampleDocument.letterPDF, true),
    ("doc", SampleCompound.doc(SampleLetter.paragraphs), true),
  ]

  @Test("cut, and with bytes flipped, at 100 places each", arguments: samples.indices)
  func damaged(_ index: Int) {
    let sample = Self.samples[index]
    var damage = Damage(sample.bytes, seed: UInt64(index) + 1966)
    for _ in 0..<(sample.runsProgram ? 10 : 100) {
      expectBalance { try imported(damage.cut(), named: sample.name) }
      expectBalance { try imported(damage.flipped(), named: sample.name) }
    }
  }

  @Test("a document that was cut off is received and not read")
  func cut() throws {
    for (name, bytes) in [
      ("docx", SampleDocument.docx()), ("odt", SampleDocument.odt()),
    ] {
      let result = try imported(Array(bytes.dropLast(30)), named: name)
      #expect(result.responses.map(\.status) == [.excluded(.unread)], "\(name)")
      #expect(result.codes.contains("not-read"))
      #expect(result.ledger.holds)
    }
  }

  @Test("parts in parts in parts, and many of them")
  func bombs() throws {
    var body = "Content-Type: text/plain\n\ninnermost é"
    for depth in 0..<60 {
      body =
        "Content-Type: multipart/mixed; boundary=x\(depth)\n\n--x\(depth)\n\(body)\n--x\(depth)--"
    }
    let deep = try imported(
      message(plainHeader, ""), named: "a.eml")
    #expect(deep.received == 1)
    let header = plainHeader.joined(separator: "\n") + "\n"
    let nested = try imported(header + body, named: "a.eml")
    #expect(nested.received == 1)
    #expect(nested.codes.contains("mail-too-deep"))
    let many = MailTests.multipart([String](repeating: "\nx", count: 3_000))
    let wide = try MailTests.read(MailTests.mixed, many)
    #expect(wide.received == 1)
    #expect(wide.codes.contains("mail-too-many-parts"))
  }

  @Test("a header without end, junk for base64, and NULs")
  func junk() throws {
    let fields = plainHeader + [String](repeating: "X-Filler: y", count: 5_000)
    #expect(try MailTests.read(fields, "We agree.\n").codes.contains("header-too-long"))
    let junk =
      plainHeader + [
        "Content-Type: text/plain; charset=x-none", "Content-Transfer-Encoding: base64",
      ]
    let result = try MailTests.read(junk, "!!!R3LDtsOfZQ==???\n")
    #expect(result.texts == ["Größe"])
    #expect(Set(result.codes) == ["damaged-part", "unknown-charset"])
    #expect(try imported(message(plainHeader, "We\0 agree.\n"), named: "a.eml").received == 1)
  }

  @Test("groups in groups in RTF")
  func groups() {
    let deep =
      "{\\rtf1 " + String(repeating: "{", count: 200_000) + "x"
      + String(repeating: "}", count: 200_000) + "y}"
    let letter = RTFReader.read(Array(deep.utf8))
    #expect(letter.paragraphs.map(\.text) == ["xy"])
    #expect(letter.problems.isEmpty)
  }

  @Test("a document type is never read")
  func entities() throws {
    var archive = ZipWriter(["[Content_Types].xml": "<Types/>"])
    archive.add(
      "word/document.xml",
      "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d><p><t>&e;</t></p></d>")
    let result = try imported(archive.bytes, named: "a.docx")
    #expect(result.codes.contains("document-type"))
    #expect(result.responses.map(\.status) == [.excluded(.unread)])
  }

  @Test("an archive that unpacks to far more than itself")
  func zipBomb() throws {
    var archive = ZipWriter(["[Content_Types].xml": "<Types/>"])
    var bomb = ZipWriter.run(of: 0x20, runs: 300_000, named: "word/document.xml")
    bomb.checksum = 0
    archive.entries.append(bomb)
    let result = try imported(archive.bytes, named: "a.docx")
    #expect(result.responses.map(\.status) == [.excluded(.unread)])
    #expect(result.codes.contains("not-read"))
  }

  @Test("the same bytes give the same result")
  func deterministic() throws {
    #expect(
      try "\(imported(Self.mail, named: "a").responses)"
        == "\(imported(Self.mail, named: "a").responses)")
  }
}
