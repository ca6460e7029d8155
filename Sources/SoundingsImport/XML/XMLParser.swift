import CLibXML2

/// What reads the events of an XML document.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement)
  func end(_ name: String)
  /// A piece of text, references resolved; a run of text can come in several pieces.
  func text(_ text: String)
  func instruction(_ target: String, _ data: String)
}

/// An element's start: its name without a prefix, its namespace, its attributes without one and those
/// with one by their names without a prefix, and its line (from 1).
struct XMLElement {
  var name: String
  var namespace: String
  var attributes: [String: String]
  var qualified: [String: String]
  var line: Int
}

/// Why a document could not be parsed to its end.
public enum XMLFailure: Error, Hashable, Sendable {
  case documentType(line: Int)
  case notWellFormed(message: String, line: Int, column: Int)
}

/// Parses XML 1.0 with libxml2 as a stream of events.
///
/// A document type declaration ends the parse before anything in it is read, so there are no entities
/// but XML's own five. Nothing is fetched. Every pointer stays in this file.
enum XMLParser {
  static func parse(_ bytes: [UInt8], with handler: any XMLHandler) throws(XMLFailure) {
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
      throw .notWellFormed(message: "the document is empty", line: 1, column: 1)
    }
    let owner = Owner(handler)
    var sink = unsafe soundings_xml_sink()
    let result = withExtendedLifetime(owner) {
      unsafe sink.owner = Unmanaged.passUnretained(owner).toOpaque()
      unsafe sink.start = { owner, name, space, count, attributes, line in
        guard let owner = unsafe owner, let name = unsafe name else { return }
        unsafe Owner.from(owner).handler.start(
          XMLElement(
            name: XMLParser.string(name),
            namespace: space.map { unsafe XMLParser.string($0) } ?? "",
            attributes: XMLParser.attributes(attributes, count: Int(count), areQualified: false),
            qualified: XMLParser.attributes(attributes, count: Int(count), areQualified: true),
            line: line))
      }
      unsafe sink.end = { owner, name, _ in
        guard let owner = unsafe owner, let name = unsafe name else { return }
        unsafe Owner.from(owner).handler.end(XMLParser.string(name))
      }
      unsafe sink.text = { owner, bytes, count in
        guard let owner = unsafe owner, let bytes = unsafe bytes, count > 0 else { return }
        let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
        unsafe Owner.from(owner).handler.text(String(decoding: buffer, as: UTF8.self))
      }
      unsafe sink.instruction = { owner, target, data in
        guard let owner = unsafe owner, let target = unsafe target else { return }
        unsafe Owner.from(owner).handler.instruction(
          XMLParser.string(target), data.map { unsafe XMLParser.string($0) } ?? "")
      }
      return unsafe bytes.withUnsafeBytes { buffer in
        unsafe soundings_xml_parse(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), &sink)
      }
    }
    // libxml2 gives no parser only where memory is out.
    precondition(result >= 0, "libxml2 could not make a parser")
    if result == 1 { return }
    let line = unsafe Int(sink.error_line)
    if unsafe sink.has_document_type != 0 { throw .documentType(line: line) }
    let message = unsafe withUnsafeBytes(of: &sink.error_message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    throw .notWellFormed(
      message: message.trimmed, line: line, column: unsafe Int(sink.error_column))
  }

  /// Keeps the handler while C holds a pointer to it.
  private final class Owner {
    let handler: any XMLHandler
    init(_ handler: any XMLHandler) { self.handler = handler }

    static func from(_ pointer: UnsafeMutableRawPointer) -> Owner {
      unsafe Unmanaged<Owner>.fromOpaque(pointer).takeUnretainedValue()
    }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>) -> String {
    unsafe String(cString: pointer)
  }

  /// Values are not ended by a zero: the fifth pointer says where they end.
  private static func attributes(
    _ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, areQualified: Bool
  ) -> [String: String] {
    guard let pointer = unsafe pointer else { return [:] }
    var attributes: [String: String] = [:]
    for index in 0..<count {
      guard let name = unsafe pointer[index * 5],
        unsafe (pointer[index * 5 + 2] != nil) == areQualified,
        let value = unsafe pointer[index * 5 + 3], let end = unsafe pointer[index * 5 + 4]
      else { continue }
      let buffer = unsafe UnsafeBufferPointer(start: value, count: end - value)
      unsafe attributes[string(name)] = unsafe String(decoding: buffer, as: UTF8.self)
    }
    return attributes
  }
}
