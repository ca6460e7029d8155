/// The records of CSV in memory, one after another; blank lines count as rows and are left out.
///
/// The bytes are scanned a window at a time, so that the fields of a long file are never all there.
public struct CSVRecords {
  public let bytes: [UInt8]
  /// The offset of a quote that nothing closes.
  public private(set) var unterminatedQuote: Int?

  private var scanner: CSVScanner
  /// The line at which the bytes up to an offset were counted, which is the start of a record.
  private var place = (line: 1, offset: 0)
  private var windowStart: Int
  private var consumed: Int
  private var record = 0
  private var row = 0
  private let window: Int

  public init(_ bytes: [UInt8], dialect: CSVDialect, window: Int = 1 << 20) {
    self.bytes = bytes
    self.window = max(window, 1)
    scanner = CSVScanner(separator: dialect.separator)
    windowStart = dialect.start
    consumed = dialect.start
  }

  /// The next record that is not a blank line; nil at the end.
  ///
  /// - Throws: `CSVRecordTooLong` for a record of 1 GB or more.
  public mutating func next() throws(CSVRecordTooLong) -> RawRecord? {
    while true {
      if record == scanner.records.count {
        guard try scan() else { return nil }
      }
      let index = record
      record += 1
      row += 1
      let fields = scanner.fields(of: index)
      if fields.isEmpty { continue }
      let offset = windowStart + Int(scanner.records[index].start)
      place.line += LineCount.lineEnds(
        in: bytes, from: place.offset, count: offset - place.offset)
      place.offset = offset
      return RawRecord(
        row: row, line: place.line, offset: offset,
        cells: fields.map { field in
          RawRecord.Cell(
            range: windowStart + field.start..<windowStart + field.end,
            needsUnescape: field.needsUnescape)
        })
    }
  }

  private mutating func scan() throws(CSVRecordTooLong) -> Bool {
    guard consumed < bytes.count else { return false }
    windowStart = consumed
    record = 0
    var size = window
    let bytes = bytes
    while true {
      let end = min(windowStart + size, bytes.count)
      let count = scanner.scan(
        bytes.span.extracting(windowStart..<end), isFinal: end == bytes.count)
      if count > 0 {
        consumed += count
        if let quote = scanner.unterminatedQuote { unterminatedQuote = windowStart + quote }
        return true
      }
      guard size < 1 << 30 else { throw CSVRecordTooLong() }
      size *= 2
    }
  }
}

/// A record of 1 GB or more.
public struct CSVRecordTooLong: Error, Hashable {}
