/// Where something stands in the appendix, in the words of a paper that refers to it.
struct AppendixReferences {
  private let index: DocumentIndex
  private let parts: [Part]

  init(_ document: ReportDocument) {
    index = DocumentIndex(document)
    parts = document.parts
  }

  /// " (appendix, part 6, table 6.1)"; without the table where the appendix has none of that id.
  func inline(part id: String, table: String? = nil) -> Inline {
    .text(" (\(text(part: id, table: table)))")
  }

  func text(part id: String, table: String? = nil) -> String {
    var text = "appendix"
    if let part = parts.first(where: { $0.id == id }) { text += ", part \(part.number)" }
    if let entry = table.flatMap({ index.tables[$0] }) { text += ", table \(entry.number)" }
    return text
  }

  /// What a part of the appendix says, with links as plain words.
  func blocks(ofPart id: String) -> [Block] {
    (parts.first { $0.id == id }?.blocks ?? []).map(Self.unlinked)
  }

  static func unlinked(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      if case .link(let text, _) = inline { .text(text) } else { inline }
    }
  }

  static func unlinked(_ block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): .paragraph(unlinked(inlines))
    case .missing(let inlines): .missing(unlinked(inlines))
    case .list(let items, let ordered): .list(items.map { unlinked($0) }, ordered: ordered)
    case .heading, .table, .chart, .quotes: block
    }
  }
}
