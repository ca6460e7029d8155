/// Runs of bytes in a page, eight at a time in a `UInt64`.
enum ByteRuns {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func load(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    // The caller has checked that eight bytes are there.
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The high bit of each byte that is zero, exactly.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~(((word & ~high) &+ ~high) | word | ~high)
  }

  /// The first `<`, `&` or NUL from `start` on; the end where there is none.
  static func endOfText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let (less, ampersand) = (0x3C &* ones, 0x26 &* ones)
    var index = start
    while index &+ 8 <= bytes.count {
      let word = load(bytes, index)
      let marks = zeros(word ^ less) | zeros(word ^ ampersand) | zeros(word)
      if marks != 0 { return index &+ marks.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C || byte == 0x26 || byte == 0 { break }
      index &+= 1
    }
    return index
  }

  /// The end of a run in which single spaces are all the white space there is; it ends with no space.
  ///
  /// - Parameter start: a byte that is no white space.
  static func endOfWords(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let spaces = 0x20 &* ones
    var index = start
    var carry: UInt64 = 0
    var isFound = false
    while index &+ 8 <= bytes.count {
      let word = load(bytes, index)
      let space = zeros(word ^ spaces)
      let stops = zeros(word & (0xE0 &* ones)) | (space & (space << 8 | carry))
      if stops != 0 {
        index &+= stops.trailingZeroBitCount >> 3
        isFound = true
        break
      }
      carry = space >> 56
      index &+= 8
    }
    if !isFound {
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 || (byte == 0x20 && index > start && bytes[index &- 1] == 0x20) { break }
        index &+= 1
      }
    }
    while index > start &+ 1, bytes[index &- 1] == 0x20 { index &-= 1 }
    return max(index, start &+ 1)
  }

  /// Whether bytes stand in the page at a place.
  static func areEqual(_ bytes: Span<UInt8>, _ page: Span<UInt8>, at start: Int) -> Bool {
    let count = bytes.count
    guard start &+ count <= page.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      if load(bytes, index) != load(page, start &+ index) { return false }
      index &+= 8
    }
    while index < count {
      if bytes[index] != page[start &+ index] { return false }
      index &+= 1
    }
    return true
  }

  /// A byte that stands for no character of a page: a control but for tab and line ends.
  @inline(__always)
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// Whether one of the bytes is a control.
  static func hasControls(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if index &+ 8 <= bytes.count, zeros(load(bytes, index) & (0xE0 &* ones)) == 0 {
        index &+= 8
      } else {
        if isControl(bytes[index]) { return true }
        index &+= 1
      }
    }
    return false
  }

  /// Whether the text stands there, without regard to case; it is ASCII in lower case.
  static func starts(_ bytes: Span<UInt8>, at start: Int, with text: StaticString) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      for offset in 0..<text.count {
        let byte = bytes[start + offset]
        let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if unsafe lowered != text[offset] { return false }
      }
      return true
    }
  }

  /// Where the text first stands from `start` on.
  static func first(_ text: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let lead = unsafe text.utf8Start.pointee
    var index = start
    while index < bytes.count {
      if bytes[index] == lead, starts(bytes, at: index, with: text) { return index }
      index &+= 1
    }
    return nil
  }

  /// Where the next occurrence of the text ends; the end of the bytes where there is none.
  static func end(_ bytes: Span<UInt8>, after text: StaticString, from start: Int) -> Int {
    first(text, in: bytes, from: start).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
  }
}
