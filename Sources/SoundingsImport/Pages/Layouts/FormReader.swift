/// Reads pages of labels and values: rows of two cells, `<dl>`, `<label>` with its control, and
/// `<b>Label:</b> value`.
///
/// One response a page, or several: the first label, where it comes again, begins the next one.
struct FormReader {
  private let tree: PageTree
  private(set) var records: [PageRecord] = []
  private var fields: [(field: PageRecord.Field, source: Range<Int>)] = []
  /// A label that has a row of its own, above its value.
  private var above: (text: String, offset: Int)?
  private var controls: [String: Int] = [:]
  /// The labels that the source names, folded: no mark-up has to say that they are labels.
  private let mapped: Set<String>
  private static let longestLabel = 200

  /// - Parameter labels: the labels that the source names.
  init(_ tree: PageTree, labels: [String] = []) {
    self.tree = tree
    mapped = Set(labels.map { Folding.header(PageLabels.clean($0)) })
    for node in tree.elements([.input, .select, .textarea], in: 0..<tree.count) {
      if let id = tree.element(node)?.attribute("id"), controls[id] == nil { controls[id] = node }
    }
    var node = 0
    while node < tree.count { node = read(node) }
    build()
  }

  /// Reads what begins at a node; gives the node to go on from.
  private mutating func read(_ node: Int) -> Int {
    guard let name = tree.name(node) else { return node + 1 }
    if name.isHidden { return tree.end(node) }
    switch name {
    case .tr: return row(node) ? tree.end(node) : node + 1
    case .dt: return definition(node)
    case .label: return label(node)
    case .b, .strong, .em, .u, .span, .font: return inline(node) ?? node + 1
    default: return node + 1
    }
  }

  private func isMapped(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= Self.longestLabel
      && mapped.contains(Folding.header(PageLabels.clean(text)))
  }

  /// A question has no more; without a bound, labels in labels would cost their product.
  private static let mostBoxes = 64

  /// The own text of a value. Where it has tick boxes and none is ticked, what they are called is no
  /// answer.
  private func value(of cell: Int) -> PageText { value(in: tree.inside(cell)) }

  private func value(in range: Range<Int>) -> PageText {
    let boxes = tree.elements([.input], in: range).filter { node in
      let type = tree.element(node)?.attribute("type")?.lowercased()
      return type == "checkbox" || type == "radio"
    }
    guard (1...Self.mostBoxes).contains(boxes.count),
      !boxes.contains(where: { tree.element($0)?.has("checked") ?? false })
    else { return tree.ownText(of: range) }
    return tree.ownText(of: range, omitting: names(of: boxes, in: range))
  }

  /// What the boxes are called: their `label`, else the text right after them.
  private func names(of boxes: [Int], in range: Range<Int>) -> Set<Int> {
    let ids = Set(boxes.compactMap { tree.element($0)?.attribute("id") })
    let labels = tree.elements([.label], in: range).filter { node in
      tree.element(node)?.attribute("for").map { ids.contains($0) } ?? false
        || boxes.contains { tree.inside(node).contains($0) }
    }
    var names = Set(labels)
    for box in boxes {
      let next = tree.end(box)
      if next < range.upperBound, tree.isText(next) { names.insert(next) }
    }
    return names
  }

  private mutating func add(_ label: String, _ own: PageText, from start: Int, to end: Int) {
    let parts = PostText.parts(of: own.text, context: own.context)
    fields.append(
      (
        .init(
          label: PageLabels.clean(label), text: parts.text, context: parts.context, offset: start),
        start..<max(start, end)
      ))
  }

  // Rows of a table.

  private mutating func row(_ row: Int) -> Bool {
    let cells = tree.children(row).filter { tree.name($0) == .td || tree.name($0) == .th }
    guard (1...4).contains(cells.count),
      !cells.contains(where: { tree.inside($0).contains { tree.name($0) == .tr } })
    else { return false }
    let texts = cells.map { tree.text(of: $0) }
    let source = tree.source(row)
    if cells.count == 1 {
      if let label = above {
        add(label.text, value(of: cells[0]), from: label.offset, to: source.upperBound)
        above = nil
        return true
      }
      guard isMapped(texts[0]) || (Self.isLabel(texts[0]) && !hasInlineLabel(cells[0])) else {
        return false
      }
      above = (texts[0], source.lowerBound)
      return true
    }
    above = nil
    if cells.count == 2 || cells.count == 3 {
      guard isLabel(cells[0], texts[0]), tree.name(cells[1]) == .td else { return false }
      add(texts[0], value(of: cells[1]), from: source.lowerBound, to: source.upperBound)
      return true
    }
    guard isLabel(cells[0], texts[0]), isLabel(cells[2], texts[2]) else { return false }
    for pair in [0, 2] {
      add(
        texts[pair], value(of: cells[pair + 1]),
        from: tree.source(cells[pair]).lowerBound, to: tree.source(cells[pair + 1]).upperBound)
    }
    return true
  }

  private func hasInlineLabel(_ cell: Int) -> Bool {
    // `<td><b>Name:</b> …`: more than the label stands in the cell.
    let text = tree.text(of: cell)
    return text.last != ":" && text.contains(":")
  }

  private func isLabel(_ cell: Int, _ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= Self.longestLabel else { return false }
    if tree.name(cell) == .th || Self.isLabel(text) || isMapped(text) { return true }
    if tree.hasClass(cell, "label") || tree.hasClass(cell, "ms-formlabel") { return true }
    let inner = tree.elements([.b, .strong, .label], in: tree.inside(cell))
    if let first = inner.first, tree.text(of: first) == text { return true }
    return PageLabels.isKnown(PageLabels.clean(text))
  }

  private static func isLabel(_ text: String) -> Bool {
    text.hasSuffix(":") && text.utf8.count <= longestLabel && !text.contains("\n")
  }

  // Lists of definitions.

  private mutating func definition(_ term: Int) -> Int {
    let label = tree.text(of: term)
    var next = tree.end(term)
    while next < tree.count, tree.isText(next) { next += 1 }
    guard next < tree.count, tree.name(next) == .dd, !label.isEmpty,
      tree.parent(next) == tree.parent(term)
    else { return term + 1 }
    add(
      label, value(of: next), from: tree.source(term).lowerBound,
      to: tree.source(next).upperBound)
    return tree.end(next)
  }

  // Labels of controls, and labels in the line.

  private mutating func label(_ node: Int) -> Int {
    let source = tree.source(node)
    if let target = tree.element(node)?.attribute("for"), let control = controls[target],
      !tree.inside(node).contains(control)
    {
      add(
        tree.text(of: node), tree.ownText(of: control..<tree.end(control)), from: source.lowerBound,
        to: source.upperBound)
      // Text that shows the control's value stands with it, so go on after the control.
      return control > node ? max(tree.end(node), tree.end(control)) : tree.end(node)
    }
    let inner = tree.elements([.input, .select, .textarea], in: tree.inside(node))
    if let control = inner.first {
      let own = tree.ownText(of: node, omitting: Set(inner))
      add(
        own.text, tree.ownText(of: control..<tree.end(control)), from: source.lowerBound,
        to: source.upperBound)
      return tree.end(node)
    }
    return following(node, tree.text(of: node))
  }

  private mutating func inline(_ node: Int) -> Int? {
    guard tree.end(node) - node <= 8 else { return nil }
    let name = tree.name(node)
    let isMarked = tree.hasClass(node, "label") || tree.hasClass(node, "fieldlabel")
    guard name == .b || name == .strong || isMarked || name == .u || name == .em || name == .font
    else { return nil }
    let text = tree.text(of: node)
    guard !text.isEmpty, text.utf8.count <= Self.longestLabel, !text.contains("\n") else {
      return nil
    }
    guard text.hasSuffix(":") || isMarked || startsWithColon(tree.end(node)) || isMapped(text)
    else { return nil }
    return following(node, text)
  }

  private func startsWithColon(_ node: Int) -> Bool {
    guard node < tree.count, tree.isText(node) else { return false }
    return tree.withText(node) { text in
      var index = 0
      while index < text.count, text[index] <= 0x20 { index += 1 }
      return index < text.count && text[index] == UInt8(ascii: ":")
    }
  }

  /// The value is what follows up to the next label, rule, heading or table, or the end of the block
  /// that holds the label.
  private mutating func following(_ node: Int, _ label: String) -> Int {
    let holder = tree.ancestor(node, [.div, .td, .th, .form, .fieldset, .body, .li]) ?? -1
    let limit = holder >= 0 ? tree.end(holder) : tree.count
    var end = tree.end(node)
    while end < limit, !endsValue(end) {
      if let name = tree.name(end), name.isHidden { end = tree.end(end) } else { end += 1 }
    }
    let first = tree.end(node)
    var own = value(in: first..<max(first, end))
    if own.text.hasPrefix(":") { own.text = String(own.text.dropFirst()).trimmed }
    let upper = end < tree.count ? tree.source(end).lowerBound : tree.page.count
    add(label, own, from: tree.source(node).lowerBound, to: upper)
    return max(end, node + 1)
  }

  private func endsValue(_ node: Int) -> Bool {
    guard let name = tree.name(node) else { return false }
    if name.isHeading || name == .hr || name == .table || name == .label || name == .dl {
      return !tree.hasClass(node, "ms-disc-quotedtext")
    }
    guard [.b, .strong, .u, .em, .font, .span].contains(name), tree.end(node) - node <= 8 else {
      return false
    }
    if tree.hasClass(node, "label") || tree.hasClass(node, "fieldlabel") { return true }
    guard name == .b || name == .strong else { return false }
    let text = tree.text(of: node)
    return Self.isLabel(text) || isMapped(text)
      || (!text.isEmpty && text.utf8.count <= Self.longestLabel && startsWithColon(tree.end(node)))
  }

  private mutating func build() {
    let fields = fields.filter { !$0.field.label.isEmpty }
    guard let first = fields.first?.field.label else { return }
    for (field, source) in fields {
      if records.isEmpty || field.label == first {
        records.append(PageRecord(source: source))
      }
      let last = records.count - 1
      records[last].add(field)
      let start = records[last].source.lowerBound
      records[last].source = start..<max(records[last].source.upperBound, source.upperBound, start)
    }
  }
}
