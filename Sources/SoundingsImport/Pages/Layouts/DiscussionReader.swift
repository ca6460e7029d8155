/// Reads a discussion of SharePoint 2007: a bar (`ms-disc-bar`) with the date, below it who wrote, and
/// what.
///
/// A reply carries its parent after `<hr class="ms-disc-quotedtext">`: that is context, once.
struct DiscussionReader {
  private(set) var posts: [PagePost] = []
  private(set) var taken: [Range<Int>] = []
  /// Where the last bar or post ends.
  private var reach = 0

  init(_ tree: PageTree) {
    let bars = (0..<tree.count).filter { node in
      tree.element(node)?.hasClass(beginning: "ms-disc-bar") ?? false
    }
    // A bar can be a row as well as its cell, and what stands in a post is part of it.
    for bar in bars where bar >= reach {
      let next = bars.first(after: tree.end(bar)) ?? tree.count
      read(tree, bar, upTo: next)
    }
  }

  private mutating func read(_ tree: PageTree, _ bar: Int, upTo limit: Int) {
    var post = PagePost(offset: tree.source(bar).lowerBound)
    let text = tree.text(of: bar)
    post.date = Self.date(in: text)
    taken.append(tree.source(bar))
    var cells: [Int] = []
    var node = bar + 1
    while node < limit {
      let element = tree.element(node)
      if element?.hasClass(beginning: "ms-disc-bordered") ?? false {
        cells.append(node)
        node = tree.end(node)
        continue
      }
      if let name = tree.name(node), name == .a, let anchor = element?.attribute("name"),
        post.number == nil, !anchor.isEmpty, anchor.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      {
        post.number = anchor
      }
      node += 1
    }
    if cells.count > 1 {
      post.author =
        tree.text(of: cells[0]).split(separator: "\n").first.map { String($0).trimmed }
        ?? ""
    }
    if let cell = cells.last { readBody(tree, cell, &post) }
    for cell in cells { taken.append(tree.source(cell)) }
    reach = cells.reduce(tree.end(bar)) { max($0, tree.end($1)) }
    if !post.author.isEmpty || !post.body.isEmpty { posts.append(post) }
  }

  private func readBody(_ tree: PageTree, _ cell: Int, _ post: inout PagePost) {
    let rich = tree.inside(cell).first { node in
      tree.element(node)?.hasClass(beginning: "externalclass") ?? false
    }
    for node in tree.inside(cell) where node < rich ?? tree.end(cell) {
      guard let name = tree.name(node) else { continue }
      let isTitle = tree.element(node)?.hasClass(beginning: "ms-disc-title") ?? false
      if name.isHeading || isTitle {
        post.subject = tree.text(of: node)
        break
      }
    }
    let body = rich ?? cell
    var omitted: Set<Int> = []
    if rich == nil,
      let heading = tree.inside(cell).first(where: { tree.name($0)?.isHeading ?? false })
    {
      omitted = [heading]
    }
    let own = tree.ownText(of: body, omitting: omitted)
    let parts = PostText.parts(of: own.text, context: own.context)
    post.body = parts.text
    post.context = parts.context
    post.depth = own.context.isEmpty ? 0 : 1
  }

  /// `Posted: 06/11/2006 09:14`, `Started: …`, with commands such as ‘Reply’ after it.
  private static func date(in text: String) -> String? {
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }) {
      let rest = String(line.split(at: ":").after ?? line).trimmed
      for candidate in [rest, String(line).trimmed] {
        if WrittenDate(candidate) != nil { return candidate }
        // Commands follow the date in the same line.
        var words = candidate.split(separator: " ", maxSplits: 12).prefix(12)
        while words.count > 1 {
          words.removeLast()
          let shorter = words.joined(separator: " ")
          if WrittenDate(shorter) != nil { return shorter }
        }
      }
    }
    return nil
  }
}

extension [Int] {
  /// The first of ascending numbers that is not below another.
  fileprivate func first(after number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
