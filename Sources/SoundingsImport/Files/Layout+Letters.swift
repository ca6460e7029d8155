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
  var isLetter: Bool {
    self == .text || self == .eml || self == .mbox || self == .msg || isDocument
  }

  /// Whether it is a document that can be attached to a message.
  var isDocument: Bool {
    switch self {
    case .docx, .odt, .pdf, .rtf, .doc: true
    default: false
    }
  }
}

extension FileHead {
  /// The layout of a letter that is told by more than its prose.
  var letterLayout: Layout? {
    if raw.starts(with: "%PDF-".utf8) { return .pdf }
    if raw.starts(with: "{\\rtf".utf8) { return .rtf }
    if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archiveLayout }
    if raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundLayout }
    return mailLayout
  }

  /// An archive by the names that stand at its beginning and in the directory at its end, so that one
  /// which was cut off is still known.
  private var archiveLayout: Layout? {
    let edges = Array(raw.prefix(64 << 10)) + Array(raw.suffix(128 << 10))
    func holds(_ words: String) -> Bool { ByteSearch.first(words, in: edges) != nil }
    if ByteSearch.first(
      "mimetypeapplication/vnd.oasis.opendocument.text", in: Array(raw.prefix(256))) != nil
    {
      return .odt
    }
    return holds("word/document") && !holds("xl/workbook") ? .docx : nil
  }

  /// A compound file by the names that it holds; those of a damaged one are looked for.
  private var compoundLayout: Layout? {
    let names = CompoundFile.names(in: raw)
    if names.contains(where: { $0.lowercased() == "__properties_version1.0" }) { return .msg }
    if names.contains("Workbook") || names.contains("Book") { return nil }
    return names.contains("WordDocument") ? .doc : nil
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
