import Foundation
import SoundingsModel
import Testing

@testable import SoundingsImport

/// Code frames as a table `theme,pattern`.
@Suite struct ConfigurationFrameTableTests {
  private static func lines(_ text: String, path: String = "frame.csv") throws -> [String] {
    try CodeFrameFile.read(bytes: Array(text.utf8), path: path).themes.flatMap { theme in
      theme.include.map {
        "\(theme.id)|\($0.text)|\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
      }
    }
  }

  @Test func benchmarkFrame() throws {
    let url = try #require(
      Bundle.module.url(forResource: "themes", withExtension: "csv", subdirectory: "Fixtures"))
    let frame = try CodeFrameFile.read(bytes: Array(Data(contentsOf: url)), path: "themes.csv")
    #expect(frame.themes.count == 40)
    #expect(frame.themes.reduce(0) { $0 + $1.include.count } == 400)
    #expect(frame.themes[0].id == "funding")
    #expect(frame.themes[0].include.first?.text == "fund*")
    #expect(frame.stance)
    #expect(frame.version == "")
  }

  struct Look: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let expected: [String]
    var testDescription: String { name }
  }

  static let looks: [Look] = [
    Look(name: "plain", text: "theme,pattern\né,ö\n", expected: ["é|ö|2:3"]),
    Look(name: "no final break", text: "theme,pattern\né,ö", expected: ["é|ö|2:3"]),
    Look(name: "CRLF and BOM", text: "\u{FEFF}theme,pattern\r\né,ö\r\n", expected: ["é|ö|2:3"]),
    Look(name: "CR", text: "theme,pattern\ré,ö\ra,b\r", expected: ["é|ö|2:3", "a|b|3:3"]),
    Look(
      name: "quotes", text: "\"theme\",\"pattern\"\n\"é\",\"a, \"\"b\"\" c\"\n",
      expected: ["é|a, \"b\" c|2:6"]),
    Look(
      name: "break in quotes", text: "theme,pattern\né,\"a\r\nb\"\nü,c\n",
      expected: ["é|a\nb|2:4", "ü|c|4:3"]),
    Look(name: "quote within", text: "theme,pattern\né,a \"b\"\n", expected: ["é|a \"b\"|2:3"]),
    Look(name: "blank lines", text: "\ntheme,pattern\n\n,\né, ö \n", expected: ["é|ö|5:4"]),
    Look(name: "semicolons", text: "Pattern;Theme\nö,a;é\n", expected: ["é|ö,a|2:1"]),
    Look(name: "tabs", text: "theme\tpattern\né\tö;a\n", expected: ["é|ö;a|2:3"]),
    Look(name: "sep=", text: "sep=;\r\ntheme;pattern\r\né;ö\r\n", expected: ["é|ö|3:3"]),
    Look(
      name: "themes return", text: "theme,pattern\né,a\nü,b\né,c\n",
      expected: ["é|a|2:3", "é|c|4:3", "ü|b|3:3"]),
    Look(name: "surplus blanks", text: "theme,pattern\né,ö,, \n", expected: ["é|ö|2:3"]),
    Look(
      name: "separators of Unicode are text", text: "theme,pattern\né,a\u{2028}b\nü,c\n",
      expected: ["é|a\u{2028}b|2:3", "ü|c|3:3"]),
  ]

  @Test(arguments: looks) func isRead(_ look: Look) throws {
    #expect(try Self.lines(look.text) == look.expected)
  }

  @Test func contentDecidesWhereTheNameDoesNot() throws {
    #expect(try Self.lines("theme,pattern\né,ö\n", path: "frame") == ["é|ö|2:3"])
    #expect(try Self.lines("themes: [{id: é, include: ö}]\n", path: "frame") == ["é|ö|1:27"])
  }

  /// Writing a table and reading it gives what was written, whatever the cells hold.
  @Test(arguments: 1...50) func roundTrip(_ seed: UInt64) throws {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["a", "é", "\"", ",", ";", "\n", " b", "*", "学", "e\u{301}"]
    var text = "theme,pattern\r\n"
    var written: [String] = []
    for row in 0..<(1 + next(6)) {
      let rule = "x" + (0..<next(8)).map { _ in pieces[next(pieces.count)] }.joined() + "x"
      written.append(rule)
      text += "t\(row),\"\(rule.replacing("\"", with: "\"\""))\"\r\n"
    }
    let frame = try CodeFrameFile.read(bytes: Array(text.utf8), path: "a.csv")
    #expect(frame.themes.flatMap(\.include).map(\.text) == written)
  }
}
