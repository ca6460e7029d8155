/// What of a text a cell of a workbook holds.
///
/// Characters that XML forbids are shown by signs (``VisibleText``). What looks like the escape of a
/// character, such as `_x000D_`, is escaped itself (ECMA-376-1 §22.4.2.4), or it would be read as that
/// character; also where runs meet in it, since programs differ in what they put together first. A text that
/// is too long for a cell ends with a note.
enum CellText {
  /// The most that a cell holds, in units of UTF-16.
  static let limit = 32_767
  static let note = " [cut here: a cell holds 32,767 characters; comments.csv has all of it]"

  /// The runs of one cell, without empty ones.
  static func fitted(_ runs: [TextRun]) -> [TextRun] {
    let runs = visible(runs).filter { !$0.text.isEmpty }
    let escapes = escapes(in: Array(runs.map(\.text).joined().utf8))
    let length = length(runs, escapes)
    if length <= limit, escapes.isEmpty { return runs }
    var left = length <= limit ? limit : limit - note.utf16.count
    var rest = escapes[...]
    var place = 0
    var fitted: [TextRun] = []
    for run in runs {
      fitted.append(TextRun("", isMarked: run.isMarked))
      for character in run.text {
        let piece = escaped(character, at: &place, &rest)
        left -= piece.utf16.count
        if left < 0 { return closed(fitted) }
        fitted[fitted.count - 1].text += piece
      }
    }
    return fitted
  }

  static func fitted(_ text: String) -> String { fitted([TextRun(text)]).map(\.text).joined() }

  /// Whether a cell holds the text as it is, so that it is read back the same.
  static func holds(_ text: String) -> Bool {
    VisibleText.of(text).utf8.elementsEqual(text.utf8)
      && length([TextRun(text)], escapes(in: Array(text.utf8))) <= limit
  }

  /// What was cut, with the note.
  private static func closed(_ runs: [TextRun]) -> [TextRun] {
    var runs = runs.filter { !$0.text.isEmpty }
    if let last = runs.last, !last.isMarked {
      runs[runs.count - 1].text += note
    } else {
      runs.append(TextRun(note))
    }
    return runs
  }

  /// The runs as they can be shown; a line end that two runs share stays one.
  private static func visible(_ runs: [TextRun]) -> [TextRun] {
    var afterReturn = false
    return runs.map { run in
      var text = run.text
      if afterReturn, text.unicodeScalars.first == "\n" { text.unicodeScalars.removeFirst() }
      if let last = run.text.unicodeScalars.last { afterReturn = last == "\r" }
      return TextRun(VisibleText.of(text), isMarked: run.isMarked)
    }
  }

  private static let escape = "x005F_"

  private static func length(_ runs: [TextRun], _ escapes: [Int]) -> Int {
    runs.reduce(escapes.count * escape.utf8.count) { $0 + $1.text.utf16.count }
  }

  /// A character with the escapes that begin in it escaped.
  private static func escaped(
    _ character: Character, at place: inout Int, _ escapes: inout ArraySlice<Int>
  ) -> String {
    var piece = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      piece.append(scalar)
      if escapes.first == place {
        escapes.removeFirst()
        piece.append(contentsOf: escape.unicodeScalars)
      }
      place += UTF8.width(scalar)
    }
    return String(piece)
  }

  /// Where `_x`, four hexadecimal digits and `_` stand.
  private static func escapes(in bytes: [UInt8]) -> [Int] {
    bytes.indices.dropLast(6).filter { place in
      bytes[place] == UInt8(ascii: "_") && bytes[place + 1] | 0x20 == UInt8(ascii: "x")
        && bytes[place + 6] == UInt8(ascii: "_")
        && bytes[place + 2..<place + 6].allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
        }
    }
  }
}
