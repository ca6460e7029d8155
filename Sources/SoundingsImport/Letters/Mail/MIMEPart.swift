/// A part of a message that has no parts itself (RFC 2046), where it stands in the message's bytes.
struct MIMEPart: Sendable {
  /// One of several parts that say the same: which set, and which of the set it is in.
  struct Alternative: Sendable, Hashable {
    var set: Int
    var choice: Int
  }

  var headers: MailHeaders
  var body: Range<Int>
  var type: FieldParameters
  var disposition: FieldParameters
  var alternatives: [Alternative] = []

  init(_ headers: MailHeaders, body: Range<Int>, isInDigest: Bool = false) {
    self.headers = headers
    self.body = body
    let standard = isInDigest ? "message/rfc822" : "text/plain"
    type = FieldParameters(headers.raw("content-type") ?? Array(standard.utf8))
    disposition = FieldParameters(headers.raw("content-disposition") ?? [])
  }

  /// The file's name, where it has one; it names no file here, and is shown only in kind.
  var name: String? { disposition.text("filename") ?? type.text("name") }

  var isAttachment: Bool { disposition.value == "attachment" || name != nil }

  /// The part's bytes with the transfer encoding undone.
  func content(of bytes: [UInt8]) -> (bytes: [UInt8], junk: Int) {
    let encoding = headers.raw("content-transfer-encoding").map { FieldParameters($0).value }
    switch encoding {
    case "base64": return TransferEncoding.base64(bytes[body])
    case "quoted-printable": return (TransferEncoding.quotedPrintable(bytes[body]), 0)
    default: return (Array(bytes[body]), 0)
    }
  }

  /// Whether the bytes stand in the file as they are, so that lines can be counted.
  var isPlain: Bool {
    let encoding = headers.raw("content-transfer-encoding").map { FieldParameters($0).value }
    return encoding != "base64" && encoding != "quoted-printable"
  }
}
