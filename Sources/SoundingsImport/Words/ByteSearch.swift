/// Looks for ASCII text in bytes without regard to the case of its letters.
enum ByteSearch {
  /// The offset of the first occurrence from `start` on.
  ///
  /// - Parameter word: in lower case.
  static func first(_ word: String, in bytes: [UInt8], from start: Int = 0) -> Int? {
    let word = Array(word.utf8)
    guard let lead = word.first, bytes.count >= word.count else { return nil }
    let other = (0x61...0x7A).contains(lead) ? lead & 0xDF : lead
    var index = start
    while index <= bytes.count - word.count {
      let byte = bytes[index]
      if byte == lead || byte == other, matches(word, bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  private static func matches(_ word: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    for offset in word.indices {
      let byte = bytes[start + offset]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != word[offset] { return false }
    }
    return true
  }

  /// How often the text occurs.
  static func count(_ word: String, in bytes: [UInt8]) -> Int {
    var total = 0
    var index = 0
    while let found = first(word, in: bytes, from: index) {
      total += 1
      index = found + word.utf8.count
    }
    return total
  }
}
