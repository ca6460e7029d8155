/// A pattern for the names in one folder: `*`, `?`, `[a-z]`, `[!a-z]`; everything else is itself.
///
/// A leading dot is matched only by a dot, as in a shell (POSIX.1-2017, Shell & Utilities 2.13).
struct Glob {
  private enum Part {
    case any
    case one
    case set([ClosedRange<UInt8>], isNegated: Bool)
    case byte(UInt8)
  }

  private let parts: [Part]

  static func isPattern(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { "*?[".utf8.contains($0) }
  }

  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "*"): parts.append(.any)
      case UInt8(ascii: "?"): parts.append(.one)
      case UInt8(ascii: "["):
        if let (set, next) = Self.set(bytes, at: index) {
          parts.append(set)
          index = next
          continue
        }
        parts.append(.byte(bytes[index]))
      default: parts.append(.byte(bytes[index]))
      }
      index += 1
    }
    self.parts = parts
  }

  /// Time grows with the product of the lengths at worst.
  func matches(_ name: some StringProtocol) -> Bool {
    let bytes = Array(name.utf8)
    if bytes.first == UInt8(ascii: "."), case .byte(UInt8(ascii: "."))? = parts.first {
    } else if bytes.first == UInt8(ascii: ".") {
      return false
    }
    var (part, byte) = (0, 0)
    var retry: (part: Int, byte: Int)?
    while byte < bytes.count {
      if part < parts.count, case .any = parts[part] {
        retry = (part, byte)
        part += 1
      } else if part < parts.count, let length = width(parts[part], bytes, byte) {
        part += 1
        byte += length
      } else if let last = retry {
        retry = (last.part, last.byte + 1)
        (part, byte) = (last.part + 1, last.byte + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { if case .any = $0 { true } else { false } }
  }

  /// How many bytes the part takes; nil where it does not match. `?` takes a whole character.
  private func width(_ part: Part, _ bytes: [UInt8], _ index: Int) -> Int? {
    switch part {
    case .any: nil
    case .byte(let byte): bytes[index] == byte ? 1 : nil
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(bytes[index]) } != isNegated ? 1 : nil
    case .one: 1 + bytes[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
    }
  }

  private static func set(_ bytes: [UInt8], at start: Int) -> (Part, Int)? {
    var index = start + 1
    let isNegated = index < bytes.count && "!^".utf8.contains(bytes[index])
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    let first = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), index > first {
        return (.set(ranges, isNegated: isNegated), index + 1)
      }
      if index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] != UInt8(ascii: "]"), bytes[index] <= bytes[index + 2]
      {
        ranges.append(bytes[index]...bytes[index + 2])
        index += 3
      } else {
        ranges.append(bytes[index]...bytes[index])
        index += 1
      }
    }
    return nil
  }
}
