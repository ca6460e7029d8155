/// The start of an element; attributes are looked at when asked for, and only then become texts.
struct HTMLElement {
  let name: ElementName
  /// Where in the page its tag begins and ends.
  let offset: Int
  let end: Int
  /// What libxml2 gave: the name in lower case, where it is one that `ElementName` does not list, then
  /// names and values of attributes in turn, each with a zero at its end.
  let bytes: [UInt8]
  let all: Range<Int>
  let attributes: Range<Int>

  /// The name in lower case, whatever it is.
  var tagName: String {
    guard name == .other else { return "\(name)" }
    return String(decoding: bytes[all.lowerBound..<attributes.lowerBound].dropLast(), as: UTF8.self)
  }

  /// The value; empty where the attribute has none.
  ///
  /// - Parameter name: in lower case.
  func attribute(_ name: StaticString) -> String? {
    rawValue(name).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func has(_ name: StaticString) -> Bool { rawValue(name) != nil }

  /// Whether the `class` attribute holds the word, in whatever case.
  func hasClass(_ word: StaticString) -> Bool {
    guard let value = rawValue("class") else { return false }
    return classes(value) { $0.count == word.utf8CodeUnitCount && begins($0, with: word) }
  }

  /// Whether a word of the `class` attribute begins so, in whatever case.
  func hasClass(beginning start: StaticString) -> Bool {
    guard let value = rawValue("class") else { return false }
    return classes(value) { begins($0, with: start) }
  }

  /// Where in `bytes` the value stands.
  func rawValue(_ name: StaticString) -> Range<Int>? {
    var cursor = AttributeCursor(range: attributes)
    while let next = cursor.next(in: bytes.span) {
      if next.name.count == name.utf8CodeUnitCount, begins(next.name, with: name) {
        return next.value
      }
    }
    return nil
  }

  private func classes(_ value: Range<Int>, _ matches: (Range<Int>) -> Bool) -> Bool {
    let bytes = bytes.span
    var index = value.lowerBound
    while index < value.upperBound {
      while index < value.upperBound, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < value.upperBound, bytes[index] > 0x20 { index += 1 }
      if index > start, matches(start..<index) { return true }
    }
    return false
  }

  private func begins(_ range: Range<Int>, with text: StaticString) -> Bool {
    range.count >= text.utf8CodeUnitCount
      && ByteRuns.starts(bytes.span, at: range.lowerBound, with: text)
  }
}

/// Walks the attributes of an element, each seen once.
struct AttributeCursor {
  private var index: Int
  private let end: Int

  init(range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute; its value is empty where it has none.
  mutating func next(in bytes: Span<UInt8>) -> (name: Range<Int>, value: Range<Int>)? {
    guard index < end else { return nil }
    let name = text(bytes)
    return (name, text(bytes))
  }

  private mutating func text(_ bytes: Span<UInt8>) -> Range<Int> {
    let start = index
    while index < end, bytes[index] != 0 { index &+= 1 }
    defer { index &+= 1 }
    return start..<index
  }
}
