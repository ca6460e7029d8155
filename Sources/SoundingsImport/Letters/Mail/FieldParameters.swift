/// A structured field: `multipart/mixed; boundary="x"`, with its parameters (RFC 2045 §5.1, RFC 2231).
struct FieldParameters: Sendable {
  /// The value before the first semicolon, in lower case.
  private(set) var value = ""
  private var parameters: [String: [UInt8]] = [:]

  init(_ field: [UInt8]) {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in field.prefix(16 << 10) {
      if isEscaped {
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    value = String(decoding: pieces[0], as: UTF8.self).trimmed.lowercased()
    // Old mail programs put a comment or nothing after the type.
    if let space = value.firstIndex(where: { $0 == " " || $0 == "(" }) {
      value = String(value[..<space])
    }
    for piece in pieces.dropFirst().prefix(100) {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: piece[..<equals], as: UTF8.self).trimmed.lowercased()
      let text = Array(String(decoding: piece[(equals + 1)...], as: UTF8.self).trimmed.utf8)
      if parameters[name] == nil { parameters[name] = text }
    }
  }

  /// A parameter as it stands; its bytes are ASCII or near it.
  func plain(_ name: String) -> String? {
    parameters[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A parameter as people read it: encoded words, `name*=utf-8''…`, `name*0=`.
  func text(_ name: String) -> String? {
    if let whole = parameters[name] { return EncodedWords.decode(whole) }
    if let extended = parameters["\(name)*"] { return Self.extended(extended) }
    var joined: [UInt8] = []
    var isExtended = false
    for number in 0..<100 {
      if let part = parameters["\(name)*\(number)*"] {
        isExtended = isExtended || number == 0
        joined += part
      } else if let part = parameters["\(name)*\(number)"] {
        joined += part
      } else {
        break
      }
    }
    if joined.isEmpty { return nil }
    return isExtended ? Self.extended(joined) : EncodedWords.decode(joined)
  }

  /// `utf-8'en'J%C3%B6.pdf`.
  private static func extended(_ value: [UInt8]) -> String {
    let parts = value.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return String(decoding: value, as: UTF8.self) }
    var bytes: [UInt8] = []
    let text = Array(parts[2])
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = TransferEncoding.hex(text[index + 1]),
        let low = TransferEncoding.hex(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return MailText.decode(bytes, charset: String(decoding: parts[0], as: UTF8.self)).text
  }
}
