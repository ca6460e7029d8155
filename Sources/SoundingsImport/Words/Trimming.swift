extension String {
  /// Without white space, byte order marks and zero-width characters at either end.
  var trimmed: String {
    // Most texts begin and end with a visible ASCII character: they need no copy.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first),
      (0x21..<0x80).contains(last)
    {
      return self
    }
    return String(Substring(self).trimmed)
  }

  /// What follows the first occurrence of `mark`.
  func after(_ mark: String) -> Substring? { Substring(self).split(at: mark).after }
}

extension Substring {
  var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isEdge }),
      let last = scalars.lastIndex(where: { !$0.isEdge })
    else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: last)]
  }

  /// What stands before and after the first occurrence of `mark`.
  func split(at mark: String) -> (before: Substring, after: Substring?) {
    let (bytes, wanted) = (utf8, Array(mark.utf8))
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        return (self[..<index], self[bytes.index(index, offsetBy: wanted.count)...])
      }
      index = bytes.index(after: index)
    }
    return (self, nil)
  }
}

extension Unicode.Scalar {
  /// Whether the character is nothing to be seen at the edge of a text: white space, the byte order
  /// mark, and the zero-width characters that spreadsheets and word processors leave behind.
  var isEdge: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: true
    default: properties.isWhitespace
    }
  }
}
