/// Follows the bytes of a tag after its name: what is quoted, and how many attributes there can be.
struct TagScan {
  private var quote: UInt8 = 0
  /// Whether a value begins, so that a quote opens one.
  private var follows = false
  /// White space and equals signs outside quotes: no fewer than attributes.
  private(set) var marks = 0

  /// Takes the next byte.
  ///
  /// - Returns: whether it is the `>` that ends the tag.
  @inline(__always)
  mutating func isEnd(_ byte: UInt8) -> Bool {
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if byte == UInt8(ascii: ">") {
      return true
    } else if follows, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
      follows = false
    } else if byte > 0x20 {
      follows = byte == UInt8(ascii: "=")
      if follows { marks += 1 }
    } else {
      marks += 1
    }
    return false
  }
}
