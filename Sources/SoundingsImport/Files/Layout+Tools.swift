extension Layout {
  /// Recognises JSON Lines: the first line is an object with a key.
  static func lines(_ head: FileHead) -> Layout? {
    guard let start = head.start, head.text[start] == UInt8(ascii: "{") else { return nil }
    let rest = head.text[(start + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    // A first line longer than what is looked at is taken on trust.
    let line = head.text[start...].prefix { $0 != 0x0A }
    let isWhole = line.endIndex < head.text.count || head.raw.count < 1 << 16
    guard isWhole else { return .jsonLines }
    let bytes = Array(line)
    return (try? JSONReader.value(of: bytes, in: 0..<bytes.count)) == nil ? nil : .jsonLines
  }
}
