extension RuleExpression: CustomStringConvertible {
  /// The rule in the rule language; parses to an equal value.
  public var description: String {
    (scope == .comment ? "comment: " : "") + root.description
  }
}

extension RuleNode: CustomStringConvertible {
  public var description: String { text(below: .lowest) }

  /// How tightly an operator binds; brackets stand round an operand that binds less than needed.
  private enum Binding: Int {
    case lowest, any, all, near, not, phrase
  }

  private var binding: Binding {
    switch self {
    case .any: .any
    case .all: .all
    case .near: .near
    case .not: .not
    case .phrase: .phrase
    }
  }

  private func text(below parent: Binding) -> String {
    let text =
      switch self {
      case .phrase(let phrase): phrase.description
      case .not(let operand): "NOT " + operand.text(below: .not)
      case .near(let left, let right, let distance):
        // NEAR groups to the left: a NEAR on its right side keeps its brackets.
        left.text(below: .all) + " NEAR/\(distance) " + right.text(below: .near)
      case .all(let operands): operands.map { $0.text(below: .all) }.joined(separator: " AND ")
      case .any(let operands): operands.map { $0.text(below: .any) }.joined(separator: " OR ")
      }
    return binding.rawValue > parent.rawValue ? text : "(" + text + ")"
  }
}

extension Phrase: CustomStringConvertible {
  public var description: String { words.map(\.description).joined(separator: " ") }
}
