/// Counts the records and comments of one chunk after another.
struct ChunkCounter {
  private(set) var tally = RecordTally(texts: [])
  private(set) var isUTF8 = true
  /// Whether a record has more or fewer fields than the header, or text after a closing quote.
  private(set) var isIrregular = false
  private let texts: [Int]
  private let width: Int
  private var scanner: CSVScanner

  init(separator: UInt8, texts: [Int], width: Int) {
    self.texts = texts
    self.width = width
    scanner = CSVScanner(separator: separator)
  }

  mutating func count(_ chunk: CSVChunkReader.Chunk) {
    let bytes = chunk.bytes.span.extracting(0..<chunk.count)
    guard UTF8Check(bytes).isValid else {
      isUTF8 = false
      return
    }
    _ = scanner.scan(bytes, isFinal: true)
    if scanner.unterminatedQuote != nil { isIrregular = true }
    // Only lent: the scanner uses its arrays again when these are gone.
    let (fields, records) = (scanner.fields, scanner.records)
    var first = 0
    for record in records {
      let end = Int(record.fieldsEnd)
      defer { first = end }
      if end == first { continue }
      if end &- first != width { isIrregular = true }
      var found = 0
      for index in texts where first &+ index < end {
        if holdsText(fields[first &+ index], bytes) { found &+= 1 }
      }
      if found == 0 {
        var isEmpty = true
        for place in first..<end where fields[place].end > fields[place].start {
          isEmpty = false
          break
        }
        if isEmpty { continue }
        tally.blank &+= 1
      }
      tally.records &+= 1
      tally.comments &+= found
    }
  }

  /// Whether a cell holds more than white space and what cannot be seen.
  private mutating func holdsText(_ field: CSVField, _ bytes: Span<UInt8>) -> Bool {
    if field.needsUnescape {
      let raw = bytes.extracting(field.start..<field.end)
      if !isIrregular, CSVField.hasTail(raw) { isIrregular = true }
      return !String(decoding: CSVField.unescaped(raw), as: UTF8.self).trimmed.isEmpty
    }
    var index = field.start
    while index < field.end {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x80 { return true }
      if byte >= 0x80 {
        var cell: [UInt8] = []
        while index < field.end {
          cell.append(bytes[index])
          index &+= 1
        }
        return !String(decoding: cell, as: UTF8.self).trimmed.isEmpty
      }
      index &+= 1
    }
    return false
  }
}
