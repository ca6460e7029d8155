import SoundingsReport
import Testing

@Suite("CSV and JSON")
struct DataWriterTests {
  @Test(
    "A cell of CSV",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("cr\rlf", "\"cr\rlf\""), ("crlf\r\n", "\"crlf\r\n\""),
      ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-", "'-"), ("-5", "-5"), ("+0.5", "+0.5"),
      ("-1e-05", "-1e-05"), ("-.5", "-.5"), ("-1e", "'-1e"), ("-5-5", "'-5-5"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("–", "–"), ("e\u{301}", "e\u{301}"),
      ("=\u{301}x", "'=\u{301}x"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
    ])
  func cell(text: String, csv: String) {
    #expect(CSVLine.text(["a", text]) == "a,\(csv)\n")
  }

  @Test("A lone empty cell is a record all the same")
  func empty() {
    #expect(CSVLine.text([""]) == "\"\"\n")
    #expect(CSVLine.text(["", ""]) == ",\n")
  }

  @Test("Lines read back as they were", arguments: UInt64(1)...200)
  func readsBack(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.hostileText() }
    let expected = cells.map { cell in
      guard let first = cell.unicodeScalars.first else { return cell }
      return "=@+-\t\r\n".unicodeScalars.contains(first) ? "'" + cell : cell
    }
    #expect(parsed(CSVLine.text(cells)) == expected.map { Array($0.unicodeScalars) })
  }

  /// A plain reader of one record (RFC 4180 §2).
  private func parsed(_ line: String) -> [[Unicode.Scalar]] {
    var cells: [[Unicode.Scalar]] = [[]]
    var isQuoted = false
    var afterQuote = false
    for scalar in line.unicodeScalars.dropLast() {
      if scalar == "\"" {
        if !isQuoted, afterQuote { cells[cells.count - 1].append(scalar) }
        afterQuote = isQuoted
        isQuoted.toggle()
      } else {
        afterQuote = false
        if scalar == ",", !isQuoted {
          cells.append([])
        } else {
          cells[cells.count - 1].append(scalar)
        }
      }
    }
    return cells
  }

  @Test(
    "Numbers are shortest and read back",
    arguments: [
      (0.5, "0.5"), (12, "12"), (-0.0, "0"), (1e-5, "1e-05"), (1.0 / 3, "0.3333333333333333"),
      (1e16, "1e+16"), (.infinity, "null"), (.nan, "null"),
    ])
  func number(value: Double, json: String) {
    #expect(JSONValue.number(value).text == json)
  }

  @Test("Strings of JSON")
  func string() {
    #expect(
      JSONValue.string("\"\\/\n\u{1}\u{7F}\u{2028}é\u{1F600}").text
        == "\"\\\"\\\\/\\n\\u0001\\u007f\\u2028é\u{1F600}\"")
    let object = JSONValue.object([("b", 1), ("a", .array([.null, true]))])
    #expect(object.text == #"{"b":1,"a":[null,true]}"#)
  }
}
