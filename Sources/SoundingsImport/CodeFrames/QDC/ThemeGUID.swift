/// The GUID of a theme: the same for the same id, everywhere.
///
/// A UUID of version 8 (RFC 9562 §5.8): the first 122 bits of SHA-256 over a name of Soundings' own
/// and the id.
enum ThemeGUID {
  static func text(of id: String) -> String {
    var bytes: [UInt8] = []
    for part in ["soundings:theme", id] { SHA256.append(part.utf8, to: &bytes) }
    var digest = Array(SHA256.digest(bytes).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    var digits = SHA256.hexDigits(digest, count: 32)[...]
    return [8, 4, 4, 4, 12].map { count in
      defer { digits = digits.dropFirst(count) }
      return String(digits.prefix(count))
    }.joined(separator: "-")
  }
}
