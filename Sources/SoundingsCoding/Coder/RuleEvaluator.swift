/// Evaluates rules with operators over the hits of their leaves.
///
/// All scratch space is kept from call to call.
struct RuleEvaluator {
  /// The hits that the rule may use, by their last token: the caller fills it.
  var hits: [Hit] = []
  private var stack: [TokenSpan] = []
  private var proximity = Proximity()

  /// Appends the evidence of a rule in the comment; none if it does not fire.
  ///
  /// In O(h log h) for h hits of a rule of fixed size.
  mutating func evaluate(
    _ rule: ProgramTable.Entry, of table: ProgramTable, into evidence: inout [TokenSpan]
  ) {
    switch rule.scope {
    case .comment: evaluate(rule.root, of: table, in: 0..<hits.count, into: &evidence)
    case .sentence:
      var start = 0
      while start < hits.count {
        var end = start + 1
        while end < hits.count, hits[end].sentence == hits[start].sentence { end += 1 }
        evaluate(rule.root, of: table, in: start..<end, into: &evidence)
        start = end
      }
    }
  }

  private mutating func evaluate(
    _ root: UInt32, of table: ProgramTable, in scope: Range<Int>, into evidence: inout [TokenSpan]
  ) {
    stack.removeAll(keepingCapacity: true)
    if holds(Int(root), of: table, in: scope) { evidence.append(contentsOf: stack) }
  }

  /// Whether a node holds among the hits in `scope`; pushes its evidence if so, else nothing.
  private mutating func holds(_ index: Int, of table: ProgramTable, in scope: Range<Int>) -> Bool {
    let node = table.nodes[index]
    let base = stack.count
    var holds = false
    switch node.kind {
    case .leaf:
      for hit in scope where hits[hit].leaf == node.value { stack.append(hits[hit].span) }
      return stack.count > base
    case .not:
      holds = !self.holds(Int(table.operands[node.operands.lowerBound]), of: table, in: scope)
      stack.removeSubrange(base...)
      return holds
    case .any:
      for operand in node.operands
      where self.holds(Int(table.operands[operand]), of: table, in: scope) { holds = true }
    case .all:
      holds = true
      for operand in node.operands where holds {
        holds = self.holds(Int(table.operands[operand]), of: table, in: scope)
      }
    case .near:
      let left = Int(table.operands[node.operands.lowerBound])
      let right = Int(table.operands[node.operands.lowerBound + 1])
      guard self.holds(left, of: table, in: scope) else { return false }
      let middle = stack.count
      holds = self.holds(right, of: table, in: scope)
      if holds {
        proximity.keepPairs(in: &stack, from: base, middle: middle, distance: node.value)
        holds = stack.count > base
      }
    }
    if !holds { stack.removeSubrange(base...) }
    return holds
  }
}
