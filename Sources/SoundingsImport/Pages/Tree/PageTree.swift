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
    /// Of an element: the length of its name, and where its attributes end. Of a text: where it begins in
    /// what was decoded, -1 where it stands in the page, and its length.
    var first: Int32
    var second: Int32
  }

  let page: [UInt8]
  fileprivate(set) var nodes: [Node] = []
  fileprivate var decoded: [UInt8] = []

  /// Reads a page. The page must be shorter than 2 GB.
  static func read(_ page: [UInt8]) -> (tree: PageTree, facts: PageFacts) {
    let builder = Builder(page)
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
    let start = Int(entry.offset) + 1
    let nameEnd = start + Int(entry.first)
    return HTMLElement(
      name: name, page: page, offset: Int(entry.offset), nameRange: start..<nameEnd,
      attributes: nameEnd..<Int(entry.second))
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
    tree.nodes.append(
      .init(
        name: element.name, parent: Int32(open.last ?? -1), end: Int32(node + 1),
        offset: Int32(element.offset), sourceEnd: Int32(element.attributes.upperBound),
        first: Int32(element.nameRange.count), second: Int32(element.attributes.upperBound)))
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
    let holder = parent >= 0 ? tree.nodes[parent].name : nil
    let lead = tree.page[offset]
    let isDecoded =
      lead == UInt8(ascii: "&") || lead == 0 || holder == .title || holder == .textarea
    var first: Int32 = -1
    if isDecoded {
      first = Int32(tree.decoded.count)
      for index in 0..<bytes.count { tree.decoded.append(bytes[index]) }
    }
    let node = tree.nodes.count
    tree.nodes.append(
      .init(
        name: nil, parent: Int32(parent), end: Int32(node + 1), offset: Int32(offset),
        sourceEnd: Int32(offset + 1), first: first, second: Int32(bytes.count)))
  }
}
