import SoundingsText
import Testing

struct UTF8ValidationTests {
  @Test(arguments: [
    ([0x61, 0x62] as [UInt8], nil as Int?), ([], nil), ([0xC3, 0xA9], nil),
    ([0xF4, 0x8F, 0xBF, 0xBF], nil),
    ([0x61, 0xC3], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xE0, 0x80, 0x80], 0), ([0xF0, 0x80, 0x80, 0x80], 0), ([0xE2, 0x80], 0),
    ([0xE2, 0x80, 0x61], 0),
    ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x80], 9),
    ([0xF5, 0x80, 0x80, 0x80], 0),
    ([0xF0, 0x9F, 0x98, 0x41], 0), ([0x00], nil),
  ])
  func findsTheFirstInvalidByte(bytes: [UInt8], expected: Int?) {
    #expect(firstInvalidUTF8(in: bytes.span) == expected)
  }

  /// The standard library decides too, by another route: it repairs exactly what is invalid.
  @Test(arguments: 0..<20)
  func agreesWithTheStandardLibrary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes: [UInt8] = [
      0x61, 0x7F, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0x9F, 0xEF, 0xF0, 0x90, 0xF4, 0x8F,
    ]
    for _ in 0..<5000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in bytes[Int.random(in: 0..<bytes.count, using: &random)] }
      let invalid = firstInvalidUTF8(in: text.span)
      let isValid = String(validating: text, as: UTF8.self) != nil
      if (invalid == nil) != isValid { Issue.record("\(text)") }
      if let invalid, String(validating: text[..<invalid], as: UTF8.self) == nil {
        Issue.record("\(text): \(invalid) is not the first")
      }
    }
  }
}
