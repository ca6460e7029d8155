/// The header of a message or of one of its parts (RFC 5322 §2.2): names in lower case, values
/// unfolded and not yet decoded.
struct MailHeaders: Sendable {
  /// More lines or bytes than any mail program writes end the header.
  static let mostFields = 1_000
  static let mostBytes = 256 << 10

  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where the body begins.
  private(set) var end: Int
  /// Whether the header went on past the limits.
  private(set) var isCut = false

  /// Reads up to the empty line that ends the header, or up to the first line that is no field.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var index = range.lowerBound
    end = index
    while index < range.upperBound {
      let line = MailLines.line(bytes, from: index, to: range.upperBound)
      if line.text.isEmpty {
        end = line.next
        return
      }
      let first = bytes[line.text.lowerBound]
      if first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value.append(contentsOf: bytes[line.text])
      } else if let colon = Self.colon(bytes, line.text) {
        let name = bytes[line.text.lowerBound..<colon].map {
          (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }
        fields.append(
          (
            String(decoding: name, as: UTF8.self).trimmed,
            Array(bytes[(colon + 1)..<line.text.upperBound])
          ))
      } else {
        end = index
        return
      }
      index = line.next
      end = index
      if fields.count > Self.mostFields || index - range.lowerBound > Self.mostBytes {
        isCut = true
        return
      }
    }
  }

  /// The first field of the name, encoded words decoded.
  func text(_ name: String) -> String? {
    guard let value = raw(name) else { return nil }
    let text = EncodedWords.decode(value).trimmed
    return text.isEmpty ? nil : text
  }

  /// The first field of the name as it stands.
  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The colon after a field's name: printable ASCII without spaces (RFC 5322 §3.6.8), spaces before
  /// the colon allowed as in §4.5.
  static func colon(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] > 0x20, bytes[index] < 0x7F,
      bytes[index] != UInt8(ascii: ":")
    {
      index += 1
    }
    guard index > line.lowerBound, index - line.lowerBound <= 100 else { return nil }
    while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index < line.upperBound && bytes[index] == UInt8(ascii: ":") ? index : nil
  }
}

/// Lines of bytes: LF, CRLF or a CR alone.
enum MailLines {
  static func line(
    _ bytes: [UInt8], from start: Int, to end: Int
  ) -> (text: Range<Int>, next: Int) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A { return (start..<index, index + 1) }
      if byte == 0x0D {
        let isPair = index + 1 < end && bytes[index + 1] == 0x0A
        return (start..<index, index + (isPair ? 2 : 1))
      }
      index += 1
    }
    return (start..<end, end)
  }
}
