#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the last record boundary in bytes that start at one, without finding fields.
///
/// It keeps where it stopped, so that bytes that grow are looked at once.
struct CSVBoundary {
  /// Up to where the bytes were looked at; a closed state stands there.
  private var index = 0
  /// The last boundary known.
  private var known = 0

  /// The offset after the last line end outside quotes; 0 where there is none.
  mutating func last(in bytes: [UInt8], count: Int, separator: UInt8) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe last(base, count, separator)
    }
  }

  private mutating func last(_ base: UnsafeRawPointer, _ count: Int, _ separator: UInt8) -> Int {
    // The latest stretch outside quotes is looked at first; line ends in earlier ones are noted as
    // the stretches pass, by looking backwards from their end, which stops at once in most files.
    while index < count {
      let start = index
      guard let quote = unsafe Self.find(base, count, from: index) else {
        note(unsafe Self.lineEnd(base, count, start..<count))
        // All of it may be looked at again when there are more bytes, since a CR at the end is one
        // line end with the LF that follows.
        index = max(start, known)
        return known
      }
      let opens: Bool
      if quote == 0 {
        opens = true
      } else {
        let before = unsafe base.load(fromByteOffset: quote - 1, as: UInt8.self)
        opens = before == separator || before == 0x0A || before == 0x0D
      }
      guard opens else {
        index = quote + 1
        note(unsafe Self.lineEnd(base, count, start..<index))
        continue
      }
      note(unsafe Self.lineEnd(base, count, start..<quote))
      guard let close = unsafe Self.closing(base, count, after: quote) else {
        index = quote
        return known
      }
      index = close + 1
    }
    return known
  }

  private mutating func note(_ end: Int?) {
    if let end { known = max(known, end) }
  }

  private static func find(_ base: UnsafeRawPointer, _ count: Int, from start: Int) -> Int? {
    guard start < count, let found = unsafe memchr(base + start, 0x22, count - start) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - base
  }

  /// The quote that closes the one at `open`; nil where none does, or where the last byte is a
  /// quote that another could double.
  private static func closing(_ base: UnsafeRawPointer, _ count: Int, after open: Int) -> Int? {
    var index = open + 1
    while let quote = unsafe find(base, count, from: index) {
      if quote + 1 == count { return nil }
      if unsafe base.load(fromByteOffset: quote + 1, as: UInt8.self) != 0x22 { return quote }
      index = quote + 2
    }
    return nil
  }

  /// The offset after the last line end in a stretch; a CR that is the last byte of all is none.
  private static func lineEnd(
    _ base: UnsafeRawPointer, _ count: Int, _ stretch: Range<Int>
  ) -> Int? {
    var index = stretch.upperBound
    while index > stretch.lowerBound {
      index -= 1
      let byte = unsafe base.load(fromByteOffset: index, as: UInt8.self)
      if byte == 0x0A || (byte == 0x0D && index + 1 < count) {
        // A CR that an LF follows outside the stretch cannot be: the stretch ends at a quote.
        return index + 1
      }
    }
    return nil
  }
}
