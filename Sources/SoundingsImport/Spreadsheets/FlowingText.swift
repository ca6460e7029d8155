/// The text of a cell of OpenDocument: paragraphs are lines, and white space collapses as in XHTML
/// (ODF 1.2 part 1 §6.1.2); what is to stay is written as an element.
struct FlowingText {
  private(set) var bytes: [UInt8] = []
  private var hasParagraph = false
  private var isOpen = false
  /// Whether the last byte is a space that further white space is part of.
  private var endsInSpace = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    (hasParagraph, isOpen, endsInSpace) = (false, false, false)
  }

  mutating func beginParagraph() {
    if hasParagraph { bytes.append(UInt8(ascii: "\n")) }
    (hasParagraph, isOpen, endsInSpace) = (true, true, true)
  }

  mutating func endParagraph() {
    if isOpen, endsInSpace, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    isOpen = false
  }

  mutating func append(_ text: Span<UInt8>) {
    guard isOpen else { return }
    for index in text.indices {
      let byte = text[index]
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, endsInSpace { continue }
      bytes.append(isSpace ? 0x20 : byte)
      endsInSpace = isSpace
    }
  }

  mutating func append(spaces: Int) {
    guard isOpen else { return }
    bytes.append(contentsOf: repeatElement(0x20, count: spaces))
    endsInSpace = false
  }

  mutating func append(exactly byte: UInt8) {
    guard isOpen else { return }
    bytes.append(byte)
    endsInSpace = false
  }
}

/// Times of day as OpenDocument writes them.
enum DurationText {
  /// Appends `PT09H14M00S` as `09:14:00`; anything else as it stands.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var numbers: [Int] = []
    var index = 2
    let isDuration = text.count >= 11 && text.extracting(0..<2).equals("PT")
    for unit in isDuration ? [UInt8](arrayLiteral: 0x48, 0x4D, 0x53) : [] {
      let start = index
      while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
      guard let number = DecimalDigits.integer(text.extracting(start..<index)) else { break }
      numbers.append(number)
      // A second may have a fraction.
      if index < text.count, text[index] == UInt8(ascii: ".") { break }
      guard index < text.count, text[index] == unit else { break }
      index += 1
    }
    guard numbers.count == 3 else {
      bytes.append(copying: text)
      return
    }
    for (place, number) in numbers.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ":")) }
      if number < 10 { bytes.append(0x30) }
      bytes += Array("\(number)".utf8)
    }
  }
}
