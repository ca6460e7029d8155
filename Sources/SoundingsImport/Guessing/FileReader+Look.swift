import SoundingsModel

extension FileReader {
  /// Counts what the columns of a table hold, and reads no responses.
  func look(
    at table: inout some TableSource, after first: [(record: RawRecord, bytes: [UInt8])],
    _ shape: TableShape, into file: inout ParsedFile
  ) throws(ImportError) {
    var profiles = ColumnProfiles(count: shape.headers.count)
    for (record, bytes) in first.dropFirst(shape.preamble + shape.headerRows) {
      profiles.add(record.cells.map { $0.text(in: bytes) })
      file.file.records += 1
    }
    while let record = try table.next() {
      profiles.add(record.cells.map { $0.text(in: table.bytes) })
      file.file.records += 1
    }
    file.profiles = profiles.columns
  }
}

/// What a file is, before anyone has said what its columns are.
public struct FileLook: Sendable {
  public var file: ImportedFile
  /// One for each column of its table.
  public var profiles: [ColumnProfile]
  public var guesses: [ColumnGuess]
  /// The topics of a board, in order of appearance.
  public var topics: [String]

  /// Looks at a file's bytes; the result holds respondents' words.
  public init(named path: String, bytes: [UInt8]) throws(ImportError) {
    var consultation = Consultation(title: "", authority: "")
    consultation.sources = [Source(path: path)]
    let reader = FileReader(consultation, PageLayouts(), purpose: .look)
    let parsed = try reader.read(bytes, named: path, source: 0)
    file = parsed.file
    profiles = parsed.profiles
    topics = []
    var seen: Set<String> = []
    for text in parsed.submissions.lazy.flatMap(\.texts) {
      guard let topic = text.named?.text.trimmed, !topic.isEmpty,
        seen.insert(Folding.phrase(topic)).inserted
      else { continue }
      topics.append(topic)
    }
    let isCSV = parsed.file.layout == Layout.csv.rawValue
    if isCSV || parsed.file.layout == Layout.polis.rawValue, file.table != nil {
      file.table?.separator = CSVDialect(sniffing: DecodedText(bytes).bytes).separator
    }
    guesses = []
    if let table = file.table {
      let known = file.layout == Layout.jsonLines.rawValue ? JSONTable.roles(of: table.headers) : []
      guesses = ColumnGuess.guesses(
        headers: table.headers,
        roles: known.isEmpty ? table.roles : known.map(\.role), tool: table.tool,
        profiles: profiles)
    }
  }

  /// Whether bytes that nothing else recognised are no text: many control characters.
  public static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1 << 16)
    if DecodedText(Array(head.prefix(4096))).encoding != .utf8,
      head.starts(with: [0xFF, 0xFE])
        || head.starts(with: [0xFE, 0xFF])
    {
      return false
    }
    let text = DecodedText(Array(head))
    let control = text.bytes.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
    return control * 50 > text.bytes.count
  }
}
