/// What the hit of a leaf means for a theme.
struct LeafUse: Sendable {
  enum Role: UInt8, Sendable {
    /// The leaf is a whole include rule.
    case include
    /// The leaf is a whole exclude rule.
    case exclude
    /// The leaf is part of a rule with operators.
    case operand
  }

  var role: Role
  var theme: UInt32
  /// The program of the rule with operators.
  var program: UInt32 = 0
  /// Which of the rule's conditions it meets: see ``ProgramTable/Entry/conditions``.
  var conditions: UInt64 = 0
}

/// The uses of each leaf, in one flat table.
struct LeafUses: Sendable {
  private let starts: [UInt32]
  let all: [LeafUse]

  init(_ uses: [[LeafUse]]) {
    var starts: [UInt32] = [0]
    for list in uses { starts.append(starts[starts.count - 1] + UInt32(list.count)) }
    self.starts = starts
    all = uses.flatMap(\.self)
  }

  /// The range in ``all`` of a leaf's uses.
  @inline(__always)
  func range(of leaf: UInt32) -> Range<Int> {
    Int(starts[Int(leaf)])..<Int(starts[Int(leaf) + 1])
  }
}
