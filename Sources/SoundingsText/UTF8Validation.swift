/// The offset of the first byte that is not part of valid UTF-8, or nil where all of it is.
///
/// Follows table 3-7 of the Unicode Standard: no surrogates, no overlong forms, nothing above
/// U+10FFFF. The offset is that of the sequence that goes wrong. ASCII is passed over 8 bytes at
/// a time.
public func firstInvalidUTF8(in text: Span<UInt8>) -> Int? {
  let count = text.count
  var at = 0
  while at < count {
    if text[at] < 0x80 {
      at &+= 1
      while at &+ 8 <= count, loadEight(text, at: at) & 0x8080_8080_8080_8080 == 0 { at &+= 8 }
      continue
    }
    guard let length = validSequence(in: text, at: at) else { return at }
    at &+= length
  }
  return nil
}

/// The length of the well-formed multi-byte sequence at `at`, if there is one.
private func validSequence(in text: Span<UInt8>, at: Int) -> Int? {
  let lead = text[at]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return nil
  }
  guard at &+ length <= text.count, second.contains(text[at &+ 1]) else { return nil }
  for offset in 2..<max(length, 2) where text[at &+ offset] & 0xC0 != 0x80 { return nil }
  return length
}
