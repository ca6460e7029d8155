extension Span<UInt8> {
  /// Whether the bytes are exactly those of the words.
  func equals(_ words: StaticString) -> Bool {
    let length = words.utf8CodeUnitCount
    guard count == length else { return false }
    return words.withUTF8Buffer { buffer in
      for index in 0..<length where unsafe self[index] != buffer[index] { return false }
      return true
    }
  }
}

extension String {
  /// A copy of the bytes, ill-formed ones replaced.
  init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// Adds the bytes of a span at the end.
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// Digits of ASCII as numbers.
enum DecimalDigits {
  /// A whole number of one to nine digits; nil for anything else.
  static func integer(_ bytes: Span<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for index in bytes.indices {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
