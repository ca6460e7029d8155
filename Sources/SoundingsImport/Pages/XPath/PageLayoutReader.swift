import SoundingsModel

/// Reads a page by a layout that a team wrote.
struct PageLayoutReader {
  private(set) var records: [PageRecord] = []
  /// The roles of the parts, which are the fields' labels.
  private(set) var roles: [String: Role] = [:]
  private let tree: PageTree
  private let paths: XPathTree

  init(_ tree: PageTree, _ layout: PageLayout) {
    self.tree = tree
    paths = XPathTree(tree)
    guard let response = XPathExpression(layout.response.text) else { return }
    let parts = layout.parts.map { part in
      (part.role, part.expressions.compactMap { XPathExpression($0.text) })
    }
    let remove = layout.remove.compactMap { XPathExpression($0.text) }
    for (role, _) in parts { roles[role.name] = role }
    for case .element(let node) in paths.values(of: response, from: nil) {
      var record = PageRecord(source: tree.source(node))
      let removed = Set(remove.flatMap { elements(of: $0, from: node) })
      for (role, expressions) in parts {
        if let field = field(role, expressions, node, removed) { record.add(field) }
      }
      records.append(record)
    }
  }

  private func elements(of expression: XPathExpression, from node: Int) -> [Int] {
    paths.values(of: expression, from: node).compactMap { value in
      if case .element(let element) = value { element } else { nil }
    }
  }

  private func field(
    _ role: Role, _ expressions: [XPathExpression], _ node: Int, _ removed: Set<Int>
  ) -> PageRecord.Field? {
    var field = PageRecord.Field(label: role.name, text: "", offset: tree.source(node).lowerBound)
    var isFirst = true
    for value in expressions.flatMap({ paths.values(of: $0, from: node) }) {
      var piece = PageText()
      switch value {
      case .text(let text, let holder):
        piece.text = text.trimmed
        if isFirst, let holder { field.offset = tree.source(holder).lowerBound }
      case .element(let element):
        if isFirst { field.offset = tree.source(element).lowerBound }
        if removed.contains(element) { continue }
        piece = tree.ownText(of: element, omitting: removed)
        piece.context += removed.filter { tree.inside(element).contains($0) }.sorted()
          .map { tree.text(of: $0) }.filter { !$0.isEmpty }
      }
      isFirst = false
      if !piece.text.isEmpty { field.text += (field.text.isEmpty ? "" : "\n") + piece.text }
      field.context += piece.context
    }
    return field.text.isEmpty && field.context.isEmpty ? nil : field
  }
}
