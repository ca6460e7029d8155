/// JSON built as bytes, for output that is too large to be made of strings.
enum JSONBytes {
  /// Appends a string of valid UTF-8 (RFC 8259 §7): only what must be escaped is.
  static func appendString(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, !needsEscape(text[index]) { index &+= 1 }
      if index > start {
        unsafe text.extracting(start..<index).withUnsafeBufferPointer { run in
          unsafe bytes.append(contentsOf: run)
        }
      }
      if index < text.count { appendEscape(text[index], to: &bytes) }
      index &+= 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x08: append("\\b", to: &bytes)
    case 0x09: append("\\t", to: &bytes)
    case 0x0A: append("\\n", to: &bytes)
    case 0x0C: append("\\f", to: &bytes)
    case 0x0D: append("\\r", to: &bytes)
    case 0..<0x20:
      append("\\u00", to: &bytes)
      for digit in [byte >> 4, byte & 15] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    default:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }

  static func append(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends a whole number that is not negative.
  static func append(number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
