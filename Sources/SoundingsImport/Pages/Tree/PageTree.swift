/// A page as a tree in one array: the nodes in the order of the page, each with where it ends.
///
/// An element is followed by all that is in it, so a part of the page is a range of nodes, and nothing
/// here recurses. Texts stay where they stand in the page; only what was decoded is kept beside it.
struct PageTree {
  struct Node {
    /// `nil` for text.
    var name: ElementName?
    var parent: Int32
    /// The node after the last one in it.
    var end: Int32
    /// Where it begins and ends in the page.
    var offset: Int32
    var sourceEnd: Int32
    /// Of an element: where its attributes begin and end in `attributes`. Of a text: where it begins in
    /// what was decoded, -1 where it stands in the page, and its length.
    var first: Int32
    var second: Int32
  }

  /// The page as it was parsed.
  let page: [UInt8]
  fileprivate(set) var nodes: [Node] = []
  fileprivate var decoded: [UInt8] = []
  fileprivate var attributes: [UInt8] = []

  /// Reads a page, which must be shorter than 2 GB.
  static func read(_ page: HTMLPreparation) -> (tree: PageTree, facts: PageFacts) {
    let builder = Builder(page.bytes)
    let facts = HTMLParser.parse(page, with: builder)
    return (builder.tree, facts)
  }

  var count: Int { nodes.count }

  func name(_ node: Int) -> ElementName? { nodes[node].name }

  func isText(_ node: Int) -> Bool { nodes[node].name == nil }

  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// Where a node stands in the page.
  func source(_ node: Int) -> Range<Int> {
    Int(nodes[node].offset)..<max(Int(nodes[node].offset), Int(nodes[node].sourceEnd))
  }

  /// The nodes in an element, at any depth.
  func inside(_ node: Int) -> Range<Int> { (node + 1)..<max(node + 1, end(node)) }

  /// The nodes right below an element.
  func children(_ node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < end(node) {
      children.append(next)
      next = end(next)
    }
    return children
  }

  /// The element with its attributes; nil for text.
  func element(_ node: Int) -> HTMLElement? {
    let entry = nodes[node]
    guard let name = entry.name else { return nil }
    let all = Int(entry.first)..<Int(entry.second)
    var first = all.lowerBound
    if name == .other {
      while first < all.upperBound, attributes[first] != 0 { first += 1 }
      first += 1
    }
    return HTMLElement(
      name: name, offset: Int(entry.offset), end: Int(entry.sourceEnd), bytes: attributes, all: all,
      attributes: first..<all.upperBound)
  }

  func hasClass(_ node: Int, _ word: StaticString) -> Bool {
    element(node)?.hasClass(word) ?? false
  }

  /// Whether one of the nodes around it is one of these.
  func isInside(_ node: Int, of names: Set<ElementName>) -> Bool { ancestor(node, names) != nil }

  /// The nearest node around it that is one of these; looks at no more than 64.
  func ancestor(_ node: Int, _ names: Set<ElementName>) -> Int? {
    var (next, steps) = (parent(node), 0)
    while next >= 0, steps < 64 {
      if let name = nodes[next].name, names.contains(name) { return next }
      (next, steps) = (parent(next), steps + 1)
    }
    return nil
  }

  func withText<Result>(_ node: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let entry = nodes[node]
    let length = Int(entry.second)
    if entry.first >= 0 {
      return body(decoded.span.extracting(Int(entry.first)..<(Int(entry.first) + length)))
    }
    return body(page.span.extracting(Int(entry.offset)..<(Int(entry.offset) + length)))
  }

  /// The elements of a name, or of any of several, in a range of nodes.
  func elements(_ names: Set<ElementName>, in range: Range<Int>) -> [Int] {
    range.filter { nodes[$0].name.map(names.contains) ?? false }
  }
}

/// Gathers the nodes of a page.
private final class Builder: HTMLHandler {
  var tree: PageTree
  private var open: [Int] = []

  init(_ page: [UInt8]) { tree = PageTree(page: page) }

  func start(_ element: HTMLElement) {
    let node = tree.nodes.count
    let first = tree.attributes.count
    if !element.all.isEmpty { tree.attributes.append(contentsOf: element.bytes[element.all]) }
    tree.nodes.append(
      .init(
        name: element.name, parent: Int32(open.last ?? -1), end: Int32(node + 1),
        offset: Int32(element.offset), sourceEnd: Int32(element.end), first: Int32(first),
        second: Int32(tree.attributes.count)))
    open.append(node)
  }

  func end(_ name: ElementName, at offset: Int) {
    guard let node = open.popLast() else { return }
    tree.nodes[node].end = Int32(tree.nodes.count)
    tree.nodes[node].sourceEnd = max(tree.nodes[node].sourceEnd, Int32(offset))
  }

  func text(_ bytes: Span<UInt8>, at offset: Int) {
    guard bytes.count > 0 else { return }
    let parent = open.last ?? -1
    let node = tree.nodes.count
    let isDecoded = !ByteRuns.areEqual(bytes, tree.page.span, at: offset)
    if node > 0, extend(node - 1, by: bytes, at: offset, parent, isDecoded) { return }
    let first = isDecoded ? tree.decoded.count : -1
    if isDecoded { append(bytes) }
    tree.nodes.append(
      .init(
        name: nil, parent: Int32(parent), end: Int32(node + 1), offset: Int32(offset),
        sourceEnd: Int32(offset + 1), first: Int32(first), second: Int32(bytes.count)))
  }

  /// Makes a text longer by one that goes on where it ends: libxml2 gives long texts in pieces.
  private func extend(
    _ place: Int, by bytes: Span<UInt8>, at offset: Int, _ parent: Int, _ isDecoded: Bool
  ) -> Bool {
    let node = tree.nodes[place]
    guard node.name == nil, Int(node.parent) == parent, (node.first >= 0) == isDecoded else {
      return false
    }
    if isDecoded {
      append(bytes)
    } else if Int(node.offset) + Int(node.second) != offset {
      return false
    }
    tree.nodes[place].second += Int32(bytes.count)
    return true
  }

  private func append(_ bytes: Span<UInt8>) {
    for index in 0..<bytes.count { tree.decoded.append(bytes[index]) }
  }
}
