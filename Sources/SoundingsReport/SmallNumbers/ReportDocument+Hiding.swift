extension ReportDocument {
  /// The report without what is kept back: cells, sentences that state or rest on it, and charts of
  /// tables that have lost something.
  func hiding(_ hiding: Hiding) -> ReportDocument {
    var document = self
    let incomplete = incompleteTables(hiding)
    for part in document.parts.indices {
      document.parts[part].blocks = parts[part].blocks.hiding(hiding, incomplete: incomplete)
    }
    document.dataTables = dataTables.compactMap { $0.hiding(hiding) }
    return document
  }

  /// Tables that do not show all.
  func incompleteTables(_ hiding: Hiding) -> Set<String> {
    Set(
      tables.filter { table in
        table.rows.contains { $0.cells.contains(where: hiding.hides) }
          || hiding.goneTables.contains(table.id)
      }.map(\.id))
  }
}

extension [Block] {
  /// - Parameter incomplete: tables that do not show all.
  func hiding(_ hiding: Hiding, incomplete: Set<String>) -> [Block] {
    flatMap { $0.hiding(hiding, incomplete: incomplete) }
  }
}

extension Block {
  fileprivate func hiding(_ hiding: Hiding, incomplete: Set<String>) -> [Block] {
    switch self {
    case .heading, .quotes: return [self]
    case .paragraph(let inlines): return [.paragraph(Self.open(inlines, hiding))]
    case .missing(let inlines): return [.missing(Self.open(inlines, hiding))]
    case .list(let items, let ordered):
      let left = items.filter { !hiding.hides($0) }
      return (left.isEmpty ? [] : [.list(left, ordered: ordered)])
        + (left.count < items.count ? [.paragraph([.text(Self.leftOut)])] : [])
    case .table(let table):
      return [
        table.hiding(hiding).map { .table($0) }
          ?? .paragraph([
            .text(
              "The table “\(table.caption)” is left out: so few are counted in it that any division "
                + "would tell small numbers.")
          ])
      ]
    case .chart(let chart): return incomplete.contains(chart.table) ? [] : [self]
    }
  }

  private static let leftOut = "What would tell numbers that are kept back is left out here."

  /// A passage without the sentences that tell what is kept back. Sentences between such go as well, if
  /// they hold figures: what stands "next" tells of what stands before it.
  private static func open(_ inlines: [Inline], _ hiding: Hiding) -> [Inline] {
    guard hiding.hides(inlines) else { return inlines }
    let sentences = sentences(inlines)
    let first = sentences.firstIndex { hiding.hides($0) } ?? 0
    var left: [Inline] = []
    for (place, sentence) in sentences.enumerated() {
      let hasFigures = sentence.contains { if case .figure = $0 { true } else { false } }
      if place < first || !hasFigures { left += sentence }
    }
    if case .text(let text)? = left.last, !text.hasSuffix(" ") { left.append(.text(" ")) }
    return left + [.text(leftOut)]
  }

  /// Pieces of text cut after each full stop that a blank follows.
  private static func sentences(_ inlines: [Inline]) -> [[Inline]] {
    var sentences: [[Inline]] = [[]]
    for inline in inlines {
      guard case .text(let text) = inline else {
        sentences[sentences.count - 1].append(inline)
        continue
      }
      var rest = text[...]
      while let stop = rest.firstRange(of: ". ") {
        sentences[sentences.count - 1].append(.text(String(rest[..<stop.upperBound])))
        sentences.append([])
        rest = rest[stop.upperBound...]
      }
      if !rest.isEmpty { sentences[sentences.count - 1].append(.text(String(rest))) }
    }
    return sentences.filter { !$0.isEmpty }
  }
}
