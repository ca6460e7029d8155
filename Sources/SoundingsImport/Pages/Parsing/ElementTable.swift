/// Finds the name of an element by its bytes, without making a text of them.
///
/// The first eight bytes in lower case are an integer, which a table with open addressing looks up.
struct ElementTable: Sendable {
  private var keys: [UInt64]
  private var names: [(name: ElementName, length: Int)]
  private static let mask = 511

  static let shared = ElementTable()

  private init() {
    keys = Array(repeating: 0, count: Self.mask + 1)
    names = Array(repeating: (.other, 0), count: Self.mask + 1)
    for name in ElementName.allCases where name != .other {
      let text = Array("\(name)".utf8)
      let key = Self.key(text.span, 0..<text.count)
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & Self.mask }
      keys[slot] = key
      names[slot] = (name, text.count)
    }
  }

  func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ElementName {
    let key = Self.key(bytes, range)
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return names[slot].length == range.count ? names[slot].name : .other }
      slot = (slot + 1) & Self.mask
    }
    return .other
  }

  private static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    var index = range.lowerBound
    let end = min(range.upperBound, index + 8)
    while index < end {
      let byte = bytes[index]
      key = key << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      index &+= 1
    }
    return key
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55) & mask
  }
}
