/// Marks what a message quotes of others: lines with `>`, and threads below a reply.
enum QuotedThread {
  /// Where a thread begins, and whether it says that it was forwarded.
  struct Start: Sendable, Hashable {
    var line: Int
    var isForward: Bool
  }

  /// Marks quoted lines; returns where the rest of the message is a thread. Linear.
  static func mark(_ lines: inout [LetterLine]) -> Start? {
    let start = Self.start(in: lines)
    for index in lines.indices where lines[index].role == .body {
      if let start, index >= start.line {
        lines[index].role = .quote
      } else if isQuoted(lines[index].text) {
        lines[index].role = .quote
        markAttribution(before: index, in: &lines)
      }
    }
    return start
  }

  static func isQuoted(_ line: Substring) -> Bool {
    line.utf8.first { $0 != 0x20 } == UInt8(ascii: ">")
  }

  /// `On 6 Nov 2006, at 09:14, Jo wrote:`, in up to three lines before the first quoted one.
  private static func markAttribution(before index: Int, in lines: inout [LetterLine]) {
    guard index > 0, lines[index - 1].role == .body else { return }
    let last = lines[index - 1].text.trimmed
    guard endsAttribution(last) else { return }
    var first = index - 1
    while index - first < 3, !startsAttribution(lines[first].text), first > 0,
      lines[first - 1].role == .body, lines[first - 1].paragraph == lines[index - 1].paragraph
    {
      first -= 1
    }
    let range = startsAttribution(lines[first].text) ? first..<index : (index - 1)..<index
    for line in range { lines[line].role = .quote }
  }

  private static func start(in lines: [LetterLine]) -> Start? {
    for index in lines.indices {
      let line = lines[index].text.trimmed
      guard line.utf8.count <= 300, !line.isEmpty else { continue }
      if let isForward = separator(line) {
        // Marked with `>`, it is part of a thread that is marked anyway, unless it is forwarded.
        if isForward || !isQuoted(lines[index].text) {
          return Start(line: index, isForward: isForward)
        }
      } else if isBlock(lines, at: index) {
        let before = index > 0 && isRule(lines[index - 1].text.trimmed)
        return Start(line: before ? index - 1 : index, isForward: false)
      } else if startsAttribution(line), let end = attributionEnd(lines, from: index) {
        let next = lines[(end + 1)...].first { !$0.text.trimmed.isEmpty }
        if let next, !isQuoted(next.text) { return Start(line: index, isForward: false) }
      }
    }
    return nil
  }

  /// `-----Original Message-----`; nil where it is none, else whether it says forwarded.
  private static func separator(_ line: Substring) -> Bool? {
    let bare = line.drop { $0 == ">" || $0 == " " }
    let phrase = Folding.phrase(bare)
    if phrase == "begin forwarded message" { return true }
    guard bare.hasPrefix("--") || bare.hasPrefix("__") else { return nil }
    if phrase == "original message" || phrase == "original appointment" { return false }
    return phrase == "forwarded message" || phrase.hasPrefix("forwarded by")
      || phrase.hasPrefix("forwarded message") ? true : nil
  }

  private static func isRule(_ line: Substring) -> Bool {
    line.utf8.count >= 5
      && line.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// Outlook's block: From, Sent or Date, To, Subject on lines of their own.
  private static func isBlock(_ lines: [LetterLine], at index: Int) -> Bool {
    guard field(lines[index].text)?.name == "from" else { return false }
    let next = lines[(index + 1)..<min(lines.count, index + 6)].compactMap { field($0.text)?.name }
    return Set(next).count >= 2 && next.contains { $0 == "date" || $0 == "sent" || $0 == "to" }
  }

  /// A field of such a block: `*From:* Ann Lee [mailto:a@x.example]`.
  static func field(_ line: Substring) -> (name: String, value: String)? {
    let bare = line.drop { $0 == ">" || $0 == " " || $0 == "*" }
    guard let colon = bare.firstIndex(of: ":") else { return nil }
    let name = bare[..<colon].filter { $0 != "*" }.lowercased()
    guard ["from", "sent", "date", "to", "cc", "subject", "reply-to"].contains(name) else {
      return nil
    }
    let value = bare[bare.index(after: colon)...].drop { $0 == "*" || $0 == " " }
    return (name, String(value).trimmed)
  }

  private static func startsAttribution(_ line: Substring) -> Bool {
    let text = line.trimmed
    return text.hasPrefix("On ") && text.contains(where: \.isNumber)
  }

  private static func endsAttribution(_ line: Substring) -> Bool {
    let phrase = line.trimmed
    return phrase.hasSuffix("wrote:") || phrase.hasSuffix("writes:") || phrase.hasSuffix("said:")
  }

  private static func attributionEnd(_ lines: [LetterLine], from start: Int) -> Int? {
    (start..<min(lines.count, start + 3)).first { endsAttribution(lines[$0].text) }
  }
}
