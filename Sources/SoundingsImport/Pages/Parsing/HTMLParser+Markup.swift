/// What begins with `<`.
extension HTMLParser {
  mutating func markup(_ bytes: Span<UInt8>) {
    let start = index
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if Self.isLetter(next) {
      let tag = tag(bytes, nameAt: start + 1)
      guard let tag else { return }
      skipContent(bytes, of: self.start(tag))
    } else if next == UInt8(ascii: "/"), start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) {
      if let tag = tag(bytes, nameAt: start + 2) { end(tag) }
    } else if next == UInt8(ascii: "!"), ByteRuns.starts(bytes, at: start, with: "<!--") {
      index = ByteRuns.end(bytes, after: "-->", from: start + 4)
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      // `<![if …]>`, a document type, an end tag without a name: comments to a browser.
      index = ByteRuns.end(bytes, after: ">", from: start + 1)
    } else {
      emit(bytes.extracting(start..<(start + 1)), at: start)
      index = start + 1
    }
  }

  /// Reads a tag up to its `>`, which in a quoted value does not end it; nil where its name has a
  /// prefix, as `<o:p>` and its like in pages that Word saved: they say nothing here.
  private mutating func tag(_ bytes: Span<UInt8>, nameAt start: Int) -> Tag? {
    let offset = index
    var end = start
    var hasPrefix = false
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      if bytes[end] == UInt8(ascii: ":") { hasPrefix = true }
      end += 1
    }
    let name = start..<end
    var follows = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ">") { break }
      if follows, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        end += 1
        while end < bytes.count, bytes[end] != byte { end += 1 }
        if end >= bytes.count { break }
        follows = false
      } else if byte > 0x20 {
        follows = byte == UInt8(ascii: "=")
      }
      end += 1
    }
    index = min(end + 1, bytes.count)
    // A tag that nothing ends is no text either: the page was cut off in it.
    return hasPrefix || end >= bytes.count
      ? nil : Tag(offset: offset, name: name, attributes: name.upperBound..<end)
  }

  /// What `script`, `style`, `title` and `textarea` hold is no mark-up; that of the first two is not
  /// even text.
  private mutating func skipContent(_ bytes: Span<UInt8>, of name: ElementName) {
    let closing: StaticString
    switch name {
    case .script: closing = "</script"
    case .style: closing = "</style"
    case .title: closing = "</title"
    case .textarea: closing = "</textarea"
    default: return
    }
    let isText = name == .title || name == .textarea
    guard !endless.contains(name), let end = ByteRuns.first(closing, in: bytes, from: index) else {
      endless.insert(name)
      if !isText { index = bytes.count }
      return
    }
    if isText { plainText(bytes, to: end) }
    index = end
  }

  private mutating func plainText(_ bytes: Span<UInt8>, to end: Int) {
    let text = CharacterReference.decoded(bytes, index..<end, isAttribute: false)
    let utf8 = Array(text.utf8)
    emit(utf8.span, at: index)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
