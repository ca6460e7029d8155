/// Reads an e-mail (RFC 5322, MIME) to the letters in it.
///
/// That is one, unless the message only carries others: those that are attached to a message without
/// words of its own are each a submission.
struct MailReader {
  /// A message that waits to be read.
  private struct Pending {
    var bytes: [UInt8]
    var range: Range<Int>
    var nesting: Int
    /// The line where it begins; 0 where it is in something encoded.
    var line: Int
  }

  let formats: LetterFormats

  func read(_ bytes: [UInt8], in range: Range<Int>, line: Int, nesting: Int = 0) -> [Letter] {
    var letters: [Letter] = []
    var pending = [Pending(bytes: bytes, range: range, nesting: nesting, line: line)]
    while let next = pending.popLast() {
      var (letter, attached) = message(next)
      if letter.carries(attached.count, nesting: next.nesting) {
        for index in attached.indices { attached[index].nesting = next.nesting + 1 }
        pending += attached.reversed()
      } else {
        letters.append(letter)
      }
    }
    return letters
  }

  /// The message's own letter, and the messages attached to it.
  private func message(_ work: Pending) -> (Letter, [Pending]) {
    let bytes = work.bytes
    let headers = MailHeaders(bytes, in: work.range)
    var letter = Letter()
    letter.isMessage = true
    letter.line = work.line
    letter.read(headers)
    if headers.isCut { letter.note("header-too-long", "the header is longer than any mail's: cut") }
    let body = headers.end..<work.range.upperBound
    let parts = MIMEParts(bytes, headers: headers, body: body)
    letter.note(parts)
    if AutomaticMail.isOne(headers, parts.multiparts) { letter.state = .automatic }
    var attached: [Pending] = []
    var attachments = Attachments(formats: formats)
    var counter = MailLineCounter(bytes, from: work.range.lowerBound, line: work.line)
    for part in parts.chosen(in: bytes) {
      let type = part.type.value
      if type == "message/rfc822" || type == "message/global" {
        let inner =
          part.isPlain
          ? Pending(
            bytes: bytes, range: part.body, nesting: 0,
            line: counter.line(at: part.body.lowerBound))
          : Self.whole(part.content(of: bytes).bytes)
        attached.append(inner)
      } else if type.hasPrefix("text/plain") || type == "text/html" || type == "text",
        part.disposition.value != "attachment", part.name == nil
      {
        let line = counter.line(at: part.body.lowerBound)
        letter.append(part, of: bytes, line: part.isPlain ? line : 0)
      } else {
        attachments.add(part, of: bytes, to: &letter)
      }
    }
    attachments.finish(&letter)
    return (letter, attached)
  }

  private static func whole(_ bytes: [UInt8]) -> Pending {
    Pending(bytes: bytes, range: 0..<bytes.count, nesting: 0, line: 0)
  }
}

/// Counts lines up to places that come in ascending order.
private struct MailLineCounter {
  let bytes: [UInt8]
  private var position: TextPosition
  private let isCounted: Bool

  init(_ bytes: [UInt8], from start: Int, line: Int) {
    self.bytes = bytes
    isCounted = line > 0
    position = TextPosition(line: max(line, 1), offset: start)
  }

  mutating func line(at offset: Int) -> Int {
    guard isCounted else { return 0 }
    var moved = position
    moved.move(to: offset, in: bytes.span)
    position = moved
    return moved.line
  }
}

extension Letter {
  /// Messages in messages in messages.
  private static let deepestNesting = 5

  /// Whether it only carries the messages that are attached to it; if it says something itself, they
  /// are pointed out.
  mutating func carries(_ attached: Int, nesting: Int) -> Bool {
    guard attached > 0 else { return false }
    if nesting < Self.deepestNesting, !saysSomething() { return true }
    note(
      "attached-message",
      "\(attached == 1 ? "a message is" : "\(attached) messages are") attached and not read with it: "
        + "if they are responses, save them as files of their own")
    return false
  }

  /// Takes who, when and about what from the header.
  mutating func read(_ headers: MailHeaders) {
    id = headers.text("message-id").flatMap { MailAddress.messageID($0) }
    let from = headers.raw("from") ?? headers.raw("reply-to") ?? []
    let author = MailAddress(EncodedWords.decode(from))
    let own = headers.text("to").map { MailAddress($0).address }
    sender = author.name
    // A scanner that mails to whoever stands at it is nobody's address.
    address = author.address == own ? nil : author.address
    organisation = headers.text("organization") ?? headers.text("organisation")
    subject = headers.text("subject")
    date = headers.text("date").map { MailAddress.withoutComments($0) }
    dateLine = line
  }

  fileprivate mutating func note(_ parts: MIMEParts) {
    if parts.isTooDeep {
      note("mail-too-deep", "parts are nested deeper than \(MIMEParts.deepest): those are not read")
    }
    if parts.isTooMany {
      note(
        "mail-too-many-parts", "the message has over \(MIMEParts.most) parts: the rest is not read")
    }
    if parts.isCut {
      note("mail-cut-off", "the message has no end: it may have been cut off")
    }
  }

  /// Adds the paragraphs of a part that is shown as the message's text.
  fileprivate mutating func append(_ part: MIMEPart, of bytes: [UInt8], line: Int) {
    let (content, junk) = part.content(of: bytes)
    if junk > 0 { note("damaged-part", "\(junk) bytes of a part are not base64: left out") }
    let (decoded, isUnknown) = MailText.decode(content, charset: part.type.plain("charset"))
    if isUnknown {
      note("unknown-charset", "the message names a charset that is not known: read as it looks")
    }
    var added: [Paragraph]
    if part.type.value == "text/html" {
      added = LetterPage.paragraphs(of: decoded)
    } else if part.type.plain("format")?.lowercased() == "flowed" {
      let deletes = part.type.plain("delsp")?.lowercased() == "yes"
      added = TextParagraphs.cut(
        FlowedText.unflow(decoded, deletesSpace: deletes), line: 0)
    } else {
      added = TextParagraphs.cut(decoded, line: line)
    }
    let count = paragraphs.count
    for index in added.indices { added[index].place.paragraph += count }
    paragraphs += added
  }
}
