/// Encoded words in header fields (RFC 2047): `=?utf-8?Q?J=C3=B6?=`.
enum EncodedWords {
  /// Decodes a field's value; bytes that are not ASCII stand for themselves, as UTF-8 or
  /// windows-1252. What only looks like an encoded word stays as it is. Linear.
  static func decode(_ value: [UInt8]) -> String {
    var result = ""
    var plain: [UInt8] = []
    // Neighbours in one charset are decoded together: senders cut characters in two.
    var pending: (charset: String, bytes: [UInt8])?
    func flushPlain() {
      if !plain.isEmpty { result += MailText.decode(plain, charset: nil).text }
      plain = []
    }
    func flushWord() {
      if let word = pending {
        result += MailText.decode(word.bytes, charset: word.charset).text
      }
      pending = nil
    }
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let word = Word(value, at: index) {
        if pending != nil, plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { plain = [] }
        if !plain.isEmpty {
          flushWord()
          flushPlain()
        }
        if let last = pending, last.charset == word.charset {
          pending?.bytes += word.bytes
        } else {
          flushWord()
          pending = (word.charset, word.bytes)
        }
        index = word.end
      } else {
        plain.append(value[index])
        index += 1
      }
    }
    flushWord()
    flushPlain()
    return result
  }

  private struct Word {
    var charset: String
    var bytes: [UInt8]
    var end: Int

    init?(_ value: [UInt8], at start: Int) {
      guard start + 1 < value.count, value[start + 1] == UInt8(ascii: "?"),
        let first = Self.mark(value, from: start + 2, within: 40),
        let second = Self.mark(value, from: first + 1, within: 2),
        let third = Self.mark(value, from: second + 1, within: 1_000), third + 1 < value.count,
        value[third + 1] == UInt8(ascii: "=")
      else { return nil }
      // RFC 2231 §5: a language may follow the charset.
      charset = String(decoding: value[(start + 2)..<first], as: UTF8.self).lowercased()
      if let star = charset.firstIndex(of: "*") { charset = String(charset[..<star]) }
      let text = value[(second + 1)..<third]
      switch value[first + 1..<second].first {
      case UInt8(ascii: "B"), UInt8(ascii: "b"): bytes = TransferEncoding.base64(text).bytes
      case UInt8(ascii: "Q"), UInt8(ascii: "q"):
        bytes = TransferEncoding.quotedPrintable(
          text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
      default: return nil
      }
      end = third + 2
    }

    private static func mark(_ value: [UInt8], from start: Int, within limit: Int) -> Int? {
      var index = start
      while index < value.count, index - start <= limit {
        if value[index] == UInt8(ascii: "?") { return index }
        index += 1
      }
      return nil
    }
  }
}
