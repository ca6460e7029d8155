/// Reads a guestbook: blocks of text parted by `<hr>`, each with lines such as `Name: …`, `Date: …`,
/// `Comments: …`.
struct GuestbookReader {
  private(set) var records: [PageRecord] = []

  init(_ tree: PageTree) {
    let body = tree.elements([.body], in: 0..<tree.count).first.map { tree.inside($0) }
    let whole = body ?? 0..<tree.count
    // A page may have rules after its body.
    let rules = tree.elements([.hr], in: whole)
      .filter { !tree.hasClass($0, "ms-disc-quotedtext") }
    var start = whole.lowerBound
    for edge in rules + [whole.upperBound] where edge >= start {
      add(tree, start..<edge)
      start = edge + 1
    }
  }

  private mutating func add(_ tree: PageTree, _ range: Range<Int>) {
    guard let first = range.first(where: { Self.isText(tree, $0) }) else { return }
    let own = tree.ownText(of: range)
    let labelled = LabelledText(own.text)
    guard labelled.fields.count >= 2, labelled.fields.contains(where: { !$0.value.isEmpty }) else {
      return
    }
    let offset = tree.source(first).lowerBound
    let end =
      range.upperBound < tree.count
      ? tree.source(range.upperBound).lowerBound
      : tree.page.count
    var record = PageRecord(source: offset..<max(offset, end))
    for field in labelled.fields {
      let parts = PostText.parts(of: field.value)
      record.add(
        .init(label: field.label, text: parts.text, context: parts.context, offset: offset))
    }
    record.addContext(own.context)
    records.append(record)
  }

  private static func isText(_ tree: PageTree, _ node: Int) -> Bool {
    guard tree.isText(node) else { return false }
    return tree.withText(node) { text in
      for index in 0..<text.count where text[index] > 0x20 { return true }
      return false
    }
  }
}

/// Text in which known labels with a colon begin the parts: `Name: … Date: … Comments: …`.
///
/// A label counts at the start of a line, or after a space; only once, and not any more once the text
/// of the comment has begun, unless a line begins with it.
struct LabelledText {
  private(set) var fields: [(label: String, value: String)] = []

  init(_ text: String) {
    var used: Set<String> = []
    var isInText = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      while let (label, before, after) = Self.label(in: rest, onlyAtStart: isInText),
        used.insert(Folding.phrase(label)).inserted
      {
        append(before)
        fields.append((label, ""))
        isInText = Self.isText(label)
        rest = after
      }
      append(rest)
      if !fields.isEmpty { fields[fields.count - 1].value += "\n" }
    }
    for index in fields.indices { fields[index].value = fields[index].value.trimmed }
  }

  private mutating func append(_ text: Substring) {
    if !fields.isEmpty { fields[fields.count - 1].value += text }
  }

  private static let longestLabel = 48

  private static let texts: Set<String> = [
    "comment", "comments", "message", "your comments", "your comment", "views", "your views",
    "response", "feedback", "text",
  ]

  private static func isText(_ label: String) -> Bool { texts.contains(Folding.phrase(label)) }

  /// The first known label of a line, with what stands before and after it.
  private static func label(
    in line: Substring, onlyAtStart: Bool
  ) -> (label: String, before: Substring, after: Substring)? {
    var from = line.startIndex
    while let colon = line[from...].firstIndex(of: ":") {
      // A label is short: looking no further back keeps long lines linear.
      let far = line.utf8.index(colon, offsetBy: -longestLabel, limitedBy: line.startIndex)
      let head = line[(far ?? line.startIndex)..<colon]
      // Up to three words before the colon; the longest that is a label counts.
      var starts: [Substring.Index] = []
      var index = head.endIndex
      while index > head.startIndex, starts.count < 3 {
        let previous = head.index(before: index)
        if head[previous] == " " || head[previous] == "\t", index < head.endIndex {
          starts.append(index)
        }
        index = previous
      }
      if starts.count < 3 { starts.append(head.startIndex) }
      for start in starts.reversed() {
        let label = String(head[start...]).trimmed
        let isAtStart = line[..<start].allSatisfy(\.isWhitespace)
        guard !label.isEmpty, PageLabels.isKnown(label), isAtStart || !onlyAtStart else { continue }
        return (label, line[..<start], line[line.index(after: colon)...])
      }
      if onlyAtStart { return nil }
      from = line.index(after: colon)
    }
    return nil
  }
}
