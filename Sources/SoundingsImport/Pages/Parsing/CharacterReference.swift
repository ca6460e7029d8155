import CLibXML2

/// Character references as browsers read them (HTML §13.2.5.72–80).
///
/// `&#128;`–`&#159;` are windows-1252; a number that is no character is U+FFFD; the entities of HTML 4
/// need their semicolon, but for the older ones (`LegacyEntities`), of which the longest that fits
/// counts. The names are libxml2's, asked once each.
struct CharacterReference {
  private var known: [UInt64: UInt32] = [:]
  private static let longestName = 8

  /// The character that the reference at `start` (the `&`) stands for, and where it ends; nil where
  /// it is none.
  mutating func decode(
    _ bytes: Span<UInt8>, at start: Int, end limit: Int, isAttribute: Bool = false
  ) -> (scalar: UInt32, end: Int)? {
    let first = start + 1
    guard first < limit else { return nil }
    if bytes[first] == UInt8(ascii: "#") { return Self.numeric(bytes, from: first + 1, limit) }
    var end = first
    let last = min(limit, first + 32)
    while end < last, Self.isAlphanumeric(bytes[end]) { end += 1 }
    guard end > first else { return nil }
    if end < limit, bytes[end] == UInt8(ascii: ";"), let scalar = named(bytes, first..<end) {
      return (scalar, end + 1)
    }
    var length = min(end - first, LegacyEntities.longest)
    while length >= 2 {
      let name = first..<(first + length)
      if LegacyEntities.isOne(bytes, name), let scalar = named(bytes, name) {
        // In an address, `&copy=2` is the name of a value.
        let next = name.upperBound < limit ? bytes[name.upperBound] : 0
        if isAttribute, next == UInt8(ascii: "=") || Self.isAlphanumeric(next) { return nil }
        return (scalar, name.upperBound)
      }
      length -= 1
    }
    return nil
  }

  /// The text of a range with its references decoded and NUL replaced.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>, isAttribute: Bool) -> String {
    var reference = CharacterReference()
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let found = reference.decode(
          bytes, at: index, end: range.upperBound, isAttribute: isAttribute)
      {
        append(found.scalar, to: &text)
        index = found.end
      } else {
        if bytes[index] == 0 { append(0xFFFD, to: &text) } else { text.append(bytes[index]) }
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a scalar in UTF-8; what is no scalar is U+FFFD.
  static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  private static func numeric(
    _ bytes: Span<UInt8>, from start: Int, _ limit: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    let isHexadecimal = index < limit && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let first = index
    var number: UInt32 = 0
    while index < limit, let digit = digit(bytes[index], isHexadecimal) {
      number = min(number &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    let end = index < limit && bytes[index] == UInt8(ascii: ";") ? index + 1 : index
    switch number {
    case 0x80...0x9F: return (UInt32(Windows1252.scalar(of: UInt8(number))), end)
    case 0: return (0xFFFD, end)
    default: return (Unicode.Scalar(number)?.value ?? 0xFFFD, end)
    }
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: return UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: return UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: return UInt32(byte - 0x57)
    default: return nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private mutating func named(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt32? {
    guard name.count <= Self.longestName else { return nil }
    var key: UInt64 = 0
    for index in name { key = key << 8 | UInt64(bytes[index]) }
    if let scalar = known[key] { return scalar == 0 ? nil : scalar }
    var terminated: [UInt8] = name.map { bytes[$0] }
    terminated.append(0)
    let scalar = unsafe terminated.withUnsafeBufferPointer { name -> UInt32 in
      guard let entity = unsafe htmlEntityLookup(name.baseAddress) else { return 0 }
      return unsafe entity.pointee.value
    }
    known[key] = scalar
    return scalar == 0 ? nil : scalar
  }
}
