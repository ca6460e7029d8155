/// The encodings that bring bytes through mail (RFC 2045 §6.7 and §6.8). Linear.
enum TransferEncoding {
  /// Decodes base64; what is not in the alphabet is left out and counted, line ends apart.
  static func base64(_ text: some Sequence<UInt8>) -> (bytes: [UInt8], junk: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.underestimatedCount / 4 * 3)
    var group: UInt32 = 0
    var count = 0
    var junk = 0
    for byte in text {
      let value = values[Int(byte)]
      if value < 64 {
        group = group << 6 | UInt32(value)
        count += 1
        if count == 4 {
          bytes.append(UInt8(truncatingIfNeeded: group >> 16))
          bytes.append(UInt8(truncatingIfNeeded: group >> 8))
          bytes.append(UInt8(truncatingIfNeeded: group))
          (group, count) = (0, 0)
        }
      } else if byte == UInt8(ascii: "=") {
        finish(&group, &count, into: &bytes)
      } else if byte > 0x20 {
        junk += 1
      }
    }
    finish(&group, &count, into: &bytes)
    return (bytes, junk)
  }

  private static func finish(_ group: inout UInt32, _ count: inout Int, into bytes: inout [UInt8]) {
    if count == 2 { bytes.append(UInt8(truncatingIfNeeded: group >> 4)) }
    if count == 3 {
      bytes.append(UInt8(truncatingIfNeeded: group >> 10))
      bytes.append(UInt8(truncatingIfNeeded: group >> 2))
    }
    (group, count) = (0, 0)
  }

  /// 64 where a byte has no value.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  /// Decodes quoted-printable; soft line breaks join, spaces before a line end go, and an `=` that
  /// begins nothing stands for itself.
  static func quotedPrintable(_ text: some Collection<UInt8>) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D {
        // Only spaces that the line has; decoded ones (`=20`) were meant.
        if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        bytes.append(0x0A)
        index += 1
      } else if byte == 0x20 || byte == 0x09 {
        let end = endOfSpaces(text, from: index)
        if end < text.count, text[end] != 0x0A, text[end] != 0x0D {
          bytes.append(contentsOf: text[index..<end])
        }
        index = end
      } else if byte != UInt8(ascii: "=") {
        bytes.append(byte)
        index += 1
      } else if index + 2 < text.count, let high = hex(text[index + 1]),
        let low = hex(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        let end = endOfSpaces(text, from: index + 1)
        if end == text.count {
          index = end
        } else if text[end] == 0x0A {
          index = end + 1
        } else if text[end] == 0x0D {
          index = end + (end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1)
        } else {
          bytes.append(byte)
          index += 1
        }
      }
    }
    return bytes
  }

  private static func endOfSpaces(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    return index
  }

  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
