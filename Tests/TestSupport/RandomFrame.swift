public import SoundingsCoding
public import SoundingsModel

extension SplitMix64 {
  private static let whole = [
    "fund", "funds", "funding", "funded", "under", "work", "load", "workload", "head", "heads",
    "head's", "school", "schools", "it", "it's", "café", "ecole", "teach", "teaching", "10", "a",
    "b", "c", "a", "b", "c", "s", "naive", "firm", "strasse", "学", "mail", "coop",
  ]
  private static let exact = [
    "IT", "It", "it", "IT's", "CAFÉ", "cafe", "cafe\u{301}", "Fund", "head's", "HEAD'S", "école",
  ]
  private static let parts = [
    "fu", "fund", "wor", "load", "ea", "un", "é", "ed", "ing", "s", "h", "1",
  ]

  /// A frame of random themes with rules of every form.
  public mutating func frame(themes: Int) -> CodeFrame {
    var frame = CodeFrame(version: "random", stance: once(in: 2))
    for index in 0..<themes {
      var theme = Theme(id: "theme-\(index)")
      for _ in 0...below(4) { theme.include.append(Rule(rule().description)) }
      if once(in: 2) {
        for _ in 0...below(2) { theme.exclude.append(Rule(rule().description)) }
      }
      if once(in: 4) { theme.sections = ["4", "4.10", "general"].filter { _ in once(in: 2) } }
      frame.themes.append(theme)
    }
    return frame
  }

  /// A random rule that never fires on an absence.
  public mutating func rule() -> RuleExpression {
    while true {
      let root = node(depth: below(4))
      if !root.canHoldWithoutEvidence {
        return RuleExpression(scope: once(in: 3) ? .comment : .sentence, root: root)
      }
    }
  }

  private mutating func node(depth: Int) -> RuleNode {
    if depth == 0 || once(in: 4) { return .phrase(phrase()) }
    switch below(5) {
    case 0: return .not(node(depth: depth - 1))
    case 1: return .all((0...(1 + below(2))).map { _ in node(depth: depth - 1) })
    case 2: return .any((0...(1 + below(2))).map { _ in node(depth: depth - 1) })
    default:
      return .near(
        positive(depth: depth - 1), positive(depth: depth - 1),
        distance: below(once(in: 4) ? 40 : 5))
    }
  }

  private mutating func positive(depth: Int) -> RuleNode {
    while true {
      let node = node(depth: depth)
      if !node.canHoldWithoutEvidence { return node }
    }
  }

  private mutating func phrase() -> Phrase {
    Phrase((0..<pick([1, 1, 1, 2, 2, 3, 4])).map { _ in word() })
  }

  private mutating func word() -> WordPattern {
    switch below(8) {
    case 0: WordPattern(pick(Self.exact), .exact)
    case 1: WordPattern(pick(Self.whole), .stem)
    case 2: WordPattern(pick(Self.parts), openAtEnd: true)
    case 3: WordPattern(pick(Self.parts), openAtStart: true, openAtEnd: once(in: 2))
    case 4 where once(in: 3):
      WordPattern(pick(Self.exact), .exact, openAtStart: once(in: 2), openAtEnd: true)
    default: WordPattern(pick(Self.whole))
    }
  }
}
