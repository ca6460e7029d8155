/// A part of a document that is unpacked and parsed a piece at a time, as far as it is wanted.
final class PartStream {
  private static let chunkSize = 1 << 16

  private let xml: XMLStream
  private var entry: ZipEntryReader?
  /// Where there is no archive: a file that is XML itself, and how far it is read.
  private let plain: [UInt8]
  private var offset = 0
  private var chunk: [UInt8] = []
  /// Empty where the file is XML itself.
  private let part: String
  private let file: String
  private(set) var isAtEnd = false

  init(
    _ handler: any XMLStreamHandler, part: String, of archive: ZipArchive, file: String
  ) throws(ImportError) {
    xml = XMLStream(handler)
    plain = []
    (self.part, self.file) = (part, file)
    do throws(ZipError) {
      guard let found = try archive.entry(named: part) else { throw .missing(entry: part) }
      entry = try archive.stream(found)
    } catch {
      throw .archive(file: file, reason: error)
    }
    chunk = [UInt8](repeating: 0, count: Self.chunkSize)
  }

  init(_ handler: any XMLStreamHandler, plain bytes: [UInt8], file: String) {
    xml = XMLStream(handler)
    entry = nil
    plain = bytes
    (part, self.file) = ("", file)
  }

  /// Parses the next piece, and returns how many bytes it had.
  @discardableResult
  func advance() throws(ImportError) -> Int {
    if entry == nil {
      let (plain, start) = (plain, offset)
      offset = min(offset + Self.chunkSize, plain.count)
      isAtEnd = offset == plain.count
      try parse(plain.span.extracting(start..<offset))
      return offset - start
    }
    let count: Int
    do throws(ZipError) {
      count = try entry?.read(into: &chunk) ?? 0
    } catch {
      throw .archive(file: file, reason: error)
    }
    isAtEnd = count == 0
    let chunk = chunk
    try parse(chunk.span.extracting(0..<count))
    return count
  }

  /// Parses all that is left, at most so many bytes.
  func finish(limit: Int) throws(ImportError) {
    var total = 0
    while !isAtEnd {
      total += try advance()
      guard total <= limit else {
        throw .archive(file: file, reason: .tooLarge(entry: part, limit: limit))
      }
    }
  }

  private func parse(_ bytes: Span<UInt8>) throws(ImportError) {
    do throws(XMLFailure) {
      try xml.feed(bytes, isLast: isAtEnd)
    } catch {
      throw .part(file: file, part: part, failure: error)
    }
  }
}
