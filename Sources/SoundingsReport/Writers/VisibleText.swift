/// Text as every format can carry it: what no reader could see is shown by a sign of its own.
///
/// HTML and XML forbid control characters and noncharacters. A respondent's text may hold them all
/// the same, and a report that drops them would no longer quote byte for byte; so each shows as a
/// picture of its own (U+2400 block) or, beyond ASCII, as U+FFFD.
public enum VisibleText {
  /// The text with line ends as LF and without characters that markup forbids.
  ///
  /// Complexity: O(*n*); text that needs no change is returned as it is.
  public static func of(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeInvisible),
      text.unicodeScalars.contains(where: { replacement(for: $0) != nil })
    else { return text }
    var visible = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar != "\n" || !afterReturn { visible.append(replacement(for: scalar) ?? scalar) }
      afterReturn = scalar == "\r"
    }
    return String(visible)
  }

  /// Bytes that begin what is replaced, and some more: a quick look before the careful one.
  private static func mayBeInvisible(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0x0D: "\n"
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: nil
    }
  }
}
