/// What a look through bytes says of them as UTF-8.
struct UTF8Check: Equatable {
  /// Well-formed sequences of two to four bytes.
  var sequences = 0
  /// Maximal subparts that are not well-formed (Unicode 15.0 §3.9, D93b), each one U+FFFD.
  var invalid = 0
  /// The offset of the first of them.
  var firstInvalid: Int?
  /// Whether the only thing wrong is a sequence that the end of the bytes cuts off.
  var isOnlyCutOff = false

  var isValid: Bool { invalid == 0 }

  /// Linear; eight bytes at a time through ASCII.
  init(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      index = Self.endOfASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let (length, isWellFormed) = Self.sequence(bytes, at: index)
      if isWellFormed {
        sequences += 1
      } else {
        invalid += 1
        if firstInvalid == nil {
          firstInvalid = index
          isOnlyCutOff = length > 0 && index + length == bytes.count && bytes[index] >= 0xC2
        }
      }
      index += length
    }
  }

  /// The first offset from `start` on whose byte is not ASCII.
  @inline(__always)
  static func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = unsafe bytes.bytes
    while index &+ 32 <= bytes.count {
      let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
      let third = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
      let fourth = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 32
    }
    while index &+ 8 <= bytes.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }

  /// The length of the sequence that starts with a byte that is not ASCII, by table 3-7 of the
  /// Unicode Standard; where it is not well-formed, the length of its maximal subpart.
  static func sequence(_ bytes: Span<UInt8>, at start: Int) -> (length: Int, isWellFormed: Bool) {
    let lead = bytes[start]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, low) = (3, 0xA0)
    case 0xED: (needed, high) = (3, 0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, low) = (4, 0x90)
    case 0xF4: (needed, high) = (4, 0x8F)
    case 0xF1...0xF3: needed = 4
    default: return (1, false)
    }
    var length = 1
    while length < needed {
      guard start + length < bytes.count else { return (length, false) }
      let byte = bytes[start + length]
      guard byte >= low, byte <= high else { return (length, false) }
      (low, high) = (0x80, 0xBF)
      length += 1
    }
    return (length, true)
  }
}
