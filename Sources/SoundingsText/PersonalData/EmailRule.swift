/// E-mail addresses as people write them: the common part of RFC 5321 §4.1.2, no quoted local parts.
enum EmailRule {
  /// RFC 5321 §4.5.3.1: 64 bytes before the `@`, 255 after it.
  private static let mostBefore = 64
  private static let mostAfter = 255

  static func find(in text: Span<UInt8>, into found: inout [PersonalData.Item]) {
    for at in text.indices where text[at] == UInt8(ascii: "@") {
      var start = at
      while start > 0, at &- start < mostBefore, isLocal(text[start &- 1]) { start &-= 1 }
      while start < at, !isWordByte(text[start]) { start &+= 1 }
      guard start < at, let end = domainEnd(in: text, from: at &+ 1) else { continue }
      found.append(PersonalData.Item(.email, start..<end))
    }
  }

  /// The end of a domain of at least two labels, the last of two letters or more.
  private static func domainEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    var end: Int?
    var labelStart = start
    while at < text.count, at &- start < mostAfter {
      let byte = text[at]
      if isWordByte(byte) || byte == UInt8(ascii: "-") {
        at &+= 1
        if labelStart > start, at &- labelStart >= 2, isWordByte(byte) { end = at }
      } else if byte == UInt8(ascii: "."), at > labelStart {
        at &+= 1
        labelStart = at
      } else {
        break
      }
    }
    return end
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0xC3 && byte != 0xE2
      || byte & 0xC0 == 0x80
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    if isWordByte(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      return true
    default: return false
    }
  }
}
