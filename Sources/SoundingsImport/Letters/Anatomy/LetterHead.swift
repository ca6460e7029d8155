/// What stands before the text of a letter: addresses, the date, the salutation, the subject.
struct LetterHead: Sendable {
  var date: (text: String, paragraph: Int)?
  var subject: String?
  var permission: String?

  /// A salutation further down greets somebody in the text.
  private static let deepestSalutation = 40
  /// A paragraph before the salutation with more words is no address.
  private static let mostAddressWords = 30

  static func mark(_ lines: inout [LetterLine]) -> LetterHead {
    var head = LetterHead()
    let own = lines.indices.filter { lines[$0].role == .body }
    guard !own.isEmpty else { return head }
    let salutation = own.prefix(deepestSalutation).firstIndex {
      LetterPhrases.isSalutation(lines[$0].text.trimmed)
    }
    if let salutation, !hasProse(lines, own[..<salutation]) {
      for index in own[..<salutation] {
        head.read(lines[index])
        lines[index].role = .head
      }
      lines[own[salutation]].role = .head
      head.markSubject(&lines, Array(own[(salutation + 1)...]))
    } else {
      // Without a salutation only lines that can be nothing else are taken.
      for index in own.prefix(8) {
        let text = lines[index].text.trimmed
        if text.isEmpty { continue }
        guard head.read(lines[index]) || head.isSubject(text) else { break }
        lines[index].role = .head
      }
    }
    return head
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
    return false
  }

  static func isDate(_ text: Substring) -> Bool {
    text.utf8.count <= 45 && text.contains(where: \.isNumber) && WrittenDate(bareDate(text)) != nil
      && Folding.words(bareDate(text)).count <= 6
  }

  /// `Date: 6 November 2006` without the word before it.
  private static func bareDate(_ text: Substring) -> String {
    guard text.lowercased().hasPrefix("date") else { return String(text) }
    return String(text.dropFirst(4).drop { $0 == ":" || $0 == " " })
  }

  /// `Re: School improvement`, up to three lines after the salutation.
  private mutating func markSubject(_ lines: inout [LetterLine], _ own: [Int]) {
    for index in own.prefix(3) {
      let text = lines[index].text.trimmed
      if text.isEmpty { continue }
      guard isSubject(text) else { return }
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
