#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts line ends: LF, CRLF or a CR alone.
enum LineCount {
  /// Linear. `memchr` goes from line end to line end, which for the long lines of responses is
  /// several times as fast as counting eight bytes at a time.
  ///
  /// - Parameter start: not between a CR and its LF.
  static func lineEnds(in bytes: [UInt8], from start: Int = 0, count: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let first = buffer.baseAddress else { return 0 }
      let base = unsafe first + start
      var total = 0
      unsafe each(0x0A, base, count) { _ in total &+= 1 }
      unsafe each(0x0D, base, count) { index in
        let next = index &+ 1
        if unsafe next == count || base.load(fromByteOffset: next, as: UInt8.self) != 0x0A {
          total &+= 1
        }
      }
      return total
    }
  }

  @inline(__always)
  private static func each(
    _ byte: Int32, _ base: UnsafeRawPointer, _ count: Int, _ body: (Int) -> Void
  ) {
    var index = 0
    while index < count, let found = unsafe memchr(base + index, byte, count &- index) {
      let place = unsafe UnsafeRawPointer(found) - base
      body(place)
      index = place &+ 1
    }
  }
}
