/// Weighs whether bytes that are not UTF-8 are Mac Roman and not windows-1252.
///
/// Every byte above ASCII is read both ways and judged by its neighbours: a letter belongs into a
/// word, a capital to its start, an apostrophe between letters, an opening quote before one. The
/// encoding in which the signs stand where signs of their kind stand is the likelier one; line ends
/// of a CR alone, as the old Mac wrote them, speak for Mac Roman. In doubt it is windows-1252.
struct MacRomanEvidence {
  private(set) var macRoman = 0
  private(set) var windows1252 = 0

  /// More bytes above ASCII than these change nothing.
  private static let most = 1 << 16

  init(_ raw: [UInt8]) {
    var seen = 0
    let bytes = raw.span
    var index = 0
    while seen < Self.most {
      index = UTF8Check.endOfASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let (mac, windows) = (MacRoman.scalar(of: bytes[index]), Windows1252.scalar(of: bytes[index]))
      if mac != windows {
        let before = index > 0 ? bytes[index - 1] : 0x20
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        macRoman += Self.fit(
          mac, MacRoman.scalar(of: before), MacRoman.scalar(of: after))
        windows1252 += Self.fit(
          windows, Windows1252.scalar(of: before), Windows1252.scalar(of: after))
        seen += 1
      }
      index += 1
    }
    if macRoman > 0, Self.hasOldLineEnds(raw) { macRoman += 2 }
  }

  var isConvincing: Bool { macRoman > 0 && macRoman > windows1252 }

  /// Whether the lines end with a CR alone.
  private static func hasOldLineEnds(_ raw: [UInt8]) -> Bool {
    let head = raw.prefix(1 << 16)
    return head.contains(0x0D) && !head.contains(0x0A)
  }

  private enum Sign { case lower, upper, digit, space, other }

  private static func sign(_ scalar: UInt16) -> Sign {
    guard let value = Unicode.Scalar(scalar) else { return .other }
    if value.properties.isLowercase { return .lower }
    if value.properties.isUppercase { return .upper }
    if (0x30...0x39).contains(scalar) { return .digit }
    return value.properties.isWhitespace || scalar == 0 ? .space : .other
  }

  /// How well a character fits between its neighbours, from −3 to 2.
  private static func fit(_ scalar: UInt16, _ before: UInt16, _ after: UInt16) -> Int {
    let (left, right) = (sign(before), sign(after))
    let isAfterLetter = left == .lower || left == .upper
    let isBeforeLetter = right == .lower || right == .upper
    switch scalar {
    case 0x80...0x9F: return -3
    case 0x2018, 0x201C: return !isAfterLetter && isBeforeLetter ? 1 : -1
    case 0x2019:
      if isAfterLetter { return isBeforeLetter ? 2 : 1 }
      return left == .other && !isBeforeLetter ? 1 : -1
    case 0x201D: return left != .space && !isBeforeLetter ? 1 : -1
    case 0x2013, 0x2014: return left == right || left == .digit || right == .digit ? 1 : 0
    case 0x2026: return left != .space || right == .space ? 1 : 0
    case 0x2022, 0x00B7: return left != .lower && !isBeforeLetter ? 1 : -1
    case 0x20AC, 0x00A3: return right == .digit || right == .space || left == .digit ? 1 : -1
    case 0x00A0, 0x00B0, 0x00BD, 0x00A9, 0x00AE, 0x2122: return 0
    default: break
    }
    switch sign(scalar) {
    case .lower:
      if right == .upper { return left == .upper ? -2 : -1 }
      return isAfterLetter || isBeforeLetter ? 1 : 0
    case .upper:
      if left == .lower { return -2 }
      if left == .upper { return right == .lower ? -2 : 1 }
      return isBeforeLetter ? 1 : right == .space && left == .space ? 0 : -1
    case .digit, .space, .other: return -1
    }
  }
}
