/// Text as a browser would flow it: white space collapses, line breaks are kept.
struct FlowText {
  private(set) var bytes: [UInt8] = []
  private var hasPendingSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index &+= 1
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        hasPendingSpace = true
        continue
      }
      if hasPendingSpace {
        if let last = bytes.last, last != 0x0A, last != 0x09 { bytes.append(0x20) }
        hasPendingSpace = false
      }
      bytes.append(byte)
    }
  }

  mutating func append(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes.span)
  }

  /// `<br>`.
  mutating func breakLine() {
    endLine()
    bytes.append(0x0A)
  }

  /// The edge of a block: a new line, unless one has just begun.
  mutating func breakBlock() {
    endLine()
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// The edge of a table's cell.
  mutating func breakCell() {
    hasPendingSpace = false
    if let last = bytes.last, last != 0x0A { bytes.append(0x09) }
  }

  /// What ends a line is not seen: spaces, and the edge of the last cell of a row.
  private mutating func endLine() {
    hasPendingSpace = false
    while bytes.last == 0x09 { bytes.removeLast() }
  }

  /// What was gathered; it starts anew.
  mutating func take() -> [UInt8] {
    defer { self = FlowText() }
    return bytes
  }

  /// What was gathered, without white space at either end; it starts anew.
  mutating func takeTrimmed() -> String {
    String(decoding: take(), as: UTF8.self).trimmed
  }
}
