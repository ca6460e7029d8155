/// What a page says of itself before it is decoded.
enum PageLabel {
  /// The `charset` in the first bytes of a page, as in `<meta … charset=iso-8859-1">`.
  static func encoding(of raw: [UInt8]) -> TextEncoding? {
    let head = String(decoding: raw.prefix(4096), as: Unicode.ASCII.self).lowercased()
    guard let meta = head.range(of: "<meta"), let found = head.range(of: "charset", from: meta)
    else { return nil }
    let name = head[found...].drop { " =\"'\t\r\n".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    return name.isEmpty ? nil : TextEncoding(label: name)
  }
}

extension String {
  /// The index after the first occurrence of `text` from `start` on.
  fileprivate func range(of text: String, from start: Index? = nil) -> Index? {
    var rest = self[(start ?? startIndex)...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return rest.index(rest.startIndex, offsetBy: text.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
