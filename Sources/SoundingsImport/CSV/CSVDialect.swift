/// What separates fields, and where the records begin.
public struct CSVDialect: Sendable, Equatable {
  public var separator: UInt8
  /// The offset of the first record, after a line `sep=;`.
  public var start: Int

  public init(separator: UInt8, start: Int = 0) {
    self.separator = separator
    self.start = start
  }

  static let separators: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// Decides by the first records: the separator that parts the header into most fields, outside
  /// quotes, and most of the records after it into as many. Where none does, lines of a preamble
  /// may stand before the header: then the separator that parts most of the records after them. A
  /// comma where none does.
  ///
  /// - Parameter bytes: decoded; no more than the first 64 KB are looked at.
  public init(sniffing bytes: [UInt8]) {
    if let declared = Self.declared(bytes) {
      self = declared
      return
    }
    let window = bytes.span.extracting(0..<min(bytes.count, 1 << 16))
    var best = (isSteady: false, fields: 1)
    var later = (skipped: Int.max, fields: 1, separator: Self.separators[0])
    separator = Self.separators[0]
    start = 0
    for candidate in Self.separators {
      let counts = Self.fieldCounts(window, candidate, isWhole: window.count == bytes.count)
      if let header = counts.first, header > 1 {
        let steady = counts.prefix(20).count { $0 == header }
        let found = (isSteady: steady * 5 >= min(counts.count, 20) * 4, fields: header)
        if (found.isSteady && !best.isSteady)
          || (found.isSteady == best.isSteady && found.fields > best.fields)
        {
          best = found
          separator = candidate
        }
      }
      if let (skipped, fields) = Self.table(in: counts),
        fields > later.fields || (fields == later.fields && skipped < later.skipped)
      {
        later = (skipped, fields, candidate)
      }
    }
    if !best.isSteady, later.fields > 1 { separator = later.separator }
  }

  /// How many fields each of the first records has, blank lines left out.
  private static func fieldCounts(
    _ window: Span<UInt8>, _ separator: UInt8, isWhole: Bool
  ) -> [Int] {
    var scanner = CSVScanner(separator: separator)
    if scanner.scan(window, isFinal: isWhole) == 0 { _ = scanner.scan(window, isFinal: true) }
    return Array(
      scanner.records.indices.lazy.map { scanner.fields(of: $0).count }.filter { $0 > 0 }
        .prefix(20 + TableShape.longestPreamble))
  }

  /// Where, after a few shorter records, a table begins whose records have as many fields each.
  private static func table(in counts: [Int]) -> (skipped: Int, fields: Int)? {
    for skipped in 1..<max(min(counts.count - 2, TableShape.longestPreamble + 1), 1) {
      let fields = counts[skipped]
      let rest = counts[skipped...]
      if fields > 1, counts[..<skipped].allSatisfy({ $0 < fields }),
        rest.count(where: { $0 == fields }) * 5 >= rest.count * 4
      {
        return (skipped, fields)
      }
    }
    return nil
  }

  /// Excel's first line `sep=;`, which names the separator and is no record.
  private static func declared(_ bytes: [UInt8]) -> CSVDialect? {
    guard bytes.count >= 5 else { return nil }
    let word = bytes[0..<4].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard word.elementsEqual("sep=".utf8), bytes[4] != 0x22 else { return nil }
    if bytes.count == 5 { return CSVDialect(separator: bytes[4], start: 5) }
    switch bytes[5] {
    case 0x0A: return CSVDialect(separator: bytes[4], start: 6)
    case 0x0D:
      let isCRLF = bytes.count > 6 && bytes[6] == 0x0A
      return CSVDialect(separator: bytes[4], start: isCRLF ? 7 : 6)
    default: return nil
    }
  }
}
