public import SoundingsModel
internal import SoundingsText

/// A code frame made ready for coding: immutable, compiled once, shared by all workers.
///
/// Every phrase of every rule is a *leaf*, kept once however many rules have it. All leaves run as
/// one automaton (``Automaton``); what a leaf's hit means for each theme stands in ``LeafUses``.
public final class CompiledFrame: Sendable {
  public let frame: CodeFrame
  /// The rules, parsed, in the order of the frame.
  public let rules: [CompiledRule]
  /// For each theme, its rules' range in ``rules``: the include rules first.
  public let rulesOfTheme: [Range<Int>]

  let words: WordTable
  let phrases: PhraseTrie
  /// Each leaf's phrase.
  let leaves: [Phrase]
  let uses: LeafUses
  let programs: ProgramTable
  let themes: [ThemeTraits]
  /// Whether each theme is coded: a row for comments of no section, then one for each section.
  let isApplicable: [Bool]
  private let sections: [String: Int]

  /// - Throws: every rule that is wrong, together.
  public init(_ frame: CodeFrame) throws(CompileError) {
    let parsed = try Self.parse(frame)
    var builder = FrameBuilder(sections: Self.sections(of: frame))
    for (index, theme) in frame.themes.enumerated() {
      builder.add(theme, rules: parsed.rules[parsed.ranges[index]])
    }
    let stemmer: Stemmer?
    do throws(StemmerError) {
      stemmer = builder.patterns.contains { $0.comparison == .stem } ? try Stemmer() : nil
    } catch {
      throw .stemmer(error)
    }
    builder.phrases.sort()
    self.frame = frame
    rules = parsed.rules
    rulesOfTheme = parsed.ranges
    words = WordTable(builder.patterns, stemmer: stemmer)
    phrases = builder.phrases
    leaves = builder.leaves
    uses = LeafUses(builder.uses)
    programs = builder.programs
    themes = builder.themes
    let sections = builder.sections
    self.sections = sections
    isApplicable = ([nil] + (0..<sections.count).map(Optional.some)).flatMap { section in
      frame.themes.map { theme in
        theme.sections.isEmpty || theme.sections.contains { sections[$0] == section }
      }
    }
  }

  /// The index of a policy section by its id, for ``Coder``; nil if no theme names it, which for
  /// coding is the same as no section.
  public func section(_ id: String) -> Int? { sections[id] }

  /// Where the row of a section starts in ``isApplicable``.
  func maskStart(_ section: Int?) -> Int {
    guard let section, section < sections.count else { return 0 }
    return (section + 1) * themes.count
  }

  /// Whether a theme is coded in comments of a section.
  public func isApplicable(_ theme: Int, to section: Int?) -> Bool {
    isApplicable[maskStart(section) + theme]
  }

  private static func sections(of frame: CodeFrame) -> [String: Int] {
    var sections: [String: Int] = [:]
    for section in frame.themes.flatMap(\.sections) where sections[section] == nil {
      sections[section] = sections.count
    }
    return sections
  }

  private static func parse(
    _ frame: CodeFrame
  ) throws(CompileError) -> (rules: [CompiledRule], ranges: [Range<Int>]) {
    var rules: [CompiledRule] = []
    var ranges: [Range<Int>] = []
    var problems: [RuleProblem] = []
    for (theme, value) in frame.themes.enumerated() {
      let start = rules.count
      for list in [RuleProblem.List.include, .exclude] {
        for (index, rule) in (list == .include ? value.include : value.exclude).enumerated() {
          do throws(RuleError) {
            let expression = try RuleParser.parse(rule.text)
            rules.append(
              CompiledRule(
                theme: theme, list: list, index: index, rule: rule, expression: expression))
          } catch {
            let report = RuleErrorReport(error, in: rule)
            problems.append(RuleProblem(theme: theme, list: list, index: index, report: report))
          }
        }
      }
      ranges.append(start..<rules.count)
    }
    guard problems.isEmpty else { throw .rules(problems) }
    return (rules, ranges)
  }
}

/// A rule of a frame with its parsed form.
public struct CompiledRule: Hashable, Sendable {
  /// The theme's index in the frame.
  public var theme: Int
  public var list: RuleProblem.List
  /// The rule's index in its list.
  public var index: Int
  public var rule: Rule
  public var expression: RuleExpression
}

/// What the coder must know of a theme.
struct ThemeTraits: Sendable {
  /// Its programs: the exclude rules with operators first.
  var programs: Range<Int> = 0..<0
  var excludePrograms: Range<Int> = 0..<0
}
