import SoundingsModel

/// Whether a text is what somebody wrote, and not a table.
///
/// A table has separators at a steady rate or a header with roles; a letter has sentences. What is
/// neither stays a table, so that nothing which was read as one before is read otherwise.
struct ProseCheck {
  let isProse: Bool
  /// More commas in each line than the lines of a greeted letter have.
  private static let mostCommas = 3

  /// - Parameter text: the first 64 KB at most, decoded.
  init(_ text: String) {
    let lines = TextParagraphs.lines(of: text).map(\.trimmed).filter { !$0.isEmpty }.prefix(400)
    guard let first = lines.first, !first.hasPrefix("\""), !first.lowercased().hasPrefix("sep="),
      !first.hasPrefix("{"), !first.hasPrefix("[")
    else {
      isProse = false
      return
    }
    let greets = lines.prefix(15).contains { Self.isPlain($0) && LetterPhrases.isSalutation($0) }
    if Self.hasRoles(first) {
      isProse = false
    } else if greets {
      isProse = !Self.isSteady(text, header: first, columns: Self.mostCommas + 1)
    } else if Self.isTable(text, header: first) {
      isProse = false
    } else {
      isProse =
        lines.contains { Self.isPlain($0) && LetterPhrases.isClosing($0) }
        || Self.hasSentences(lines, in: text)
    }
  }

  /// A line of a cell can begin with a quote; one of a letter's first lines does not.
  private static func isPlain(_ line: Substring) -> Bool {
    line.unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  private static func hasRoles(_ header: Substring) -> Bool {
    for separator in CSVDialect.separators {
      let cells = header.utf8.split(separator: separator, omittingEmptySubsequences: false)
      let names = cells.map { String(Substring($0)).trimmed }
      if names.contains(where: { Role(header: $0) != nil }) { return true }
    }
    return false
  }

  /// Whether some separator parts the records steadily, or the first line into short cells.
  private static func isTable(_ text: String, header: Substring) -> Bool {
    CSVDialect.separators.contains { separator in
      let cells = header.utf8.split(separator: separator, omittingEmptySubsequences: false)
      if cells.count > 2, cells.allSatisfy({ $0.count <= 40 }),
        !LetterPhrases.endsSentence(header)
      {
        return true
      }
      return false
    } || isSteady(text, header: header, columns: 2)
  }

  /// Whether some separator parts most records into as many cells as the first line.
  private static func isSteady(_ text: String, header: Substring, columns: Int) -> Bool {
    let bytes = Array(text.utf8)
    return CSVDialect.separators.contains { separator in
      let cells = header.utf8.count { $0 == separator } + 1
      guard cells >= columns else { return false }
      var scanner = CSVScanner(separator: separator)
      if scanner.scan(bytes.span, isFinal: false) == 0 {
        _ = scanner.scan(bytes.span, isFinal: true)
      }
      let counts = scanner.records.indices.lazy.map { scanner.fields(of: $0).count }
        .filter { $0 > 0 }.prefix(400)
      let steady = counts.count { $0 == cells }
      return counts.count > 1 && steady * 5 >= counts.count * 4
    }
  }

  /// At least half of the words stand in lines of prose, and the text is either parted into paragraphs or ends as a
  /// sentence does.
  private static func hasSentences(
    _ lines: ArraySlice<Substring>, in text: String
  ) -> Bool {
    var words = 0
    var prose = 0
    for line in lines {
      let count = line.split { $0 == " " }.count { $0.utf8.contains { $0 >= 0x41 } }
      words += count
      if count >= 4 { prose += count }
    }
    guard words >= 5, prose * 2 >= words, let last = lines.last else { return false }
    let isParted = TextParagraphs.cut(text).count > 1
    return (isParted || lines.count == 1 || LetterPhrases.endsSentence(last))
      && lines.contains { LetterPhrases.endsSentence($0) } && !endsAtOnce(lines)
  }

  /// Many lines that each are a whole sentence, without a blank line: a column of comments.
  private static func endsAtOnce(_ lines: ArraySlice<Substring>) -> Bool {
    lines.count > 2 && !(lines.first.map(LetterPhrases.endsSentence) ?? false)
      && lines.dropFirst().allSatisfy(LetterPhrases.endsSentence)
  }
}
