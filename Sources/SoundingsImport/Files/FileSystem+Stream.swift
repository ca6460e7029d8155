#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileSystem {
  /// Bytes of an open file or pipe, from where it stands: `limit`, or all that there are.
  public static func read(descriptor: Int32, upTo limit: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var filled = 0
    while filled < limit {
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(max(filled, 1 << 16), limit - filled)))
      }
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return unsafe systemRead(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadError(number: errno)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

extension ReadError {
  /// The error of the last system call on this thread.
  public static var last: ReadError { ReadError(number: errno) }

  /// What the operating system says, in its own words.
  public var message: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
