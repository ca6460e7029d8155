import CLibXML2

/// Character references as browsers read them (HTML §13.2.5.72–80), made such as libxml2 reads.
///
/// `&#128;`–`&#159;` are windows-1252; a number that is no character is U+FFFD; the older entities
/// (`LegacyEntities`) need no semicolon, and the longest that fits counts. What is no reference gets its
/// `&` escaped.
extension HTMLPreparation {
  private static let longest = 32

  /// Goes past the `&` at `index`, or past the reference that it begins.
  mutating func reference(_ page: Span<UInt8>, end limit: Int, isAttribute: Bool) {
    let first = index + 1
    if first < limit, page[first] == UInt8(ascii: "#") {
      number(page, from: first + 1, limit)
      return
    }
    var end = first
    let last = min(limit, first + Self.longest)
    while end < last, Self.isAlphanumeric(page[end]) { end += 1 }
    if end < limit, page[end] == UInt8(ascii: ";"), entities.areKnown(page, first..<end) {
      index = end + 1
      return
    }
    var length = min(end - first, LegacyEntities.longest)
    while length >= 2 {
      let name = first..<(first + length)
      if LegacyEntities.isOne(page, name), entities.areKnown(page, name) {
        // In an address, `&copy=2` is the name of a value.
        let next = name.upperBound < limit ? page[name.upperBound] : 0
        if isAttribute, next == UInt8(ascii: "=") || Self.isAlphanumeric(next) { break }
        index = name.upperBound
        replace(to: index, with: ";".utf8)
        return
      }
      length -= 1
    }
    replace(to: first, with: "&amp;".utf8)
  }

  private mutating func number(_ page: Span<UInt8>, from start: Int, _ limit: Int) {
    let isHexadecimal = start < limit && page[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var end = first
    var number: UInt32 = 0
    while end < limit, let digit = Self.digit(page[end], isHexadecimal) {
      number = min(number &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      end += 1
    }
    guard end > first else {
      replace(to: index + 1, with: "&amp;".utf8)
      return
    }
    let isClosed = end < limit && page[end] == UInt8(ascii: ";")
    let value = Self.character(number)
    if isClosed, value == number {
      index = end + 1
    } else {
      replace(to: isClosed ? end + 1 : end, with: "&#\(value);".utf8)
    }
  }

  /// The character that a number stands for, where libxml2 takes it for one.
  private static func character(_ number: UInt32) -> UInt32 {
    switch number {
    case 0x80...0x9F: UInt32(Windows1252.scalar(of: UInt8(number)))
    case 0x0B, 0x0C: 0x20
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: number
    default: 0xFFFD
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
    (0x30...0x39).contains(byte) || isLetter(byte)
  }
}

/// The names of characters that libxml2 knows (HTML 4), asked once each.
@safe struct EntityNames {
  private var known: [UInt64: Bool] = [:]
  private static let longest = 8

  mutating func areKnown(_ page: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard !name.isEmpty, name.count <= Self.longest else { return false }
    var key: UInt64 = 0
    for index in name { key = key << 8 | UInt64(page[index]) }
    if let isKnown = known[key] { return isKnown }
    var terminated: [UInt8] = name.map { page[$0] }
    terminated.append(0)
    let isKnown = unsafe terminated.withUnsafeBufferPointer { name in
      unsafe htmlEntityLookup(name.baseAddress) != nil
    }
    known[key] = isKnown
    return isKnown
  }
}
