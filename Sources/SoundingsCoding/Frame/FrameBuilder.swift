import SoundingsModel

/// Gathers the tables of a ``CompiledFrame``, theme by theme.
struct FrameBuilder {
  let sections: [String: Int]
  private(set) var patterns: [WordPattern] = []
  var phrases = PhraseTrie()
  private(set) var leaves: [Phrase] = []
  private(set) var uses: [[LeafUse]] = []
  private(set) var programs = ProgramTable()
  private(set) var themes: [ThemeTraits] = []

  private var patternIDs: [WordPattern: UInt32] = [:]

  init(sections: [String: Int]) {
    self.sections = sections
  }

  mutating func add(_ theme: Theme, rules: ArraySlice<CompiledRule>) {
    let index = UInt32(themes.count)
    var traits = ThemeTraits()
    let start = programs.rules.count
    for rule in rules where rule.list == .exclude { add(rule, theme: index) }
    traits.excludePrograms = start..<programs.rules.count
    for rule in rules where rule.list == .include { add(rule, theme: index) }
    traits.programs = start..<programs.rules.count
    themes.append(traits)
  }

  private mutating func add(_ rule: CompiledRule, theme: UInt32) {
    if case .phrase(let phrase) = rule.expression.root {
      let role: LeafUse.Role = rule.list == .include ? .include : .exclude
      let leaf = leaf(of: phrase)
      // A rule that stands twice counts once.
      if uses[Int(leaf)].contains(where: { $0.role == role && $0.theme == theme }) { return }
      uses[Int(leaf)].append(LeafUse(role: role, theme: theme))
      return
    }
    let program = UInt32(programs.rules.count)
    var leafOf: [Phrase: UInt32] = [:]
    for phrase in rule.expression.root.phrases { leafOf[phrase] = leaf(of: phrase) }
    // A frame with more conditions in one rule is right too, only slower.
    let conditions = rule.expression.root.conditions.prefix(64)
    for (phrase, leaf) in leafOf {
      var met: UInt64 = 0
      for (bit, phrases) in conditions.enumerated() where phrases.contains(phrase) {
        met |= 1 << UInt64(bit)
      }
      uses[Int(leaf)].append(
        LeafUse(role: .operand, theme: theme, program: program, conditions: met))
    }
    programs.add(rule, leafOf: leafOf)
  }

  private mutating func leaf(of phrase: Phrase) -> UInt32 {
    let leaf = phrases.add(phrase.words.map { id(of: $0) })
    if Int(leaf) == leaves.count {
      leaves.append(phrase)
      uses.append([])
    }
    return leaf
  }

  private mutating func id(of pattern: WordPattern) -> UInt32 {
    if let id = patternIDs[pattern] { return id }
    let id = UInt32(patterns.count)
    patterns.append(pattern)
    patternIDs[pattern] = id
    return id
  }
}
