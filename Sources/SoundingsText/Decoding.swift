/// A code point and the bytes that it takes.
struct Scalar {
  var code: UInt32
  var length: Int
}

/// The code point that starts at `at` in valid UTF-8.
///
/// In invalid UTF-8 it gives some code point of at least one byte and never leaves the text, so that
/// a caller who forgot to validate gets odd boundaries, not a crash.
@inline(__always)
func decodeScalar(in text: Span<UInt8>, at: Int) -> Scalar {
  let lead = UInt32(text[at])
  if lead < 0x80 { return Scalar(code: lead, length: 1) }
  return decodeMultiByteScalar(lead, in: text, at: at)
}

private func decodeMultiByteScalar(_ lead: UInt32, in text: Span<UInt8>, at: Int) -> Scalar {
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead >= 0xC0, at &+ length <= text.count else { return Scalar(code: 0xFFFD, length: 1) }
  let second = UInt32(text[at &+ 1] & 0x3F)
  if length == 2 { return Scalar(code: (lead & 0x1F) << 6 | second, length: 2) }
  let third = UInt32(text[at &+ 2] & 0x3F)
  if length == 3 {
    return Scalar(code: (lead & 0x0F) << 12 | second << 6 | third, length: 3)
  }
  let fourth = UInt32(text[at &+ 3] & 0x3F)
  return Scalar(code: (lead & 0x07) << 18 | second << 12 | third << 6 | fourth, length: 4)
}

/// The code point that ends just before `end` in valid UTF-8; `end` must not be 0.
func decodeScalar(in text: Span<UInt8>, before end: Int) -> Scalar {
  var start = end &- 1
  while start > 0, end &- start < 4, text[start] & 0xC0 == 0x80 { start &-= 1 }
  return Scalar(code: decodeScalar(in: text, at: start).code, length: end &- start)
}
