internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsText

/// A file of comments, CSV or JSON Lines, as chunks of UTF-8, each starting at a record.
///
/// A file in UTF-8 is read chunk by chunk; one in another encoding is decoded whole first.
struct CommentSource: ~Copyable {
  private static let headSize = 1 << 18

  var reader: CSVChunkReader
  let headers: [String]
  /// What the columns are by their names.
  let roles: [Role?]
  let separator: UInt8
  /// What turns the lines into records, where the file is JSON Lines.
  let lines: JSONLineTable?

  /// Looks at the first bytes, decides the encoding and the separator, and reads the header.
  static func open(
    _ descriptor: Int32, encoding: String?, name: String
  ) throws(StudyError) -> CommentSource {
    let declared = encoding.flatMap { TextEncoding(label: $0) }
    if let encoding, declared == nil {
      throw StudyError(.asking, "error: unknown encoding ‘\(encoding)’")
    }
    var head: [UInt8]
    do throws(ReadError) {
      head = try FileSystem.read(descriptor: descriptor, upTo: Self.headSize)
      if !Self.isUTF8(head, declared: declared) {
        head += try FileSystem.read(descriptor: descriptor, upTo: .max)
        head = DecodedText(head, declared: declared).bytes
      } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
        head.removeFirst(3)
      }
    } catch {
      throw StudyError(.reading, "\(name): error: \(error.message)")
    }
    if let lines = JSONLineTable(head: head) {
      // No byte of UTF-8 text opens a field, so that records end with lines.
      let reader = CSVChunkReader(
        descriptor: descriptor, separator: 0xFF, size: headSize, head: head)
      return CommentSource(
        reader: reader, headers: lines.keys, roles: lines.roles, separator: UInt8(ascii: ","),
        lines: lines)
    }
    let dialect = CSVDialect(sniffing: head)
    head.removeFirst(dialect.start)
    var scanner = CSVScanner(separator: dialect.separator)
    _ = scanner.scan(head.span, isFinal: true)
    guard !scanner.records.isEmpty else {
      throw StudyError(.reading, "\(name): error: there is no header row")
    }
    let headers = scanner.fields(of: 0).map { field in
      let raw = head.span.extracting(field.start..<field.end)
      guard field.needsUnescape else {
        return String(decoding: head[field.start..<field.end], as: UTF8.self)
      }
      return String(decoding: CSVField.unescaped(raw), as: UTF8.self)
    }
    return CommentSource(
      reader: CSVChunkReader(
        descriptor: descriptor, separator: dialect.separator, size: headSize, head: head,
        line: dialect.start > 0 ? 2 : 1, offset: dialect.start),
      headers: headers, roles: headers.map { Role(header: CommentColumns.trimmed($0)) },
      separator: dialect.separator, lines: nil)
  }

  /// Whether the first bytes read as UTF-8, one that the end cuts excepted.
  private static func isUTF8(_ head: [UInt8], declared: TextEncoding?) -> Bool {
    if let declared { return declared == .utf8 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    guard let invalid = firstInvalidUTF8(in: head.span) else { return true }
    return head.count >= headSize && invalid >= head.count - 3
  }
}
