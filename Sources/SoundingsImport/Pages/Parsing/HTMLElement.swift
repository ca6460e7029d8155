/// The start of an element as its tag stands in the page; attributes are read when asked for.
struct HTMLElement {
  let name: ElementName
  /// The page, and where in it the tag begins.
  let page: [UInt8]
  let offset: Int
  /// Where its name and its attributes stand.
  let nameRange: Range<Int>
  let attributes: Range<Int>

  /// The value with its references decoded; empty where the attribute has none.
  ///
  /// - Parameter name: in lower case.
  func attribute(_ name: StaticString) -> String? {
    rawValue(name).map { CharacterReference.decoded(page.span, $0, isAttribute: true) }
  }

  func has(_ name: StaticString) -> Bool { rawValue(name) != nil }

  /// Whether the `class` attribute holds the word, in whatever case.
  func hasClass(_ word: StaticString) -> Bool {
    guard let value = rawValue("class") else { return false }
    return classes(value) { Self.isEqual(page.span, $0, word) }
  }

  /// Whether a word of the `class` attribute begins so, in whatever case.
  func hasClass(beginning start: StaticString) -> Bool {
    guard let value = rawValue("class") else { return false }
    return classes(value) { word in
      word.count >= start.utf8CodeUnitCount
        && Self.isEqual(
          page.span, word.lowerBound..<(word.lowerBound + start.utf8CodeUnitCount), start)
    }
  }

  /// Where the value stands.
  func rawValue(_ name: StaticString) -> Range<Int>? {
    var cursor = AttributeCursor(range: attributes)
    while let next = cursor.next(in: page.span) {
      if Self.isEqual(page.span, next.name, name) { return next.value }
    }
    return nil
  }

  private func classes(_ value: Range<Int>, _ matches: (Range<Int>) -> Bool) -> Bool {
    let page = page.span
    var index = value.lowerBound
    while index < value.upperBound {
      while index < value.upperBound, page[index] <= 0x20 { index += 1 }
      let start = index
      while index < value.upperBound, page[index] > 0x20 { index += 1 }
      if index > start, matches(start..<index) { return true }
    }
    return false
  }

  /// Compares ASCII without regard to case; `text` is in lower case.
  private static func isEqual(
    _ page: Span<UInt8>, _ range: Range<Int>, _ text: StaticString
  ) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      for index in 0..<text.count {
        let byte = page[range.lowerBound + index]
        let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if unsafe lowered != text[index] { return false }
      }
      return true
    }
  }
}

/// Walks the attributes of a tag (HTML §13.2.5.32–40), each seen once.
struct AttributeCursor {
  private var index: Int
  private let end: Int

  init(range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute; its value is empty where it has none.
  mutating func next(in page: Span<UInt8>) -> (name: Range<Int>, value: Range<Int>)? {
    while index < end, page[index] <= 0x20 || page[index] == UInt8(ascii: "/") { index += 1 }
    guard index < end else { return nil }
    let start = index
    index += 1
    while index < end, page[index] > 0x20, page[index] != UInt8(ascii: "="),
      page[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    let name = start..<index
    var after = index
    while after < end, page[after] <= 0x20 { after += 1 }
    guard after < end, page[after] == UInt8(ascii: "=") else { return (name, index..<index) }
    index = after + 1
    while index < end, page[index] <= 0x20 { index += 1 }
    guard index < end else { return (name, end..<end) }
    let quote = page[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let first = index + 1
      index = first
      while index < end, page[index] != quote { index += 1 }
      let value = first..<index
      if index < end { index += 1 }
      return (name, value)
    }
    let first = index
    while index < end, page[index] > 0x20 { index += 1 }
    return (name, first..<index)
  }
}
