/// The end of a letter: the closing, the name, the post, the address.
struct LetterClosing: Sendable {
  var name: String?
  var address: String?
  /// The lines after the name.
  var details: [String] = []

  private static let mostLines = 12
  private static let longestLine = 80

  /// - Parameters:
  ///   - sender: the name in a message's header.
  ///   - types: the agreed stakeholder types, one of which tells a signature without a closing.
  static func mark(
    _ lines: inout [LetterLine], sender: String?, _ types: inout StakeholderMatcher
  ) -> LetterClosing {
    var closing = LetterClosing()
    var index = 0
    var signed: [Substring] = []
    while index < lines.count {
      let text = lines[index].text.trimmed
      guard lines[index].role == .body else {
        index += 1
        continue
      }
      if isMark(lines[index]) {
        index = markSignature(&lines, from: index, isMarked: true, into: &signed)
      } else if LetterPhrases.isClosing(text) || isCourtesy(text, before: index + 1, lines),
        index > 0 || lines.count > 1
      {
        if let comma = text.firstIndex(of: ","), signed.isEmpty {
          let rest = text[text.index(after: comma)...].trimmed
          if !rest.isEmpty { signed.append(rest) }
        }
        lines[index].role = .closing
        index = markSignature(&lines, from: index + 1, isMarked: false, into: &signed)
      } else {
        index += 1
      }
    }
    if signed.isEmpty { markUnclosed(&lines, sender: sender, &types, into: &signed) }
    closing.read(signed)
    return closing
  }

  private static func isMark(_ line: LetterLine) -> Bool {
    line.text.drop(while: { $0 == " " }) == "-- " || line.text.trimmed == "--"
  }

  /// Courtesies close where a name follows, or nothing of the writer's own.
  private static func isCourtesy(
    _ text: Substring, before next: Int, _ lines: [LetterLine]
  ) -> Bool {
    guard next > 1 else { return false }
    if !Courtesies.isClosing(text) {
      let (before, name) = text.split(at: ",")
      guard let name, Courtesies.isClosing(before) else { return false }
      return isName(name.trimmed) && Folding.words(name).count <= 3
    }
    guard
      let line = lines[next...].first(where: { $0.role != .body || !$0.text.trimmed.isEmpty }),
      line.role == .body, !isMark(line)
    else { return true }
    let name = line.text.trimmed
    return isName(name)
      || (Folding.words(name).count <= 2 && !name.contains(where: \.isNumber)
        && !LetterPhrases.endsSentence(name))
  }

  /// The last lines of a letter without a closing: a name, and below it an agreed stakeholder type,
  /// or the name that a message's header has too.
  private static func markUnclosed(
    _ lines: inout [LetterLine], sender: String?, _ types: inout StakeholderMatcher,
    into signed: inout [Substring]
  ) {
    let filled = lines.indices.filter {
      lines[$0].role == .body && !lines[$0].text.trimmed.isEmpty
    }
    let own = sender.map { Folding.phrase($0) }
    for place in filled.indices.dropFirst().suffix(mostUnclosed) {
      let line = lines[filled[place]]
      let text = line.text.trimmed
      let before = lines[filled[place - 1]]
      guard isName(text), Folding.words(bareName(text)).count <= 4,
        before.paragraph != line.paragraph || LetterPhrases.endsSentence(before.text),
        !before.text.trimmed.hasSuffix(":"),
        filled[place...].allSatisfy({ isSignature(lines[$0].text.trimmed) })
      else { continue }
      let post = text.split(at: ",").after ?? filled[(place + 1)...].first.map { lines[$0].text }
      let isTyped =
        types.match(String(text)) == nil && Folding.words(bareName(text)).count > 1
        && (post.map { isPost($0.trimmed, &types) } ?? false)
      guard isTyped || Folding.phrase(text) == own else { continue }
      for index in filled[place]..<lines.count where lines[index].role == .body {
        lines[index].role = .closing
        if !lines[index].text.trimmed.isEmpty { signed.append(lines[index].text.trimmed) }
      }
      return
    }
  }

  /// A name, a post, a body, an address, a telephone number and one more.
  private static let mostUnclosed = 6

  private static func isPost(_ text: Substring, _ types: inout StakeholderMatcher) -> Bool {
    guard text.utf8.count <= longestLine else { return false }
    let part = text.prefix { $0 != "," }.trimmed
    return types.match(String(text)) != nil || types.match(String(part)) != nil
  }

  /// Lines after a closing that look like a name, a post, an address: short, and no sentence. Below a
  /// mail's `-- ` all lines do, up to where a thread begins.
  private static func markSignature(
    _ lines: inout [LetterLine], from start: Int, isMarked: Bool, into signed: inout [Substring]
  ) -> Int {
    let isFirst = signed.count <= 1
    var taken = 0
    var index = start
    while index < lines.count, lines[index].role == .body || isMarked {
      // What a program adds below the mark may have been known already; a thread is not below it.
      if lines[index].role == .quote { break }
      if lines[index].role != .body {
        index += 1
        continue
      }
      let text = lines[index].text.trimmed
      if !isMarked {
        guard taken < mostLines, isSignature(text), !isMark(lines[index]) else { break }
      }
      if !text.isEmpty {
        taken += 1
        if isFirst, text != "--" { signed.append(text) }
      }
      lines[index].role = .closing
      index += 1
    }
    return index
  }

  private static func isSignature(_ text: Substring) -> Bool {
    guard text.utf8.count <= longestLine else { return false }
    let words = Folding.words(text)
    guard words.count <= 12 else { return false }
    let starts = ["appendix", "annex", "ps", "p", "section", "enc", "enclosure", "attachment"]
    if let first = words.first, starts.contains(first),
      first != "p" || words.dropFirst().first == "s"
    {
      return false
    }
    if words.count > 4, LetterPhrases.endsSentence(text) { return false }
    if let first = text.unicodeScalars.first, "•-–—*".unicodeScalars.contains(first),
      words.count > 3
    {
      return false
    }
    return !(text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false)
      || words.count < 8
  }

  private mutating func read(_ signed: [Substring]) {
    var addresses: Set<String> = []
    for (index, line) in signed.enumerated() {
      for word in line.split(whereSeparator: { $0.isWhitespace || "<>();,|".contains($0) })
      where word.contains("@") {
        if let found = MailAddress(String(word)).address {
          addresses.insert(Folding.address(found))
        }
      }
      if name == nil, index < 3, Self.isName(line) {
        name = String(Self.bareName(line))
        if let comma = line.firstIndex(of: ",") {
          details.append(String(line[line.index(after: comma)...].trimmed))
        }
      } else if details.count < Self.mostLines {
        details.append(String(line))
      }
    }
    // With several addresses nobody can tell which is the sender's.
    if addresses.count == 1 { address = addresses.first }
  }

  private static func bareName(_ line: Substring) -> Substring {
    line.prefix { $0 != "," && $0 != "(" }.trimmed
  }

  /// One to five words, each beginning with a capital, initials and particles apart.
  static func isName(_ line: Substring) -> Bool {
    let text = bareName(line)
    guard !text.isEmpty, text.utf8.count <= 60, !text.contains(where: \.isNumber),
      !text.contains("@"), !text.contains(":"), !text.contains("/")
    else { return false }
    let words = text.split(separator: " ")
    let particles: Set<Substring> = [
      "and", "de", "van", "von", "der", "bin", "al", "du", "la", "&",
    ]
    return (1...6).contains(words.count)
      && words.allSatisfy { word in
        particles.contains(word)
          || (word.unicodeScalars.first.map {
            $0.properties.isUppercase || ($0.properties.isAlphabetic && !$0.properties.isLowercase)
          } ?? false)
      }
  }
}

extension Letter {
  mutating func take(_ closing: LetterClosing) {
    if sender == nil { sender = closing.name }
    if !isMessage, address == nil { address = closing.address }
    if signature.isEmpty {
      signature = closing.details
      if let name = closing.name, name != sender { signature.insert(name, at: 0) }
    }
  }
}
