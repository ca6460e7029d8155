/// A message that only passes another one on.
enum ForwardedMessage {
  static let mostCourtesyWords = 20

  /// What people write above what they pass on: `FYI`, `Please see below, for the consultation`.
  static func isCourtesy(_ words: [String]) -> Bool {
    let cues: Set<String> = [
      "fyi", "below", "forward", "forwarding", "forwarded", "fwd", "information", "records",
      "passing", "behalf", "log", "attached", "another", "received",
    ]
    return words.isEmpty
      || (words.count <= mostCourtesyWords && words.contains { cues.contains($0) })
  }

  static func isOnlyPassedOn(_ lines: ArraySlice<LetterLine>) -> Bool {
    isCourtesy(lines.filter { $0.role == .body }.flatMap { Folding.words($0.text) })
  }

  /// Takes one level of quoting off the forwarded lines and reads the fields above the text.
  static func open(
    _ lines: inout [LetterLine], from start: Int
  ) -> (fields: [String: String], text: Int) {
    let rest = lines[start...]
    let marked = rest.count { QuotedThread.isQuoted($0.text) }
    if marked * 2 > rest.count {
      for index in start..<lines.count where QuotedThread.isQuoted(lines[index].text) {
        let bare = lines[index].text.drop { $0 == " " }.dropFirst()
        lines[index].text = bare.hasPrefix(" ") ? bare.dropFirst() : bare
      }
    }
    var fields: [String: String] = [:]
    var index = start
    var isFirst = true
    while index < lines.count, index - start < 12 {
      let text = lines[index].text.trimmed
      if let field = QuotedThread.field(lines[index].text) {
        if fields[field.name] == nil { fields[field.name] = field.value }
      } else if !text.isEmpty, !isFirst, !(fields.isEmpty && index - start < 3) {
        break
      }
      isFirst = false
      index += 1
    }
    for line in index..<lines.count { lines[line].role = .body }
    for line in start..<index { lines[line].role = .quote }
    return (fields, index)
  }
}

extension Letter {
  /// Takes sender, date and subject from the fields above a forwarded message.
  mutating func take(_ fields: [String: String]) {
    if let from = fields["from"], !from.isEmpty {
      let author = MailAddress(from.bracketsAsAngles)
      sender = author.name
      address = author.address
      organisation = nil
      signature = []
    }
    if let written = fields["sent"] ?? fields["date"], !written.isEmpty { date = written }
    if let about = fields["subject"], !about.isEmpty { subject = about }
  }
}

extension String {
  /// `Ann Lee [mailto:a@x.example]` with the brackets that addresses have elsewhere.
  fileprivate var bracketsAsAngles: String {
    String(map { $0 == "[" ? "<" : $0 == "]" ? ">" : $0 })
  }
}
