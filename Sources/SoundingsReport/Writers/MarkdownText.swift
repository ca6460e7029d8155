/// Text made safe for CommonMark, so that it renders as the words that it is.
enum MarkdownText {
  /// Backslashes before all that CommonMark, GitHub's dialect or a mathematics extension reads as
  /// markup wherever it stands (CommonMark 0.31 §2.4); line ends stay.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var markdown = ""
    markdown.reserveCapacity(text.utf8.count + 16)
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      let next = scalars.index(after: place)
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "^", "$", "@":
        markdown += "\\"
      case "&":
        // Only what could begin a character reference; "R & D" stays readable.
        if next < scalars.endIndex, scalars[next] == "#" || scalars[next].properties.isAlphabetic {
          markdown += "\\"
        }
      case ":":
        // A bare address would become a link (GitHub's dialect §6.9).
        if scalars[next...].starts(with: "//".unicodeScalars) { markdown += "\\" }
      case ".":
        if scalars[..<place].suffix(3).elementsEqual("www".unicodeScalars) { markdown += "\\" }
      case "!":
        if next < scalars.endIndex, scalars[next] == "[" { markdown += "\\" }
      default: break
      }
      markdown.unicodeScalars.append(scalar)
    }
    return markdown
  }

  /// The text on one line, for headings, cells and running text.
  static func line(_ text: String) -> String {
    let visible = VisibleText.of(text)
    guard visible.utf8.contains(UInt8(ascii: "\n")) || visible.utf8.contains(UInt8(ascii: "\t"))
    else { return escaped(visible) }
    return escaped(
      String(
        String.UnicodeScalarView(
          visible.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 })))
  }

  /// Bold text; spaces at its ends stand outside, or it would not be bold.
  static func strong(_ text: String) -> String { marked(text, with: "**") }

  /// Text in italics, with the same care.
  static func emphasised(_ text: String) -> String { marked(text, with: "*") }

  private static func marked(_ text: String, with mark: String) -> String {
    let words = line(text)
    let inner = words.drop { $0 == " " }
    let trimmed = inner.trimmedEnd
    guard !trimmed.isEmpty else { return words }
    return words.prefix(words.count - inner.count) + "\(mark)\(trimmed)\(mark)"
      + inner.suffix(inner.count - trimmed.count)
  }

  /// Text that ends like a sentence.
  static func sentence(_ text: String) -> String {
    let words = String(line(text).trimmedEnd)
    guard let last = words.last else { return words }
    return last == "." || last == "?" || last == "!" ? words : words + "."
  }

  /// Text that begins a block: what would make a list, a heading rule or code of it is escaped.
  static func guardedStart(_ markdown: String) -> String {
    let text = markdown.drop { $0 == " " || $0 == "\t" }
    guard let first = text.unicodeScalars.first else { return "" }
    if first == "-" || first == "+" || first == "=" || first == ":" { return "\\" + text }
    let afterDigits = text.drop { $0.isASCII && $0.isNumber }
    if afterDigits.startIndex > text.startIndex,
      afterDigits.first == "." || afterDigits.first == ")"
    {
      return text[..<afterDigits.startIndex] + "\\" + afterDigits
    }
    return String(text)
  }

  /// Escaped text cut at its line ends, each line safe at a block's start and with a hard break.
  ///
  /// Lines of nothing but space become empty, so that they part paragraphs.
  static func hardLines(_ markdown: String) -> [String] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { guardedStart(String($0.trimmedEnd)) }
    let ends = lines.dropFirst().map(\.isEmpty) + [true]
    return zip(lines, ends).map { line, isLast in
      line.isEmpty || isLast ? line : line + "\\"
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without the spaces and tabs at its end.
  fileprivate var trimmedEnd: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " || self[index(before: end)] == "\t" {
      end = index(before: end)
    }
    return self[..<end]
  }
}
