import Testing

@testable import SoundingsImport

@Suite("CSV")
struct CSVScannerTests {
  static func records(_ text: String, separator: Character = ",") -> [[String]] {
    let bytes = Array(text.utf8)
    var records = CSVRecords(
      bytes, dialect: CSVDialect(separator: separator.asciiValue ?? 0x2C), window: 1)
    var result: [[String]] = []
    while let record = try? records.next() {
      result.append(record.cells.map { $0.text(in: bytes) })
    }
    return result
  }

  static let cases: [(name: String, csv: String, records: [[String]])] = [
    ("plain", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("no final newline", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("CRLF, CR and LF mixed", "a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("a comma in quotes", "\"a,b\",c", [["a,b", "c"]]),
    ("line ends in quotes", "\"a\r\nb\n\",c", [["a\r\nb\n", "c"]]),
    ("doubled quotes", "\"a \"\"b\"\" c\",\"\"\"\"", [["a \"b\" c", "\""]]),
    ("empty quoted", "\"\",x,\"\"", [["", "x", ""]]),
    ("stray quotes in a plain field", "5\" wide,a\"b\"c", [["5\" wide", "a\"b\"c"]]),
    ("text after the closing quote", "\"a\"b\"c\",d", [["ab\"c\"", "d"]]),
    ("a quote after a space is no opening quote", "x, \"a,b\"", [["x", " \"a", "b\""]]),
    ("empty cells at the end", "a,,\n,,\n", [["a", "", ""], ["", "", ""]]),
    ("blank lines are no records", "a\n\n\r\n\rb\n", [["a"], ["b"]]),
    ("ragged", "a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    ("an open quote takes the rest", "a,\"b\nc,d\n", [["a", "b\nc,d\n"]]),
    ("an open quote with doubled ones", "\"a\"\"b", [["a\"b"]]),
    ("not ASCII", "é,“ö”\n校,🎓", [["é", "“ö”"], ["校", "🎓"]]),
    ("NUL", "a\0b,c", [["a\0b", "c"]]),
    ("nothing", "", []),
    ("long plain runs", "0123456789abcdef0123456789,x", [["0123456789abcdef0123456789", "x"]]),
  ]

  @Test("reads records and fields", arguments: cases.indices)
  func read(_ index: Int) {
    let sample = Self.cases[index]
    #expect(Self.records(sample.csv) == sample.records, "\(sample.name)")
  }

  /// The grammar a character at a time, as slow and plain as it can be written.
  static func oracle(_ bytes: [UInt8], separator: UInt8) -> [[String]] {
    enum State { case start, plain, quoted, closing }
    var records: [[String]] = []
    var (record, field): ([[UInt8]], [UInt8]) = ([], [])
    var state = State.start
    var isBlank = true
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    func finish() {
      record.append(field)
      records.append(record.map { String(decoding: $0, as: UTF8.self) })
      (record, field, state, isBlank) = ([], [], .start, true)
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if state == .quoted {
        if byte == 0x22 { state = .closing } else { field.append(byte) }
      } else if state == .closing, byte == 0x22 {
        field.append(byte)
        state = .quoted
      } else if isEnd(byte) {
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        if !isBlank { finish() }
      } else if byte == separator {
        record.append(field)
        (field, state, isBlank) = ([], .start, false)
      } else {
        isBlank = false
        if state == .start, byte == 0x22 {
          state = .quoted
        } else {
          if state != .quoted { state = .plain }
          field.append(byte)
        }
      }
    }
    if !isBlank { finish() }
    return records
  }

  static func random(seed: Int, count: Int) -> [UInt8] {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet = Array(",,;\"\"\"\n\n\r\rabcdefghijklmé ".utf8)
    return (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
  }

  @Test("agrees with the plain reader on random bytes, whatever the window", arguments: 0..<300)
  func agreesWithOracle(seed: Int) throws {
    let bytes = Self.random(seed: seed, count: 120)
    let expected = Self.oracle(bytes, separator: 0x2C)
    for window in [1, 7, 64, 1 << 20] {
      var records = CSVRecords(bytes, dialect: CSVDialect(separator: 0x2C), window: window)
      var found: [[String]] = []
      while let record = try records.next() {
        found.append(record.cells.map { $0.text(in: bytes) })
      }
      #expect(found == expected, "window \(window)")
    }
  }

  @Test("a file in chunks is the file, cut at record boundaries", arguments: 0..<60)
  func chunks(seed: Int) throws {
    let bytes = Self.random(seed: seed, count: 3000)
    let expected = Self.oracle(bytes, separator: 0x2C)
    for size in [64, 100, 1000, 1 << 16] {
      let file = try TemporaryFile(bytes)
      var reader = CSVChunkReader(descriptor: file.descriptor, separator: 0x2C, size: size)
      var chunk = CSVChunkReader.Chunk()
      var scanner = CSVScanner(separator: 0x2C)
      var (found, whole): ([[String]], [UInt8]) = ([], [])
      while try reader.next(into: &chunk) {
        var position = TextPosition()
        position.move(to: whole.count, in: bytes.span)
        #expect(chunk.line == position.line)
        #expect(chunk.offset == whole.count)
        let part = Array(chunk.bytes[..<chunk.count])
        whole += part
        #expect(scanner.scan(part.span, isFinal: true) == part.count)
        for record in scanner.records.indices where !scanner.fields(of: record).isEmpty {
          found.append(
            scanner.fields(of: record).map { field in
              RawRecord.Cell(range: field.start..<field.end, needsUnescape: field.needsUnescape)
                .text(in: part)
            })
        }
      }
      #expect(whole == bytes)
      #expect(found == expected, "size \(size)")
    }
  }

  static let separators: [(name: String, csv: String, separator: Character, start: Int)] = [
    ("comma", "id,text\n1,a;b;c;d\n", ",", 0),
    ("semicolon", "id;text, with commas, in it\n1;a\n", ";", 0),
    ("tab", "id\ttext\n1\ta, b\n", "\t", 0),
    ("bar", "id|text\n1|a\n", "|", 0),
    ("commas inside quotes do not count", "\"a,b,c\";d\n1;2\n", ";", 0),
    ("sep= names it", "sep=;\r\nid;a,b,c\n", ";", 7),
    ("one column", "comment\nfine, mostly\n", ",", 0),
    ("not ASCII", "Größe;Straße\né, è, ê;2\n", ";", 0),
  ]

  @Test("the separator is found in the header", arguments: separators.indices)
  func sniff(_ index: Int) {
    let sample = Self.separators[index]
    let dialect = CSVDialect(sniffing: Array(sample.csv.utf8))
    #expect(dialect.separator == sample.separator.asciiValue, "\(sample.name)")
    #expect(dialect.start == sample.start)
  }

  @Test("repeated and blank headers get names of their own")
  func uniqueHeaders() {
    #expect(
      HeaderNames.unique(["Größe", "", "Größe", "Größe", " ", "Größe (2)"])
        == ["Größe", "column 2", "Größe (2)", "Größe (3)", "column 5", "Größe (2) (2)"])
  }

  @Test("rows are numbered as in a spreadsheet, lines as in an editor")
  func positions() throws {
    let bytes = Array("id,text\n\n1,\"zwei\nZeilen\"\n2,é\n".utf8)
    var records = CSVRecords(bytes, dialect: CSVDialect(separator: 0x2C))
    var found: [[Int]] = []
    while let record = try records.next() {
      found.append([record.row, record.line, record.offset])
    }
    #expect(found == [[1, 1, 0], [3, 3, 9], [4, 5, 25]])
  }
}
