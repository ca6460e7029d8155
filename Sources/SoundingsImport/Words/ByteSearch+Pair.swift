#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ByteSearch {
  /// Whether one byte stands before another anywhere in the first `count` bytes.
  static func pair(_ first: UInt8, _ second: UInt8, in bytes: [UInt8], count: Int) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      var index = 0
      while index + 1 < count,
        let found = unsafe memchr(base + index, Int32(first), count - 1 - index)
      {
        let place = unsafe UnsafeRawPointer(found) - base
        if unsafe base.load(fromByteOffset: place + 1, as: UInt8.self) == second { return true }
        index = place + 1
      }
      return false
    }
  }
}
