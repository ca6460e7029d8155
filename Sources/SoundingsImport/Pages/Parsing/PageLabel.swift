/// What a page says of itself before it is decoded.
enum PageLabel {
  /// The `charset` in the first bytes of a page, as in `<meta … charset=iso-8859-1">`.
  static func encoding(of raw: [UInt8]) -> TextEncoding? {
    let head = Array(raw.prefix(4096))
    guard let meta = ByteSearch.first("<meta", in: head),
      let found = ByteSearch.first("charset", in: head, from: meta)
    else { return nil }
    let name = head[(found + 7)...].drop { $0 <= 0x20 || "='\"".utf8.contains($0) }
      .prefix { $0 > 0x20 && $0 < 0x80 && !"\"'/>;".utf8.contains($0) }
    return name.isEmpty ? nil : TextEncoding(label: String(decoding: name, as: UTF8.self))
  }
}
