/// Parses the rule language of `RULES.md`.
///
/// `NOT` binds tightest, then `NEAR/n`, `AND`, `OR`; operators of one kind group to the left.
public struct RuleParser {
  /// How deep brackets and `NOT` may nest.
  static let deepest = 100

  private let lexemes: [Lexeme]
  private let end: Int
  private var position = 0
  private var depth = 0

  /// - Throws: the first thing that is wrong with the rule.
  public static func parse(_ rule: String) throws(RuleError) -> RuleExpression {
    let (scope, start) = scopeAndStart(of: rule)
    let end = rule.utf8.count
    let lexemes = try RuleLexer.lexemes(of: rule, from: start)
    guard !lexemes.isEmpty else {
      let isBlank = rule.utf8.dropFirst(start).allSatisfy { $0 == 32 || (9...13).contains($0) }
      throw RuleError(isBlank ? .empty : .wordMissing, at: start..<end)
    }
    var parser = RuleParser(lexemes: lexemes, end: end)
    let root = try parser.disjunction()
    if let rest = parser.peek {
      throw RuleError(rest.kind == .close ? .bracketNotOpened : .operatorMissing, at: rest.range)
    }
    guard !root.canHoldWithoutEvidence else {
      throw RuleError(.holdsOnAbsence, at: lexemes[0].range.lowerBound..<end)
    }
    return RuleExpression(scope: scope, root: root)
  }

  private init(lexemes: [Lexeme], end: Int) {
    self.lexemes = lexemes
    self.end = end
  }

  private static func scopeAndStart(of rule: String) -> (RuleExpression.Scope, Int) {
    let prefix = Array("comment:".utf8)
    let bytes = Array(rule.utf8)
    let blank = bytes.prefix { $0 == 32 || (9...13).contains($0) }.count
    let isPrefixed = bytes[blank...].starts(with: prefix)
    let start = isPrefixed ? blank + prefix.count : 0
    return (isPrefixed ? .comment : .sentence, start)
  }

  private var peek: Lexeme? { position < lexemes.count ? lexemes[position] : nil }

  /// Takes the operator if it is next.
  private mutating func take(_ operation: RuleError.Operator) -> (distance: Int, at: Range<Int>)? {
    guard let next = peek, case .operation(operation, let distance) = next.kind else { return nil }
    position += 1
    return (distance, next.range)
  }

  private mutating func disjunction() throws(RuleError) -> RuleNode {
    var operands = [try conjunction()]
    while take(.or) != nil { operands.append(try conjunction()) }
    return operands.count == 1 ? operands[0] : .any(operands)
  }

  private mutating func conjunction() throws(RuleError) -> RuleNode {
    var operands = [try proximity()]
    while take(.and) != nil { operands.append(try proximity()) }
    return operands.count == 1 ? operands[0] : .all(operands)
  }

  private mutating func proximity() throws(RuleError) -> RuleNode {
    let start = position
    var left = try difference()
    while let near = take(.near) {
      let right = try difference()
      guard !left.canHoldWithoutEvidence && !right.canHoldWithoutEvidence else {
        let operands = lexemes[start].range.lowerBound..<lexemes[position - 1].range.upperBound
        throw RuleError(.nearAbsence, at: operands)
      }
      left = .near(left, right, distance: near.distance)
    }
    return left
  }

  /// `a NOT b` is `a AND NOT b`.
  private mutating func difference() throws(RuleError) -> RuleNode {
    var operands = [try negation()]
    while take(.not) != nil { operands.append(.not(try negation())) }
    return operands.count == 1 ? operands[0] : .all(operands)
  }

  private mutating func negation() throws(RuleError) -> RuleNode {
    guard let not = take(.not) else { return try operand() }
    try enter(at: not.at)
    defer { depth -= 1 }
    return .not(try negation())
  }

  /// A phrase or a rule in brackets.
  private mutating func operand() throws(RuleError) -> RuleNode {
    guard let first = peek else { throw missingOperand(at: end..<end) }
    switch first.kind {
    case .word:
      let phrase = Phrase(takeWords())
      if let next = peek, next.kind == .open { throw RuleError(.operatorMissing, at: next.range) }
      return .phrase(phrase)
    case .open:
      return try bracket(opened: first.range)
    case .close:
      if position == 0 { throw RuleError(.bracketNotOpened, at: first.range) }
      throw missingOperand(at: first.range)
    case .operation(let operation, _):
      throw RuleError(.operandMissing(operation), at: first.range)
    }
  }

  private mutating func bracket(opened: Range<Int>) throws(RuleError) -> RuleNode {
    position += 1
    if let next = peek, next.kind == .close {
      throw RuleError(.bracketsEmpty, at: opened.lowerBound..<next.range.upperBound)
    }
    try enter(at: opened)
    defer { depth -= 1 }
    let node = try disjunction()
    guard let close = peek else { throw RuleError(.bracketNotClosed, at: opened) }
    guard close.kind == .close else { throw RuleError(.operatorMissing, at: close.range) }
    position += 1
    switch peek?.kind {
    case .word, .open: throw RuleError(.operatorMissing, at: peek?.range ?? close.range)
    default: return node
    }
  }

  private mutating func takeWords() -> [WordPattern] {
    var words: [WordPattern] = []
    while let next = peek, case .word(let word) = next.kind {
      words.append(word)
      position += 1
    }
    return words
  }

  /// The error for an operand that is missing at `range`, after the operator that wanted it.
  private func missingOperand(at range: Range<Int>) -> RuleError {
    guard position > 0 else { return RuleError(.wordMissing, at: range) }
    let last = lexemes[position - 1]
    if case .operation(let operation, _) = last.kind {
      return RuleError(.operandMissing(operation), at: last.range)
    }
    return RuleError(last.kind == .open ? .bracketNotClosed : .wordMissing, at: last.range)
  }

  private mutating func enter(at range: Range<Int>) throws(RuleError) {
    depth += 1
    guard depth <= Self.deepest else {
      throw RuleError(.nestedTooDeeply(limit: Self.deepest), at: range)
    }
  }
}
