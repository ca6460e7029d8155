/// Text as a browser would flow it: white space collapses, line breaks are kept.
struct FlowText {
  private(set) var bytes: [UInt8] = []
  private var hasPendingSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends text a run of words at a time.
  mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        hasPendingSpace = true
        index &+= 1
        continue
      }
      if hasPendingSpace {
        if let last = bytes.last, last != 0x0A, last != 0x09 { bytes.append(0x20) }
        hasPendingSpace = false
      }
      let end = ByteRuns.endOfWords(text, from: index)
      unsafe text.extracting(index..<end).withUnsafeBufferPointer { run in
        unsafe bytes.append(contentsOf: run)
      }
      index = end
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

  /// What the edge of an element means where it starts.
  mutating func start(_ flow: FlowElement) {
    switch flow {
    case .lineBreak: breakLine()
    case .block: breakBlock()
    case .cell, .hidden, .inline: break
    }
  }

  /// What the edge of an element means where it ends.
  mutating func end(_ flow: FlowElement) {
    switch flow {
    case .cell: breakCell()
    case .block: breakBlock()
    case .lineBreak, .hidden, .inline: break
    }
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

  /// Hands over what was gathered, without ASCII white space at either end; the memory is kept.
  mutating func drain(into target: inout [UInt8]) -> Range<Int> {
    var (first, last) = (0, bytes.count)
    while first < last, bytes[first] <= 0x20 { first &+= 1 }
    while last > first, bytes[last &- 1] <= 0x20 { last &-= 1 }
    let start = target.count
    target.append(contentsOf: bytes[first..<last])
    bytes.removeAll(keepingCapacity: true)
    hasPendingSpace = false
    return start..<target.count
  }
}
