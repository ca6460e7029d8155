/// Characters that XML cannot hold, as SpreadsheetML writes them: `_x000D_` (ECMA-376-1 §22.4.2.4).
enum StringEscapes {
  /// Replaces the escapes in what stands from `start` on, in place.
  static func resolve(in bytes: inout [UInt8], from start: Int) {
    var index = start
    while index + 7 <= bytes.count {
      index = bytes[index...].firstIndex(of: UInt8(ascii: "_")) ?? bytes.count
      if index + 7 > bytes.count || isEscape(bytes, at: index) { break }
      index += 1
    }
    guard index + 7 <= bytes.count else { return }
    var end = index
    var surrogate: UInt32?
    while index < bytes.count {
      guard isEscape(bytes, at: index) else {
        flush(&surrogate, to: &bytes, at: &end)
        bytes[end] = bytes[index]
        (end, index) = (end + 1, index + 1)
        continue
      }
      let unit = bytes[index + 2..<index + 6].reduce(0 as UInt32) { $0 << 4 | hex($1) }
      index += 7
      if let high = surrogate, 0xDC00..<0xE000 ~= unit {
        surrogate = nil
        put(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &bytes, at: &end)
      } else {
        flush(&surrogate, to: &bytes, at: &end)
        if 0xD800..<0xDC00 ~= unit {
          surrogate = unit
        } else {
          put(unit, to: &bytes, at: &end)
        }
      }
    }
    flush(&surrogate, to: &bytes, at: &end)
    bytes.removeLast(bytes.count - end)
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "_"), index + 7 <= bytes.count,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[index + 2..<index + 6].allSatisfy { hex($0) < 16 }
  }

  private static func hex(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: 16
    }
  }

  /// A half of a pair that stands alone is no character.
  private static func flush(_ surrogate: inout UInt32?, to bytes: inout [UInt8], at end: inout Int)
  {
    guard surrogate != nil else { return }
    surrogate = nil
    put(0xFFFD, to: &bytes, at: &end)
  }

  /// Writes a character where its escape, which is longer, stood.
  private static func put(_ value: UInt32, to bytes: inout [UInt8], at end: inout Int) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes[end] = byte
      end += 1
    }
  }
}
