/// What stands before the text of a letter: addresses, the date, the salutation, the subject.
struct LetterHead: Sendable {
  var date: (text: String, paragraph: Int)?
  var subject: String?
  var permission: String?

  /// A salutation further down greets somebody in the text.
  private static let deepestSalutation = 40
  /// A paragraph before the salutation with more words is no address.
  private static let mostAddressWords = 30

  /// - Parameter hasSubject: whether the subject is known: then a title is text, since it may name
  ///   a section that the subject does not.
  static func mark(_ lines: inout [LetterLine], hasSubject: Bool) -> LetterHead {
    var head = LetterHead()
    let own = lines.indices.filter { lines[$0].role == .body }
    guard !own.isEmpty else { return head }
    let salutation =
      own.prefix(deepestSalutation).firstIndex {
        LetterPhrases.isSalutation(lines[$0].text.trimmed)
      } ?? call(lines, own)
    if let salutation, !hasProse(lines, own[..<salutation]) {
      for index in own[..<salutation] {
        head.read(lines[index])
        lines[index].role = .head
      }
      lines[own[salutation]].role = .head
      head.markSubject(&lines, Array(own[(salutation + 1)...]), hasSubject)
    } else {
      // Without a salutation only lines that can be nothing else are taken.
      if !hasSubject { head.markTitle(&lines, own) }
      for index in own.prefix(mostTitleLines + 8) where lines[index].role == .body {
        let text = lines[index].text.trimmed
        if text.isEmpty { continue }
        guard head.read(lines[index]) || head.isSubject(text) else { break }
        lines[index].role = .head
      }
    }
    return head
  }

  /// A first line that only calls somebody: `Gareth,` and then a new paragraph or sentence.
  private static func call(_ lines: [LetterLine], _ own: [Int]) -> Int? {
    guard
      let first = own.prefix(8).firstIndex(where: { index in
        let text = lines[index].text.trimmed
        return !text.isEmpty && !LetterPhrases.markings.contains(Folding.phrase(text))
      }), Courtesies.isCall(lines[own[first]].text.trimmed),
      let next = own[(first + 1)...].first(where: { !lines[$0].text.trimmed.isEmpty })
    else { return nil }
    let isApart =
      lines[next].paragraph != lines[own[first]].paragraph
      || (lines[next].text.trimmed.unicodeScalars.first?.properties.isUppercase ?? false)
    return isApart ? first : nil
  }

  /// A title with a date below it, or one that is marked up as the document's: it is the subject.
  ///
  /// What stands between them (the place of a meeting) is short and no sentence, and text follows.
  private mutating func markTitle(_ lines: inout [LetterLine], _ own: [Int]) {
    let filled = own.filter { !lines[$0].text.trimmed.isEmpty }
    let date = filled.prefix(Self.mostTitleLines + 1).firstIndex { index in
      Self.isDate(lines[index].text.trimmed)
    }
    var end = filled.prefix { lines[$0].isTitle }.count
    if let date, date > 0, date + 1 < filled.count,
      filled[..<date].allSatisfy({ Self.isTitleLine(lines[$0].text.trimmed) })
    {
      end = max(end, date)
    }
    guard end < filled.count else { return }
    for index in filled[..<end] {
      read(lines[index])
      lines[index].role = .head
      if subject == nil { subject = String(lines[index].text.trimmed) }
    }
  }

  /// Lines between a document's beginning and its date.
  private static let mostTitleLines = 4

  private static func isTitleLine(_ text: Substring) -> Bool {
    guard text.utf8.count <= 120, Folding.words(text).count <= 16 else { return false }
    // `Dining hall, 7 p.m.` is no sentence.
    let last = text.split(separator: " ").last ?? text
    return !LetterPhrases.endsSentence(text) || last.dropLast().contains(".")
  }

  private static func hasProse(_ lines: [LetterLine], _ before: ArraySlice<Int>) -> Bool {
    var words: [Int: Int] = [:]
    var sentences: Set<Int> = []
    for index in before {
      let line = lines[index]
      words[line.paragraph, default: 0] += Folding.words(line.text).count
      if LetterPhrases.endsSentence(line.text) { sentences.insert(line.paragraph) }
    }
    return words.contains { $0.value > mostAddressWords && sentences.contains($0.key) }
  }

  /// Takes a date or a word of confidence from a line; whether it is one.
  @discardableResult
  private mutating func read(_ line: LetterLine) -> Bool {
    let text = line.text.trimmed
    if Self.isDate(text) {
      if date == nil { date = (Self.bareDate(text), line.paragraph) }
      return true
    }
    if text.utf8.count <= 60, LetterPhrases.confidences.contains(Folding.phrase(text)) {
      permission = permission ?? String(text)
      return true
    }
    return LetterPhrases.markings.contains(Folding.phrase(text.prefix(60)))
  }

  static func isDate(_ text: Substring) -> Bool {
    text.utf8.count <= 45 && text.contains(where: \.isNumber) && WrittenDate(bareDate(text)) != nil
      && Folding.words(bareDate(text)).count <= 6
  }

  /// `Date: 6 November 2006` without the words before it.
  private static func bareDate(_ text: Substring) -> String {
    if text.lowercased().hasPrefix("date ") { return String(text.dropFirst(5)).trimmed }
    let (label, rest) = text.split(at: ":")
    guard let rest, Folding.words(label).count <= 3, !label.contains(where: \.isNumber) else {
      return String(text)
    }
    return String(rest).trimmed
  }

  /// `Re: School improvement`, up to three lines after the salutation.
  private mutating func markSubject(
    _ lines: inout [LetterLine], _ own: [Int], _ hasSubject: Bool
  ) {
    for index in own.prefix(3) {
      let text = lines[index].text.trimmed
      if text.isEmpty { continue }
      if lines[index].isTitle, !hasSubject {
        subject = subject ?? String(text)
      } else if !isSubject(text) {
        return
      }
      lines[index].role = .head
    }
  }

  private mutating func isSubject(_ text: Substring) -> Bool {
    guard subject == nil, text.utf8.count <= 200 else { return false }
    let lowered = text.lowercased()
    for word in ["re:", "re ", "ref:", "subject:", "subject "] where lowered.hasPrefix(word) {
      if word == "re " || word == "subject ", LetterPhrases.endsSentence(text) { return false }
      subject = String(text.dropFirst(word.utf8.count)).trimmed
      return true
    }
    return false
  }
}

extension Letter {
  mutating func take(_ head: LetterHead) {
    if let found = head.date, date == nil {
      date = found.text
      dateLine = paragraphs[found.paragraph].line
    }
    subject = subject ?? head.subject
    permission = permission ?? head.permission
  }
}
