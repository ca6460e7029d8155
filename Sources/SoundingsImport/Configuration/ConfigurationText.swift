import SoundingsModel

/// The decoded text of a file that a person wrote, with its lines.
struct ConfigurationText {
  enum LineBreaks {
    /// CR, LF, CRLF.
    case table
    /// Also NEL, LS and PS, which libyaml counts as line breaks (YAML 1.1 §4.2).
    case yaml
  }

  let path: String
  /// Without a byte order mark.
  let text: String
  /// Without their line breaks.
  let lines: [Substring]

  /// Throws where the bytes are not UTF-8, or hold characters that no text file has (YAML 1.1 §4.1).
  init(bytes: [UInt8], path: String, lineBreaks: LineBreaks) throws(ConfigurationErrors) {
    let validated: String
    do {
      validated = String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      let repaired = ConfigurationText(
        text: Self.withoutMark(String(decoding: bytes, as: UTF8.self)), path: path, lineBreaks)
      let before = Self.withoutMark(
        String(decoding: bytes[..<error.byteOffsets.lowerBound], as: UTF8.self))
      throw repaired.failure(.notUTF8, afterScalars: before.unicodeScalars.count)
    }
    self.init(text: Self.withoutMark(validated), path: path, lineBreaks)
    if let position = text.unicodeScalars.firstIndex(where: { !Self.isAllowed($0) }) {
      let before = text.unicodeScalars[..<position]
      throw failure(
        .forbiddenCharacter(text.unicodeScalars[position].value), afterScalars: before.count)
    }
  }

  /// Takes text with any characters.
  init(text: String, path: String, _ lineBreaks: LineBreaks) {
    self.text = text
    self.path = path
    lines = Self.split(text, lineBreaks)
  }

  /// The place of a scalar column (from 1), as libyaml counts, in characters.
  func place(line: Int, scalarColumn: Int) -> FilePlace {
    guard lines.indices.contains(line - 1) else {
      return FilePlace(path: path, line: line, column: scalarColumn)
    }
    let scalars = lines[line - 1].unicodeScalars
    let before = String(String.UnicodeScalarView(scalars.prefix(max(0, scalarColumn - 1))))
    return FilePlace(path: path, line: line, column: before.count + 1)
  }

  func error(_ problem: ConfigurationProblem, at place: FilePlace) -> ConfigurationError {
    let known = place.path == path && lines.indices.contains(place.line - 1)
    return ConfigurationError(
      problem, at: place, sourceLine: known ? String(lines[place.line - 1]) : nil)
  }

  private func failure(_ problem: ConfigurationProblem, afterScalars count: Int)
    -> ConfigurationErrors
  {
    let position = text.unicodeScalars.index(text.startIndex, offsetBy: count)
    let line = lines.lastIndex { $0.startIndex <= position } ?? 0
    let column = lines[line].unicodeScalars.distance(from: lines[line].startIndex, to: position)
    return ConfigurationErrors([
      error(problem, at: place(line: line + 1, scalarColumn: column + 1))
    ])
  }

  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a text file may hold the character (YAML 1.1 §4.1).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func split(_ text: String, _ lineBreaks: LineBreaks) -> [Substring] {
    var lines: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var position = start
    while position < scalars.endIndex {
      let scalar = scalars[position]
      var next = scalars.index(after: position)
      let isBreak =
        switch scalar {
        case "\n", "\r": true
        case "\u{85}", "\u{2028}", "\u{2029}": lineBreaks == .yaml
        default: false
        }
      if isBreak {
        lines.append(text[start..<position])
        if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
          next = scalars.index(after: next)
        }
        start = next
      }
      position = next
    }
    lines.append(text[start...])
    return lines
  }
}
