import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Decoding")
struct DecodingTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var declared: TextEncoding?
    var label: TextEncoding?
    var text: String
    var encoding: TextEncoding
    var decision: EncodingDecision
    var problems: [String] = []

    init(
      _ name: String, _ bytes: [UInt8], declared: TextEncoding? = nil, label: TextEncoding? = nil,
      _ text: String, _ encoding: TextEncoding, _ decision: EncodingDecision,
      problems: [String] = []
    ) {
      testDescription = name
      self.bytes = bytes
      self.declared = declared
      self.label = label
      self.text = text
      self.encoding = encoding
      self.decision = decision
      self.problems = problems
    }
  }

  static let cases: [Case] = [
    Case("ASCII only", Array("plain".utf8), "plain", .utf8, .ascii),
    Case("UTF-8 without a mark", Array("é ö £ 校 🎓".utf8), "é ö £ 校 🎓", .utf8, .validUTF8),
    Case("UTF-8 with its mark", [0xEF, 0xBB, 0xBF] + "é".utf8, "é", .utf8, .byteOrderMark),
    Case(
      "UTF-16LE with its mark", [0xFF, 0xFE, 0xE9, 0, 0x3C, 0xD8, 0x93, 0xDF], "é🎓",
      .utf16LittleEndian, .byteOrderMark),
    Case(
      "UTF-16BE with its mark", [0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3C, 0xDF, 0x93], "é🎓",
      .utf16BigEndian, .byteOrderMark),
    Case(
      "UTF-16LE by its zeros", "id,text\n".utf8.flatMap { [$0, 0] }, "id,text\n",
      .utf16LittleEndian, .zeroBytes),
    Case(
      "UTF-16BE by its zeros", "id,text\n".utf8.flatMap { [0, $0] }, "id,text\n",
      .utf16BigEndian, .zeroBytes),
    Case(
      "a lone surrogate and half a unit", [0xFF, 0xFE, 0x00, 0xDC, 0x41, 0x00, 0x42],
      "\u{FFFD}A\u{FFFD}",
      .utf16LittleEndian, .byteOrderMark, problems: ["invalid-bytes 2 at 0"]),
    Case(
      "windows-1252 as the fallback", [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80],
      "“café” €", .windows1252, .fallback),
    Case(
      "the five bytes without meaning stay controls", [0x61, 0x81, 0xE9, 0x9D], "a\u{81}é\u{9D}",
      .windows1252, .fallback, problems: ["undefined-bytes 2 at 1"]),
    Case(
      "a declared encoding wins over the look", Array("é".utf8), declared: .windows1252, "Ã©",
      .windows1252, .declared),
    Case(
      "a declared encoding wins over a mark", [0xEF, 0xBB, 0xBF, 0x61], declared: .windows1252,
      "ï»¿a", .windows1252, .declared, problems: ["encoding-label 1 at 0"]),
    Case(
      "declared UTF-8 that is not", [0x61, 0xE9, 0x62], declared: .utf8, "a\u{FFFD}b", .utf8,
      .declared, problems: ["invalid-bytes 1 at 1"]),
    Case(
      "UTF-8 with one bad byte is still UTF-8", Array("é ö".utf8) + [0xE9], "é ö\u{FFFD}", .utf8,
      .mostlyUTF8, problems: ["invalid-bytes 1 at 5"]),
    Case(
      "UTF-8 cut in its only long character", [0x61, 0xE2, 0x82], "a\u{FFFD}", .utf8, .mostlyUTF8,
      problems: ["invalid-bytes 1 at 1"]),
    Case(
      "a label of Latin-1 means windows-1252", [0x92], label: .windows1252, "’", .windows1252,
      .label),
    Case(
      "UTF-8 under a label of Latin-1", Array("é".utf8), label: .windows1252, "é", .utf8,
      .validUTF8, problems: ["encoding-label 1 at 0"]),
    Case("nothing", [], "", .utf8, .ascii),
  ]

  @Test("is decided, and says how", arguments: cases)
  func decode(_ sample: Case) {
    let text = DecodedText(sample.bytes, declared: sample.declared, label: sample.label)
    #expect(String(decoding: text.bytes, as: UTF8.self) == sample.text)
    #expect(text.encoding == sample.encoding)
    #expect(text.decision == sample.decision)
    #expect(
      text.problems.map { "\($0.kind.rawValue) \($0.count) at \($0.offset)" } == sample.problems)
  }

  @Test("repairs UTF-8 as the Unicode Standard recommends (§3.9, table 3-8)")
  func maximalSubparts() {
    let bytes: [UInt8] = [
      0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64,
    ]
    let text = DecodedText(bytes, declared: .utf8)
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d")
    #expect(text.problems.first?.count == 6)
  }

  @Test("agrees with the standard library on random bytes", arguments: 0..<200)
  func lossyDecoding(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet: [UInt8] = [
      0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xA0, 0xED, 0xEF, 0xF0, 0x90, 0xF4, 0xFF,
    ]
    let bytes = (0..<40).map { _ in alphabet[Int(random.next() % 14)] }
    let text = DecodedText(bytes, declared: .utf8)
    #expect(String(decoding: text.bytes, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    #expect(UTF8Check(text.bytes.span).isValid)
  }

  @Test("a finding counts what did not fit and says where")
  func finding() throws {
    let bytes = Array("id,text\n1,Größe é\n2,".utf8) + [0xFF] + Array(" und ".utf8) + [0xFE, 0x0A]
    let result = try imported(bytes)
    let finding = try #require(result.finding("invalid-bytes"))
    #expect(finding.message.hasPrefix("2 byte sequences are not utf-8"))
    #expect((finding.line, finding.column) == (3, 3))
    #expect(result.comments.map(\.text) == ["Größe é", "\u{FFFD} und \u{FFFD}"])
    #expect(result.files[0].decided == "mostly utf-8")
  }
}
