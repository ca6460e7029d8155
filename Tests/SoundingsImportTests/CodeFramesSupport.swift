import SoundingsModel

@testable import SoundingsImport

/// Converts text of a file of that name; what cannot be is what the errors say.
func converted(
  _ text: String, _ name: String, from source: CodeFrameFormat? = nil, to target: CodeFrameFormat,
  starterRules: Bool = false
) throws -> CodeFrameConversion {
  try CodeFrameConversion(
    bytes: Array(text.utf8), path: name, from: source, to: target, starterRules: starterRules)
}

/// What is said of a file that cannot be read.
func readingError(
  _ bytes: [UInt8], _ name: String, as format: CodeFrameFormat? = nil
) -> String {
  do throws(CodeFrameError) {
    _ = try CodeFrameReader.read(bytes: bytes, path: name, as: format)
    return "no error"
  } catch {
    return error.messages.joined(separator: "\n")
  }
}

extension CodeFrame {
  /// Every value of the frame, so that two frames can be held against each other exactly.
  var everything: [String] {
    [version, "\(stance)"].map(\.exact)
      + themes.map { theme in
        [
          theme.id, theme.title, theme.parent ?? "-", theme.kind.rawValue,
          theme.sections.description, theme.definition.debugDescription,
          theme.include.map(\.text).description, theme.exclude.map(\.text).description,
          theme.example.debugDescription, theme.counterexample.debugDescription,
          theme.formerly.description,
        ].map(\.exact).joined(separator: " | ")
      }
  }
}

extension String {
  /// With every character but plain ASCII as its code, so that equivalents differ.
  fileprivate var exact: String {
    unicodeScalars.map { $0.value > 31 && $0.value < 127 ? "\($0)" : "<\($0.value)>" }.joined()
  }
}

extension SplitMix64 {
  private static let pieces = [
    "a", "work", "no", "Yes", "null", "~", "4.10", "07", "1e3", "0x1F", "2007-06-29", "=IT",
    "*load",
    "fund*", "&x", "&", " &name ", "*name: ", "@home", "`", "!tag", "%", "#", " # ", "a: b", ": ",
    ":",
    "- ", "-", "? ", "|", ">", "[", "]", "{", "}", ",", ";", "'", "\"", "\\", "\\n", "\n", "\n\n",
    " ", "  ", "\t", "\r", "\r\n", "é", "e\u{301}", "\u{301}", "学校", "🏫", "👩‍🏫", "\u{85}", "\u{2028}",
    "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{1}", "\u{7F}", "\u{FFFE}", "]]>", "?>", "<b>", "&amp;",
    "</Description>", "[Soundings]", "\n[Soundings]\n", "id: x", "---", "...", "AND", "NEAR/5",
    "comment: ",
    "<<", "y", "\u{10FFFF}", "__", "\"\"", "theme", "pattern",
  ]

  /// A text that formats have trouble with; not blank.
  mutating func hostileText(upTo count: Int = 5, lineBreaks: Bool = true) -> String {
    while true {
      let text = (0...Int(next() % UInt64(count))).map { _ in
        Self.pieces[Int(next() % UInt64(Self.pieces.count))]
      }.joined()
      // Foundation takes a byte order mark off each scalar, so no YAML holds one at the start.
      if text.unicodeScalars.first == "\u{FEFF}" { continue }
      if !isBlank(text), lineBreaks || !text.contains(where: \.isNewline) { return text }
    }
  }

  /// A frame that the loader takes, with hostile texts everywhere.
  mutating func hostileFrame() -> CodeFrame {
    var frame = CodeFrame(version: chance(2) ? "" : hostileText(), stance: chance(2))
    var ids: Set<String> = []
    for index in 0...Int(next() % 6) {
      var id = hostileText(upTo: 3)
      while !ids.insert(IDRegister.folded(id)).inserted { id += "x" }
      var theme = Theme(id: id, title: chance(2) ? nil : hostileText())
      if index > 0, chance(2) { theme.parent = frame.themes[Int(next() % UInt64(index))].id }
      theme.kind = Theme.Kind.allCases[Int(next() % UInt64(Theme.Kind.allCases.count))]
      theme.include = rules(1 + Int(next() % 3))
      theme.exclude = rules(Int(next() % 3))
      if chance(2) { theme.definition = chance(8) ? "" : hostileText(upTo: 12) }
      if chance(2) { theme.example = hostileText(upTo: 30) }
      if chance(3) { theme.counterexample = hostileText() }
      if chance(3) { theme.sections = [hostileText(), hostileText()] }
      if chance(3) { theme.formerly = [hostileText()] }
      frame.themes.append(theme)
    }
    // Parents may stand behind their children, and have no rules.
    if chance(2) { frame.themes.shuffle(using: &self) }
    let parents = Set(frame.themes.compactMap(\.parent))
    for index in frame.themes.indices where parents.contains(frame.themes[index].id) && chance(2) {
      frame.themes[index].include = []
    }
    return frame
  }

  private mutating func chance(_ count: UInt64) -> Bool { next() % count == 0 }

  private mutating func rules(_ count: Int) -> [Rule] {
    (0..<count).map { _ in
      while true {
        // The loader takes rules without white space around them.
        let text = hostileText()
        let kept = TableCell(text: text, place: FilePlace(path: "", line: 1, column: 1)).trimmed
          .text
        if kept == text { return Rule(text) }
      }
    }
  }
}
