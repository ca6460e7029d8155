internal import SoundingsCoding
internal import SoundingsImport
internal import SoundingsModel
internal import SoundingsText

/// Codes the rows of one chunk after another: one per thread, with all that it reuses.
struct ChunkCoder: ~Copyable {
  private let request: CodeRequest
  private let columns: CommentColumns
  private let name: String
  private let lineTable: JSONLineTable?
  private var coder: Coder
  private var scanner: CSVScanner
  private var codings = CodingBuffer()
  private(set) var counter: GroupCounter
  private(set) var lines: CodingLines
  private var sections = Lexicon()
  /// The frame's section of each distinct value of the section column.
  private var sectionOf: [Int?] = []
  private let hasSections: Bool

  init(request: CodeRequest, layout: CommentLayout) throws(StudyError) {
    self.request = request
    columns = layout.columns
    name = layout.name
    lineTable = layout.lines
    do throws(StemmerError) {
      coder = try Coder(request.frame, stances: request.wantsCodings)
    } catch {
      throw StudyError(.coding, "error: the English stemmer cannot be opened")
    }
    scanner = CSVScanner(separator: layout.separator)
    counter = GroupCounter(
      themes: request.frame.frame.themes.count, groupings: request.by.count)
    lines = CodingLines(frame: request.frame)
    hasSections =
      columns.section != nil && request.frame.frame.themes.contains { !$0.sections.isEmpty }
  }

  /// Codes all rows of a chunk; `lines` then holds their codings and `counter` counts them.
  mutating func code(_ chunk: CSVChunkReader.Chunk, skippingHeader: Bool) throws(StudyError) {
    lines.clear()
    if let lineTable {
      let records = try records(of: chunk, lineTable)
      try code(records.span, of: chunk, skippingHeader: false)
    } else {
      try code(
        chunk.bytes.span.extracting(0..<chunk.count), of: chunk, skippingHeader: skippingHeader)
    }
  }

  private mutating func code(
    _ bytes: Span<UInt8>, of chunk: CSVChunkReader.Chunk, skippingHeader: Bool
  ) throws(StudyError) {
    _ = scanner.scan(bytes, isFinal: true)
    var first = 0
    for record in scanner.records.indices {
      let end = Int(scanner.records[record].fieldsEnd)
      defer { first = end }
      if end == first { continue }
      if skippingHeader, first == 0 { continue }
      try code(fields: first..<end, of: bytes, chunk: chunk, record: record)
    }
  }

  private mutating func code(
    fields: Range<Int>, of bytes: Span<UInt8>, chunk: CSVChunkReader.Chunk, record: Int
  ) throws(StudyError) {
    var group = 0
    if request.wantsTally {
      for (grouping, column) in columns.groupings.enumerated() {
        if let column {
          let value = value(column, fields, bytes, grouping: grouping)
          counter.set(value, grouping: grouping)
        } else {
          counter.set(try month(fields, bytes, chunk, record), grouping: grouping)
        }
      }
      group = counter.group()
    }
    let section = hasSections ? section(fields, bytes) : nil
    let hasText: Bool
    let place = fields.lowerBound + columns.text
    if place < fields.upperBound {
      let field = scanner.fields[place]
      let raw = bytes.extracting(field.start..<field.end)
      if let invalid = firstInvalidUTF8(in: raw) {
        throw notUTF8(at: field.start + invalid, in: bytes, chunk)
      }
      if field.needsUnescape {
        let plain = CSVField.unescaped(raw)
        hasText = Self.holdsText(plain.span)
        if hasText { coder.code(plain.span, section: section, into: &codings) }
      } else {
        hasText = Self.holdsText(raw)
        if hasText { coder.code(raw, section: section, into: &codings) }
      }
    } else {
      hasText = false
    }
    if !hasText { codings = CodingBuffer() }
    if request.wantsTally, hasText {
      counter.countComment(in: group)
      for coding in 0..<codings.count {
        counter.count(theme: Int(codings.themes[coding]), in: group)
      }
    }
    if request.wantsCodings { try appendLine(fields, bytes, chunk) }
  }

  private mutating func appendLine(
    _ fields: Range<Int>, _ bytes: Span<UInt8>, _ chunk: CSVChunkReader.Chunk
  ) throws(StudyError) {
    guard let id = columns.id, fields.lowerBound + id < fields.upperBound else {
      let none: [UInt8] = []
      lines.append(id: none.span, codings)
      return
    }
    let field = scanner.fields[fields.lowerBound + id]
    let raw = bytes.extracting(field.start..<field.end)
    if let invalid = firstInvalidUTF8(in: raw) {
      throw notUTF8(at: field.start + invalid, in: bytes, chunk)
    }
    if field.needsUnescape {
      let plain = CSVField.unescaped(raw)
      lines.append(id: plain.span, codings)
    } else {
      lines.append(id: raw, codings)
    }
  }

  private mutating func value(
    _ column: Int, _ fields: Range<Int>, _ bytes: Span<UInt8>, grouping: Int
  ) -> Int {
    guard fields.lowerBound + column < fields.upperBound else { return 0 }
    let field = scanner.fields[fields.lowerBound + column]
    let raw = bytes.extracting(field.start..<field.end)
    if field.needsUnescape {
      let plain = CSVField.unescaped(raw)
      return counter.value(plain.span, grouping: grouping)
    }
    return counter.value(raw, grouping: grouping)
  }

  private func month(
    _ fields: Range<Int>, _ bytes: Span<UInt8>, _ chunk: CSVChunkReader.Chunk, _ record: Int
  ) throws(StudyError) -> Int {
    guard let date = columns.date, fields.lowerBound + date < fields.upperBound else {
      return MonthKey.none
    }
    let field = scanner.fields[fields.lowerBound + date]
    if let key = MonthKey.read(bytes.extracting(field.start..<field.end), order: request.dates) {
      return key
    }
    // A line of JSON is a record, whatever line breaks its strings hold.
    let line =
      lineTable == nil ? line(of: field.start, in: bytes, chunk) : chunk.line + record
    throw StudyError(
      .reading,
      "\(name):\(line): error: the date is not \(request.dates == .iso ? "YYYY-MM-DD" : request.dates.rawValue)"
        + "; say --dates dmy or --dates mdy")
  }

  private mutating func section(_ fields: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    guard let column = columns.section, fields.lowerBound + column < fields.upperBound else {
      return nil
    }
    let field = scanner.fields[fields.lowerBound + column]
    guard field.end > field.start else { return nil }
    let id = Int(sections.intern(bytes.extracting(field.start..<field.end)))
    if id == sectionOf.count {
      sectionOf.append(
        request.frame.section(String(decoding: sections.term(UInt32(id)), as: UTF8.self)))
    }
    return sectionOf[id]
  }

  /// Whether a cell holds more than white space.
  private static func holdsText(_ cell: Span<UInt8>) -> Bool {
    for index in 0..<cell.count where cell[index] > 0x20 { return true }
    return false
  }

  /// The lines of a chunk as records of CSV.
  private func records(
    of chunk: CSVChunkReader.Chunk, _ table: JSONLineTable
  ) throws(StudyError) -> [UInt8] {
    let bytes = chunk.bytes.span.extracting(0..<chunk.count)
    if let invalid = firstInvalidUTF8(in: bytes) { throw notUTF8(at: invalid, in: bytes, chunk) }
    do throws(JSONLineTable.LineError) {
      return try table.records(of: chunk.bytes[..<chunk.count])
    } catch {
      throw StudyError(
        .reading,
        "\(name):\(chunk.line + error.line):\(error.column): error: this line is no object of "
          + "JSON: \(error.reason)")
    }
  }

  private func line(
    of offset: Int, in bytes: Span<UInt8>, _ chunk: CSVChunkReader.Chunk
  ) -> Int {
    var line = chunk.line
    for index in 0..<offset where bytes[index] == 0x0A { line += 1 }
    return line
  }

  private func notUTF8(
    at offset: Int, in bytes: Span<UInt8>, _ chunk: CSVChunkReader.Chunk
  ) -> StudyError {
    StudyError(
      .reading,
      "\(name):\(line(of: offset, in: bytes, chunk)): error: this is not UTF-8 (byte "
        + "\(chunk.offset + offset)); say what it is, as --encoding windows-1252")
  }
}
