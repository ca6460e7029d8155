/// Cuts RTF (version 1.9) into groups, control words and bytes of text.
struct RTFLexer {
  enum Token: Equatable {
    case open
    case close
    /// A control word with its number, or a control symbol.
    case control(String, Int?)
    /// A byte of text, in the code page that holds.
    case byte(UInt8)
    case end
  }

  private let source: [UInt8]
  private(set) var index = 0
  /// No control word has more letters.
  private static let longest = 32

  init(_ source: [UInt8]) { self.source = source }

  /// Linear over all calls.
  mutating func next() -> Token {
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      case 0x0A, 0x0D, 0: continue
      case 0x09: return .control("tab", nil)
      default: return .byte(byte)
      }
    }
    return .end
  }

  /// Passes over the bytes of `\bin`.
  mutating func skip(_ count: Int) {
    index = min(source.count, index + max(0, min(count, source.count)))
  }

  private mutating func control() -> Token {
    guard index < source.count else { return .end }
    let first = source[index]
    guard isLetter(first) else {
      index += 1
      switch first {
      case UInt8(ascii: "'"):
        guard index + 1 < source.count, let high = TransferEncoding.hex(source[index]),
          let low = TransferEncoding.hex(source[index + 1])
        else { return next() }
        index += 2
        return .byte(high << 4 | low)
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .byte(first)
      case 0x0A, 0x0D: return .control("par", nil)
      default: return .control(String(decoding: [first], as: UTF8.self), nil)
      }
    }
    let start = index
    while index < source.count, index - start < Self.longest, isLetter(source[index]) { index += 1 }
    let word = String(decoding: source[start..<index], as: UTF8.self)
    var sign = 1
    if index + 1 < source.count, source[index] == UInt8(ascii: "-"), isDigit(source[index + 1]) {
      sign = -1
      index += 1
    }
    var number: Int?
    while index < source.count, isDigit(source[index]) {
      number = min((number ?? 0) * 10 + Int(source[index] & 15), 1 << 31)
      index += 1
    }
    if index < source.count, source[index] == 0x20 { index += 1 }
    return .control(word, number.map { $0 * sign })
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
