/// Takes the members of a group apart: each piece of text belongs to a part, which is named after the
/// nearest class, else after the element.
struct BlockParts {
  private struct Key: Hashable {
    var classID: Int32
    var element: ElementName?
  }

  private struct Part {
    var key: Key
    var ranges: [Range<Int>]
    var offset: Int
  }

  private let tree: PageTree
  private let groups: BlockGroups
  private let group: BlockGroups.Group
  /// Classes that hold running text: what is marked up in them belongs to them.
  private var running: Set<Int32> = []
  private static let structure: Set<ElementName> = [
    .div, .table, .tbody, .thead, .tr, .td, .th, .ul, .ol, .center, .section, .article, .header,
    .footer, .dl, .form, .fieldset,
  ]
  private static let runningText = 40
  private static let sample = 200

  init(_ tree: PageTree, _ groups: BlockGroups, _ group: BlockGroups.Group) {
    self.tree = tree
    self.groups = groups
    self.group = group
    var totals: [Int32: Int] = [:]
    let sample = group.members.prefix(Self.sample)
    for member in sample {
      each(in: member) { node, _ in
        let place = holder(of: node, in: member)
        if place.key.element == nil, tree.isText(node) {
          totals[place.key.classID, default: 0] += tree.withText(node) { $0.count }
        }
      }
    }
    running = Set(totals.filter { $0.value >= sample.count * Self.runningText }.keys)
  }

  /// The parts of one member in the order in which they begin.
  func parts(of member: Int) -> [PageRecord.Field] {
    var parts: [Part] = []
    each(in: member) { node, end in
      var key = holder(of: node, in: member).key
      if running.contains(key.classID), !(key.element?.isHeading ?? false) { key.element = nil }
      guard let place = parts.firstIndex(where: { $0.key == key }) else {
        parts.append(Part(key: key, ranges: [node..<end], offset: tree.source(node).lowerBound))
        return
      }
      // What lies between two pieces of one part are tags of its own, such as line breaks, unless
      // another part's text stands there.
      let last = parts[place].ranges.count - 1
      let between = parts[place].ranges[last].upperBound..<node
      if between.contains(where: { isInk($0) || groups.keys[$0] == group.key }) {
        parts[place].ranges.append(node..<end)
      } else {
        parts[place].ranges[last] = parts[place].ranges[last].lowerBound..<end
      }
    }
    return parts.compactMap { field(of: $0) }
  }

  private func field(of part: Part) -> PageRecord.Field? {
    var own = PageText()
    for range in part.ranges {
      let piece = tree.ownText(of: range)
      if !piece.text.isEmpty { own.text += (own.text.isEmpty ? "" : "\n") + piece.text }
      own.context += piece.context
    }
    let text = PostText.parts(of: own.text, context: own.context)
    guard !text.text.isEmpty || !text.context.isEmpty else { return nil }
    var label = groups.classes.words[Int(part.key.classID)].first ?? ""
    if let element = part.key.element { label += (label.isEmpty ? "" : " ") + "\(element)" }
    return .init(
      label: label.isEmpty ? "text" : label, text: text.text, context: text.context,
      offset: part.offset)
  }

  /// Calls with each text of a member and each quote in it, those of members in it left out.
  private func each(in member: Int, _ body: (_ node: Int, _ end: Int) -> Void) {
    var node = member + 1
    while node < tree.end(member) {
      if groups.keys[node] == group.key {
        node = tree.end(node)
        continue
      }
      if let name = tree.name(node) {
        if name.isHidden || name == .select {
          node = tree.end(node)
          continue
        }
        if name == .blockquote || tree.hasClass(node, "quote") {
          body(node, tree.end(node))
          node = tree.end(node)
          continue
        }
        if name == .hr, tree.hasClass(node, "ms-disc-quotedtext") {
          let end = tree.end(tree.parent(node))
          body(node, end)
          node = end
          continue
        }
        node += 1
        continue
      }
      if isInk(node) { body(node, node + 1) }
      node += 1
    }
  }

  /// Whether a node is a text of more than white space.
  private func isInk(_ node: Int) -> Bool {
    tree.isText(node)
      && tree.withText(node) { text in (0..<text.count).contains { text[$0] > 0x20 } }
  }

  /// The nearest element with a class around a text, and the outermost element between them that is
  /// no layout.
  private func holder(of node: Int, in member: Int) -> (node: Int, key: Key) {
    var (next, steps) = (tree.parent(node), 0)
    var element: ElementName?
    while next > member, steps < 64 {
      let classID = groups.classes.ids[next]
      if classID != 0 {
        // A paragraph in what has a class is a part of it; a link or a heading can be another.
        let isOwn = element.map { $0.flow == .block && !$0.isHeading } ?? true
        return (next, Key(classID: classID, element: isOwn ? nil : element))
      }
      if let name = tree.name(next), !Self.structure.contains(name) { element = name }
      (next, steps) = (tree.parent(next), steps + 1)
    }
    return (member, Key(classID: 0, element: element))
  }
}
