import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Counting records")
struct CountTests {
  static func count(_ bytes: [UInt8], jobs: Int = 2) throws -> Importer.FileCount {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", bytes)
    let counts = try RecordsTests.importer(folder.path, ["a.csv"]).count(jobs: jobs)
    return try #require(counts.first)
  }

  static let cases: [(name: String, csv: String, counts: [Int])] = [
    ("records, comments, blanks", "id,text\n1,é\n2,\n3, \n4,b\n", [4, 2, 2]),
    ("rows of blank cells are none", "id,text\n,\n\n1,é\n\"\",\"\"\n", [1, 1, 0]),
    ("several texts", "id,text/a,text/b\n1,x,y\n2,,z\n3,,\n", [3, 3, 1]),
    ("hard spaces are no comment", "id,text\n1,\u{A0}\u{200B}\n2,\u{A0}é\n", [2, 1, 1]),
    ("quoted white space is none", "id,text\n1,\" \n\"\n2,\"\"\"\"\n", [2, 1, 1]),
    ("missing cells", "id,text\n1\n2,é,x\n", [2, 1, 1]),
    ("quotes with backslashes", "id,text\n1,\"a \\\"b\\\", c\"\n2,\"\\\"\n3,é\\\"\"\n", [2, 2, 0]),
    ("a preamble", "Plän\nid,text,x\n1,a,\n2,b,c\n", [2, 2, 0]),
    ("a header alone", "id,text\n", [0, 0, 0]),
    ("nothing", "", [0, 0, 0]),
  ]

  @Test("says how many there are", arguments: cases.indices)
  func counts(_ index: Int) throws {
    let sample = Self.cases[index]
    for jobs in [1, 3] {
      let found = try Self.count(Array(sample.csv.utf8), jobs: jobs)
      #expect([found.records, found.comments, found.blank] == sample.counts, "\(sample.name)")
    }
    let utf16 = sample.csv.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let whole = try Self.count([0xFF, 0xFE] + utf16)
    #expect([whole.records, whole.comments, whole.blank] == sample.counts, "\(sample.name), whole")
  }

  @Test("agrees with what import receives, whatever stands in the file", arguments: 0..<150)
  func agrees(seed: Int) throws {
    let bytes = Array("text,b,c\n".utf8) + CSVScannerTests.random(seed: seed, count: 500)
    let result = try imported(bytes, into: Consultation(title: "", authority: ""))
    let found = try Self.count(bytes)
    #expect(found.records == result.received)
    #expect(found.records - found.blank == found.comments)
    let said = result.responses.filter { !$0.comments.isEmpty }.count
    #expect(found.comments >= said)
  }

  @Test("a file of many chunks is counted like one in a single piece", arguments: [1, 2, 5])
  func chunks(jobs: Int) throws {
    var random = SplitMix64(seed: 11)
    var csv = "id,text\n"
    var expected = (records: 0, comments: 0)
    for row in 0..<40_000 {
      switch random.next() % 5 {
      case 0: csv += "\(row),\n"
      case 1: csv += "\(row),\"two\nlines, \"\"é\"\"\"\n"
      case 2: csv += "\r\n\(row),\"  \"\r\n"
      default: csv += "\(row),plain words of a comment\n"
      }
      expected.records += 1
    }
    expected.comments = csv.split(separator: "\n").count {
      $0.hasSuffix("comment") || $0.hasSuffix("\"two")
    }
    let found = try Self.count(Array(csv.utf8), jobs: jobs)
    #expect(found.records == expected.records)
    #expect(found.comments == expected.comments)
    #expect(found.blank == expected.records - expected.comments)
  }

  @Test("a file that is not UTF-8 in a late chunk is read as a whole")
  func late() throws {
    let filler = String(repeating: "1,fine\n", count: 90_000)
    let found = try Self.count(Array("id,text\n\(filler)2,caf".utf8) + [0xE9, 0x0A])
    #expect([found.records, found.comments] == [90_001, 90_001])
  }

  @Test("a table without roles stops, as it does for an import")
  func noRoles() throws {
    #expect(throws: ImportError.self) { try Self.count(Array("a,b\n1,2\n".utf8)) }
  }
}
