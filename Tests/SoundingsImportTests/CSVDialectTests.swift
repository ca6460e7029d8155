import SoundingsModel
import Testing

@testable import SoundingsImport

@Suite("Dialects of CSV")
struct CSVDialectTests {
  static let preambles: [(name: String, csv: String, separator: Character)] = [
    ("a title", "Plan\nid;ward;text\n1;N;a, b\n2;S;c\n", ";"),
    ("a title with commas", "Plan, spring, 2024\nid;text\n1;a\n2;b\n3;c\n", ";"),
    ("a title and a blank line", "Plän\n\nid\ttext\n1\ta, b\n2\tc\n", "\t"),
    ("prose in one column", "text\nyes, fine\nno\nwell\n", ","),
  ]

  @Test("the separator is found below a preamble", arguments: preambles.indices)
  func preamble(_ index: Int) {
    let sample = Self.preambles[index]
    #expect(
      CSVDialect(sniffing: Array(sample.csv.utf8)).separator == sample.separator.asciiValue,
      "\(sample.name)")
  }

  static func cells(_ text: String) throws -> [[String]] {
    var table = CSVTable(Array(text.utf8), file: "a.csv")
    var found: [[String]] = []
    while let record = try table.next() {
      found.append(record.cells.map { $0.text(in: table.bytes) })
    }
    return found
  }

  static let quotes: [(name: String, csv: String, records: [[String]])] = [
    (
      "a backslash before each inner quote", "a,b\n\"x \\\"y\\\", z\",1\nü,2\n",
      [["a", "b"], ["x \"y\", z", "1"], ["ü", "2"]]
    ),
    (
      "without a separator after it", "a,b\n\"x \\\"y\\\" z\",1\n",
      [["a", "b"], ["x \"y\" z", "1"]]
    ),
    (
      "an escaped backslash at the end", "a,b\n\"x \\\"y\\\",\\\\\",1\n",
      [["a", "b"], ["x \"y\",\\\\", "1"]]
    ),
    (
      "a line end within", "a,b\n\"x \\\"y\\\"\n, z\",1\n2,3\n",
      [["a", "b"], ["x \"y\"\n, z", "1"], ["2", "3"]]
    ),
    (
      "a folder's name that ends with a backslash", "a,b\n\"C:\\\",1\n\"D:\\\",2\n",
      [["a", "b"], ["C:\\", "1"], ["D:\\", "2"]]
    ),
    ("doubled quotes after a backslash", "a,b\n\"x\\\"\"y\",1\n", [["a", "b"], ["x\\\"y", "1"]]),
    (
      "where neither reading is regular, the standard", "a,b\n\"x\\\",y\",1\n2\n",
      [["a", "b"], ["x\\", "y\"", "1"], ["2"]]
    ),
  ]

  @Test("a quote with a backslash is one only where all records say so", arguments: quotes.indices)
  func backslashes(_ index: Int) throws {
    let sample = Self.quotes[index]
    #expect(try Self.cells(sample.csv) == sample.records, "\(sample.name)")
  }

  @Test("that is reported")
  func reported() throws {
    let result = try imported("id,text\n1,\"so \\\"good\\\", é\"\n")
    #expect(result.comments.map(\.text) == ["so \"good\", é"])
    #expect(result.codes.contains("backslash-quotes"))
    #expect(try !imported("id,text\n1,\"so \"\"good\"\"\"\n").codes.contains("backslash-quotes"))
  }

  @Test(
    "what is written with backslashes is read as what is written with doubled quotes",
    arguments: 0..<200)
  func agree(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["\"", ",", "\n", "a", "é ", " b", "\"\"", "\r\n"]
    let rows = (0..<1 + random.next() % 6).map { _ in
      (0..<3).map { _ in
        (0..<random.next() % 6).map { _ in pieces[Int(random.next() % 8)] }.joined()
      }
    }
    func written(_ quote: String) -> String {
      (["h,i,j"]
        + rows.map { row in
          row.map { cell in
            let inner = cell.map { $0 == "\"" ? quote : String($0) }.joined()
            return "\"\(inner)\""
          }.joined(separator: ",")
        }).joined(separator: "\n") + "\n"
    }
    #expect(try Self.cells(written("\\\"")) == Self.cells(written("\"\"")))
  }

  @Test("every encoding and line end of a table gives the same responses", arguments: 0..<24)
  func encodings(_ index: Int) throws {
    let lineEnd = ["\n", "\r\n", "\r"][index % 3]
    let separator = [",", ";", "\t", "|"][index / 3 % 4]
    let text = ["id\(separator)text", "1\(separator)café – “naïve”", "2\(separator)it’s fine", ""]
      .joined(separator: lineEnd)
    func utf16(_ isBig: Bool) -> [UInt8] {
      text.utf16.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isBig ? pair.reversed() : pair
      }
    }
    let forms: [(String, [UInt8])] = [
      ("UTF-8", Array(text.utf8)), ("with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("UTF-16LE with a mark", [0xFF, 0xFE] + utf16(false)), ("UTF-16LE", utf16(false)),
      ("UTF-16BE with a mark", [0xFE, 0xFF] + utf16(true)), ("UTF-16BE", utf16(true)),
      (
        "windows-1252",
        text.unicodeScalars.map { scalar in
          UInt8(
            (0...255).first { Windows1252.scalar(of: UInt8($0)) == UInt16(scalar.value) } ?? 0x3F)
        }
      ),
      (
        "Mac Roman",
        text.unicodeScalars.map { scalar in
          UInt8((0...255).first { MacRoman.scalar(of: UInt8($0)) == UInt16(scalar.value) } ?? 0x3F)
        }
      ),
    ]
    for (name, bytes) in forms {
      let comments = try imported(bytes).comments
      #expect(comments.map(\.text) == ["café – “naïve”", "it’s fine"], "\(name)")
    }
  }
}
