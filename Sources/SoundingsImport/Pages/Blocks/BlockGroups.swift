/// Finds what repeats on a page: elements of one name and class, or where they have no class, of one
/// path.
///
/// Among the groups that hold at least half as much text as the largest one, those whose members have
/// exactly one date each go first, then those whose members have several parts, then those with the most
/// members. So a page of threads gives its comments, and not the threads nor the paragraphs.
struct BlockGroups {
  struct Group {
    var key: UInt64
    var members: [Int] = []
    var text = 0
    /// Whether its class says that it is a response: then one member is enough.
    var isNamed = false
  }

  private let tree: PageTree
  let classes: PageClasses
  /// By node: the key of its group, 0 where it has none.
  private(set) var keys: [UInt64]
  private var groups: [Group] = []
  private static let names: Set<ElementName> = [
    .div, .li, .tr, .table, .p, .dl, .dd, .article, .section, .blockquote, .fieldset, .td, .tbody,
  ]
  private static let leastText = 20

  init(_ tree: PageTree) {
    self.tree = tree
    classes = PageClasses(tree)
    keys = Array(repeating: 0, count: tree.count)
    gather()
  }

  /// The group of responses, and the keys of its members.
  var best: Group? {
    let candidates = groups.filter {
      ($0.members.count >= 2 || $0.isNamed) && $0.text >= Self.leastText * $0.members.count
    }
    guard let most = candidates.map(\.text).max() else { return nil }
    let large = candidates.filter { $0.text * 2 >= most }
    let dated = large.filter { group in
      let dated = group.members.prefix(Self.sample).count { dates(in: $0, of: group) == 1 }
      return dated * 5 >= min(group.members.count, Self.sample) * 4
    }
    if let found = Self.outermost(dated, by: \.text) { return found }
    let parted = large.filter { group in
      let parted = group.members.prefix(Self.sample).count { hasParts($0) }
      return parted * 5 >= min(group.members.count, Self.sample) * 4
    }
    return Self.outermost(parted, by: \.members.count)
      ?? Self.outermost(large, by: \.members.count)
  }

  private static let sample = 50

  private static func outermost(_ groups: [Group], by value: (Group) -> Int) -> Group? {
    groups.max { left, right in
      (value(left), -(left.members.first ?? 0)) < (value(right), -(right.members.first ?? 0))
    }
  }

  private mutating func gather() {
    var places: [UInt64: Int] = [:]
    var paths = [UInt64](repeating: 0, count: tree.count)
    // Text is counted once at its place; sums over ranges give that of each element.
    var sums = [0]
    sums.reserveCapacity(tree.count + 1)
    var hiddenUntil = 0
    for node in 0..<tree.count {
      var bytes = 0
      if tree.isText(node), node >= hiddenUntil { bytes = tree.withText(node, Self.visible) }
      sums.append(sums[node] + bytes)
      guard let name = tree.name(node) else { continue }
      if name.isHidden { hiddenUntil = max(hiddenUntil, tree.end(node)) }
      let parent = tree.parent(node)
      let around = parent >= 0 ? paths[parent] : 0xCBF2_9CE4_8422_2325
      let words = classes.words(node)
      let own =
        (UInt64(name.rawValue) << 32 | UInt64(classes.ids[node])) &* 0x9E37_79B9_7F4A_7C15
      paths[node] = (around ^ own) &* 0x0000_0100_0000_01B3
      guard Self.names.contains(name), node >= hiddenUntil else { continue }
      let key = words.isEmpty ? paths[node] | 1 : own | 1
      keys[node] = key
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(Group(key: key))
        groups[place].isNamed = words.contains { BlockClass.responses.contains($0) }
      }
      groups[place].members.append(node)
    }
    for index in groups.indices {
      // A member within another one is counted with it.
      var reach = 0
      for node in groups[index].members where node >= reach {
        groups[index].text += sums[tree.end(node)] - sums[node]
        reach = tree.end(node)
      }
    }
  }

  private static func visible(_ text: Span<UInt8>) -> Int {
    var (first, last) = (0, text.count)
    while first < last, text[first] <= 0x20 { first &+= 1 }
    while last > first, text[last &- 1] <= 0x20 { last &-= 1 }
    return last - first
  }

  /// How many pieces of text in a member are dates, those of members in it left out.
  private func dates(in member: Int, of group: Group) -> Int {
    var count = 0
    var node = member + 1
    while node < tree.end(member), count < 3 {
      if keys[node] == group.key {
        node = tree.end(node)
        continue
      }
      if tree.isText(node) {
        let text = tree.withText(node) { bytes in
          bytes.count <= 120
            ? String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self) : ""
        }
        if !text.isEmpty, WrittenDate(text) != nil || Byline.parts(of: text).date != nil {
          count += 1
        }
      }
      node += 1
    }
    return count
  }

  /// Whether text stands in at least two elements of a member.
  private func hasParts(_ member: Int) -> Bool {
    var holder: Int?
    for node in tree.inside(member) where tree.isText(node) {
      guard tree.withText(node, Self.visible) > 0 else { continue }
      if let holder, holder != tree.parent(node) { return true }
      holder = tree.parent(node)
    }
    return false
  }
}
