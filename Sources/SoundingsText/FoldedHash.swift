/// A hash of the word at `start..<end` as it is folded (``foldedTerm(_:)``): the same for `The`, `the` and
/// `thé`, on every machine and whatever words came before.
///
/// For comparing words of many texts without a table of them: two words that differ have the same hash with
/// a chance of 2⁻⁶⁴. ASCII words are folded eight bytes at a time.
public func foldedHash(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
  let count = end &- start
  if count <= 16 {
    let first = loadUpToEight(text, at: start) & mask(count)
    let second = count > 8 ? loadUpToEight(text, at: start &+ 8) & mask(count &- 8) : 0
    if (first | second) & 0x8080_8080_8080_8080 == 0 {
      return WordKey.hash(lowerCased(first), lowerCased(second))
    }
  }
  return hashOfFolded(text, from: start, to: end)
}

@inline(never)
private func hashOfFolded(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
  let folded = foldedTerm(text.extracting(start..<end))
  if folded.count <= 16 {
    let first = loadUpToEight(folded.span, at: 0)
    return WordKey.hash(first, folded.count > 8 ? loadUpToEight(folded.span, at: 8) : 0)
  }
  var hash = UInt64(truncatingIfNeeded: folded.count)
  for at in stride(from: 0, to: folded.count, by: 8) {
    hash = WordKey.hash(hash, loadUpToEight(folded.span, at: at))
  }
  return hash
}

/// All bits of the first `count` bytes, from 1 to 8 and beyond.
@inline(__always)
private func mask(_ count: Int) -> UInt64 {
  count >= 8 ? .max : UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
}

/// Eight ASCII bytes with capitals lower-cased: adding carries into the top bit of a byte exactly where it is
/// at least `A`, or more than `Z`.
@inline(__always)
private func lowerCased(_ bytes: UInt64) -> UInt64 {
  let fromA = bytes &+ 0x3F3F_3F3F_3F3F_3F3F
  let beyondZ = bytes &+ 0x2525_2525_2525_2525
  return bytes | ((fromA & ~beyondZ & 0x8080_8080_8080_8080) &>> 2)
}
