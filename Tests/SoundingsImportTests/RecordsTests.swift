import Foundation
import SoundingsModel
import Synchronization
import Testing

@testable import SoundingsImport

/// Keeps the records that it is handed, as names and cells.
final class RecordCollector: RecordSink {
  private struct State {
    var names: [String] = []
    var records: [[String: String]] = []
  }

  private let state = Mutex(State())
  private let most: Int

  init(most: Int = .max) { self.most = most }

  var records: [[String: String]] { state.withLock { $0.records } }

  func columns(_ names: [String]) { state.withLock { $0.names = names } }

  func record(_ record: RawRecord, in bytes: [UInt8]) -> Bool {
    state.withLock { state in
      var members: [String: String] = [:]
      for (name, cell) in zip(state.names, record.cells) { members[name] = cell.text(in: bytes) }
      state.records.append(members)
      return state.records.count < most
    }
  }
}

@Suite("Records as they stand")
struct RecordsTests {
  static func importer(_ folder: String, _ paths: [String], role: Role? = nil) -> Importer {
    var consultation = Consultation(title: "", authority: "")
    consultation.sources = paths.map { Source(path: $0) }
    if let role { consultation.sources[0].columns = [ColumnMapping(role: role, header: "h1")] }
    var importer = Importer(consultation: consultation, folder: folder)
    importer.staysInside = false
    return importer
  }

  static func records(_ bytes: [UInt8]) throws -> (records: [[String: String]], codes: [String]) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", bytes)
    let sink = RecordCollector()
    let findings = try importer(folder.path, ["a.csv"]).records(to: sink)
    return (sink.records, findings.map(\.code))
  }

  static let spectrumNames = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test("csv-spectrum: each file gives its JSON", arguments: spectrumNames)
  func spectrum(_ name: String) throws {
    let folder = "/usr/share/nodejs/csv-spectrum"
    let sink = RecordCollector()
    _ = try Self.importer("\(folder)/csvs", ["\(name).csv"]).records(to: sink)
    let json = try Data(contentsOf: URL(filePath: "\(folder)/json/\(name).json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: String]])
    #expect(sink.records == expected)
  }

  @Test("every file of csv-spectrum is among them")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "/usr/share/nodejs/csv-spectrum/csvs")
    #expect(names.map { String($0.dropLast(4)) }.sorted() == Self.spectrumNames.sorted())
  }

  static let cases: [(name: String, csv: String, records: [[String: String]])] = [
    (
      "repeated and blank headers", "a,,a,\n1,2,3,4\n",
      [["a": "1", "column 2": "2", "a (2)": "3", "column 4": "4"]]
    ),
    ("a missing cell is left out", "a,b\n1\n", [["a": "1"]]),
    (
      "a surplus one is named by its place", "a,b\n1,2,3\n4,5\n",
      [["a": "1", "b": "2", "column 3": "3"], ["a": "4", "b": "5"]]
    ),
    (
      "a surplus one beside a header of that name", "a,column 3\n1,2,3\n",
      [["a": "1", "column 3": "2", "column 3 (2)": "3"]]
    ),
    ("cells are unchanged", "a,b\n '=1 ,\u{A0}\n", [["a": " '=1 ", "b": "\u{A0}"]]),
    ("an empty line is none, a row of blanks is one", "a,b\n\n,\n", [["a": "", "b": ""]]),
    (
      "rows before the header are left out", "Plän\n\nid;text;x\n1;a;b\n2;c;d\n3;e;f\n",
      [
        ["id": "1", "text": "a", "x": "b"], ["id": "2", "text": "c", "x": "d"],
        ["id": "3", "text": "e", "x": "f"],
      ]
    ),
    (
      "rows of a header are joined", "Ref,Which?,\n,Bus,Tram\n71,Bus,\n72,,Tram\n73,Bus,Tram\n",
      [
        ["Ref": "71", "Which? | Bus": "Bus", "Which? | Tram": ""],
        ["Ref": "72", "Which? | Bus": "", "Which? | Tram": "Tram"],
        ["Ref": "73", "Which? | Bus": "Bus", "Which? | Tram": "Tram"],
      ]
    ),
    ("backslashes before quotes", "a,b\n\"x\\\",\\\"é\",1\n", [["a": "x\",\"é", "b": "1"]]),
    ("sep= names the separator", "sep=;\na;b\n1,5;2\n", [["a": "1,5", "b": "2"]]),
    ("no records", "a,b\n", []),
    ("nothing at all", "", []),
  ]

  @Test("a record is an object of header and cell, in every encoding", arguments: cases.indices)
  func records(_ index: Int) throws {
    let sample = Self.cases[index]
    let utf16 = sample.csv.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for (name, bytes) in [
      ("UTF-8", Array(sample.csv.utf8)), ("a mark", [0xEF, 0xBB, 0xBF] + Array(sample.csv.utf8)),
      ("UTF-16", [0xFF, 0xFE] + utf16),
    ] {
      #expect(try Self.records(bytes).records == sample.records, "\(sample.name), \(name)")
    }
  }

  @Test("a byte that is not UTF-8, however late, makes the whole file windows-1252")
  func late() throws {
    let filler = String(repeating: "1,fine\n", count: 60_000)
    let found = try Self.records(Array("id,text\n\(filler)2,caf".utf8) + [0xE9, 0x0A])
    #expect(found.records.count == 60_001)
    #expect(found.records.last?["text"] == "café")
  }

  @Test("a quote that nothing closes is kept and reported")
  func unterminated() throws {
    let found = try Self.records(Array("a,b\n1,\"é\n2,x\n".utf8))
    #expect(found.records == [["a": "1", "b": "é\n2,x\n"]])
    #expect(found.codes == ["unterminated-quote"])
  }

  @Test("the tables of pages are records too; a file without a table is reported")
  func pages() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.html",
      "<html><table><tr><th>id<th>text<tr><td>1<td>é<tr><td>2<td>b</table></html>")
    try folder.write("b.html", "<html><p>nothing</p></html>")
    let sink = RecordCollector()
    let findings = try Self.importer(folder.path, ["a.html", "b.html"]).records(to: sink)
    #expect(sink.records == [["id": "1", "text": "é"], ["id": "2", "text": "b"]])
    #expect(findings.map(\.code).contains("no-table"))
    let counts = try Self.importer(folder.path, ["a.html"]).count(jobs: 1)
    #expect(counts == [.init(file: "a.html", records: 2, comments: 2, blank: 0)])
  }

  @Test("nothing more is read when the reader has gone")
  func stops() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "a\n1\n2\n3\n")
    let sink = RecordCollector(most: 2)
    _ = try Self.importer(folder.path, ["a.csv"]).records(to: sink)
    #expect(sink.records.count == 2)
  }

  @Test("a streamed file gives what the plain reader gives", arguments: 0..<120)
  func agreesWithOracle(seed: Int) throws {
    // The header's first cell is a role's name, so that no row can be taken for a preamble.
    let random = String(decoding: CSVScannerTests.random(seed: seed, count: 400), as: UTF8.self)
    let bytes = Array("id,text\n\(random)".utf8)
    let rows = CSVScannerTests.oracle(bytes, separator: 0x2C).dropFirst()
    let found = try Self.records(bytes).records
    var names = ["id", "text"]
    while names.count < rows.map(\.count).max() ?? 0 { names.append("column \(names.count + 1)") }
    #expect(found == rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0)) })
  }
}
