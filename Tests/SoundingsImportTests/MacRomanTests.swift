import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Mac Roman")
struct MacRomanTests {
  static func mac(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      UInt8((0...255).first { MacRoman.scalar(of: UInt8($0)) == UInt16(scalar.value) } ?? 0x3F)
    }
  }

  static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      UInt8((0...255).first { Windows1252.scalar(of: UInt8($0)) == UInt16(scalar.value) } ?? 0x3F)
    }
  }

  static let texts = [
    "We don’t need it", "The café is closed", "“Yes” – and no", "Zürich and Köln", "a naïve rôle",
    "À la carte, às vezes", "It costs €500 in all", "Señor Ibáñez’s letter", "well… perhaps",
    "the councillor’s own words were ‘never again’", "ÉCOLE PRIMAIRE", "Straße 5", "l’été à Paris",
  ]

  @Test("is told from windows-1252 by the words that the bytes make", arguments: texts)
  func detected(_ text: String) {
    let mac = DecodedText(Self.mac(text))
    #expect(mac.encoding == .macRoman)
    #expect(mac.decision == .words)
    #expect(String(decoding: mac.bytes, as: UTF8.self) == text)
    let windows = DecodedText(Self.windows(text))
    #expect(windows.encoding == .windows1252)
    #expect(String(decoding: windows.bytes, as: UTF8.self) == text)
  }

  @Test("line ends of a CR alone speak for it where the signs do not")
  func lineEnds() {
    // 0xA5 is a bullet there and a yen here, 0x8E a letter in either: é, Ž.
    let bytes: [UInt8] = [0x8E, 0x74, 0x8E]
    #expect(DecodedText(bytes + [0x0A]).encoding == .macRoman)
    let even = Self.windows("“is”")
    #expect(DecodedText(even + [0x0A, 0x61]).encoding == .windows1252)
  }

  @Test("is read where it is declared", arguments: ["macintosh", "Mac Roman", "x-mac-roman"])
  func declared(_ label: String) throws {
    let result = try imported(Self.mac("id,text\n1,£5 – “ö”\n")) { $0.encoding = label }
    #expect(result.comments.map(\.text) == ["£5 – “ö”"])
    #expect(result.files[0].encoding == "macintosh")
    #expect(result.files[0].decided == "declared")
  }

  @Test("has the signs of Apple's table")
  func table() {
    #expect(MacRoman.scalars.count == 128)
    #expect(Set(MacRoman.scalars).count == 128)
    #expect(MacRoman.scalar(of: 0x41) == 0x41)
    #expect(MacRoman.scalar(of: 0x8E) == 0xE9)
    #expect(MacRoman.scalar(of: 0xD5) == 0x2019)
    #expect(MacRoman.scalar(of: 0xDB) == 0x20AC)
  }
}
