/// The eight bytes at `at`, the first in the low byte.
///
/// The unaligned loads of the module are in this file: `Span` has no safe form for it. The offset is checked, and
/// any bytes are a `UInt64`.
@inline(__always)
func loadEight(_ text: Span<UInt8>, at: Int) -> UInt64 {
  let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
  return UInt64(littleEndian: word)
}

/// The eight bytes at `at`, for a caller that has checked that they are there.
@inline(__always)
func loadEight(_ text: Span<UInt8>, uncheckedAt at: Int) -> UInt64 {
  let word = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt64.self)
  return UInt64(littleEndian: word)
}

/// The bytes from `at` on, up to eight, zero where the text ends.
@inline(__always)
func loadUpToEight(_ text: Span<UInt8>, at: Int) -> UInt64 {
  if at &+ 8 <= text.count { return loadEight(text, at: at) }
  return loadTail(text, at: at)
}

@inline(never)
private func loadTail(_ text: Span<UInt8>, at: Int) -> UInt64 {
  if at >= text.count { return 0 }
  if text.count >= 8 {
    let missing = at &+ 8 &- text.count
    return loadEight(text, at: text.count &- 8) &>> UInt64(missing &* 8)
  }
  var word: UInt64 = 0
  for offset in 0..<text.count &- at { word |= UInt64(text[at &+ offset]) &<< UInt64(offset &* 8) }
  return word
}
