/// The upper half of windows-1252, as the WHATWG Encoding Standard indexes it.
enum Windows1252 {
  /// The scalars of bytes 0x80–0x9F; the five that the code page leaves undefined keep their
  /// number, which makes them C1 controls.
  static let scalars: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func scalar(of byte: UInt8) -> UInt16 {
    (0x80...0x9F).contains(byte) ? scalars[Int(byte) - 0x80] : UInt16(byte)
  }

  /// Whether the code page gives the byte no meaning: 81, 8D, 8F, 90, 9D.
  static func isUndefined(_ byte: UInt8) -> Bool {
    (0x80...0x9F).contains(byte) && scalars[Int(byte) - 0x80] == UInt16(byte)
  }
}
