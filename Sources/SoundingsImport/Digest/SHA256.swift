import CLibCrypto

/// SHA-256 (FIPS 180-4) through OpenSSL's EVP.
public enum SHA256 {
  /// The 32 bytes of the digest.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let made = unsafe bytes.withUnsafeBytes { source in
        unsafe soundings_sha256(source.baseAddress, source.count, buffer.baseAddress)
      }
      // Without SHA-256 there is no provenance: nothing could be traced to its file.
      precondition(made == 1, "libcrypto offers no SHA-256")
      count = 32
    }
    return digest
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String { hexDigits(digest(bytes), count: 64) }

  /// The first `count` hexadecimal digits of a digest over several parts.
  ///
  /// Each part is preceded by its length, so that `("ab", "c")` and `("a", "bc")` differ.
  static func hex(parts: [String], digits count: Int) -> String {
    var bytes: [UInt8] = []
    for part in parts { append(part.utf8, to: &bytes) }
    return hexDigits(digest(bytes), count: count)
  }

  /// Adds a part with its length in front.
  static func append(_ part: some Collection<UInt8>, to bytes: inout [UInt8]) {
    var length = UInt64(part.count)
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
    bytes.append(contentsOf: part)
  }

  static func hexDigits(_ digest: [UInt8], count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count)
    for byte in digest.prefix((count + 1) / 2) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text.prefix(count), as: UTF8.self)
  }
}
