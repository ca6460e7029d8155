/// Where a field of a record stands in the bytes that were scanned.
///
/// Eight bytes, so that the fields of a chunk stay in the cache. The outer quotes of a plain quoted
/// field are not part of the range; a field that needs unescaping is given with its quotes.
public struct CSVField: Sendable, Equatable {
  let startBits: UInt32
  let endBits: UInt32

  /// - Precondition: both are under 2³¹.
  @inline(__always)
  init(start: Int, end: Int, needsUnescape: Bool = false) {
    startBits = UInt32(truncatingIfNeeded: start)
    endBits = UInt32(truncatingIfNeeded: end) | (needsUnescape ? 0x8000_0000 : 0)
  }

  public var start: Int { Int(startBits) }
  public var end: Int { Int(endBits & 0x7FFF_FFFF) }
  /// Whether the range holds outer quotes, doubled quotes, or text after the closing quote.
  public var needsUnescape: Bool { endBits & 0x8000_0000 != 0 }
}

extension CSVField {
  /// The value of a field that needs unescaping: what stands between its quotes, each doubled quote
  /// once, and then, as it is, whatever follows the closing quote. Spreadsheets read it so; RFC 4180
  /// has no such field.
  public static func unescaped(_ raw: Span<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(raw.count)
    var index = 1
    var isInside = true
    while index < raw.count {
      let byte = raw[index]
      index += 1
      guard isInside, byte == UInt8(ascii: "\"") else {
        value.append(byte)
        continue
      }
      if index < raw.count, raw[index] == UInt8(ascii: "\"") {
        value.append(byte)
        index += 1
      } else {
        isInside = false
      }
    }
    return value
  }

  /// Whether text follows the closing quote of a field that needs unescaping.
  static func hasTail(_ raw: Span<UInt8>) -> Bool {
    var index = 1
    while index < raw.count {
      guard raw[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      guard index + 1 < raw.count else { return false }
      guard raw[index + 1] == UInt8(ascii: "\"") else { return true }
      index += 2
    }
    return false
  }
}
