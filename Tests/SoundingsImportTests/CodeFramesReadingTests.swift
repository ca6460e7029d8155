import SoundingsModel
import Testing

@testable import SoundingsImport

/// What files are taken for, and how sheets are read.
@Suite struct CodeFramesReadingTests {
  struct Sheet: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Themes as `id[title]<parent: rules`.
    let themes: [String]
    var findings: [String] = ["no-rules"]
    var testDescription: String { name }
  }

  static let sheets: [Sheet] = [
    Sheet(
      name: "headers in any case", text: "THEME NAME\té\nÖde\tx\n", themes: ["Öde"],
      findings: ["ignored-column", "no-rules"]),
    Sheet(
      name: "sep= and semicolons", text: "sep=;\r\nCode;Rule\r\né;a;b\r\n",
      themes: ["é: a"], findings: ["surplus-cells"]),
    Sheet(
      name: "semicolons between rules", text: "code,rules\né,\"a; b c\nd, e\"\n",
      themes: ["é: a | b c | d, e"], findings: []),
    Sheet(
      name: "commas between keywords", text: "code,keywords\né,\"a, b c; d\"\n",
      themes: ["é: a | b c | d"], findings: []),
    Sheet(
      name: "include holds a rule a line", text: "id,include\né,\"a; b\nc\"\n",
      themes: ["é: a; b | c"], findings: []),
    Sheet(
      name: "codes beside names are ids", text: "name,code,rule\nÖde,1.10,a\n",
      themes: ["1.10[Öde]: a"], findings: []),
    Sheet(
      name: "rows of one theme add rules", text: "code,rule,memo\né,a,x\nö,b,\né,c,x\né,d,y\n",
      themes: ["é: a | c | d", "ö: b"], findings: ["unlike-before"]),
    Sheet(
      name: "parents by id, by name, behind, and in other capitals",
      text: "id,name,parent,rule\n1,Ä,B,a\n2,B,,b\n3,C,2,c\n4,D,ä,d\n",
      themes: ["1[Ä]<2: a", "2[B]: b", "3[C]<2: c", "4[D]<1: d"], findings: []),
    Sheet(
      name: "a parent without a row", text: "name,parent,rule\né,Öde,a\nü,öde,b\n",
      themes: ["Öde", "é<Öde: a", "ü<Öde: b"], findings: ["added-parent"]),
    Sheet(
      name: "a category without a row", text: "name,category,rule\né,Öde,a\n",
      themes: ["Öde", "é<Öde: a"], findings: []),
    Sheet(
      name: "the same name below two parents", text: "name,parent,rule\nÄ,,a\nB,,b\né,Ä,c\né,B,d\n",
      themes: ["Ä: a", "B: b", "é<Ä: c", "B/é[é]<B: d"], findings: ["given-id"]),
    Sheet(
      name: "names that differ in capitals", text: "name,rule\né,a\nÉ,b\n",
      themes: ["é: a", "É (2)[É]: b"], findings: ["given-id"]),
    Sheet(
      name: "rows without a name", text: "name,rule\n,a\n\n , \né,b\n", themes: ["é: b"],
      findings: ["nameless-row"]),
    Sheet(
      name: "a kind of theme, and none", text: "name,kind,rule\né,Equality,a\nö,odd,b\n",
      themes: ["é: a", "ö: b"], findings: ["unknown-kind"]),
    Sheet(
      name: "Taguette without a parent column", text: "tag,description\na.b,\na,\nx.y,\n",
      themes: ["a.b<a", "a", "x.y"], findings: ["no-rules", "no-rules"]),
    Sheet(
      name: "Taguette, today's export",
      text: "tag,parent,description,number of highlights\né,,,0\nö,é,x,2\n",
      themes: ["é", "ö<é"], findings: ["ignored-column", "no-rules"]),
    Sheet(
      name: "QualCoder, codes only",
      text: "name,memo,owner,date,cid,catid,color\né,m,me,2024-01-01,4,9,#F00\n",
      themes: ["Category 9", "é<Category 9"],
      findings: ["ignored-column", "ignored-column", "ignored-column", "added-parent", "no-rules"]),
    Sheet(
      name: "QualCoder, codes below codes",
      text: "name,cid,catid,supercid\né,4,,\nö,5,,4\n", themes: ["é", "ö<é"]),
  ]

  @Test(arguments: sheets) func sheetIsRead(_ sheet: Sheet) throws {
    let conversion = try converted(sheet.text, "sheet.csv", to: .yaml)
    #expect(conversion.frame.themes.map(Self.line) == sheet.themes)
    #expect(conversion.findings.map(\.code) == sheet.findings)
  }

  private static func line(_ theme: Theme) -> String {
    theme.id + (theme.title == theme.id ? "" : "[\(theme.title)]")
      + (theme.parent.map { "<\($0)" } ?? "")
      + (theme.include.isEmpty ? "" : ": ")
      + theme.include.map(\.text).joined(separator: " | ")
  }

  @Test(arguments: [
    ("codeframe.yaml", "themes: [{id: é, include: a}]\n", CodeFrameFormat.yaml),
    ("frame.yml", "version: 1\nthemess: []\n", .yaml), ("frame.yaml", "themes:\n", .yaml),
    ("dictionary.yml", "themes: [a, b]\n", .quanteda), ("d.yaml", "é: {ö: [a]}\n", .quanteda),
    ("frame.csv", "\u{FEFF}Theme;Pattern\né;a\n", .csv),
    ("a.csv", "theme,pattern,memo\n", .codebook),
    ("a.csv", "tag,description\n", .taguette), ("a.csv", "name,catid\n", .qualcoder),
    ("a.tsv", "name\tdescription\n", .codebook), ("a", "code,memo\n", .codebook),
    ("a", "é:\n- a\n", .quanteda), ("a", "\u{FEFF}<?xml?>", .qdc), ("a.QDC", "", .qdc),
    ("export.xml", "<CodeBook/>", .qdc),
  ])
  func formatIsFound(_ name: String, _ text: String, _ format: CodeFrameFormat) throws {
    #expect(try CodeFrameDetection.format(of: Array(text.utf8), path: name) == format)
  }

  /// The same sheet in every encoding that spreadsheets save.
  @Test func anyEncoding() throws {
    let text = "Code;Memo;Rule\r\nÖde;für „alle“;é\r\n"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let windows: [UInt8] = text.unicodeScalars.map {
      switch $0 {
      case "„": 0x84
      case "“": 0x93
      default: UInt8($0.value)
      }
    }
    for (bytes, findings) in [(Array(text.utf8), 0), (utf16, 0), (windows, 1)] {
      let read = try CodeFrameReader.read(bytes: bytes, path: "a.csv")
      #expect(read.frame.themes[0].id == "Öde")
      #expect(read.frame.themes[0].definition == "für „alle“")
      #expect(read.frame.themes[0].include.map(\.text) == ["é"])
      #expect(read.findings.count == findings)
    }
  }

  @Test(
    arguments: [
      ("fund*", "fund*"), ("cost of living", "cost of living"), ("*load", "*load"),
      ("terms AND conditions", "terms and conditions"), ("under-funded", "under-funded"),
      ("head’s", "head’s"), ("4.10", "4.10"), ("z??", nil), ("un*ed", nil), (":-)", nil),
      ("(sic)", nil), ("*-x", nil), ("comment: a", nil), ("a * b", nil), ("=IT", nil), ("…", nil),
    ] as [(String, String?)])
  func globs(_ pattern: String, _ rule: String?) { #expect(QuantedaGlob.rule(of: pattern) == rule) }

  @Test(
    arguments: [
      ("Workload & hours", "Workload hours"), ("Terms AND conditions", "Terms and conditions"),
      ("IT (all phases)", "IT all phases"), ("head's pay*", "head's pay"), ("…", nil),
      ("comment: x", "comment x"), ("=~*", nil), ("学校", "学校"),
    ] as [(String, String?)])
  func starters(_ title: String, _ rule: String?) { #expect(StarterRule.text(for: title) == rule) }

  @Test(arguments: [
    ("workload*", "workload*"), ("no", "\"no\""), ("Yes", "\"Yes\""), ("null", "\"null\""),
    ("4.10", "\"4.10\""), ("07", "\"07\""), ("*load", "\"*load\""), ("=IT", "\"=IT\""),
    ("@home", "\"@home\""), ("comment: a", "\"comment: a\""), ("a:b", "a:b"), ("a #b", "\"a #b\""),
    ("a#b", "a#b"), ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""), ("é", "é"), ("学校", "学校"),
    ("a\nb", "\"a\\nb\""), ("a\u{202E}b", "\"a\\u202Eb\""), ("a\"b", "a\"b"), ("a\\b", "a\\b"),
    ("x &y", "\"x \\x26y\""), ("x & y", "x & y"), ("~", "\"~\""), ("\u{1F3EB}", "\"\u{1F3EB}\""),
  ])
  func scalars(_ text: String, _ yaml: String) { #expect(YamlScalar.inline(text) == yaml) }
}
