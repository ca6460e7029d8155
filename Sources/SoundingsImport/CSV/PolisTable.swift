/// Comments that Polis exported, as a table.
///
/// Newer exports are CSV. Older ones quote nothing: commas, quotes and line ends stand in the body
/// as they were typed. So a record begins only at a line with a time stamp (nine to thirteen digits and a
/// comma), and the body is what remains between the columns before and after it. A file is read so
/// where reading it as CSV does not give every record all its cells, and fewer bodies with a comma or
/// a line end stand in quotes than do not.
struct PolisTable: TableSource {
  let bytes: [UInt8]
  /// Whether nothing is quoted in the file.
  private(set) var isUnquoted: Bool
  /// How many comments the moderators rejected, and the line of the first.
  private(set) var rejected = (count: 0, line: 0)
  private var csv: CSVTable
  private var reached = 0
  private var row = 0
  private var position = TextPosition()
  /// How many cells stand before the body, and after it.
  private var layout = (before: 7, after: 0)
  private var moderation: Int?

  init(_ bytes: [UInt8], file: String) {
    csv = CSVTable(bytes, file: file)
    self.bytes = csv.bytes
    isUnquoted = true
    if csv.hasBackslashQuotes || BackslashQuotes.isRegular(bytes, csv.dialect) {
      isUnquoted = false
    } else {
      isUnquoted = hasMoreUnquoted()
    }
  }

  mutating func next() throws(ImportError) -> RawRecord? {
    let isFirst = row == 0
    guard let record = isUnquoted ? unquoted() : try csv.next() else { return nil }
    row = record.row
    if isFirst {
      moderation = PolisColumns.moderation(in: record.cells.map { $0.text(in: bytes) })
    } else if let moderation, moderation < record.cells.count,
      record.cells[moderation].text(in: bytes).trimmed == "-1"
    {
      if rejected.count == 0 { rejected.line = record.line }
      rejected.count += 1
    }
    return record
  }

  /// Looks at the bodies that show whether the file quotes: those with a comma or a line end.
  private func hasMoreUnquoted() -> Bool {
    var reading = self
    _ = reading.unquoted()
    var balance = 0
    while let record = reading.unquoted() {
      guard let body = record.cells.dropFirst(layout.before).first?.range, body.count > 1,
        bytes[body].contains(where: { $0 == Self.comma || Self.isLineEnd($0) })
      else { continue }
      let isQuoted = bytes[body.lowerBound] == 0x22 && bytes[body.upperBound - 1] == 0x22
      balance += isQuoted ? -1 : 1
    }
    return balance > 0
  }

  private mutating func unquoted() -> RawRecord? {
    while reached < bytes.count {
      let start = reached
      let isHeader = row == 0
      reached = end(from: start, isHeader: isHeader)
      var end = reached
      while end > start, Self.isLineEnd(bytes[end - 1]) { end -= 1 }
      if end == start { continue }
      row += 1
      let bytes = bytes
      position.move(to: start, in: bytes.span)
      var cells = cells(start..<end)
      if isHeader {
        let names = cells.map { $0.text(in: bytes) }
        if let body = PolisColumns.body(in: names) { layout = (body.index, body.after) }
      } else {
        cells = Self.joined(cells, layout)
      }
      return RawRecord(row: row, line: position.line, offset: start, cells: cells)
    }
    return nil
  }

  /// The offset after the record: the start of the next line that begins with a time stamp.
  private func end(from start: Int, isHeader: Bool) -> Int {
    var index = start
    while index < bytes.count {
      guard let end = bytes[index...].firstIndex(where: Self.isLineEnd) else { return bytes.count }
      index = end + 1
      if isHeader || isStamp(at: index) { return index }
    }
    return bytes.count
  }

  private func isStamp(at start: Int) -> Bool {
    let line = bytes[start...].prefix(14)
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    return (9...13).contains(digits) && line.dropFirst(digits).first == Self.comma
  }

  private func cells(_ range: Range<Int>) -> [RawRecord.Cell] {
    var cells: [RawRecord.Cell] = []
    var start = range.lowerBound
    for index in range where bytes[index] == Self.comma {
      cells.append(RawRecord.Cell(range: start..<index, needsUnescape: false))
      start = index + 1
    }
    cells.append(RawRecord.Cell(range: start..<range.upperBound, needsUnescape: false))
    return cells
  }

  /// Puts the body together, which commas have parted.
  private static func joined(
    _ cells: [RawRecord.Cell], _ layout: (before: Int, after: Int)
  ) -> [RawRecord.Cell] {
    let surplus = cells.count - layout.before - layout.after - 1
    guard surplus > 0 else { return cells }
    let first = cells[layout.before].range.lowerBound
    let last = cells[layout.before + surplus].range.upperBound
    return cells[..<layout.before] + [RawRecord.Cell(range: first..<last, needsUnescape: false)]
      + cells[(layout.before + surplus + 1)...]
  }

  private static let comma = UInt8(ascii: ",")

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
