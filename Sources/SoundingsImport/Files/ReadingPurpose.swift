/// What a file is read for.
enum ReadingPurpose: Sendable {
  case responses
  /// What the columns of tables hold; no responses.
  case look
  /// How many records and comments there are; nothing is hashed.
  case counts
  /// The records of tables as they stand.
  case records(any RecordSink)

  var isResponses: Bool {
    if case .responses = self { true } else { false }
  }
}

/// Takes the records of tables as they stand in the files, one after another.
public protocol RecordSink: Sendable {
  /// The names of the columns from here on: another table begins, or a record has more cells than
  /// there were names.
  func columns(_ names: [String])

  /// The next record; its cells are ranges of the bytes, one a column and perhaps fewer.
  ///
  /// - Returns: whether more are wanted.
  func record(_ record: RawRecord, in bytes: [UInt8]) -> Bool
}

/// Hands on the records of one table under the names of its columns.
struct RecordNames {
  private var headers: [String]
  private let sink: any RecordSink

  /// A repeated header is named `Name (2)`, a blank one `column 7`.
  init(_ headers: [String], _ sink: any RecordSink) {
    self.headers = headers
    self.sink = sink
    sink.columns(HeaderNames.unique(headers))
  }

  /// A surplus cell is under `column N`, as if it had a blank header.
  mutating func hand(_ record: RawRecord, _ bytes: [UInt8]) -> Bool {
    if record.cells.count > headers.count {
      headers += Array(repeating: "", count: record.cells.count - headers.count)
      sink.columns(HeaderNames.unique(headers))
    }
    return sink.record(record, in: bytes)
  }
}
