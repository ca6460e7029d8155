import SoundingsModel

/// Reads the comments of a page of Plone 2.5 or 3: `div.comment` with a title, a by-line and a body,
/// set in by two em for each comment that it answers.
struct PloneReader {
  private let tree: PageTree
  private(set) var posts: [PagePost] = []
  private(set) var taken: [Range<Int>] = []
  /// Where the last body begins and ends: what stands in it is part of it.
  private var bodyStart = 0
  private var reach = 0

  init(_ tree: PageTree) {
    self.tree = tree
    var node = 0
    while node < tree.count {
      let isInBody = node >= bodyStart && node < reach
      if !isInBody, tree.name(node) == .div, tree.hasClass(node, "comment") { read(node) }
      node += 1
    }
  }

  private mutating func read(_ node: Int) {
    var post = PagePost(offset: tree.source(node).lowerBound)
    var inner = node + 1
    var hasBody = false
    while inner < tree.end(node) {
      // An answer that stands in what it answers is a comment of its own.
      if tree.name(inner) == .div, tree.hasClass(inner, "comment") {
        inner = tree.end(inner)
        continue
      }
      if let name = tree.name(inner), name.isHeading, post.subject == nil {
        post.subject = tree.text(of: inner)
        taken.append(tree.source(inner))
      } else if tree.name(inner) == .a, post.number == nil,
        let anchor = tree.element(inner)?.attribute("name"), !anchor.isEmpty
      {
        post.number = anchor
      } else if tree.hasClass(inner, "documentbyline") {
        (post.author, post.date) = Byline.parts(of: tree.text(of: inner))
        taken.append(tree.source(inner))
        inner = tree.end(inner)
        continue
      } else if tree.hasClass(inner, "commentbody") {
        let own = tree.ownText(of: inner)
        let parts = PostText.parts(of: own.text, context: own.context)
        post.body += (post.body.isEmpty ? "" : "\n") + parts.text
        post.context += parts.context
        taken.append(tree.source(inner))
        hasBody = true
        (bodyStart, reach) = (inner, tree.end(inner))
        inner = tree.end(inner)
        continue
      }
      inner += 1
    }
    post.depth = depth(of: node)
    if hasBody || !post.author.isEmpty { posts.append(post) }
  }

  /// The left margins of the comment and of the comments around it, by two em.
  private func depth(of node: Int) -> Int {
    var (next, steps, em) = (node, 0, 0.0)
    while next >= 0, steps < 64 {
      if tree.name(next) == .div, let style = tree.element(next)?.attribute("style") {
        em += Self.margin(style)
      }
      (next, steps) = (tree.parent(next), steps + 1)
    }
    return Int((em / 2).rounded())
  }

  /// The `margin-left` or `padding-left` of a style in em; 0 where it has none or another unit.
  static func margin(_ style: String) -> Double {
    for rule in style.lowercased().split(separator: ";") {
      let parts = rule.split(separator: ":").map { String($0).trimmed }
      guard parts.count == 2, ["margin-left", "padding-left"].contains(parts[0]),
        parts[1].hasSuffix("em"), let value = Double(String(parts[1].dropLast(2)).trimmed),
        (0...1_000).contains(value)
      else { continue }
      return value
    }
    return 0
  }
}

/// The line that says who wrote a comment, and when.
enum Byline {
  /// `Posted by NAME at DATE`, `NAME wrote on DATE`, `By NAME, DATE`.
  static func parts(of text: String) -> (author: String, date: String?) {
    var rest = text.split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")[...].trimmed
    for start in ["Posted by ", "Written by ", "Submitted by ", "by "] {
      if rest.lowercased().hasPrefix(start.lowercased()) {
        rest = rest.dropFirst(start.count).trimmed
        break
      }
    }
    // The last mark with a date after it: names can hold ‘at’ and ‘on’.
    for mark in [" at ", " on ", ", ", " — ", " – ", " - ", " | "] {
      var from = rest.startIndex
      while let found = rest[from...].split(at: mark).after {
        let date = String(found).trimmed
        if WrittenDate(date) != nil {
          let before = rest[..<rest.utf8.index(found.startIndex, offsetBy: -mark.utf8.count)]
          return (author(before), date)
        }
        from = found.startIndex
      }
    }
    if WrittenDate(String(rest)) != nil { return ("", String(rest)) }
    return (author(rest), nil)
  }

  private static func author(_ text: Substring) -> String {
    var text = text.trimmed
    for end in [" wrote", " said", " posted", ":", ","] where text.hasSuffix(end) {
      text = text.dropLast(end.count).trimmed
    }
    return String(text)
  }
}
