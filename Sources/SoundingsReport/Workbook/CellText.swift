/// What of a text a cell of a workbook holds.
///
/// Characters that XML forbids are shown by signs (``VisibleText``). What looks like the escape of a
/// character, such as `_x000D_`, is escaped itself (ECMA-376-1 §22.4.2.4), or it would be read as that
/// character. A text that is too long for a cell ends with a note.
enum CellText {
  /// The most that a cell holds, in units of UTF-16.
  static let limit = 32_767
  static let note = " [cut here: a cell holds 32,767 characters; comments.csv has all of it]"

  /// The runs of one cell, without empty ones.
  static func fitted(_ runs: [TextRun]) -> [TextRun] {
    let visible = visible(runs)
    let isWhole = visible.reduce(0) { $0 + length($1.text) } <= limit
    var left = isWhole ? limit : limit - note.utf16.count
    var fitted: [TextRun] = []
    for run in visible {
      let (text, isCut) = escaped(run.text, upTo: &left)
      if !text.isEmpty { fitted.append(TextRun(text, isMarked: run.isMarked)) }
      if isCut { break }
    }
    if !isWhole { fitted.append(TextRun(note)) }
    return fitted
  }

  static func fitted(_ text: String) -> String { fitted([TextRun(text)]).map(\.text).joined() }

  /// Whether a cell holds the text as it is, so that it is read back the same.
  static func holds(_ text: String) -> Bool {
    let visible = VisibleText.of(text)
    return visible.utf8.elementsEqual(text.utf8) && length(text) <= limit
  }

  /// The runs as they can be shown; a line end that two runs share stays one.
  private static func visible(_ runs: [TextRun]) -> [TextRun] {
    var afterReturn = false
    return runs.map { run in
      var text = run.text
      if afterReturn, text.unicodeScalars.first == "\n" { text.unicodeScalars.removeFirst() }
      afterReturn = run.text.unicodeScalars.last == "\r"
      return TextRun(VisibleText.of(text), isMarked: run.isMarked)
    }
  }

  private static func length(_ text: String) -> Int {
    var count = text.utf16.count
    guard text.utf8.contains(UInt8(ascii: "_")) else { return count }
    for index in text.utf8.indices where isEscape(text.utf8[index...]) { count += escape.count - 1 }
    return count
  }

  private static let escape = "_x005F_".utf8

  /// The text with its escapes escaped, character by character as far as there is room.
  private static func escaped(
    _ text: String, upTo left: inout Int
  ) -> (text: String, isCut: Bool) {
    var result = ""
    for index in text.indices {
      let isEscape = isEscape(text.utf8[index...])
      let length = String(text[index]).utf16.count + (isEscape ? escape.count - 1 : 0)
      guard length <= left else { return (result, true) }
      left -= length
      if isEscape { result += "_x005F" }
      result.append(text[index])
    }
    return (result, false)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ bytes: Substring.UTF8View) -> Bool {
    guard bytes.first == UInt8(ascii: "_") else { return false }
    let head = Array(bytes.prefix(7))
    return head.count == 7 && head[1] | 0x20 == UInt8(ascii: "x") && head[6] == head[0]
      && head[2..<6].allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
  }
}
