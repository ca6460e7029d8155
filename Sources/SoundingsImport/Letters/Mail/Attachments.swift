/// The files that came with a message: those that are letters become part of it.
struct Attachments {
  let formats: LetterFormats
  private var number = 0
  private var left: [String: Int] = [:]

  init(formats: LetterFormats) { self.formats = formats }

  /// Types that belong to the message and say nothing: signatures, invitations, receipts.
  private static let silent: Set<String> = [
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "text/calendar", "text/x-vcard", "text/vcard", "message/delivery-status",
    "message/disposition-notification", "text/rfc822-headers",
  ]
  /// A picture in the text that is smaller is a logo.
  static let smallestPicture = 100 << 10

  mutating func add(_ part: MIMEPart, of bytes: [UInt8], to letter: inout Letter) {
    let type = part.type.value
    if Self.silent.contains(type) { return }
    let isInline = part.headers.has("content-id") || part.disposition.value == "inline"
    if type.hasPrefix("image/"), isInline, part.body.count < Self.smallestPicture { return }
    let (content, junk) = part.content(of: bytes)
    if junk > 0 { letter.note("damaged-part", "\(junk) bytes of a part are not base64: left out") }
    add(
      content, kind: type, isText: type.hasPrefix("text/plain"), isPage: type == "text/html",
      charset: part.type.plain("charset"), to: &letter)
  }

  /// Adds a file; its number counts all files that came with the message.
  mutating func add(
    _ content: [UInt8], kind: String, isText: Bool = false, isPage: Bool = false,
    charset: String? = nil, to letter: inout Letter
  ) {
    number += 1
    if !content.contains(where: { $0 > 0x20 }) { return }
    if isPage {
      join(LetterPage.paragraphs(of: MailText.decode(content, charset: charset).text), to: &letter)
    } else if let layout = FileHead(content).letterLayout, layout.isDocument {
      let inner = formats.document(content, layout)
      for problem in inner.problems {
        letter.note(problem.code, "attachment \(number): \(problem.message)")
      }
      letter.context += inner.context
      join(inner.paragraphs, to: &letter)
    } else if isText {
      join(TextParagraphs.cut(MailText.decode(content, charset: charset).text), to: &letter)
    } else {
      left[Self.shown(kind), default: 0] += 1
    }
  }

  private func join(_ paragraphs: [Letter.Paragraph], to letter: inout Letter) {
    for var paragraph in paragraphs {
      paragraph.place.attachment = number
      paragraph.line = 0
      letter.paragraphs.append(paragraph)
    }
  }

  /// Points out what was not read, by type: a name could tell who it is from.
  func finish(_ letter: inout Letter) {
    for (type, count) in left.sorted(by: { $0.key < $1.key }) {
      letter.note(
        "attachment-not-read",
        "\(count == 1 ? "one attachment" : "\(count) attachments") of the type \(type) "
          + "\(count == 1 ? "is" : "are") not read: look whether it is part of the response")
    }
  }

  private static func shown(_ type: String) -> String {
    let isPlain = type.utf8.count <= 80 && type.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain && type.contains("/") ? type : "unknown"
  }
}
