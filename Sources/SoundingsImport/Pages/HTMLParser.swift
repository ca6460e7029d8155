import CLibXML2

/// What reads the events of a page.
protocol HTMLHandler: AnyObject {
  func start(_ element: HTMLElement)
  func end(_ name: String)
  /// A piece of text, entities decoded; a run of text can come in several pieces.
  func text(_ bytes: Span<UInt8>)
}

/// An element's start: its name in lower case, its attributes, and the line (from 1) of the page.
struct HTMLElement {
  var name: String
  var attributes: [(name: String, value: String)]
  var line: Int

  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Whether the `class` attribute holds the word.
  func hasClass(_ word: String) -> Bool {
    guard let value = attribute("class") else { return false }
    return value.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .contains { $0.elementsEqual(word.utf8) }
  }
}

/// Parses HTML with libxml2's parser as a stream of events.
///
/// No tree is built, so nothing is lost by the limits of one: libxml2's tree builder drops what is
/// nested deeper than 256 elements and cuts text nodes at 10 MB. Nothing is fetched: HTML has no
/// external entities, and the parser is told not to use the network. Every pointer stays in this
/// file.
enum HTMLParser {
  /// - Returns: false where the page is longer than the parser can take (2 GB).
  static func parse(_ utf8: [UInt8], with handler: any HTMLHandler) -> Bool {
    guard utf8.count < Int(Int32.max) else { return false }
    guard !utf8.isEmpty else { return true }
    let owner = Owner(handler)
    return withExtendedLifetime(owner) {
      var sink = unsafe soundings_html_sink(
        owner: Unmanaged.passUnretained(owner).toOpaque(),
        start: { owner, name, attributes, line in
          guard let owner = unsafe owner, let name = unsafe name else { return }
          unsafe Owner.from(owner).handler.start(
            HTMLElement(
              name: HTMLParser.string(name), attributes: HTMLParser.pairs(attributes),
              line: line))
        },
        end: { owner, name in
          guard let owner = unsafe owner, let name = unsafe name else { return }
          unsafe Owner.from(owner).handler.end(HTMLParser.string(name))
        },
        text: { owner, bytes, count in
          guard let owner = unsafe owner, let bytes = unsafe bytes, count > 0 else { return }
          let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
          unsafe Owner.from(owner).handler.text(buffer.span)
        },
        parser: nil)
      let result = unsafe utf8.withUnsafeBytes { bytes in
        unsafe soundings_html_parse(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), &sink)
      }
      // libxml2 gives no parser only where memory is out.
      precondition(result == 0, "libxml2 could not make a parser")
      return true
    }
  }

  /// Keeps the handler while C holds a pointer to it.
  private final class Owner {
    let handler: any HTMLHandler
    init(_ handler: any HTMLHandler) { self.handler = handler }

    static func from(_ pointer: UnsafeMutableRawPointer) -> Owner {
      unsafe Unmanaged<Owner>.fromOpaque(pointer).takeUnretainedValue()
    }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>) -> String {
    unsafe String(cString: pointer)
  }

  /// Names and values alternate and end with a null; a value can be missing.
  private static func pairs(
    _ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> [(name: String, value: String)] {
    guard let pointer = unsafe pointer else { return [] }
    var pairs: [(name: String, value: String)] = []
    var index = 0
    while let name = unsafe pointer[index] {
      let value = unsafe pointer[index + 1]
      unsafe pairs.append((string(name).lowercased(), value.map { unsafe string($0) } ?? ""))
      index += 2
    }
    return pairs
  }
}
