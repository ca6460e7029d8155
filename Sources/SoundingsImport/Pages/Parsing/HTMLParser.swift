import CLibXML2

/// Reads a page of HTML as a stream of events with libxml2's parser.
///
/// No tree is built, so nothing is lost by the limits of one, and nothing is fetched: no name in HTML
/// leads to a file. What libxml2 2.9.14 reads otherwise than browsers is mended before
/// (`HTMLPreparation`). libxml2 tells where it stands at the end of a token; the tags that the
/// preparation has seen tell where the token began. Every pointer stays in this file.
@safe final class HTMLParser {
  private let handler: any HTMLHandler
  private let page: [UInt8]
  private let tags: [HTMLPreparation.Tag]
  /// The first tag that does not end before the place where libxml2 stands.
  private var tag = 0
  /// The end of the last text.
  private var textEnd = 0
  private var hidden = 0
  private var visible = VisibleText()
  private var attributes: [UInt8] = []
  private var names = ElementNames()

  /// Deeper nesting than this counts towards the work that end tags without a start may make.
  private static let depth = 256
  /// How many comparisons of names they may make: about a second.
  private static let mostSteps = 1 << 24

  /// - Returns: what was seen on the way.
  static func parse(_ page: [UInt8], with handler: any HTMLHandler) -> PageFacts {
    parse(HTMLPreparation(page), with: handler)
  }

  static func parse(_ page: HTMLPreparation, with handler: any HTMLHandler) -> PageFacts {
    let parser = HTMLParser(page, handler)
    let givenUp = parser.run()
    return PageFacts(
      page: page.bytes, nulls: page.nulls, visible: parser.visible, hasEnd: page.hasEnd,
      givenUp: givenUp)
  }

  private init(_ page: HTMLPreparation, _ handler: any HTMLHandler) {
    self.handler = handler
    self.page = page.bytes
    tags = page.tags
  }

  private func run() -> Int? {
    // The last byte is the zero that libxml2 stops at.
    guard page.count > 1 else { return nil }
    return withExtendedLifetime(self) {
      var sink = unsafe soundings_html_sink(
        owner: Unmanaged.passUnretained(self).toOpaque(),
        start: { owner, name, attributes, offset in
          guard let owner = unsafe owner, let name = unsafe name else { return }
          unsafe HTMLParser.from(owner).start(name, attributes, at: offset)
        },
        end: { owner, name, offset in
          guard let owner = unsafe owner, let name = unsafe name else { return }
          unsafe HTMLParser.from(owner).end(name, at: offset)
        },
        text: { owner, bytes, count, offset in
          guard let owner = unsafe owner, let bytes = unsafe bytes, count > 0 else { return }
          let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
          unsafe HTMLParser.from(owner).text(buffer.span, at: offset)
        },
        parser: nil, depth: Self.depth, steps: 0, most_steps: Self.mostSteps, given_up: 0,
        last_error: nil)
      let result = unsafe page.withUnsafeBufferPointer { bytes in
        unsafe soundings_html_parse(bytes.baseAddress, bytes.count - 1, &sink)
      }
      // libxml2 gives no parser only where memory is out.
      precondition(result == 0, "libxml2 could not make a parser")
      let givenUp = unsafe sink.given_up
      return givenUp > 0 ? givenUp : nil
    }
  }

  private static func from(_ pointer: UnsafeMutableRawPointer) -> HTMLParser {
    unsafe Unmanaged<HTMLParser>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The tag in which, or at the end of which, libxml2 stands; nil where it stands in text.
  private func currentTag(_ offset: Int) -> HTMLPreparation.Tag? {
    while tag < tags.count, Int(tags[tag].end) < offset { tag &+= 1 }
    guard tag < tags.count, Int(tags[tag].start) < offset else { return nil }
    return tags[tag]
  }

  private func start(
    _ pointer: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    at offset: Int
  ) {
    let name = unsafe names.name(pointer)
    attributes.removeAll(keepingCapacity: true)
    if name == .other { unsafe append(pointer) }
    let first = attributes.count
    if let values = unsafe values {
      var index = 0
      while let name = unsafe values[index] {
        unsafe append(name)
        if let value = unsafe values[index + 1] {
          unsafe append(value)
        } else {
          attributes.append(0)
        }
        index += 2
      }
    }
    let tag = currentTag(offset)
    let place = tag.map { Int($0.start) } ?? textEnd
    if name.isHidden || name == .select { hidden += 1 }
    if name.flow != .inline { visible.breakPiece() }
    handler.start(
      HTMLElement(
        name: name, offset: place, end: tag.map { Int($0.end) } ?? place, bytes: attributes,
        all: 0..<attributes.count, attributes: first..<attributes.count))
  }

  private func end(_ pointer: UnsafePointer<UInt8>, at offset: Int) {
    let name = unsafe names.name(pointer)
    if name.isHidden || name == .select { hidden -= 1 }
    if name.flow != .inline { visible.breakPiece() }
    handler.end(name, at: currentTag(offset).map { Int($0.start) } ?? max(textEnd, lastTagEnd))
  }

  private var lastTagEnd: Int { tag > 0 ? Int(tags[tag &- 1].end) : 0 }

  private func text(_ bytes: Span<UInt8>, at offset: Int) {
    while tag < tags.count, Int(tags[tag].end) <= offset { tag &+= 1 }
    let start = max(textEnd, lastTagEnd)
    let page = page
    // libxml2 can hand a full buffer on before it has gone past the last character in it.
    let end = start &+ bytes.count
    let isPlain = (0...4).contains(end &- offset) && ByteRuns.areEqual(bytes, page.span, at: start)
    textEnd = isPlain ? end : max(start, offset)
    if hidden == 0 { visible.add(bytes, at: start) }
    handler.text(bytes, at: start)
  }

  /// Appends a text of C's with the zero at its end.
  private func append(_ pointer: UnsafePointer<UInt8>) {
    let count = unsafe strlen(UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
    unsafe attributes.append(contentsOf: UnsafeBufferPointer(start: pointer, count: Int(count) + 1))
  }
}

/// The names that libxml2 gives, each looked at once: it keeps one copy of each, so that its address
/// tells it.
@safe private struct ElementNames {
  private var addresses = [UInt](repeating: 0, count: 256)
  private var known = [ElementName](repeating: .other, count: 256)

  mutating func name(_ pointer: UnsafePointer<UInt8>) -> ElementName {
    let address = UInt(bitPattern: pointer)
    let slot = Int(truncatingIfNeeded: (address ^ address >> 8) & 255)
    if addresses[slot] == address { return known[slot] }
    let count = unsafe strlen(UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
    let bytes = unsafe UnsafeBufferPointer(start: pointer, count: Int(count))
    let name = unsafe ElementTable.shared.name(bytes.span, 0..<bytes.count)
    addresses[slot] = address
    known[slot] = name
    return name
  }
}
