/// Reads one value of JSON from bytes of UTF-8, strictly as RFC 8259 has it.
///
/// Linear; nesting is limited, so that its recursion is. The bytes were decoded before: they are
/// well-formed UTF-8.
struct JSONReader {
  static let mostDeep = 32

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The value that fills the range, white space around it apart.
  static func value(of bytes: [UInt8], in range: Range<Int>) throws(JSONError) -> JSONNode {
    var reader = JSONReader(bytes, range)
    reader.skipBlanks()
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == reader.end else { throw reader.error(.moreAfterValue) }
    return value
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: index)
  }

  private var next: UInt8? { index < end ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    guard depth < Self.mostDeep else { throw error(.tooDeep) }
    switch next {
    case nil: throw error(.ends)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ node: JSONNode) throws(JSONError) -> JSONNode {
    let wanted = Array(word.description.utf8)
    guard index + wanted.count <= end,
      bytes[index..<index + wanted.count].elementsEqual(wanted)
    else { throw error(.unexpectedCharacter) }
    index += wanted.count
    return node
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONNode {
    var members: [JSONNode.JSONMember] = []
    var keys: Set<String> = []
    index += 1
    skipBlanks()
    if next == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else {
        throw error(next == nil ? .ends : .unexpectedCharacter)
      }
      let key = try string()
      guard keys.insert(key).inserted else { throw error(.repeatedKey) }
      skipBlanks()
      guard next == UInt8(ascii: ":") else {
        throw error(next == nil ? .ends : .unexpectedCharacter)
      }
      index += 1
      skipBlanks()
      let offset = index
      members.append(.init(key: key, value: try value(depth: depth + 1), offset: offset))
      guard try goesOn(to: UInt8(ascii: "}")) else { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONNode {
    var values: [JSONNode] = []
    index += 1
    skipBlanks()
    if next == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      skipBlanks()
      values.append(try value(depth: depth + 1))
      guard try goesOn(to: UInt8(ascii: "]")) else { return .array(values) }
    }
  }

  /// Whether a comma follows; what ends the list is taken.
  private mutating func goesOn(to closing: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    let byte = next
    guard byte == UInt8(ascii: ",") || byte == closing else {
      throw error(byte == nil ? .ends : .unexpectedCharacter)
    }
    index += 1
    return byte != closing
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    guard whole > 0 else { throw error(next == nil ? .ends : .unexpectedCharacter) }
    if whole > 1, bytes[index - whole] == UInt8(ascii: "0") { throw error(.badNumber) }
    if next == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw error(.badNumber) }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw error(.badNumber) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        index += 1
      }
      text += bytes[start..<index]
      switch next {
      case nil: throw error(.ends)
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      default: throw error(.controlCharacter)
      }
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    index += 1
    guard let byte = next else { throw error(.ends) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try unit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // A high surrogate and its low one; one alone stands for no character.
      let isPaired =
        (0xD800..<0xDC00).contains(unit) && index + 1 < end && bytes[index] == UInt8(ascii: "\\")
        && bytes[index + 1] == UInt8(ascii: "u")
      guard isPaired else { return "\u{FFFD}" }
      let start = index
      index += 2
      let low = try self.unit()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      else {
        index = start
        return "\u{FFFD}"
      }
      return scalar
    default:
      index -= 1
      throw error(.badEscape)
    }
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    guard index + 4 <= end else { throw error(.ends) }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw error(.badEscape)
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
