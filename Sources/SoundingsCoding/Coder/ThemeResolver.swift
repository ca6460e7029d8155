/// Turns the hits of a comment's leaves into codings: exclude, rules with operators, longest match.
///
/// All scratch space is kept from comment to comment; a theme that no leaf touched costs nothing.
struct ThemeResolver {
  private let frame: CompiledFrame
  private let uses: LeafUses
  private let programs: ProgramTable

  /// Chains of hits, newest first: each link is a hit and one more than the link before it.
  private var linkHits: [UInt32] = []
  private var linkNext: [UInt32] = []
  /// The heads of the chains by theme, one more than the link; all 0 between comments.
  private var included: [UInt32]
  private var excluded: [UInt32]
  /// The same by program.
  private var operands: [UInt32]
  /// The conditions that the hits meet, by program.
  private var met: [UInt64]
  /// The programs and themes that are not as they are between comments.
  private var usedPrograms: [UInt32] = []
  private var excludedThemes: [UInt32] = []
  /// The themes that may have evidence.
  private var touched: [UInt32] = []
  private var isTouched: [Bool]

  private var cover = ExcludeCover()
  private var evaluator = RuleEvaluator()
  private var longest = LongestMatch()
  private var spans: [TokenSpan] = []

  init(_ frame: CompiledFrame) {
    self.frame = frame
    uses = frame.uses
    programs = frame.programs
    let themes = frame.themes.count
    included = [UInt32](repeating: 0, count: themes)
    excluded = included
    isTouched = [Bool](repeating: false, count: themes)
    operands = [UInt32](repeating: 0, count: frame.programs.rules.count)
    met = [UInt64](repeating: 0, count: operands.count)
  }

  /// Adds the codings that the hits make to a buffer that was reset.
  mutating func resolve(
    _ hits: [Hit], starts: [UInt32], ends: [UInt32], section: Int?, into buffer: inout CodingBuffer
  ) {
    if hits.isEmpty { return }
    distribute(hits, section: section)
    if touched.count > 1 { touched.sort() }
    for theme in touched {
      gatherEvidence(of: Int(theme), hits)
      longest.resolve(&spans) { ends[Int($0.last)] - starts[Int($0.first)] }
      if !spans.isEmpty {
        for span in spans {
          buffer.add(span, start: starts[Int(span.first)], end: ends[Int(span.last)])
        }
        buffer.close(theme: theme)
      }
      isTouched[Int(theme)] = false
    }
    reset()
  }

  private mutating func reset() {
    for program in usedPrograms {
      operands[Int(program)] = 0
      met[Int(program)] = 0
    }
    for theme in excludedThemes { excluded[Int(theme)] = 0 }
    usedPrograms.removeAll(keepingCapacity: true)
    excludedThemes.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    linkHits.removeAll(keepingCapacity: true)
    linkNext.removeAll(keepingCapacity: true)
  }

  /// Chains each hit to the themes and rules that it means something to.
  private mutating func distribute(_ hits: [Hit], section: Int?) {
    let mask = frame.maskStart(section)
    for index in hits.indices {
      for useIndex in uses.range(of: hits[index].leaf) {
        let use = uses.all[useIndex]
        let theme = Int(use.theme)
        if !frame.isApplicable[mask + theme] { continue }
        linkHits.append(UInt32(index))
        let link = UInt32(linkHits.count)
        switch use.role {
        case .include:
          linkNext.append(included[theme])
          included[theme] = link
          touch(use.theme)
        case .exclude:
          linkNext.append(excluded[theme])
          if excluded[theme] == 0 { excludedThemes.append(use.theme) }
          excluded[theme] = link
        case .operand:
          let program = Int(use.program)
          linkNext.append(operands[program])
          if operands[program] == 0 { usedPrograms.append(use.program) }
          operands[program] = link
          met[program] |= use.conditions
          if met[program] == programs.rules[program].conditions { touch(use.theme) }
        }
      }
    }
  }

  private mutating func touch(_ theme: UInt32) {
    if isTouched[Int(theme)] { return }
    isTouched[Int(theme)] = true
    touched.append(theme)
  }

  /// Puts into `spans` all evidence of a theme's include rules.
  private mutating func gatherEvidence(of theme: Int, _ hits: [Hit]) {
    spans.removeAll(keepingCapacity: true)
    let traits = frame.themes[theme]
    let hasExcludes = excluded[theme] != 0 || !traits.excludePrograms.isEmpty
    if hasExcludes {
      cover.reset()
      var link = excluded[theme]
      while link != 0 {
        cover.add(hits[Int(linkHits[Int(link) - 1])].span)
        link = linkNext[Int(link) - 1]
      }
      for program in traits.excludePrograms { evaluate(program, hits, regardless: true) }
      for span in spans { cover.add(span) }
      spans.removeAll(keepingCapacity: true)
      cover.prepare()
    }
    var link = included[theme]
    included[theme] = 0
    while link != 0 {
      let span = hits[Int(linkHits[Int(link) - 1])].span
      if !hasExcludes || !cover.covers(span) { spans.append(span) }
      link = linkNext[Int(link) - 1]
    }
    spans.reverse()
    for program in traits.excludePrograms.upperBound..<traits.programs.upperBound {
      evaluate(program, hits, regardless: !hasExcludes)
    }
  }

  /// Adds a rule's evidence to `spans`, if its conditions are met; hits that are covered
  /// by an exclude span do not count, unless taken `regardless`.
  private mutating func evaluate(_ program: Int, _ hits: [Hit], regardless: Bool) {
    var link = operands[program]
    guard link != 0, met[program] == programs.rules[program].conditions else { return }
    evaluator.hits.removeAll(keepingCapacity: true)
    while link != 0 {
      let hit = hits[Int(linkHits[Int(link) - 1])]
      if regardless || !cover.covers(hit.span) { evaluator.hits.append(hit) }
      link = linkNext[Int(link) - 1]
    }
    evaluator.evaluate(programs.rules[program], of: programs, into: &spans)
  }
}
