import BenchmarkText
import Testing

@Suite("The file")
struct CorpusTests {
  @Test("the same options give the same bytes", arguments: Options.Format.allCases)
  func repeats(format: Options.Format) {
    let first = bytes(options(1500, format: format))
    #expect(first == bytes(options(1500, format: format)))
    #expect(first != bytes(options(1500, seed: 2, format: format)))
  }

  @Test("a small file is the beginning of a large one")
  func prefix() {
    let small = bytes(options(1500))
    #expect(bytes(options(2500)).starts(with: small))
  }

  @Test("the columns hold what they should")
  func columns() throws {
    let records = records(bytes(options(5000)))
    #expect(records.count == 5001)
    #expect(records.allSatisfy { $0.count == 5 })
    #expect(records[0] == ["id", "date", "stakeholder", "section", "comment"])
    let rows = records.dropFirst()
    #expect(rows.first?[0] == "R0000001")
    #expect(Set(rows.map { $0[0] }).count == 5000)
    let months = Set(rows.map { String($0[1].prefix(7)) }).sorted()
    #expect(months.first == "2006-11" && months.last == "2007-06" && months.count == 8)
    #expect(Set(rows.map { $0[2] }).count == 21)
    #expect(Set(rows.map { $0[3] }).count == 12)
  }

  @Test("types of stakeholder are eight")
  func types() {
    var options = options(3000)
    options.spellings = false
    #expect(Set(records(bytes(options)).dropFirst().map { $0[2] }).count == 8)
  }

  @Test("the months begin where they are told to")
  func months() {
    var options = options(3000)
    options.from = Month(year: 2008, month: 11)
    let months = Set(records(bytes(options)).dropFirst().map { String($0[1].prefix(7)) }).sorted()
    #expect(months.first == "2008-11" && months.last == "2009-06")
  }

  @Test("comments hold what people type", arguments: ["’", "“", "–", "£", "é", "ö", "\n", "\""])
  func marks(mark: String) {
    let comments = records(bytes(options(5000))).dropFirst().map { $0[4] }
    #expect(comments.contains { $0.contains(mark) })
  }

  @Test("the mean is the one asked for", arguments: [30, 60, 90])
  func mean(words: Int) {
    var options = options(10_000)
    options.words = words
    let lengths = records(bytes(options)).dropFirst().map { record in
      record[4].utf8.split { $0 == 0x20 || $0 == 0x0A }.count
    }
    let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
    #expect(abs(mean / Double(words) - 1) < 0.05)
    #expect(lengths.min()! < 9 && lengths.max()! > words * 4)
  }

  @Test("a page holds each response", arguments: [Options.Format.htmlTable, .htmlDiv])
  func pages(format: Options.Format) {
    let page = bytes(options(2000, format: format))
    let opening = Array((format == .htmlTable ? "<tr class" : "<div class=\"comment\"").utf8)
    #expect(page.indices.count { page[$0...].starts(with: opening) } == 2000)
    #expect(String(validating: page, as: UTF8.self) == nil, "windows-1252 is not UTF-8")
  }

  @Test("a fifth of the near-duplicates belongs to campaigns")
  func campaigns() {
    let ids = records(bytes(options(5000, format: .neardup))).dropFirst().map { $0[0] }
    let planted = ids.filter { $0.contains("-c") }.count
    #expect((900...1100).contains(planted))
  }
}
