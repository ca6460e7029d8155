/// Makes a page fit for libxml2, whose HTML parser follows HTML 4 and not the browsers.
///
/// - `<![if …]>` and `<![endif]>`, which it would show as text, are taken out.
/// - `&#128;`–`&#159;` are windows-1252 in every browser, and C1 controls to it.
/// - `&copy 2007` is not decoded by it: the semicolon is added.
/// - `script` and `style` are taken out with what they hold.
/// - A `<` that begins no tag is text. NUL becomes U+FFFD, as in HTML §13.2.5.
///
/// Line ends stay, so that lines keep their numbers. One pass, linear.
struct HTMLPreparation {
  private(set) var bytes: [UInt8] = []
  /// How many NULs were replaced.
  private(set) var nulls = 0
  private let source: [UInt8]
  private var index = 0
  /// Two thousand spaces and equals signs are a thousand attributes.
  private static let mostMarks = 2_048

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count + 64)
    run()
  }

  private mutating func run() {
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"): reference()
      case 0: null()
      default:
        bytes.append(source[index])
        index += 1
      }
    }
  }

  private mutating func null() {
    nulls += 1
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    index += 1
  }

  private mutating func markup() {
    if starts("<!--") {
      copy(to: end(after: "-->", from: index + 4))
    } else if starts("<![") {
      drop(to: end(after: ">", from: index))
    } else if starts("<!") || starts("<?") {
      copy(to: end(after: ">", from: index))
    } else if startsElement("script") {
      dropElement("script")
    } else if startsElement("style") {
      dropElement("style")
    } else if let next = byte(1), isLetter(next) || (next == UInt8(ascii: "/") && hasLetter(2)) {
      tag()
    } else {
      bytes.append(contentsOf: "&lt;".utf8)
      index += 1
    }
  }

  /// Copies a tag; a `>` in a quoted value does not end it.
  ///
  /// What comes after more than a thousand attributes is left out: libxml2 compares each with all
  /// before it.
  private mutating func tag() {
    var quote: UInt8?
    var follows = false
    var marks = 0
    while index < source.count {
      let byte = source[index]
      if byte == 0 {
        null()
        continue
      }
      if quote == nil, byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") {
        marks += 1
      }
      let endsTag = quote == nil && byte == UInt8(ascii: ">")
      if marks <= Self.mostMarks || endsTag || byte == 0x0A { bytes.append(byte) }
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if endsTag {
        return
      } else if follows, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if byte > 0x20 { follows = byte == UInt8(ascii: "=") }
    }
  }

  private mutating func reference() {
    if byte(1) == UInt8(ascii: "#") {
      numericReference()
      return
    }
    var end = index + 1
    while end < source.count, isLetter(source[end]) || isDigit(source[end]) { end += 1 }
    let isClosed = end < source.count && source[end] == UInt8(ascii: ";")
    let name = String(decoding: source[index + 1..<end], as: UTF8.self)
    copy(to: end)
    if !isClosed, LegacyEntities.names.contains(name) { bytes.append(UInt8(ascii: ";")) }
  }

  private mutating func numericReference() {
    var end = index + 2
    let isHexadecimal = byte(2).map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { end += 1 }
    let start = end
    while end < source.count, isDigit(source[end]) || (isHexadecimal && isHexLetter(source[end])) {
      end += 1
    }
    guard end > start else {
      bytes.append(contentsOf: "&amp;".utf8)
      index += 1
      return
    }
    let digits = String(decoding: source[start..<end], as: UTF8.self)
    let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) ?? .max
    let value: UInt32
    switch number {
    case 0x80...0x9F: value = UInt32(Windows1252.scalar(of: UInt8(number)))
    case 0: value = 0xFFFD
    default: value = number
    }
    // Decimal, closed with a semicolon, and a scalar that exists: libxml2 decodes it as it is.
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: "&#\(scalar.value);".utf8)
    index = end < source.count && source[end] == UInt8(ascii: ";") ? end + 1 : end
  }

  private mutating func dropElement(_ name: String) {
    var end = index + 1
    while end < source.count {
      if source[end] == UInt8(ascii: "<"), matches("</\(name)", at: end) {
        drop(to: self.end(after: ">", from: end))
        return
      }
      end += 1
    }
    drop(to: source.count)
  }
}

extension HTMLPreparation {
  private func byte(_ offset: Int) -> UInt8? {
    index + offset < source.count ? source[index + offset] : nil
  }

  private func hasLetter(_ offset: Int) -> Bool { byte(offset).map(isLetter) ?? false }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isHexLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte | 0x20) }

  private func starts(_ text: String) -> Bool { matches(text, at: index) }

  /// Whether an element of that name starts here, and not one whose name goes on.
  private func startsElement(_ name: String) -> Bool {
    guard matches("<\(name)", at: index) else { return false }
    let next = byte(name.utf8.count + 1) ?? UInt8(ascii: ">")
    return !isLetter(next) && !isDigit(next) && next != UInt8(ascii: ":")
  }

  /// Compares without regard to the case of ASCII letters; `text` is in lower case.
  @inline(__always)
  private func matches(_ text: String, at start: Int) -> Bool {
    var offset = start
    for expected in text.utf8 {
      guard offset < source.count else { return false }
      let byte = source[offset]
      guard byte == expected || ((0x41...0x5A).contains(byte) && byte | 0x20 == expected) else {
        return false
      }
      offset += 1
    }
    return true
  }

  /// The offset after the next occurrence of `text`; the end where there is none.
  private func end(after text: String, from start: Int) -> Int {
    var offset = start
    while offset < source.count {
      if matches(text, at: offset) { return offset + text.utf8.count }
      offset += 1
    }
    return source.count
  }

  private mutating func copy(to end: Int) {
    while index < end {
      if source[index] == 0 {
        null()
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
  }

  /// Leaves out what stands there, but for its line ends.
  private mutating func drop(to end: Int) {
    while index < end {
      if source[index] == 0x0A || source[index] == 0x0D { bytes.append(source[index]) }
      index += 1
    }
  }
}
