extension Layout {
  /// Recognises letters: a file that holds what one person wrote, or several such.
  static func letter(_ head: FileHead) -> Layout? {
    if let document = head.letterLayout { return document }
    guard let start = head.start else { return nil }
    // Pages, and what is not text, are for others.
    guard head.text[start] != UInt8(ascii: "<"), FileFormat(head.raw) == nil else { return nil }
    let text = DecodedText(Array(head.raw.prefix(1 << 16)))
    return ProseCheck(String(decoding: text.bytes, as: UTF8.self)).isProse ? .text : nil
  }

  /// Whether the file holds letters, and no table or board.
  var isLetter: Bool { self == .text || self == .eml || self == .mbox || isDocument }

  /// Whether it is a document that can be attached to a message.
  var isDocument: Bool {
    switch self {
    case .docx, .odt, .pdf, .rtf, .msg, .doc: true
    default: false
    }
  }
}

extension FileHead {
  /// The layout of a letter that is told by more than its prose.
  var letterLayout: Layout? {
    if raw.starts(with: "%PDF-".utf8) { return .pdf }
    if raw.starts(with: "{\\rtf".utf8) { return .rtf }
    if let layout = mailLayout { return layout }
    return nil
  }

  /// A mailbox begins with a line `From …`; a message with fields, two of them known.
  private var mailLayout: Layout? {
    guard let start else { return nil }
    let first = MailLines.line(text, from: start, to: text.count)
    if Mbox.isSeparator(text, first.text) {
      let second = MailLines.line(text, from: first.next, to: text.count)
      return MailHeaders.colon(text, second.text) != nil ? .mbox : nil
    }
    guard MailHeaders.colon(text, first.text) != nil else { return nil }
    let headers = MailHeaders(text, in: start..<text.count)
    let known: Set<String> = [
      "from", "to", "date", "subject", "message-id", "received", "mime-version", "return-path",
      "delivered-to", "content-type", "reply-to", "x-mailer", "sender", "cc",
    ]
    let names = Set(headers.fields.map(\.name).filter { known.contains($0) })
    return names.contains("from") && names.count >= 2 ? .eml : nil
  }
}
