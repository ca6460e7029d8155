import CLibXML2

/// What reads the events of a document that comes in pieces.
///
/// These are called for each element of files of gigabytes: what they are given lies in libxml2's own
/// memory and is gone when they return.
protocol XMLStreamHandler: AnyObject {
  func start(_ element: OfficeName, _ attributes: borrowing XMLAttributes)
  func end(_ element: OfficeName)
  /// A piece of text, references resolved; a run of text can come in several pieces.
  func text(_ bytes: Span<UInt8>)
}

/// Parses XML 1.0 with libxml2 as it comes: memory does not grow with the document.
///
/// A document type declaration ends the parse before anything in it is read, as in `XMLParser`. Every
/// pointer stays in this file.
final class XMLStream {
  /// No sheet nests deeper than a dozen elements.
  static let depthLimit = 256

  private let events: XMLStreamEvents

  init(_ handler: any XMLStreamHandler) { events = XMLStreamEvents(handler) }

  /// Parses the next bytes; the events come before this returns.
  func feed(_ bytes: Span<UInt8>, isLast: Bool = false) throws(XMLFailure) {
    let isFine = unsafe bytes.withUnsafeBytes { buffer in
      unsafe soundings_xml_feed(
        events.sink, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    let line = unsafe Int(events.sink.pointee.error_line)
    if unsafe events.sink.pointee.has_document_type != 0 { throw .documentType(line: line) }
    guard isFine != 0, !events.isTooDeep else {
      // libxml2's own words may quote the document.
      throw .notWellFormed(
        message: events.isTooDeep
          ? "elements nest deeper than \(Self.depthLimit)" : "not well-formed", line: line,
        column: unsafe Int(events.sink.pointee.error_column))
    }
  }

  /// Parses a whole document.
  static func parse(_ bytes: [UInt8], with handler: any XMLStreamHandler) throws(XMLFailure) {
    try XMLStream(handler).feed(bytes.span, isLast: true)
  }
}

/// The attributes of an element while its start is handled.
@safe
struct XMLAttributes: ~Copyable {
  /// Those without a default, in the order of the document.
  let count: Int
  /// libxml2's: five pointers each (name, prefix, namespace, value, value's end).
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let events: XMLStreamEvents

  @unsafe
  fileprivate init(
    count: Int, pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, events: XMLStreamEvents
  ) {
    self.count = unsafe pointers == nil ? 0 : count
    unsafe self.pointers = pointers
    self.events = events
  }

  /// Hands out each attribute with its value's bytes.
  @inline(__always)
  func forEach(_ body: (OfficeName, Span<UInt8>) -> Void) {
    guard let pointers = unsafe pointers else { return }
    for index in 0..<count {
      guard let name = unsafe pointers[index * 5],
        let value = unsafe pointers[index * 5 + 3], let end = unsafe pointers[index * 5 + 4]
      else { continue }
      let bytes = unsafe Span(_unsafeStart: value, count: end - value)
      body(unsafe events.name(name, pointers[index * 5 + 2]), bytes)
    }
  }

  /// The value of one attribute; nil where the element does not have it.
  func string(_ name: OfficeName) -> String? {
    var found: String?
    forEach { if $0 == name { found = String(copying: $1) } }
    return found
  }

  /// A whole number of at most nine digits; nil where there is none.
  func integer(_ name: OfficeName) -> Int? {
    var found: Int?
    forEach { if $0 == name { found = DecimalDigits.integer($1) } }
    return found
  }

  /// Whether an attribute says `1` or `true`.
  func isTrue(_ name: OfficeName) -> Bool {
    var isTrue = false
    forEach { if $0 == name { isTrue = $1.equals("1") || $1.equals("true") } }
    return isTrue
  }
}

/// What C points back to: the handler, and the names that were looked up already.
@safe
private final class XMLStreamEvents {
  let sink: UnsafeMutablePointer<soundings_xml_sink>
  private(set) var isTooDeep = false
  private let handler: any XMLStreamHandler
  private var depth = 0
  /// libxml2 keeps each name once, so that an address stands for it; a slot an address.
  private var slots = [(address: UInt, name: OfficeName)](repeating: (0, .unknown), count: 256)
  private var spaces: [(address: UInt, isKnown: Bool)] = []

  private static let names: [String: OfficeName] = Dictionary(
    uniqueKeysWithValues: OfficeName.allCases.dropFirst(2).map { ($0.rawValue, $0) })

  init(_ handler: any XMLStreamHandler) {
    self.handler = handler
    unsafe sink = .allocate(capacity: 1)
    unsafe sink.initialize(to: soundings_xml_sink())
    unsafe sink.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
    unsafe sink.pointee.start = { owner, name, space, count, attributes, _ in
      guard let owner = unsafe owner, let name = unsafe name else { return }
      unsafe XMLStreamEvents.of(owner) { unsafe $0.start(name, space, Int(count), attributes) }
    }
    unsafe sink.pointee.end = { owner, name, space in
      guard let owner = unsafe owner, let name = unsafe name else { return }
      unsafe XMLStreamEvents.of(owner) { unsafe $0.end(name, space) }
    }
    unsafe sink.pointee.text = { owner, bytes, count in
      guard let owner = unsafe owner, let bytes = unsafe bytes, count > 0 else { return }
      unsafe XMLStreamEvents.of(owner) { unsafe $0.text(bytes, Int(count)) }
    }
    // libxml2 gives no parser only where memory is out.
    precondition(unsafe soundings_xml_open(sink) != nil, "libxml2 could not make a parser")
  }

  deinit {
    unsafe soundings_xml_close(sink)
    unsafe sink.deallocate()
  }

  @inline(__always)
  @unsafe
  private static func of(
    _ pointer: UnsafeMutableRawPointer, _ body: (XMLStreamEvents) -> Void
  ) {
    unsafe Unmanaged<XMLStreamEvents>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
  }

  @unsafe
  private func start(
    _ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    if depth > XMLStream.depthLimit {
      isTooDeep = true
      unsafe xmlStopParser(sink.pointee.parser)
      return
    }
    let element = unsafe self.name(name, space)
    unsafe handler.start(
      element, XMLAttributes(count: count, pointers: attributes, events: self))
  }

  @unsafe
  private func end(_ name: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?) {
    depth -= 1
    unsafe handler.end(self.name(name, space))
  }

  @unsafe
  private func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    unsafe handler.text(Span(_unsafeStart: bytes, count: count))
  }

  /// What a name is; foreign where its name space is one that is not read.
  @unsafe
  func name(_ local: UnsafePointer<UInt8>, _ space: UnsafePointer<UInt8>?) -> OfficeName {
    if let space = unsafe space, unsafe !isKnown(space) { return .foreign }
    let address = UInt(bitPattern: local)
    let slot = Int(truncatingIfNeeded: (address ^ address >> 8) & 255)
    if slots[slot].address == address { return slots[slot].name }
    let found = unsafe Self.names[String(cString: local)] ?? .unknown
    slots[slot] = (address, found)
    return found
  }

  @unsafe
  private func isKnown(_ space: UnsafePointer<UInt8>) -> Bool {
    let address = UInt(bitPattern: space)
    for entry in spaces where entry.address == address { return entry.isKnown }
    let isKnown = unsafe OfficeSpace.known.contains(String(cString: space))
    // A document with thousands of name spaces is looked up each time, and no list grows.
    if spaces.count < 32 { spaces.append((address, isKnown)) }
    return isKnown
  }
}
