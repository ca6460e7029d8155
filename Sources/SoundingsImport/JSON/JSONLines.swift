/// The lines of a file of JSON Lines: an object a line.
struct JSONLines {
  struct Line {
    /// From 1.
    var number: Int
    /// The offset of its first byte.
    var start: Int
    var value: Result<JSONNode, JSONError>

    /// The column of an error in the line, in characters from 1.
    func column(of error: JSONError, in bytes: [UInt8]) -> Int {
      var position = TextPosition(line: number, offset: start)
      position.move(to: error.offset, in: bytes.span)
      return position.column
    }
  }

  /// Blank lines are none; what is on a line and no object is an error of the first character.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isBlank = bytes[start..<end].allSatisfy { $0 <= 0x20 }
      if !isBlank {
        do throws(JSONError) {
          let value = try JSONReader.value(of: bytes, in: start..<end)
          guard case .object = value else {
            throw JSONError(reason: .unexpectedCharacter, offset: start)
          }
          lines.append(Line(number: number, start: start, value: .success(value)))
        } catch {
          lines.append(Line(number: number, start: start, value: .failure(error)))
        }
      }
      start = end + 1
    }
    return lines
  }
}
