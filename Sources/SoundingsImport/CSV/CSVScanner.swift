#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the records and fields of CSV in bytes (RFC 4180, and what spreadsheets make of the rest).
///
/// - A field that begins with a quote ends at the next quote that is not doubled; separators and
///   line breaks before it belong to the value. Text after it is kept as part of the value.
/// - A quote inside a field that does not begin with one is a character like others.
/// - A record ends with LF, CRLF or a CR alone, mixed as they come; the last may go without.
/// - An empty line is a record without fields.
///
/// One pass, no copies; the arrays are reused from call to call. Long runs go eight bytes at a time
/// in a `UInt64`, quoted ones through `memchr`. This file owns its pointers: none leaves a call.
public struct CSVScanner: Sendable {
  public let separator: UInt8
  /// The fields of all records found, one after another; offsets from the start of the bytes.
  public private(set) var fields: [CSVField] = []
  /// For each record, where it starts and the number of fields up to and with it.
  public private(set) var records: [CSVRecordMark] = []
  /// Where the quote stands that the bytes leave open; only in the last record of final bytes.
  public private(set) var unterminatedQuote: Int?

  private let separators: UInt64

  public init(separator: UInt8) {
    self.separator = separator
    separators = UInt64(separator) &* Self.ones
  }

  /// The fields of one record.
  public func fields(of record: Int) -> ArraySlice<CSVField> {
    let start = record == 0 ? 0 : Int(records[record - 1].fieldsEnd)
    return fields[start..<Int(records[record].fieldsEnd)]
  }

  /// Scans bytes that start at a record boundary, and forgets what was found before.
  ///
  /// - Parameter isFinal: whether the bytes end at a record boundary or with the file; if not, a
  ///   record that could go on is left.
  /// - Returns: how many bytes were read; all of them when `isFinal`.
  /// - Precondition: under 2³¹ bytes.
  public mutating func scan(_ bytes: Span<UInt8>, isFinal: Bool) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe scan($0, isFinal: isFinal) }
  }

  /// As `scan(_:isFinal:)` with a span.
  @unsafe
  public mutating func scan(_ bytes: UnsafeRawBufferPointer, isFinal: Bool) -> Int {
    precondition(bytes.count < 1 << 31, "a chunk is under 2 GB")
    fields.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    unterminatedQuote = nil
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var index = 0
    while index < count {
      let start = index
      let fieldsBefore = fields.count
      guard let next = unsafe record(base, count, from: start, isFinal: isFinal) else {
        fields.removeLast(fields.count - fieldsBefore)
        return start
      }
      index = next
      records.append(
        CSVRecordMark(start: UInt32(truncatingIfNeeded: start), fieldsEnd: UInt32(fields.count)))
    }
    return index
  }

  /// Appends the fields of the record at `start`; gives where the next one starts, or nil where
  /// the record could go on after the end.
  @inline(__always)
  private mutating func record(
    _ base: UnsafeRawPointer, _ count: Int, from start: Int, isFinal: Bool
  ) -> Int? {
    var index = start
    if unsafe Self.isLineEnd(base[index]) {
      return unsafe Self.afterLineEnd(base, count, at: index, isFinal: isFinal)
    }
    while true {
      if unsafe index < count && base[index] == Self.quote {
        guard let end = unsafe quoted(base, count, from: index, isFinal: isFinal) else {
          return nil
        }
        index = end
      } else {
        let end = unsafe endOfPlain(base, count, from: index)
        fields.append(CSVField(start: index, end: end))
        index = end
      }
      if index == count { return isFinal ? index : nil }
      if unsafe base[index] == separator {
        index &+= 1
      } else {
        return unsafe Self.afterLineEnd(base, count, at: index, isFinal: isFinal)
      }
    }
  }

  /// Appends a field that begins with a quote; gives the offset of what ends it.
  @inline(__always)
  private mutating func quoted(
    _ base: UnsafeRawPointer, _ count: Int, from start: Int, isFinal: Bool
  ) -> Int? {
    var index = start &+ 1
    var hasDoubled = false
    while true {
      guard
        let found = unsafe index < count
          ? memchr(base + index, Int32(Self.quote), count &- index) : nil
      else {
        guard isFinal else { return nil }
        unterminatedQuote = start
        fields.append(
          CSVField(
            start: hasDoubled ? start : start &+ 1, end: count, needsUnescape: hasDoubled))
        return count
      }
      let end = unsafe UnsafeRawPointer(found) - base
      let after = end &+ 1
      if unsafe after < count && base[after] == Self.quote {
        hasDoubled = true
        index = after &+ 1
        continue
      }
      if unsafe after == count || base[after] == separator || Self.isLineEnd(base[after]) {
        fields.append(
          hasDoubled
            ? CSVField(start: start, end: after, needsUnescape: true)
            : CSVField(start: start &+ 1, end: end))
        return after
      }
      let plainEnd = unsafe endOfPlain(base, count, from: after)
      fields.append(CSVField(start: start, end: plainEnd, needsUnescape: true))
      return plainEnd
    }
  }

  /// The offset of the next separator or line end, or the end.
  @inline(__always)
  private func endOfPlain(_ base: UnsafeRawPointer, _ count: Int, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let stop =
        Self.zeroBytes(word ^ separators)
        | Self.zeroBytes(word ^ Self.lineFeeds) | Self.zeroBytes(word ^ Self.carriageReturns)
      if stop != 0 { return index &+ stop.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count {
      let byte = unsafe base[index]
      if byte == separator || Self.isLineEnd(byte) { break }
      index &+= 1
    }
    return index
  }

  private static let quote = UInt8(ascii: "\"")
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lineFeeds = 0x0A &* ones
  private static let carriageReturns = 0x0D &* ones

  /// A mask whose lowest set bit is in the lowest byte that is zero (bits above it may be wrong).
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  private static func afterLineEnd(
    _ base: UnsafeRawPointer, _ count: Int, at index: Int, isFinal: Bool
  ) -> Int? {
    let next = index &+ 1
    guard unsafe base[index] == 0x0D else { return next }
    if next == count { return isFinal ? next : nil }
    return unsafe base[next] == 0x0A ? next &+ 1 : next
  }
}

/// Where a record starts, and how many fields there are up to and with it.
public struct CSVRecordMark: Sendable, Equatable {
  public let start: UInt32
  public let fieldsEnd: UInt32
}

extension UnsafeRawPointer {
  /// The byte at an offset.
  @inline(__always)
  fileprivate subscript(offset: Int) -> UInt8 {
    unsafe load(fromByteOffset: offset, as: UInt8.self)
  }
}
