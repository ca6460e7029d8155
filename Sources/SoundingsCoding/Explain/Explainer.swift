import SoundingsModel
import SoundingsText

/// Explains one comment: it evaluates every rule anew, plainly, and keeps the reasons.
struct Explainer {
  let frame: CompiledFrame
  let tokens: TokenBuffer
  /// The hits of all leaves in the comment.
  let hits: [Hit]
  /// The hits by the phrase of their leaf.
  private let hitsOfPhrase: [Phrase: [Hit]]

  init(_ frame: CompiledFrame, _ tokens: TokenBuffer, _ hits: [Hit]) {
    self.frame = frame
    self.tokens = tokens
    self.hits = hits
    hitsOfPhrase = Dictionary(grouping: hits) { frame.leaves[Int($0.leaf)] }
  }

  /// A span that an exclude rule found.
  struct Exclusion {
    var rule: Int
    var span: TokenSpan
  }

  /// A hit that is evidence of a rule, before the longest match is chosen.
  private struct Candidate {
    var rule: Int
    var hit: Hit
  }

  func themes(section: Int?) -> (themes: [ExplainedTheme], matches: [PatternMatch]) {
    var themes: [ExplainedTheme] = []
    var matches: [PatternMatch] = []
    for theme in frame.rulesOfTheme.indices {
      let touched = frame.rulesOfTheme[theme].filter { rule in
        frame.rules[rule].expression.root.positivePhrases.contains { hitsOfPhrase[$0] != nil }
      }
      guard !touched.isEmpty else { continue }
      let isApplicable = frame.isApplicable(theme, to: section)
      let explained = explain(theme, touched, isApplicable, &matches)
      themes.append(explained)
    }
    return (themes, matches)
  }

  private func explain(
    _ theme: Int, _ touched: [Int], _ isApplicable: Bool, _ matches: inout [PatternMatch]
  ) -> ExplainedTheme {
    var exclusions: [Exclusion] = []
    var candidates: [Candidate] = []
    var rules: [ExplainedRule] = []
    for rule in touched where frame.rules[rule].list == .exclude {
      let (found, obstacles) = evaluate(rule, except: [])
      exclusions += found.map { Exclusion(rule: rule, span: $0.span) }
      rules.append(
        ExplainedRule(rule: rule, evidence: ranges(found.map(\.span)), obstacles: obstacles))
    }
    for rule in touched where frame.rules[rule].list == .include {
      let (found, obstacles) = evaluate(rule, except: exclusions)
      candidates += found.map { Candidate(rule: rule, hit: $0) }
      rules.append(ExplainedRule(rule: rule, evidence: [], obstacles: obstacles))
    }
    let kept = isApplicable ? longest(candidates.map(\.hit.span)) : []
    for candidate in candidates {
      guard let index = rules.firstIndex(where: { $0.rule == candidate.rule }) else { continue }
      let range = range(candidate.hit.span)
      if kept.contains(candidate.hit.span) {
        if !rules[index].evidence.contains(range) { rules[index].evidence.append(range) }
        let phrase = frame.leaves[Int(candidate.hit.leaf)]
        let match = PatternMatch(theme: theme, rule: candidate.rule, phrase: phrase, range: range)
        if !matches.contains(match) { matches.append(match) }
      } else if let winner = kept.first(where: { $0.overlaps(candidate.hit.span) }) {
        let obstacle = Obstacle.outmatched(range, by: self.range(winner))
        if !rules[index].obstacles.contains(obstacle) { rules[index].obstacles.append(obstacle) }
      }
    }
    return ExplainedTheme(
      theme: theme, isApplicable: isApplicable, evidence: ranges(kept),
      rules: rules.sorted { $0.rule < $1.rule })
  }

  /// What a rule finds in the comment, and what stopped it in the scopes where it found nothing.
  private func evaluate(
    _ rule: Int, except exclusions: [Exclusion]
  ) -> (found: [Hit], obstacles: [Obstacle]) {
    let expression = frame.rules[rule].expression
    let phrases = Set(expression.root.positivePhrases)
    let scopes: [UInt32?]
    switch expression.scope {
    case .comment: scopes = [nil]
    case .sentence:
      scopes = Set(phrases.flatMap { hitsOfPhrase[$0] ?? [] }.map(\.sentence)).sorted()
    }
    var found: [Hit] = []
    var obstacles: [Obstacle] = []
    for scope in scopes {
      let context = Context(sentence: scope, exclusions: exclusions)
      let outcome = outcome(of: expression.root, in: context)
      found += outcome.hits
      for obstacle in outcome.obstacles where !obstacles.contains(obstacle) {
        obstacles.append(obstacle)
      }
    }
    return (found, obstacles)
  }

  /// The hits of a phrase in a sentence, or in the whole comment.
  func hits(of phrase: Phrase, in sentence: UInt32?) -> [Hit] {
    (hitsOfPhrase[phrase] ?? []).filter { sentence == nil || $0.sentence == sentence }
  }

  private func longest(_ spans: [TokenSpan]) -> [TokenSpan] {
    let sorted = spans.sorted {
      (range($1).count, $0.first) < (range($0).count, $1.first)
    }
    var kept: [TokenSpan] = []
    for span in sorted where !kept.contains(where: { $0.overlaps(span) }) { kept.append(span) }
    return kept.sorted { $0.first < $1.first }
  }

  func range(_ span: TokenSpan) -> Range<Int> {
    Int(tokens.starts[Int(span.first)])..<Int(tokens.ends[Int(span.last)])
  }

  func ranges(_ spans: [TokenSpan]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for range in spans.map(range) where !ranges.contains(range) { ranges.append(range) }
    return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}

extension TokenSpan {
  func overlaps(_ other: TokenSpan) -> Bool { first <= other.last && other.first <= last }
}
