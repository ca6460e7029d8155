import Foundation
import SoundingsReport
import Testing

@Suite("The document tree for pandoc")
struct PandocWriterTests {
  /// Every object of the tree, in order.
  private func nodes(_ value: Any) -> [[String: Any]] {
    if let object = value as? [String: Any] {
      [object] + object.sorted { $0.key > $1.key }.flatMap { nodes($0.value) }
    } else if let array = value as? [Any] {
      array.flatMap(nodes)
    } else {
      []
    }
  }

  private func tree(_ document: ReportDocument, _ format: OfficeFormat) throws -> [[String: Any]] {
    let json = PandocWriter.write(document, for: format).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return nodes((object as? [String: Any])?["blocks"] as Any)
  }

  private func content(_ nodes: [[String: Any]], _ type: String) -> [[Any]] {
    nodes.filter { $0["t"] as? String == type }.compactMap { $0["c"] as? [Any] }
  }

  private func raw(_ nodes: [[String: Any]]) -> String {
    content(nodes, "RawBlock").compactMap { $0.last as? String }.joined(separator: "\n")
  }

  private func identifiers(_ nodes: [[String: Any]]) -> [String] {
    (content(nodes, "Span") + content(nodes, "Header").map { Array($0.dropFirst()) })
      .compactMap { ($0.first as? [Any])?.first as? String }
  }

  /// Ids of all figures that a document prints.
  private func figures(_ document: ReportDocument) -> Set<String> {
    let inlines = document.parts.flatMap(\.blocks).flatMap { block -> [Inline] in
      switch block {
      case .paragraph(let inlines), .missing(let inlines): inlines
      case .list(let items, _): items.flatMap(\.self)
      default: []
      }
    }
    let cells = document.tables.flatMap(\.rows).flatMap(\.cells).compactMap(\.figure)
    return Set(cells + inlines.compactMap { if case .figure(_, let id) = $0 { id } else { nil } })
  }

  @Test("Every figure has a bookmark, at its first printing only", arguments: OfficeFormat.allCases)
  func bookmarks(format: OfficeFormat) throws {
    let nodes = try tree(RichSample.document, format)
    let mark = format == .docx ? "<w:bookmarkStart " : "<text:bookmark-start "
    let name = format == .docx ? "w:name=\"" : "text:name=\""
    let inTables = raw(nodes).components(separatedBy: mark).dropFirst().compactMap {
      $0.components(separatedBy: name).dropFirst().first?.prefix { $0 != "\"" }
    }.map(String.init)
    let all = (identifiers(nodes) + inTables).filter { $0.hasPrefix("f_") }
    let wanted = Set(figures(RichSample.document).map(Bookmark.name(ofFigure:)))
    #expect(wanted.count > 3)
    #expect(Set(all) == wanted)
    #expect(all.count == wanted.count)
  }

  @Test(
    "A bookmark says its figure, as every word processor allows",
    arguments: [
      ("theme/workload/respondents", "f_theme__workload__respondents"),
      ("theme/head-teachers/n", "f_theme__head_teachers__n"),
      ("respondents/total", "f_respondents__total"),
      ("a-/b", nil), ("a/-b", nil), ("", nil), ("a_b", nil), ("a.b", nil), ("x/", nil),
      ("theme/very-long-name-of-a-theme/respondents/november", nil),
      ("theme/very-long-name-of-a-theme/respondents/december", nil),
    ] as [(String, String?)])
  func bookmarkNames(id: String, name: String?) {
    let made = Bookmark.name(ofFigure: id)
    if let name { #expect(made == name) }
    #expect(made.utf8.count <= 40)
    #expect(made.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || $0 | 0x20 > 0x60 })
    #expect(made.first?.isLetter == true)
  }

  @Test("Ids that differ have bookmarks that differ")
  func distinctBookmarks() {
    let pieces = ["", "a", "-", "/", "_", "a-b", "é", ".", "A", "1"]
    var names: [String: String] = [:]
    for one in pieces {
      for two in pieces {
        for three in pieces {
          let id = one + two + three
          #expect(names.updateValue(id, forKey: Bookmark.name(ofFigure: id)) ?? id == id)
        }
      }
    }
  }

  @Test("No heading skips a level, and the parts are the first", arguments: OfficeFormat.allCases)
  func headings(format: OfficeFormat) throws {
    let levels = content(try tree(RichSample.document, format), "Header").compactMap {
      $0[0] as? Int
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == RichSample.document.parts.count)
    for (last, next) in zip(levels, levels.dropFirst()) { #expect(next <= last + 1) }
  }

  @Test("A quotation is one string a line, whatever is in it", arguments: RichSample.hostile)
  func quotations(text: String) throws {
    var document = ReportDocument(title: "T")
    document.parts = [
      Part(
        number: 1, id: "p", title: "P",
        blocks: [.quotes([Verbatim(comment: "c", pieces: [.words(text)], attribution: "")])])
    ]
    for format in OfficeFormat.allCases {
      let nodes = try tree(document, format)
      let strings = nodes.compactMap { node -> String? in
        switch node["t"] as? String {
        case "Str": node["c"] as? String
        case "LineBreak": "\n"
        default: nil
        }
      }
      #expect(strings.joined().contains(VisibleText.of(text)))
      #expect(!raw(nodes).contains(text))
    }
  }

  @Test("Pictures say what they show", arguments: OfficeFormat.allCases)
  func pictures(format: OfficeFormat) throws {
    let made = PandocWriter.write(RichSample.document, for: format)
    let charts = RichSample.document.parts.flatMap(\.blocks).compactMap {
      if case .chart(let chart) = $0 { chart } else { nil }
    }
    #expect(made.pictures.count == charts.count && charts.count > 0)
    let images = content(try tree(RichSample.document, format), "Image")
    for (image, chart) in zip(images, charts) {
      let alternative = (image[1] as? [[String: Any]])?.first?["c"] as? String
      #expect(alternative?.hasPrefix(chart.title + ". ") == true)
    }
    for picture in made.pictures { #expect(picture.svg.hasPrefix("<svg ")) }
  }

  @Test("The same document gives the same bytes", arguments: OfficeFormat.allCases)
  func sameBytes(format: OfficeFormat) {
    let (one, two) = (
      PandocWriter.write(RichSample.document, for: format),
      PandocWriter.write(RichSample.document, for: format)
    )
    #expect(one.json == two.json)
  }

  @Test("Each table has its header rows marked, its spans and its widths")
  func tables() throws {
    var document = ReportDocument(title: "T")
    document.parts = [Part(number: 1, id: "p", title: "P", blocks: [.table(SmallSample.table)])]
    let word = raw(try tree(document, .docx))
    #expect(word.components(separatedBy: "<w:tblHeader/>").count == 3)
    #expect(word.components(separatedBy: "<w:gridSpan w:val=\"2\"/>").count == 3)
    #expect(word.contains("<w:vMerge w:val=\"restart\"/>"))
    #expect(word.contains("<w:tblCaption w:val=\"Table 1.1  Themes by round\"/>"))
    #expect(word.components(separatedBy: "<w:gridCol ").count == 6)
    #expect(word.contains("Forms | paper, &quot;all&quot; of it"))
    let open = raw(try tree(document, .odt))
    #expect(open.components(separatedBy: "<table:table-row").count == 6)
    #expect(open.components(separatedBy: "<table:covered-table-cell/>").count == 4)
    let scopes = PandocWriter.write(document, for: .odt).headerScopes
    #expect(scopes == Array(repeating: false, count: 7) + [true, true, true])
  }

  @Test(
    "A table that a portrait page is too narrow for turns the page, and the next block turns it back"
  )
  func landscape() throws {
    func columns(_ count: Int) -> Table {
      let cells = (0..<count).map { _ in Table.Cell("respondents") }
      return Table(
        id: "t\(count)", caption: "C",
        columns: (0..<count).map { _ in .init("respondents", .text) }, rows: [.init(cells)])
    }
    var document = ReportDocument(title: "T")
    document.parts = [
      Part(
        number: 1, id: "p", title: "P",
        blocks: [
          .heading(level: 3, id: "h", text: "Goes with its table"), .table(columns(12)),
          .table(columns(13)), .paragraph([.text("x")]), .table(columns(3)),
        ])
    ]
    let word = raw(try tree(document, .docx)).components(separatedBy: "w:orient=\"").dropFirst()
      .map { $0.prefix(4) }
    #expect(word == ["port", "land"])
    let open = raw(try tree(document, .odt)).components(separatedBy: "SoundingsTo").dropFirst()
      .map { $0.prefix(4) }
    #expect(open == ["Land", "Port"])
  }
}
