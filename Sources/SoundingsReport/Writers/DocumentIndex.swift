/// The numbers by which tables and charts are called: `8.2` is the second table of part 8.
///
/// Numbers run within a part, so that a table that is added to one part renames none in another.
struct DocumentIndex {
  struct Entry {
    var number: String
    var title: String
  }

  private(set) var tables: [String: Entry] = [:]
  private(set) var charts: [String: Entry] = [:]
  /// All anchors that some text of the document links to.
  private(set) var linked: Set<String> = []

  init(_ document: ReportDocument) {
    for banner in document.banners {
      note(banner.text)
      for item in banner.items { note(item) }
    }
    for part in document.parts {
      var tablesHere = 0
      var chartsHere = 0
      for block in part.blocks {
        switch block {
        case .table(let table):
          tablesHere += 1
          let entry = Entry(number: "\(part.number).\(tablesHere)", title: table.caption)
          if tables[table.id] == nil { tables[table.id] = entry }
        case .chart(let chart):
          chartsHere += 1
          let entry = Entry(number: "\(part.number).\(chartsHere)", title: chart.title)
          if charts[chart.id] == nil { charts[chart.id] = entry }
          linked.insert(chart.table)
        case .paragraph(let inlines), .missing(let inlines): note(inlines)
        case .list(let items, _): for item in items { note(item) }
        case .heading, .quotes: break
        }
      }
    }
  }

  private mutating func note(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .link(_, let anchor), .reference(let anchor): linked.insert(anchor)
      case .text, .strong, .figure, .inserted, .deleted: break
      }
    }
  }

  /// "Table 8.2"; what a reference to a table that stands nowhere reads as says just that much.
  func name(ofTable id: String) -> String {
    tables[id].map { "Table \($0.number)" } ?? "the table"
  }
}
