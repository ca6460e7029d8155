import SoundingsModel

/// A file of CSV in UTF-8, as a table that is read a chunk at a time: memory does not grow with it.
final class CSVStream: TableSource {
  private let file: OpenFile
  private let name: String
  let separator: UInt8
  /// Where the first record starts.
  private let start: Int
  private var reader: CSVChunkReader
  private var chunk = CSVChunkReader.Chunk()
  private var scanner: CSVScanner
  private var record = 0
  private var row = 0
  /// The line at which the chunk's bytes up to an offset were counted.
  private var place = (line: 1, offset: 0)

  private static let headSize = 1 << 18

  /// Looks at the first bytes: whether they are CSV in UTF-8 or ASCII as far as they show.
  ///
  /// - Parameter path: where the file is; `name` is what errors call it.
  /// - Returns: nil where the file must be read as a whole, or is something else.
  static func open(
    _ path: String, named name: String, source: Source
  ) throws(ImportError) -> CSVStream? {
    guard source.layout == nil || source.layout == Layout.csv.rawValue else { return nil }
    if let encoding = source.encoding, TextEncoding(label: encoding) != .utf8 { return nil }
    do throws(ReadError) {
      let file = try OpenFile(path)
      let head = try FileSystem.read(descriptor: file.descriptor, upTo: headSize)
      guard (try? Layout(detecting: head)) == .csv, !head.contains(0),
        !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF])
      else { return nil }
      let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let check = UTF8Check(head.span)
      guard check.isValid || (check.isOnlyCutOff && check.invalid == 1 && head.count == headSize)
      else { return nil }
      let dialect = CSVDialect(sniffing: Array(head[mark...]))
      return try CSVStream(
        file, named: name, separator: dialect.separator, start: mark + dialect.start,
        line: dialect.start > 0 ? 2 : 1)
    } catch {
      throw .unreadable(file: name, number: error.number)
    }
  }

  private init(
    _ file: OpenFile, named name: String, separator: UInt8, start: Int, line: Int
  ) throws(ReadError) {
    self.file = file
    self.name = name
    self.separator = separator
    self.start = start
    try file.seek(to: start)
    scanner = CSVScanner(separator: separator)
    reader = CSVChunkReader(
      descriptor: file.descriptor, separator: separator, size: Self.headSize, line: line,
      offset: start)
  }

  var bytes: [UInt8] { chunk.bytes }

  /// Where a record starts in the file; it must be of the chunk that was read last.
  func offset(of record: RawRecord) -> Int { chunk.offset + record.offset }

  func next() throws(ImportError) -> RawRecord? {
    while true {
      if record == scanner.records.count {
        guard try readOn() else { return nil }
      }
      let index = record
      record += 1
      row += 1
      let fields = scanner.fields(of: index)
      if fields.isEmpty { continue }
      let offset = Int(scanner.records[index].start)
      place.line += LineCount.lineEnds(
        in: chunk.bytes, from: place.offset, count: offset - place.offset)
      place.offset = offset
      return RawRecord(
        row: row, line: place.line, offset: offset,
        cells: fields.map {
          RawRecord.Cell(range: $0.start..<$0.end, needsUnescape: $0.needsUnescape)
        })
    }
  }

  /// The line of a record with a quote that nothing closes, once all are read.
  var unterminatedQuote: Int? { scanner.unterminatedQuote == nil ? nil : place.line }

  /// The columns of the table, and where in the file its first record after the header starts; nil where
  /// there are no records. Reads from the first record on, which must be the next.
  func body(
    _ source: Source, _ types: [StakeholderType]
  ) throws(ImportError) -> (columns: Columns, start: Int)? {
    var first: [[String]] = []
    var starts: [Int] = []
    while first.count < TableShape.sample, let record = try next() {
      first.append(record.cells.map { $0.text(in: bytes) })
      starts.append(offset(of: record))
    }
    guard !first.isEmpty else { return nil }
    var shape = TableShape(of: first, source: source)
    var matcher = StakeholderMatcher(types)
    _ = shape.takeStakeholder(
      first.dropFirst(shape.preamble + shape.headerRows), &matcher, source)
    let columns = try Columns(
      headers: shape.headers, roles: shape.roles, source: source, file: name)
    let body = shape.preamble + shape.headerRows
    return body < starts.count ? (columns, starts[body]) : nil
  }

  private func readOn() throws(ImportError) -> Bool {
    do throws(ReadError) {
      guard try reader.next(into: &chunk) else { return false }
    } catch {
      throw failure(error)
    }
    _ = scanner.scan(chunk.bytes.span.extracting(0..<chunk.count), isFinal: true)
    record = 0
    place = (chunk.line, 0)
    return true
  }

  private func failure(_ error: ReadError) -> ImportError {
    error == .tooLong ? .tooLong(file: name) : .unreadable(file: name, number: error.number)
  }

  /// Whether the whole file is UTF-8, and no quote in it is written with a backslash where that would
  /// make a difference. One pass, and another where there are such quotes.
  func isPlain() throws(ImportError) -> Bool {
    do throws(ReadError) {
      let (isUTF8, hasBackslashQuotes) = try survey()
      guard isUTF8 else { return false }
      var isPlain = true
      if hasBackslashQuotes { isPlain = try isRegular() }
      try file.seek(to: start)
      return isPlain
    } catch {
      throw failure(error)
    }
  }

  private func survey() throws(ReadError) -> (isUTF8: Bool, hasBackslashQuotes: Bool) {
    try file.seek(to: start)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var carried = 0
    var hasBackslashQuotes = false
    while true {
      let read = try file.read(into: &buffer, from: carried)
      let count = carried + read
      let check = Self.check(buffer, count: count)
      var kept = 0
      if !check.isValid {
        guard read > 0, check.invalid == 1, check.isOnlyCutOff, let first = check.firstInvalid
        else { return (false, hasBackslashQuotes) }
        kept = count - first
      }
      if read == 0 { return (true, hasBackslashQuotes) }
      if kept == 0, buffer[count - 1] == UInt8(ascii: "\\") { kept = 1 }
      hasBackslashQuotes = hasBackslashQuotes || BackslashQuotes.areFound(in: buffer, count: count)
      for index in 0..<kept { buffer[index] = buffer[count - kept + index] }
      carried = kept
    }
  }

  private static func check(_ bytes: [UInt8], count: Int) -> UTF8Check {
    UTF8Check(bytes.span.extracting(0..<count))
  }

  /// Whether the records are regular by the standard.
  private func isRegular() throws(ReadError) -> Bool {
    try file.seek(to: start)
    var reader = CSVChunkReader(
      descriptor: file.descriptor, separator: separator, countsLines: false)
    var chunk = CSVChunkReader.Chunk()
    var scanner = CSVScanner(separator: separator)
    var regularity = CSVRegularity()
    while try reader.next(into: &chunk) {
      let bytes = chunk.bytes.span.extracting(0..<chunk.count)
      _ = scanner.scan(bytes, isFinal: true)
      guard scanner.unterminatedQuote == nil else { return false }
      for record in scanner.records.indices {
        let fields = scanner.fields(of: record)
        let hasTail = fields.contains {
          $0.needsUnescape && CSVField.hasTail(bytes.extracting($0.start..<$0.end))
        }
        if !fields.isEmpty, !regularity.add(fields: fields.count, hasTail: hasTail) { return false }
      }
    }
    return true
  }
}
