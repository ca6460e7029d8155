/// Cuts a mailbox file into its messages (RFC 4155, and the mboxrd way of quoting `From `).
enum Mbox {
  struct Message: Sendable {
    var bytes: [UInt8]
    var line: Int
  }

  /// A message begins at a line `From …` with a time and a year, at the start of the file or after an
  /// empty line, where a header field follows. `>From ` in a body loses one `>`. Linear.
  static func messages(_ bytes: [UInt8]) -> [Message] {
    var messages: [Message] = []
    var current: Message?
    var index = bytes.starts(with: TextEncoding.utf8Mark) ? TextEncoding.utf8Mark.count : 0
    var number = 1
    var isAfterBlank = true
    while index < bytes.count {
      let line = MailLines.line(bytes, from: index, to: bytes.count)
      if isAfterBlank, isSeparator(bytes, line.text), isField(bytes, after: line.next) {
        if let current { messages.append(current) }
        current = Message(bytes: [], line: number + 1)
      } else if current != nil {
        let start = isQuoted(bytes, line.text) ? index + 1 : index
        current?.bytes.append(contentsOf: bytes[start..<line.next])
      }
      isAfterBlank = line.text.isEmpty
      number += 1
      index = line.next
    }
    if let current { messages.append(current) }
    return messages
  }

  /// `From jo@x.example Mon Nov  6 09:14:00 2006`.
  static func isSeparator(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let text = bytes[line].prefix(300)
    guard text.starts(with: "From ".utf8) else { return false }
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    return words.contains { $0.split(separator: ":").count >= 2 && $0.first?.isNumber ?? false }
      && words.contains { $0.utf8.count == 4 && Int($0).map { $0 > 1970 } ?? false }
  }

  private static func isField(_ bytes: [UInt8], after start: Int) -> Bool {
    let line = MailLines.line(bytes, from: start, to: bytes.count)
    return MailHeaders.colon(bytes, line.text) != nil
  }

  private static func isQuoted(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let marks = bytes[line].prefix { $0 == UInt8(ascii: ">") }.count
    return marks > 0 && bytes[line].dropFirst(marks).starts(with: "From ".utf8)
  }
}
