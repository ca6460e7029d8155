/// A line and column (both from 1, in characters) that moves forward through decoded text.
///
/// Lines end with LF, CRLF or a CR alone. A character is a Unicode scalar: the bytes of UTF-8 that
/// do not continue a sequence. Moving forward through a whole text is linear.
struct TextPosition {
  private(set) var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  init() {}

  /// The start of a line.
  init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  /// - Parameter offset: not before the last one.
  mutating func move(to target: Int, in bytes: Span<UInt8>) {
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}
