/// A part of a page as text: what is somebody's own, and what is quoted there.
struct PageText {
  var text = ""
  /// What the part quotes of others, each piece once, in the order of the page.
  var context: [String] = []
}

extension PageTree {
  /// The text of an element as it flows, quotes and all.
  func text(of node: Int) -> String { flow(inside(node), quotes: nil, omitting: []) }

  /// The text of an element, with what it quotes apart.
  ///
  /// - Parameter omitted: nodes that are left out, each with all that is in it.
  func ownText(of node: Int, omitting omitted: Set<Int> = []) -> PageText {
    ownText(of: inside(node), omitting: omitted)
  }

  func ownText(of range: Range<Int>, omitting omitted: Set<Int> = []) -> PageText {
    var context: [String] = []
    let text = flow(range, quotes: { context.append($0) }, omitting: omitted)
    return PageText(text: text, context: context)
  }

  /// Flows the text of a range of nodes. Every node is seen once.
  ///
  /// - Parameter quotes: takes each quote, which then is no part of the text.
  func flow(
    _ range: Range<Int>, quotes: ((String) -> Void)?, omitting omitted: Set<Int>
  ) -> String {
    var flow = FlowText()
    var open: [(name: ElementName, end: Int)] = []
    var node = range.lowerBound
    while node < range.upperBound {
      while let last = open.last, last.end <= node {
        flow.end(last.name.flow)
        open.removeLast()
      }
      guard let name = nodes[node].name else {
        if !omitted.contains(node) { withText(node) { flow.append($0) } }
        node += 1
        continue
      }
      if name.isHidden || omitted.contains(node) {
        flow.start(name.flow)
        node = end(node)
        continue
      }
      if let quotes, let quoted = quote(at: node, below: range.upperBound) {
        let text = self.flow(quoted, quotes: nil, omitting: omitted)
        if !text.isEmpty { quotes(text) }
        flow.breakBlock()
        node = max(quoted.upperBound, node + 1)
        continue
      }
      if name == .option, !isAnswer(option: node) {
        node = end(node)
        continue
      }
      if name == .input, let value = element(node).flatMap({ ControlValue.text(of: $0) }) {
        flow.append(" \(value) ")
      }
      flow.start(name.flow)
      open.append((name, end(node)))
      node += 1
    }
    while let last = open.popLast() { flow.end(last.name.flow) }
    return flow.takeTrimmed()
  }

  /// Whether an option is chosen and is an answer: one that sends nothing is none, nor is a prompt.
  private func isAnswer(option node: Int) -> Bool {
    guard let element = element(node), element.has("selected") else { return false }
    if element.has("value"), (element.attribute("value") ?? "").trimmed.isEmpty { return false }
    return !Prompt.isOne(text(of: node))
  }

  /// The nodes of a quote that begins here: a `blockquote`, an element of the class `quote` or
  /// `ms-disc-quotedtext`, or all that follows such a rule in what holds it.
  private func quote(at node: Int, below limit: Int) -> Range<Int>? {
    guard let name = nodes[node].name else { return nil }
    switch name {
    case .blockquote: return inside(node)
    case .hr where hasClass(node, "ms-disc-quotedtext"):
      var holder = parent(node)
      // The rule may stand in a paragraph of its own.
      while holder >= 0, let around = nodes[holder].name, ![.div, .td, .th, .body].contains(around)
      {
        holder = parent(holder)
      }
      return (node + 1)..<max(node + 1, min(holder >= 0 ? end(holder) : limit, limit))
    case .div, .td, .span, .p, .table:
      let isQuote = element(node).map { element in
        element.hasClass("quote") || element.hasClass("quotetext") || element.hasClass("bbquote")
          || element.hasClass("ms-disc-quotedtext")
      }
      return isQuote ?? false ? inside(node) : nil
    default: return nil
    }
  }
}
