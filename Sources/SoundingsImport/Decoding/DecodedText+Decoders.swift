/// The decoders proper: each appends UTF-8 to `bytes` and notes what did not fit. All are linear.
extension DecodedText {
  mutating func decodeUTF8(_ raw: Span<UInt8>, from start: Int) {
    bytes.reserveCapacity(raw.count - start)
    var index = start
    while index < raw.count {
      let end = UTF8Check.endOfASCII(raw, from: index)
      copy(raw, index..<end)
      index = end
      guard index < raw.count else { break }
      let (length, isWellFormed) = UTF8Check.sequence(raw, at: index)
      if isWellFormed { copy(raw, index..<index + length) } else { replace() }
      index += length
    }
  }

  mutating func decodeUTF16(_ raw: Span<UInt8>, from start: Int, isBigEndian: Bool) {
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    bytes.reserveCapacity(raw.count - start)
    var index = start
    while index + 1 < raw.count {
      let first = unit(index)
      index += 2
      switch first {
      case 0xD800...0xDBFF:
        guard index + 1 < raw.count, (0xDC00...0xDFFF).contains(unit(index)) else {
          replace()
          continue
        }
        append(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit(index)) - 0xDC00))
        index += 2
      case 0xDC00...0xDFFF: replace()
      default: append(UInt32(first))
      }
    }
    if index < raw.count { replace() }
  }

  mutating func decodeWindows1252(_ raw: Span<UInt8>, from start: Int) {
    decode(raw, from: start) { text, byte in
      if Windows1252.isUndefined(byte) { text.note(.undefinedBytes, at: text.bytes.count) }
      return Windows1252.scalar(of: byte)
    }
  }

  mutating func decodeMacRoman(_ raw: Span<UInt8>, from start: Int) {
    decode(raw, from: start) { _, byte in MacRoman.scalar(of: byte) }
  }

  /// Decodes an encoding whose lower half is ASCII and whose upper half has a scalar a byte.
  @inline(__always)
  private mutating func decode(
    _ raw: Span<UInt8>, from start: Int, _ scalar: (inout Self, UInt8) -> UInt16
  ) {
    bytes.reserveCapacity(raw.count - start + (raw.count - start) / 32)
    var index = start
    while index < raw.count {
      let end = UTF8Check.endOfASCII(raw, from: index)
      copy(raw, index..<end)
      index = end
      guard index < raw.count else { break }
      append(UInt32(scalar(&self, raw[index])))
      index += 1
    }
  }

  private mutating func copy(_ raw: Span<UInt8>, _ range: Range<Int>) {
    unsafe raw.extracting(range).withUnsafeBufferPointer { part in
      unsafe bytes.append(contentsOf: part)
    }
  }

  private mutating func replace() {
    note(.invalidBytes, at: bytes.count)
    append(0xFFFD)
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(scalar >> 18))
      bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
