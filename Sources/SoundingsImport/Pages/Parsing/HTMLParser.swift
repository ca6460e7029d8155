/// What reads the events of a page: starts and ends of elements come in pairs and nest.
protocol HTMLHandler: AnyObject {
  func start(_ element: HTMLElement)
  /// - Parameter offset: where in the page the tag stands, or what ends the element without one.
  func end(_ name: ElementName, at offset: Int)
  /// A piece of text, references decoded; a run of text can come in several pieces.
  ///
  /// - Parameter offset: where in the page it stands.
  func text(_ bytes: Span<UInt8>, at offset: Int)
}

/// Reads a page of HTML as a stream of events, as browsers read it (HTML §13.2), with as much of
/// their tree construction as the texts of pages need (`OpenElements`).
///
/// One pass, linear at any depth and length. Text is handed on where it stands; only what is a
/// reference or a NUL in the page is made anew. Nothing is fetched: no name in HTML leads to a file.
struct HTMLParser<Handler: HTMLHandler> {
  let page: [UInt8]
  let handler: Handler
  var open = OpenElements()
  var index = 0
  var hidden = 0
  private(set) var visible = VisibleText()
  /// How many NULs were replaced.
  private(set) var nulls = 0
  private var reference = CharacterReference()
  private var scratch: [UInt8] = []
  private let names = ElementTable.shared
  /// Elements whose end tag is nowhere after the place that was looked from.
  var endless: Set<ElementName> = []

  /// - Returns: what was seen on the way.
  static func parse(_ page: [UInt8], with handler: Handler) -> PageFacts {
    var parser = HTMLParser(page: page, handler: handler)
    parser.run(page.span)
    return PageFacts(
      nulls: parser.nulls, visible: parser.visible, hasEnd: parser.hasEnd)
  }

  private(set) var hasEnd = false

  private init(page: [UInt8], handler: Handler) {
    self.page = page
    self.handler = handler
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      let end = ByteRuns.endOfText(bytes, from: index)
      if end > index {
        emit(bytes.extracting(index..<end), at: index)
        index = end
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "<"): markup(bytes)
      case UInt8(ascii: "&"): characterReference(bytes)
      default:
        nulls += 1
        emit(0xFFFD, at: index)
        index += 1
      }
    }
    close(to: 0, at: bytes.count)
  }

  /// Hands on a piece of text.
  mutating func emit(_ text: Span<UInt8>, at offset: Int) {
    if open.isOpen(.head), open.count > 0, open[open.count - 1] == .head, !Self.isBlank(text) {
      close(to: open.count - 1, at: offset)
    }
    if hidden == 0 { visible.add(text, at: offset) }
    handler.text(text, at: offset)
  }

  private mutating func emit(_ scalar: UInt32, at offset: Int) {
    scratch.removeAll(keepingCapacity: true)
    CharacterReference.append(scalar, to: &scratch)
    let text = scratch
    emit(text.span, at: offset)
  }

  private mutating func characterReference(_ bytes: Span<UInt8>) {
    if let found = reference.decode(bytes, at: index, end: bytes.count) {
      emit(found.scalar, at: index)
      index = found.end
    } else {
      emit(bytes.extracting(index..<(index + 1)), at: index)
      index += 1
    }
  }

  /// Opens an element, after what it ends.
  @discardableResult
  mutating func start(_ tag: Tag) -> ElementName {
    let name = names.name(page.span, tag.name)
    guard let left = open.countBeforeStart(of: name) else { return name }
    if left < open.count { close(to: left, at: tag.offset) }
    let element = HTMLElement(
      name: name, page: page, offset: tag.offset, nameRange: tag.name, attributes: tag.attributes)
    if name.flow != .inline { visible.breakPiece() }
    handler.start(element)
    if name.isVoid {
      handler.end(name, at: index)
      return name
    }
    open.push(name, code: name == .other ? tag.code(page.span) : 0)
    if name.isHidden || name == .select { hidden += 1 }
    return name
  }

  /// Closes the element that an end tag belongs to, with all that is open in it.
  mutating func end(_ tag: Tag) {
    let name = names.name(page.span, tag.name)
    if name == .html { hasEnd = true }
    if name == .br {
      start(tag)
      return
    }
    let code = name == .other ? tag.code(page.span) : 0
    if let left = open.countAfterEnd(of: name, code: code) { close(to: left, at: tag.offset) }
  }

  mutating func close(to count: Int, at offset: Int) {
    while open.count > count {
      let name = open.pop()
      if name.isHidden || name == .select { hidden -= 1 }
      if name.flow != .inline { visible.breakPiece() }
      handler.end(name, at: offset)
    }
  }

  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] > 0x20 { return false }
    return true
  }
}

/// What a parse saw of a page as a whole.
struct PageFacts {
  /// How many NULs were replaced.
  var nulls: Int
  var visible: VisibleText
  /// Whether the page has an end tag for `html`.
  var hasEnd: Bool
}

/// A tag as it stands in the page.
struct Tag {
  var offset: Int
  var name: Range<Int>
  var attributes: Range<Int>

  /// FNV-1a over the name in lower case, 32 bits.
  func code(_ page: Span<UInt8>) -> UInt32 {
    var code: UInt32 = 0x811C_9DC5
    for index in name {
      let byte = page[index]
      code = (code ^ UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x0100_0193
    }
    return code
  }
}
