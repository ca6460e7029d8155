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
      index < record.cells.count && !record.cells[index].text(in: bytes).trimmed.isEmpty
    }
    records += 1
    comments += found
    if found == 0 { blank += 1 }
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
