/// CSV in which a quote within quotes is written `\"`, as some databases and scripts export it.
///
/// RFC 4180 doubles it; a backslash before it is a character like others there. Which of the two a
/// file means is decided by all its records: the backslash escapes only where all of them are
/// regular so, and are not by the standard.
enum BackslashQuotes {
  /// The bytes with each `\"` inside a quoted field as `""`, as long and with every line where it
  /// was; nil where the file is to be read by the standard. Linear.
  static func rewritten(_ bytes: [UInt8], dialect: CSVDialect) -> [UInt8]? {
    guard areFound(in: bytes), !isRegular(bytes, dialect) else { return nil }
    let changed = doubled(bytes, dialect)
    return isRegular(changed, dialect) ? changed : nil
  }

  /// Whether a backslash stands before a quote anywhere in the first `count` bytes.
  static func areFound(in bytes: [UInt8], count: Int? = nil) -> Bool {
    ByteSearch.pair(backslash, quote, in: bytes, count: count ?? bytes.count)
  }

  /// Whether all records have as many fields as the longest of the first, lines of a preamble set
  /// aside, and no text follows a closing quote.
  static func isRegular(_ bytes: [UInt8], _ dialect: CSVDialect) -> Bool {
    var records = CSVRecords(bytes, dialect: dialect)
    var regularity = CSVRegularity()
    do throws(CSVRecordTooLong) {
      while let record = try records.next() {
        let hasTail = record.cells.contains { cell in
          cell.needsUnescape && CSVField.hasTail(bytes.span.extracting(cell.range))
        }
        guard regularity.add(fields: record.cells.count, hasTail: hasTail) else { return false }
      }
    } catch {
      return false
    }
    return records.unterminatedQuote == nil
  }

  private static func doubled(_ bytes: [UInt8], _ dialect: CSVDialect) -> [UInt8] {
    var changed = bytes
    var isInside = false
    var isAtStart = true
    var index = dialect.start
    while index < bytes.count {
      let byte = bytes[index]
      if isInside {
        if byte == backslash, index + 1 < bytes.count {
          if bytes[index + 1] == quote { changed[index] = quote }
          index += 1
        } else if byte == quote {
          if index + 1 < bytes.count, bytes[index + 1] == quote {
            index += 1
          } else {
            isInside = false
          }
        }
        isAtStart = false
      } else if isAtStart, byte == quote {
        isInside = true
      } else {
        isAtStart = byte == dialect.separator || byte == 0x0A || byte == 0x0D
      }
      index += 1
    }
    return changed
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")
}

/// Whether the records of a file have as many fields each.
struct CSVRegularity: Sendable {
  private var width = 0
  private var records = 0

  /// False at the first record that breaks the rule; a few shorter ones may stand before the rest.
  mutating func add(fields: Int, hasTail: Bool) -> Bool {
    records += 1
    if hasTail { return false }
    if width < 2, fields > width, records <= TableShape.longestPreamble + 1 {
      width = fields
      return true
    }
    return fields == width
  }
}
