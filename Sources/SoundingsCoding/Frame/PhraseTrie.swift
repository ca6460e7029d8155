/// The phrases of a frame, merged where they begin alike; the edges are word patterns.
struct PhraseTrie: Sendable {
  /// Node 0 is the root.
  private struct Node: Sendable {
    var children: [(pattern: UInt32, node: UInt32)] = []
    /// One more than the leaf (phrase) that ends here.
    var leaf: UInt32 = 0
  }

  private var nodes = [Node()]
  /// How many words each leaf has.
  private(set) var lengths: [Int] = []
  /// The patterns that stand in some phrase after its first word.
  private var continuing: Set<UInt32> = []
  /// The child of a node by a pattern, as phrases are added.
  private var childOf: [UInt64: UInt32] = [:]

  /// Adds a phrase and returns its leaf: leaves count up from 0.
  mutating func add(_ patterns: [UInt32]) -> UInt32 {
    var node = 0
    continuing.formUnion(patterns.dropFirst())
    for pattern in patterns {
      let key = UInt64(node) << 32 | UInt64(pattern)
      if let child = childOf[key] {
        node = Int(child)
      } else {
        childOf[key] = UInt32(nodes.count)
        nodes[node].children.append((pattern, UInt32(nodes.count)))
        node = nodes.count
        nodes.append(Node())
      }
    }
    if nodes[node].leaf == 0 {
      lengths.append(patterns.count)
      nodes[node].leaf = UInt32(lengths.count)
    }
    return nodes[node].leaf - 1
  }

  /// Makes the children ready for ``child(of:by:)``, once all phrases are added.
  mutating func sort() {
    for node in nodes.indices { nodes[node].children.sort { $0.pattern < $1.pattern } }
  }

  /// The leaf that ends at a node, or nil.
  func leaf(at node: UInt32) -> UInt32? {
    let leaf = nodes[Int(node)].leaf
    return leaf == 0 ? nil : leaf - 1
  }

  /// Whether a pattern stands in some phrase after its first word.
  func continues(with pattern: UInt32) -> Bool { continuing.contains(pattern) }

  func hasChildren(_ node: UInt32) -> Bool { !nodes[Int(node)].children.isEmpty }

  /// The node that a word pattern leads to; logarithmic in the number of children.
  func child(of node: UInt32, by pattern: UInt32) -> UInt32? {
    let children = nodes[Int(node)].children
    var low = 0
    var high = children.count
    while low < high {
      let middle = (low + high) / 2
      if children[middle].pattern < pattern { low = middle + 1 } else { high = middle }
    }
    return low < children.count && children[low].pattern == pattern ? children[low].node : nil
  }
}
