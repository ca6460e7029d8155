import Foundation
import Testing

/// Files of Debian's packages unicode-data and snowball-data, read where they are installed.
enum DataFiles {
  static let unicode = "/usr/share/unicode"
  static let english = "/usr/share/snowball/data/english"

  /// The lines of a file, or a failure that says which package brings it.
  static func lines(_ path: String) throws -> [Substring] {
    let text = try #require(
      try? String(contentsOfFile: path, encoding: .utf8),
      "\(path) is missing: install the Debian packages unicode-data and snowball-data")
    return text.split(separator: "\n")
  }
}

/// A case of a UAX #29 test file: the text, and the byte offsets at which segments end.
struct BreakCase {
  var line: String
  var text: [UInt8] = []
  var ends: [Int] = []

  /// Reads `÷ 0061 × 0308 ÷ # comment`; nil for a comment line.
  init?(_ line: Substring) {
    self.line = String(line)
    let fields = line.prefix { $0 != "#" }.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard !fields.isEmpty else { return nil }
    for field in fields.dropFirst() {
      switch field {
      case "÷": ends.append(text.count)
      case "×": continue
      default:
        guard let code = UInt32(field, radix: 16), let scalar = Unicode.Scalar(code) else {
          return nil
        }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
  }
}
