/// Strings as JSON writes them (RFC 8259 §7).
enum JSONText {
  /// Appends the string with its quotes; all beyond ASCII stays as UTF-8.
  ///
  /// U+2028 and U+2029 are escaped although JSON allows them: JavaScript before ES2019 does not.
  static func write(_ text: String, to json: inout String) {
    json += "\""
    let (bytes, scalars) = (text.utf8, text.unicodeScalars)
    // What needs no escape is copied a run at a time.
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard mayNeedEscape(bytes[index]) else {
        index = bytes.index(after: index)
        continue
      }
      let next = scalars.index(after: index)
      if let escape = escape(scalars[index]) {
        json += text[start..<index]
        json += escape
        start = next
      }
      index = next
    }
    json += text[start...]
    json += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: return nil
    }
  }

  /// 0xE2 begins U+2028, and 0xC2 the C1 controls.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xE2
  }

  static func quoted(_ text: String) -> String {
    var json = ""
    write(text, to: &json)
    return json
  }
}
