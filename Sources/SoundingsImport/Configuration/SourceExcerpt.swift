/// A line of a file and the line below it that points at one of its columns.
struct SourceExcerpt {
  /// The line with every control character but the tab made visible, so that printing it is safe.
  let printableLine: String
  /// Tabs where the line has tabs, two spaces for a wide character, then the caret.
  let caretLine: String

  /// - Parameter column: in characters, from 1; one past the end points behind the line.
  init(line: String, column: Int) {
    let characters = line.map { Self.isControl($0) ? "\u{FFFD}" : $0 }
    printableLine = String(characters)
    caretLine = characters.prefix(max(0, column - 1)).map(Self.blank).joined() + "^"
  }

  private static func isControl(_ character: Character) -> Bool {
    character != "\t"
      && character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func blank(for character: Character) -> String {
    if character == "\t" { return "\t" }
    return isWide(character) ? "  " : " "
  }

  /// Whether terminals give a character two cells: UAX #11 Wide and Fullwidth by block, and
  /// characters that are shown as emoji.
  private static func isWide(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    if first.properties.isEmojiPresentation { return true }
    if character.unicodeScalars.contains("\u{FE0F}") { return true }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return true
    default:
      return false
    }
  }
}
