/// The apostrophe that keeps a spreadsheet from taking a cell for a formula.
enum FormulaEscape {
  /// The text without apostrophes at its beginning, if what follows them could be a formula.
  static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = text.unicodeScalars.drop { $0 == "'" }
    switch rest.first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return String(rest)
    default: return text
    }
  }
}
