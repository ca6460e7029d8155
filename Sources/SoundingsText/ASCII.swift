/// What the ASCII fast paths ask of a byte.
enum ASCII {
  /// Letters, digits and underscore: the ASCII bytes that UAX #29 never parts from one another.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The marks that can join two letters or two numbers: MidLetter, MidNum, MidNumLetQ.
  @inline(__always)
  static func joinsWords(_ byte: UInt8) -> Bool { joinsLetters(byte) || joinsDigits(byte) }

  /// MidNumLetQ and MidLetter (WB6, WB7).
  @inline(__always)
  static func joinsLetters(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  /// MidNumLetQ and MidNum (WB11, WB12).
  @inline(__always)
  static func joinsDigits(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ";")
  }
}
