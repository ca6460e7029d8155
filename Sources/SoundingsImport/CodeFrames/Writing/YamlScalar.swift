/// Texts as YAML scalars that every reader of YAML 1.1 and 1.2 takes for the same text.
///
/// A text is plain where nobody can take it for anything else: it begins with a letter, is no word
/// that YAML gives a meaning (`no`, `null`), and holds nothing that ends a plain scalar. Any other is
/// double-quoted.
enum YamlScalar {
  /// On one line, as a value or an item of a list that has a line for each item.
  static func inline(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// As a key.
  static func key(_ text: String) -> String { inline(text) }

  /// As an item of a list in brackets.
  static func item(_ text: String) -> String {
    let isSafe = !text.unicodeScalars.contains { ",[]{}:?".unicodeScalars.contains($0) }
    return isSafe ? inline(text) : quoted(text)
  }

  /// As a value that may go on over lines, each indented by `indent`: a long text is folded, one with
  /// line breaks stands as it is.
  static func block(_ text: String, indent: String, width: Int = 100) -> String {
    if let lines = literalLines(text) {
      let end = text.hasSuffix("\n") ? "" : "-"
      return "|\(end)\n" + lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }
    if text.count > width - indent.count - 12, let lines = folded(text, width: width - indent.count)
    {
      return ">-\n" + lines.map { indent + $0 }.joined(separator: "\n")
    }
    return inline(text)
  }

  private static let meaningful: Set<String> = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf",
  ]

  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic,
      isLetter(first), last != " ", last != ":", !meaningful.contains(text.lowercased()),
      !looksLikeAnchor(scalars)
    else { return false }
    for (index, scalar) in scalars.enumerated() {
      guard isShown(scalar), scalar != "\t" else { return false }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == ":", next == " " { return false }
      if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
    }
    return true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: true
    default: false
    }
  }

  /// Whether a character stands in the file as it is: it can be seen, or is a space. Marks that change
  /// the direction of writing are escaped, so that the file reads as it is.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E: true
    case 0..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether a text holds what could be an anchor where it does not stand in quotes.
  private static func looksLikeAnchor(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains { isAnchor(scalars, $0) }
  }

  /// Whether `&` and a name stand here, where `AliasedKeys` takes them for an anchor.
  private static func isAnchor(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == "&", index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    guard
      next == "_" || next == "-" || next.isASCII && next.properties.isAlphabetic
        || ("0"..."9").contains(next)
    else { return false }
    return index == 0 || " \n\t[{,:?-".unicodeScalars.contains(scalars[index - 1])
  }

  private static func quoted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default:
        // Files are searched for anchors as they stand, see `AliasedKeys`.
        if isShown(scalar), index == 0 || !isAnchor(scalars, index) {
          result.append(scalar)
        } else {
          result.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    result.append("\"")
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : scalar.value < 0x10000 ? 4 : 8
    let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
    return "\\\(letter)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// The lines of a text that can stand as they are; nil where it has to be quoted.
  private static func literalLines(_ text: String) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains("\n"), !looksLikeAnchor(scalars),
      scalars.allSatisfy({ $0 == "\n" || isShown($0) })
    else { return nil }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    if lines.last == "" { lines.removeLast() }
    // The first line sets the indent, and the last one says how the text ends.
    guard let first = lines.first, let last = lines.last, !last.isEmpty,
      let start = first.unicodeScalars.first, start != " ", start != "\t",
      lines.allSatisfy({ $0.unicodeScalars.first != "\t" && !isBlank($0) || $0.isEmpty })
    else { return nil }
    return lines
  }

  private static func isBlank(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A text of words with one space between, broken into lines; nil for any other.
  private static func folded(_ text: String, width: Int) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.allSatisfy({ isShown($0) && $0 != "\t" }), !looksLikeAnchor(scalars) else {
      return nil
    }
    var lines = [""]
    for part in text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      let word = String(String.UnicodeScalarView(part))
      if word.isEmpty { return nil }
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = word
      } else if lines[lines.count - 1].count + 1 + word.count > width {
        lines.append(word)
      } else {
        lines[lines.count - 1] += " " + word
      }
    }
    return lines
  }
}
