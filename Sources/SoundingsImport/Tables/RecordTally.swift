/// How many records and comments a table has.
struct RecordTally: Sendable, Equatable {
  /// Records with text in any cell.
  var records = 0
  /// Cells of text columns that hold more than white space.
  var comments = 0
  /// Records without a comment.
  var blank = 0
  private var texts: [Int] = []

  init(_ columns: Columns) { texts = columns.texts }

  init(texts: [Int]) { self.texts = texts }

  mutating func add(_ record: RawRecord, _ bytes: [UInt8]) {
    guard record.cells.contains(where: { !$0.range.isEmpty }) else { return }
    let found = texts.count { index in
      index < record.cells.count && Self.holdsText(record.cells[index], bytes)
    }
    records += 1
    comments += found
    if found == 0 { blank += 1 }
  }

  private static func holdsText(_ cell: RawRecord.Cell, _ bytes: [UInt8]) -> Bool {
    guard let first = cell.range.first else { return false }
    // Most texts begin with a letter of ASCII; what does not is looked at as a text.
    let letter = bytes[first] | 0x20
    if (0x61...0x7A).contains(letter) { return true }
    return !cell.text(in: bytes).trimmed.isEmpty
  }

  static func + (left: Self, right: Self?) -> Self {
    guard let right else { return left }
    var sum = left
    sum.records += right.records
    sum.comments += right.comments
    sum.blank += right.blank
    return sum
  }
}
