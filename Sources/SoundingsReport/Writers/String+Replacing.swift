extension String {
  /// Appends the text with some of its ASCII characters replaced, run by run.
  ///
  /// Complexity: O(*n*), with one copy a run, so that text with few such characters costs no more
  /// than its bytes.
  @inline(__always)
  mutating func append(_ text: String, replacing replacement: (UInt8) -> String?) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var place = start
    while place < bytes.endIndex {
      let next = bytes.index(after: place)
      if let replacement = replacement(bytes[place]) {
        append(contentsOf: text[start..<place])
        append(replacement)
        start = next
      }
      place = next
    }
    append(contentsOf: text[start...])
  }
}
