/// A node of a rule with operators, in a flat table: what it is made of stands before it.
struct ProgramNode: Sendable {
  enum Kind: UInt8, Sendable { case leaf, not, near, all, any }

  var kind: Kind
  /// The leaf, or the distance of a NEAR.
  var value: UInt32 = 0
  /// Its operands in ``ProgramTable/operands``.
  var operands: Range<Int> = 0..<0
}

/// The rules of a frame that have operators.
struct ProgramTable: Sendable {
  /// A rule: the scope and the root of its tree.
  struct Entry: Sendable {
    var scope: RuleExpression.Scope
    var root: UInt32
    /// A bit for each of the rule's ``RuleNode/conditions``, at most 64.
    var conditions: UInt64
  }

  private(set) var rules: [Entry] = []
  private(set) var nodes: [ProgramNode] = []
  private(set) var operands: [UInt32] = []

  /// Adds a rule, whose phrases have these leaves.
  mutating func add(_ rule: CompiledRule, leafOf: [Phrase: UInt32]) {
    let root = add(rule.expression.root, leafOf)
    let count = min(rule.expression.root.conditions.count, 64)
    let conditions = count == 64 ? UInt64.max : 1 << UInt64(count) - 1
    rules.append(Entry(scope: rule.expression.scope, root: root, conditions: conditions))
  }

  private mutating func add(_ node: RuleNode, _ leafOf: [Phrase: UInt32]) -> UInt32 {
    switch node {
    case .phrase(let phrase): append(.leaf, value: leafOf[phrase] ?? 0)
    case .not(let operand): append(.not, [add(operand, leafOf)])
    case .near(let left, let right, let distance):
      append(.near, value: UInt32(distance), [add(left, leafOf), add(right, leafOf)])
    case .all(let parts): append(.all, parts.map { add($0, leafOf) })
    case .any(let parts): append(.any, parts.map { add($0, leafOf) })
    }
  }

  private mutating func append(
    _ kind: ProgramNode.Kind, value: UInt32 = 0, _ children: [UInt32] = []
  ) -> UInt32 {
    let start = operands.count
    operands += children
    nodes.append(ProgramNode(kind: kind, value: value, operands: start..<operands.count))
    return UInt32(nodes.count - 1)
  }
}

extension RuleNode {
  /// The phrases that can make the rule fire: those that stand under no NOT.
  var positivePhrases: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .not: []
    case .near(let left, let right, _): left.positivePhrases + right.positivePhrases
    case .all(let operands), .any(let operands): operands.flatMap(\.positivePhrases)
    }
  }

  /// What must be hit for the node to hold: of each of these sets at least one phrase.
  ///
  /// Necessary, not sufficient: it spares the evaluation of the many rules of which one side is a
  /// frequent word and the other is not there.
  var conditions: [Set<Phrase>] {
    switch self {
    case .phrase(let phrase): [[phrase]]
    case .not: []
    case .near(let left, let right, _): left.conditions + right.conditions
    case .all(let operands): operands.flatMap(\.conditions)
    case .any: canHoldWithoutEvidence ? [] : [Set(positivePhrases)]
    }
  }
}
